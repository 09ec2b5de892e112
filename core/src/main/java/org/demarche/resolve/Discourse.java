package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Terms;
import org.demarche.knowledge.table.Spelling;
import org.demarche.syntax.Phrase;

/** Whom the report has spoken of so far, the latest last. Not thread-safe: one for each report. */
final class Discourse {
    /** How many subjects back a pronoun looks before it takes whoever was named last. */
    private static final int SUBJECTS_BACK = 4;

    /** How many times as often somebody must be spoken of as his namesakes to be the one who needs no first name. */
    private static final int MUCH = 3;

    private final Terms terms;
    private final Surroundings surroundings;
    private final List<Told> told = new ArrayList<>();
    private final Map<Phrase, List<Referent>> referentsByPhrase = new HashMap<>();
    private final Map<String, Sex> sexByName = new HashMap<>();
    private final Map<String, Set<String>> officesByName = new HashMap<>();
    private final Map<String, Referent> personByShortName = new HashMap<>();
    private Optional<String> hostCountry = Optional.empty();

    Discourse(Terms terms, Surroundings surroundings) {
        this.terms = terms;
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Takes note of whom {@code phrase} means. */
    void tell(Phrase phrase, List<Referent> referents, boolean subject, int group, boolean reported) {
        referentsByPhrase.put(phrase, referents);
        for (var referent : referents)
            if (referent.kind() != Referent.Kind.OTHER)
                told.add(new Told(referent, phrase.sentence(), group, subject, reported));
    }

    /** Whom a phrase before this one means. */
    List<Referent> of(Phrase phrase) {
        return referentsByPhrase.getOrDefault(phrase, List.of());
    }

    /** Takes note of where things take place: a guest is not of there, a host is. */
    void tellPlace(String country) {
        hostCountry = Optional.of(country);
    }

    Optional<String> hostCountry() {
        return hostCountry;
    }

    void tellSex(String name, Sex sex) {
        sexByName.put(name, sex);
    }

    /** What is known of somebody's sex, by address, title and given name; of people in the tables it always is. */
    Optional<Sex> sex(Referent referent) {
        if (referent.isUndecided()) return Optional.empty();
        if (!referent.isPerson()) return Sex.ofTitle(referent.name());
        var heard = sexByName.get(referent.name());
        if (heard != null) return Optional.of(heard);
        if (Sex.isWomansName(referent.name())) return Optional.of(Sex.WOMAN);
        var office = referent.office().flatMap(Sex::ofTitle);
        return office.isPresent() || terms.of(referent.name()).isEmpty() ? office : Optional.of(Sex.MAN);
    }

    /** Takes note of what the report calls somebody, which need not be the title that the tables have. */
    void tellOffice(String name, Said said) {
        if (said.standing() == Said.Standing.HOLDS)
            said.office()
                    .ifPresent(o -> officesByName
                            .computeIfAbsent(name, n -> new HashSet<>())
                            .add(o.toLowerCase(Locale.ROOT)));
    }

    /** Whether the report has called somebody by that office. */
    boolean isCalled(String name, String office) {
        return officesByName.getOrDefault(name, Set.of()).contains(office);
    }

    /** Takes note that a bare surname was used of somebody: it stays his. */
    void tellShortName(String name, Referent person) {
        personByShortName.put(Spelling.plain(name), person);
    }

    Optional<Referent> findShortName(String name) {
        return Optional.ofNullable(personByShortName.get(Spelling.plain(name)));
    }

    /**
     * The persons spoken of whose name is {@code name} or has it in it. Who bears it in full goes before those who are called so
     * for short, and a stranger of whom the report had only the short name is one of the others.
     */
    List<Referent> named(String name) {
        var key = Spelling.plain(name);
        var all = distinct(t ->
                t.referent().isPerson() && (" " + Spelling.plain(t.referent().name()) + " ").contains(" " + key + " "));
        boolean isShort = key.indexOf(' ') < 0;
        var best = all.stream()
                .filter(t -> Spelling.plain(t.referent().name()).equals(key) != isShort)
                .toList();
        return (best.isEmpty() ? all : best).stream().map(Told::referent).toList();
    }

    /** The one of {@code persons} who is spoken of far more often than the others, if one is. */
    Optional<Referent> findMostSpokenOf(List<Referent> persons) {
        for (var person : persons) {
            long others = persons.stream()
                    .filter(p -> !p.equals(person))
                    .mapToLong(this::mentions)
                    .max()
                    .orElse(0);
            if (mentions(person) >= MUCH * Math.max(1, others)) return Optional.of(person);
        }
        return Optional.empty();
    }

    private long mentions(Referent person) {
        return told.stream()
                .filter(t -> t.referent().name().equals(person.name()))
                .count();
    }

    /** The last mention of everybody of whom {@code wanted} is true, in the order of the text. */
    List<Told> distinct(Predicate<Told> wanted) {
        var found = new ArrayList<Told>();
        for (int i = told.size() - 1; i >= 0; i--) {
            var next = told.get(i);
            if (wanted.test(next) && found.stream().noneMatch(next::isSameAs)) found.add(0, next);
        }
        return found;
    }

    /**
     * The one who is meant: of those who were named in the last sentence that names any, the only one; before a subject, the
     * only one who was a subject there; else all of them.
     */
    static List<Referent> nearest(List<Told> candidates, boolean subject) {
        int last = candidates.stream().mapToInt(Told::sentence).max().orElse(0);
        var near = candidates.stream().filter(t -> t.sentence() == last).toList();
        var subjects = near.stream().filter(Told::subject).toList();
        return (subject && subjects.size() == 1 ? subjects : near)
                .stream().map(Told::referent).toList();
    }

    /** The last person spoken of, subjects first. */
    Optional<Referent> lastPerson() {
        var last = lastOf(t -> t.referent().isPerson());
        return last.stream().findFirst();
    }

    /** The last one of whom {@code wanted} is true, subjects first; with whoever is coordinated with him, as nobody can tell. */
    List<Referent> lastOf(Predicate<Told> wanted) {
        var chosen = lastSubject(wanted).or(() -> lastOfAll(wanted));
        if (chosen.isEmpty()) return List.of();
        var all = new ArrayList<Referent>(List.of(chosen.get().referent()));
        for (var other : distinct(wanted))
            if (other.group() == chosen.get().group()
                    && other.sentence() == chosen.get().sentence()
                    && !other.isSameAs(chosen.get())) all.add(other.referent());
        return all;
    }

    /** The last of whom {@code wanted} is true among those who acted last. */
    Optional<Told> lastSubject(Predicate<Told> wanted) {
        int seen = 0;
        for (int i = told.size() - 1; i >= 0 && seen < SUBJECTS_BACK; i--) {
            if (!told.get(i).subject()) continue;
            seen++;
            if (wanted.test(told.get(i))) return Optional.of(told.get(i));
        }
        return Optional.empty();
    }

    /** The persons who acted together last, if it was in that sentence or later; one alone, or none, where they did not. */
    List<Referent> lastActors(int sentence) {
        var last = lastSubject(t -> t.referent().isPerson()).filter(t -> t.sentence() >= sentence);
        if (last.isEmpty()) return List.of();
        return distinct(t -> t.referent().isPerson()
                        && t.sentence() == last.get().sentence()
                        && t.group() == last.get().group())
                .stream()
                .map(Told::referent)
                .toList();
    }

    private Optional<Told> lastOfAll(Predicate<Told> wanted) {
        for (int i = told.size() - 1; i >= 0; i--) if (wanted.test(told.get(i))) return Optional.of(told.get(i));
        return Optional.empty();
    }

    /** The number of the sentence that last spoke of somebody. */
    int sentenceOf(Referent referent) {
        return told.stream()
                .filter(t -> t.referent().equals(referent))
                .mapToInt(Told::sentence)
                .max()
                .orElse(0);
    }

    /** The last state, organisation or its officials, subjects first. */
    Optional<Referent> lastThing() {
        Predicate<Told> thing = t -> !t.referent().isPerson() && t.referent().isSide();
        return lastSubject(thing).or(() -> lastOfAll(thing)).map(Told::referent);
    }

    /** The last {@code count} different sides of those of whom {@code wanted} is true, in the order told; none where too few. */
    List<Referent> lastSides(int count, Predicate<Referent> wanted) {
        var found = new ArrayList<Referent>();
        for (int i = told.size() - 1; i >= 0 && found.size() < count; i--) {
            var referent = told.get(i).referent();
            if (!referent.isSide() || !wanted.test(referent)) continue;
            if (found.stream().noneMatch(f -> f.side().equals(referent.side()))) found.add(0, referent);
        }
        return found.size() == count ? found : List.of();
    }

    /** The sides last spoken of in one breath, where they are {@code count}: "delegations from Ecuador and Peru". */
    List<Referent> lastTogether(int count) {
        for (int i = told.size() - 1; i >= 0; i--) {
            var last = told.get(i);
            var found = new ArrayList<Referent>();
            for (var other : told)
                if (other.sentence() == last.sentence()
                        && other.group() == last.group()
                        && other.referent().isSide()
                        && found.stream()
                                .noneMatch(f -> f.side().equals(other.referent().side()))) found.add(other.referent());
            if (found.size() > 1) return found.size() == count ? found : List.of();
        }
        return List.of();
    }

    /** Whether a state has been spoken of. */
    boolean knows(String country) {
        return told.stream()
                .anyMatch(t -> t.referent()
                        .country()
                        .filter(c -> Knowledge.isSameState(c, country))
                        .isPresent());
    }
}
