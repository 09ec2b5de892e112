package org.demarche.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Who deals with whom in made-up registers, where, about what, and who reports it. */
final class MadeUpWorld {
    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "min", "to", "sel", "va", "den", "li", "mar", "shi", "on", "be", "tur", "ga", "el", "no");
    private static final int PERSONS_A_SIDE = 20;

    private final Random random;
    private final List<String> sides = new ArrayList<>();
    private final List<List<String>> persons = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();

    MadeUpWorld(Random random) {
        this.random = random;
        // Those who deal most come first.
        sides.addAll(
                List.of("USA", "CHN", "RUS", "GBR", "FRA", "DEU", "European Union", "United Nations", "JPN", "IND"));
        new java.util.TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3))
                .stream().filter(c -> !sides.contains(c)).forEach(sides::add);
        for (int i = 0; i < sides.size(); i++) persons.add(names(PERSONS_A_SIDE, 2));
        places.addAll(names(600, 1));
        topics.addAll(names(3_000, 2));
        outlets.addAll(names(60, 2));
    }

    private List<String> names(int count, int words) {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var name = new StringBuilder();
            for (int word = 0; word < words; word++)
                name.append(word == 0 ? "" : " ").append(word());
            names.add(name.toString());
        }
        return names;
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /** A place in a list, the first most often: half as often where it is twice as far down (Zipf's law). */
    private int often(int size) {
        return (int) Math.min(size - 1L, Math.round(Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1));
    }

    private <T> T often(List<T> values) {
        return values.get(often(values.size()));
    }

    List<Participant> participants() {
        int count = random.nextInt(10) < 8 ? 2 : random.nextInt(10) < 8 ? 3 : 4 + random.nextInt(16);
        var people = new ArrayList<Participant>();
        for (int i = 0; i < count; i++) people.add(participant(often(sides.size())));
        return people;
    }

    private Participant participant(int side) {
        var code = sides.get(side);
        boolean country = code.length() == 3;
        var name = random.nextInt(10) < 7 ? Optional.of(often(persons.get(side))) : Optional.<String>empty();
        return new Participant(
                name,
                name.map(n -> "Minister of Foreign Affairs"),
                country ? Optional.of(code) : Optional.empty(),
                country ? Optional.empty() : Optional.of(code),
                Level.MINISTER,
                Participant.Role.PARTY,
                country ? Optional.of(code + "GOV") : Optional.empty());
    }

    EngagementType type() {
        return often(List.of(
                EngagementType.MEETING,
                EngagementType.VISIT,
                EngagementType.CALL,
                EngagementType.CONSULTATION,
                EngagementType.NEGOTIATION,
                EngagementType.SUMMIT,
                EngagementType.CONFERENCE,
                EngagementType.SIGNING,
                EngagementType.EXERCISE,
                EngagementType.MEDIATION));
    }

    Status status() {
        if (random.nextBoolean()) return Status.HELD;
        return often(List.of(
                Status.SCHEDULED,
                Status.EXPECTED,
                Status.PROPOSED,
                Status.INVITED,
                Status.ARRANGED,
                Status.ACCEPTED,
                Status.CANCELLED,
                Status.POSTPONED,
                Status.UNDER_WAY,
                Status.DECLINED,
                Status.DENIED));
    }

    Level level() {
        return often(List.of(
                Level.MINISTER,
                Level.HEAD,
                Level.UNKNOWN,
                Level.DEPUTY_MINISTER,
                Level.OFFICIAL,
                Level.AMBASSADOR,
                Level.ENVOY));
    }

    Located place() {
        int place = often(places.size());
        return new Located(
                places.get(place),
                Optional.of(sides.get(10 + place % (sides.size() - 10))),
                "city",
                Optional.of(new Located.Point(place % 60, place % 170)),
                OptionalInt.of(1_000_000 + place),
                "the only one of that name");
    }

    String topic() {
        return often(topics).toLowerCase(Locale.ROOT);
    }

    String outlet() {
        return "The " + often(outlets);
    }

    String sentence(Engagement engagement) {
        return engagement.participants().stream()
                        .map(p -> p.name().orElse(p.side()))
                        .collect(Collectors.joining(" and "))
                + " spoke about " + engagement.topics().get(0).text() + " in "
                + engagement.place().map(Located::name).orElse("a place unnamed") + ".";
    }

    /** A side, as often as it deals; the same for the others, by another's dice. */
    String side(Random dice) {
        return sides.get(LoadMix.often(dice, sides.size()));
    }

    String person(Random dice) {
        var people = persons.get(LoadMix.often(dice, sides.size()));
        return people.get(LoadMix.often(dice, people.size()));
    }

    String topic(Random dice) {
        return topics.get(LoadMix.often(dice, topics.size())).toLowerCase(Locale.ROOT);
    }

    String placeName(Random dice) {
        return places.get(LoadMix.often(dice, places.size()));
    }
}
