package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;

/** Tells whom an office without a name means in one sentence: "the Turkish foreign minister", "the visiting premier". */
final class OfficeReading {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "another", "some", "no", "every", "each");
    private static final Set<String> GUEST = Set.of("visiting", "guest");
    private static final Set<String> HOST = Set.of("host", "hosting");

    private final Knowledge knowledge;
    private final Persons persons;
    private final Holders holders;
    private final Referents referents;
    private final Sides sides;
    private final Findings findings;
    private final Sentence sentence;
    private final Discourse discourse;
    private final MentionTables tables;
    private final PhraseNeighbours neighbours;

    OfficeReading(
            Knowledge knowledge,
            Findings findings,
            Sentence sentence,
            Discourse discourse,
            MentionTables tables,
            PhraseNeighbours neighbours) {
        this.knowledge = knowledge;
        this.persons = new Persons(knowledge);
        this.holders = new Holders(knowledge);
        this.referents = new Referents(knowledge);
        this.sides = new Sides(knowledge);
        this.findings = findings;
        this.sentence = sentence;
        this.discourse = discourse;
        this.tables = tables;
        this.neighbours = neighbours;
    }

    /** Whom the office {@code said} of a phrase means, with the states inside the phrase. */
    List<Referent> byOffice(
            Phrase phrase,
            Said said,
            List<String> inside,
            List<Mention> mentions,
            boolean subject,
            Optional<LocalDate> day) {
        var form = said.office().orElse("").toLowerCase(Locale.ROOT);
        var countries = new ArrayList<>(inside);
        if (countries.isEmpty()) countries.addAll(neighbours.ofCountries(phrase));
        if (countries.isEmpty() && isPlural(form, Optional.empty())) countries.addAll(owners(phrase));
        if (countries.isEmpty()) possessor(phrase, day).ifPresent(countries::add);
        var country = countries.stream().findFirst();
        var level = said.standing() == Said.Standing.HOLDS
                ? referents.level(form, country).orElse(Level.OFFICIAL)
                : Level.OFFICIAL;
        if (country.isPresent() && neighbours.isOfHouse(phrase))
            return List.of(sides.officials(country.get(), form, Level.OFFICIAL));
        if (isPlural(form, country)) {
            // "The leaders of Italy and Japan": which of a state's first men is meant, only a title would tell.
            if (countries.size() == 1) countries.addAll(neighbours.listedCountries(phrase));
            if (form.equals("leaders"))
                return countries.stream()
                        .distinct()
                        .map(c -> sides.officials(c, form, level))
                        .toList();
            return several(form, countries.stream().distinct().toList(), level, day);
        }
        var organization = organization(phrase, said, mentions);
        boolean definite = !INDEFINITE.contains(sentence.token(phrase.first()).lower());
        if (organization.isPresent() && country.isEmpty())
            return ofOrganization(form, organization.get(), level, definite, day);
        if (definite) {
            var before = spokenOf(phrase, said, country, subject);
            if (before.size() == 1) return before;
            if (before.size() > 1)
                return List.of(Referent.undecided(sentence.words(phrase.first(), phrase.end()), before));
        }
        var owner = country.or(() -> onlyState(form)).or(() -> onlyMonarchy(form, day));
        if (owner.isEmpty()) return List.of();
        var unnamed = sides.officials(owner.get(), form, level);
        if (!definite || said.standing() != Said.Standing.HOLDS) return List.of(unnamed);
        var holding = holders.of(form, owner.get(), day);
        if (holding.size() > 1) return List.of(unnamed.either(holding));
        if (!holding.isEmpty()) return holding;
        return List.of(introduced(said, owner.get()).orElse(unnamed));
    }

    /** Both of "the Danish and Canadian foreign ministers", by name where the tables have them. */
    private List<Referent> several(String form, List<String> countries, Level level, Optional<LocalDate> day) {
        if (countries.size() < 2)
            return countries.stream().map(c -> sides.officials(c, form, level)).toList();
        var one = singular(form);
        return countries.stream()
                .map(c -> {
                    var holding = holders.of(one, c, day);
                    var unnamed = sides.officials(c, form, level);
                    return holding.isEmpty() ? unnamed : holding.size() == 1 ? holding.get(0) : unnamed.either(holding);
                })
                .toList();
    }

    private List<Referent> ofOrganization(
            String form, String organization, Level level, boolean definite, Optional<LocalDate> day) {
        var heads = definite ? holders.ofOrganization(form, organization, day) : List.<Referent>of();
        if (heads.size() == 1) return heads;
        var unnamed = sides.ofOrganization(organization, form, level);
        return List.of(heads.isEmpty() ? unnamed : unnamed.either(heads));
    }

    private Optional<String> organization(Phrase phrase, Said said, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION)
                .flatMap(m -> tables.organization(m).stream())
                .findFirst()
                .or(() -> neighbours.ofOrganization(phrase))
                .or(() -> said.office().flatMap(holders::organizationIn));
    }

    /** Those spoken of before of whom the office is true; a guest is not of the place, a host is. */
    private List<Referent> spokenOf(Phrase phrase, Said said, Optional<String> country, boolean subject) {
        var candidates = discourse.distinct(t -> isCandidate(t.referent(), said, country));
        var words = sentence.words(phrase.first(), phrase.end())
                .toLowerCase(Locale.ROOT)
                .split(" ", -1);
        var host = discourse.hostCountry();
        for (var word : words) {
            if (host.isEmpty() || !GUEST.contains(word) && !HOST.contains(word)) continue;
            boolean atHome = HOST.contains(word);
            candidates = candidates.stream()
                    .filter(t -> t.referent().country().equals(host) == atHome)
                    .toList();
        }
        return Discourse.nearest(candidates, subject);
    }

    private boolean isCandidate(Referent referent, Said said, Optional<String> country) {
        if (country.isPresent()
                && !referent.country()
                        .filter(c -> Knowledge.isSameState(c, country.get()))
                        .isPresent()) return false;
        if (referent.office().isEmpty() || referent.isUndecided()) return false;
        var title = referent.office().get();
        boolean former = title.toLowerCase(Locale.ROOT).startsWith("former ");
        if (former != (said.standing() == Said.Standing.FORMER)) return false;
        var form = said.office().orElse("").toLowerCase(Locale.ROOT);
        if (former) return isFormer(form, referent, title.substring("former ".length()));
        if (referent.kind() == Referent.Kind.OFFICIALS) return title.equalsIgnoreCase(form);
        return referent.isPerson()
                && (referents.isOffice(said, referent)
                        || discourse.isCalled(referent.name(), form)
                        || isLeader(form, referent));
    }

    private boolean isFormer(String form, Referent referent, String title) {
        return Titles.isShortFor(form, title)
                || referents.officeIds(title, referent.country()).stream()
                        .anyMatch(referents.officeIds(form, referent.country())::contains);
    }

    /** "The leader" and "the ruler" are said of whoever is head, whatever he is called at home. */
    private boolean isLeader(String form, Referent referent) {
        return referent.level() == Level.HEAD
                && referents.officeIds(form, referent.country()).contains("supreme-leader");
    }

    /** A state that alone calls an office so: "the secretary of state", "the taoiseach". */
    private Optional<String> onlyState(String form) {
        return knowledge.offices().named(form, "").stream()
                .findFirst()
                .map(o -> o.country())
                .filter(c -> !c.isEmpty());
    }

    /** "The king" is of the one state with a king that the report names. */
    private Optional<String> onlyMonarchy(String form, Optional<LocalDate> day) {
        boolean reigns = knowledge.offices().named(form, "").stream()
                .anyMatch(o -> o.id().equals("monarch") && o.country().isEmpty());
        if (!reigns || form.startsWith("prin") || form.startsWith("crown")) return Optional.empty();
        var monarchies = discourse.surroundings().states().stream()
                .filter(s -> !holders.of(form, s, day).isEmpty())
                .toList();
        return monarchies.size() == 1 ? Optional.of(monarchies.get(0)) : Optional.empty();
    }

    /** Somebody named before without an office, who is now given one: "Petra Holzwarth spoke. The German negotiator said …". */
    private Optional<Referent> introduced(Said said, String country) {
        var last = discourse.lastPerson();
        return last.filter(p -> p.office().isEmpty()
                        && p.side().filter(s -> !s.equals(country)).isEmpty()
                        && !p.isUndecided()
                        && knowledge.terms().of(p.name()).isEmpty()
                        && p.name().indexOf(' ') > 0)
                .map(p -> referents.stranger(
                        p.name(), new Said(said.office(), said.standing(), Optional.of(country), Optional.empty())));
    }

    private boolean isPlural(String form, Optional<String> country) {
        return !singular(form).equals(form)
                && knowledge.offices().named(form, country.orElse("")).stream()
                        .noneMatch(o -> o.title().equalsIgnoreCase(form));
    }

    /** "Secretaries of state" → "secretary of state"; the same where the words are of one. */
    private String singular(String form) {
        int joint = form.indexOf(" of ");
        var head = joint < 0 ? form : form.substring(0, joint);
        var rest = joint < 0 ? "" : form.substring(joint);
        if (head.endsWith("ies")) return head.substring(0, head.length() - 3) + "y" + rest;
        if (head.endsWith("men")) return head.substring(0, head.length() - 3) + "man" + rest;
        return head.endsWith("s") && !head.endsWith("affairs") && !head.endsWith("ss")
                ? head.substring(0, head.length() - 1) + rest
                : form;
    }

    /** The states that were spoken of together, whose ministers are "their foreign ministers". */
    private List<String> owners(Phrase phrase) {
        if (!sentence.token(phrase.first()).lower().equals("their")) return List.of();
        var states = discourse.lastOf(t -> t.referent().isSide()).stream()
                .flatMap(r -> r.country().stream())
                .distinct()
                .toList();
        return states.size() > 1 ? states : List.of();
    }

    /** The state of the owner: "Putin's spokesman", "his foreign minister". */
    Optional<String> possessor(Phrase phrase, Optional<LocalDate> day) {
        var first = sentence.token(phrase.first()).lower();
        // "His Majesty" is nobody's.
        boolean style = phrase.end() - phrase.first() > 1
                && sentence.token(phrase.first() + 1).isCapitalised()
                && sentence.token(phrase.first() + 1).lower().equals("majesty");
        if (style) return Optional.empty();
        if (first.equals("his") || first.equals("her"))
            return discourse.lastPerson().flatMap(Referent::country);
        if (first.equals("its") || first.equals("their"))
            return discourse.lastThing().flatMap(Referent::country);
        var span = sentence.span(phrase.first(), phrase.end());
        return findings.mentions().within(span).stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON)
                .findFirst()
                .flatMap(m -> persons.named(tables.words(m), Said.NOTHING, discourse, day)
                        .country());
    }
}
