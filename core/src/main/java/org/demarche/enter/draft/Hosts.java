package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.Participant.Role;

/** Adds the sides that a place stands for: who visits a country is received by it. */
final class Hosts {
    private static final Set<EngagementType> TALKS =
            EnumSet.of(EngagementType.MEETING, EngagementType.CONSULTATION, EngagementType.NEGOTIATION);

    /** States in whose cities others meet: Geneva, Vienna, Brussels, Luxembourg. */
    private static final Set<String> VENUES = Set.of("CHE", "AUT", "BEL", "LUX");

    private Hosts() {}

    /** Those who go, received by the states of {@code places}. */
    static List<Participant> received(List<Participant> participants, List<Located> places) {
        var all = participants;
        for (var country : Places.countries(places)) all = received(all, country);
        return all;
    }

    private static List<Participant> received(List<Participant> participants, String country) {
        if (participants.isEmpty()) return participants;
        long sides = participants.stream().map(Participant::side).distinct().count();
        var all = new ArrayList<Participant>();
        boolean present = false;
        for (var participant : participants) {
            boolean host = Knowledge.isSameState(participant.side(), country);
            present |= host;
            all.add(
                    host && sides > 1 && participant.role() == Role.PARTY
                            ? participant.withRole(Role.HOST)
                            : participant);
        }
        if (!present) all.add(state(country));
        return all;
    }

    /**
     * Talks of one side alone in another state's place are with that state, where the report speaks of it: "U.S. officials took
     * a hard line in talks here". Places where others meet by custom are no host's.
     */
    static Engagement spokenTo(Engagement engagement, Resolved resolved) {
        return host(engagement)
                .filter(c -> resolved.referents().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(r -> r.country().equals(Optional.of(c))))
                .map(c -> with(engagement, c))
                .orElse(engagement);
    }

    /**
     * "Talks with Bangladesh concluded in Yangon", in a report from there that speaks of no third state: whoever has them at home
     * with another state is that home's. A third may have come there too.
     */
    static Engagement spokenToAtHome(Engagement engagement, Resolved resolved) {
        return host(engagement)
                .filter(c -> resolved.dateline()
                        .flatMap(Located::country)
                        .filter(d -> Knowledge.isSameState(d, c))
                        .isPresent())
                .filter(c -> resolved.referents().values().stream()
                        .flatMap(List::stream)
                        .flatMap(r -> r.country().stream())
                        .allMatch(s -> Knowledge.isSameState(s, c)
                                || Knowledge.isSameState(
                                        s, engagement.participants().get(0).side())))
                .map(c -> with(engagement, c))
                .orElse(engagement);
    }

    /** The state at whose place those of one other state have talks; empty where others meet there by custom. */
    private static Optional<String> host(Engagement engagement) {
        var country = engagement.place().flatMap(Located::country);
        boolean one = engagement.participants().stream()
                        .map(Participant::side)
                        .distinct()
                        .count()
                == 1;
        boolean abroad = one
                && country.isPresent()
                && TALKS.contains(engagement.type())
                && !VENUES.contains(country.get())
                && engagement.participants().stream()
                        .allMatch(p -> p.country().isPresent() && !Knowledge.isSameState(p.side(), country.get()));
        return country.filter(c -> abroad);
    }

    private static Engagement with(Engagement engagement, String country) {
        var all = new ArrayList<>(engagement.participants());
        all.add(state(country).withRole(Role.PARTY));
        return engagement.withParticipants(all, engagement.level(), List.of());
    }

    private static Participant state(String country) {
        return new Participant(
                Optional.empty(),
                Optional.empty(),
                Optional.of(country),
                Optional.empty(),
                Level.UNKNOWN,
                Role.HOST,
                Optional.of(country + "GOV"));
    }

    /** Of two sides the one that is not named is the one at home: "bilateral consultations in Moscow, attended by …". */
    static List<Participant> atHome(List<Participant> participants, Optional<Located> place) {
        boolean one = participants.stream().map(Participant::side).distinct().count() == 1;
        var country = place.flatMap(Located::country);
        if (!one
                || country.isEmpty()
                || Knowledge.isSameState(participants.get(0).side(), country.get())) return participants;
        return received(participants.stream().map(p -> p.withRole(Role.GUEST)).toList(), country.get());
    }
}
