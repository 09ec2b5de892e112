package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Terms;

/** Finds those in the tables whom a name may mean: one where the evidence decides, several where it does not. Thread-safe. */
final class Bearers {
    /** More than these share a name and nothing tells between them: then it tells nothing. */
    private static final int MOST = 4;

    private static final Set<String> MONARCHIC = Set.of("monarch", "vice-president", "supreme-leader");
    private static final Set<String> LEADERS = Set.of("head-of-state", "supreme-leader");
    private static final Set<String> FAMILY_FIRST_AT_HOME = Set.of("HUN", "JPN");

    /** Initials between a given name and a surname: "L.P." in "Retno L.P. Marsudi". */
    private static final Pattern INITIALS = Pattern.compile("(?<=\\p{Ll}) (?:\\p{Lu}\\.[ -]?)+(?= ?\\p{Lu}\\p{Ll})");

    private final Knowledge knowledge;
    private final Referents referents;
    private final PartsOfNames parts;

    Bearers(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.referents = new Referents(knowledge);
        this.parts = new PartsOfNames(knowledge);
    }

    /** Those whom {@code name} may mean, with the office they hold on {@code day}; none where no evidence singles out few. */
    List<Referent> of(String name, Said said, Optional<Sex> sex, Discourse discourse, Optional<LocalDate> day) {
        var whole = whole(name);
        if (!whole.isEmpty()) {
            var known = known(whole, said, day);
            if (known.isEmpty())
                return whole.stream()
                        .flatMap(p -> referents.awaited(p, said, day).stream())
                        .limit(1)
                        .toList();
            return inOffice(known, said, day);
        }
        var longer = parts.find(name, said, day);
        if (longer.isPresent()) return known(List.of(longer.get()), said, day);
        var reigning = reigning(name, said, day);
        if (!reigning.isEmpty()) return bySurroundings(reigning, discourse);
        var candidates = known(bySurname(name, said, day), said, day).stream()
                .filter(r -> sex.isEmpty() || sex.get().fits(discourse.sex(r)))
                .toList();
        var officers = candidates.stream().filter(r -> holds(r, said, day)).toList();
        if (officers.isEmpty() && said.office().isPresent())
            return candidates.size() == 1 && isLooselyCalled(candidates.get(0), said) ? candidates : List.of();
        return prominent(bySurroundings(officers, discourse), said);
    }

    /** Heads of state and first men of a party go by each other's titles: "President Gorbachev" in 1986. */
    private boolean isLooselyCalled(Referent person, Said said) {
        return person.level() == Level.HEAD
                && LEADERS.containsAll(referents.officeIds(said.office().orElse(""), person.country()))
                && referents.officesOf(person).stream().anyMatch(LEADERS::contains);
    }

    /** Everybody with that full name or alias; Hungarians and Japanese also with the family name first, as at home. */
    private List<String> whole(String name) {
        var all = people(name);
        int space = name.lastIndexOf(' ');
        if (!all.isEmpty() || space < 0) return all;
        int first = name.indexOf(' ');
        return people(name.substring(first + 1) + " " + name.substring(0, first)).stream()
                .filter(p -> knowledge.terms().of(p).stream().anyMatch(t -> FAMILY_FIRST_AT_HOME.contains(t.place())))
                .toList();
    }

    private List<String> people(String name) {
        var all = knowledge.lexicon().all(Lexicon.Kind.PERSON, name);
        // "Schaeuble" is how those write Schäuble who have no such letter.
        var spelled = name.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        if (all.isEmpty() && !spelled.equals(name)) all = knowledge.lexicon().all(Lexicon.Kind.PERSON, spelled);
        if (all.isEmpty())
            all = knowledge
                    .lexicon()
                    .all(
                            Lexicon.Kind.PERSON,
                            INITIALS.matcher(name).replaceAll(" ").replace("  ", " "));
        return all.stream().map(Lexicon.Entry::name).distinct().toList();
    }

    private List<Referent> known(List<String> people, Said said, Optional<LocalDate> day) {
        return people.stream()
                .flatMap(p -> referents.known(p, said, day).stream())
                .toList();
    }

    /** Of several with one full name those who hold an office on the day. */
    private List<Referent> inOffice(List<Referent> known, Said said, Optional<LocalDate> day) {
        if (known.size() == 1) return known;
        var officers = known.stream().filter(r -> holds(r, said, day)).toList();
        var rest = officers.isEmpty() ? known : officers;
        var present = rest.stream()
                .filter(r ->
                        day.isPresent() && said.standing() != Said.Standing.FORMER && isInOffice(r.name(), day.get()))
                .toList();
        return present.isEmpty() ? rest : present;
    }

    private boolean isInOffice(String person, LocalDate day) {
        return knowledge.terms().of(person).stream().anyMatch(t -> t.holdsOn(day));
    }

    private List<Referent> reigning(String name, Said said, Optional<LocalDate> day) {
        var office = said.office()
                .flatMap(o -> knowledge.offices().named(o, "").stream().findFirst());
        if (office.isEmpty() || !office.get().id().equals("monarch")) return List.of();
        return known(knowledge.terms().byReignName(name), said, day).stream()
                .filter(r -> day.isEmpty()
                        || knowledge.terms().of(r.name()).stream()
                                .anyMatch(t -> t.holdsOn(day.get())
                                        && MONARCHIC.contains(t.office())
                                        && referents.isTitle(said, t)))
                .toList();
    }

    /** Those with that surname, "al-" before it or not: in office on the day, or at any time before for a former one. */
    private List<String> bySurname(String name, Said said, Optional<LocalDate> day) {
        var when = said.standing() == Said.Standing.FORMER ? Optional.<LocalDate>empty() : day;
        Terms terms = knowledge.terms();
        var bearers = new ArrayList<>(terms.bySurname(name, when));
        for (var person : terms.bySurname("al-" + name, when)) if (!bearers.contains(person)) bearers.add(person);
        return bearers.isEmpty() ? terms.byOtherSpelling(name, when) : bearers;
    }

    /** Whether somebody holds, or once held, the office that the report gives him. */
    private boolean holds(Referent person, Said said, Optional<LocalDate> day) {
        if (said.office().isEmpty()) return true;
        return knowledge.terms().of(person.name()).stream()
                .filter(t -> day.isEmpty()
                        || (said.standing() == Said.Standing.FORMER
                                ? t.end().isBefore(day.get())
                                : t.holdsOn(day.get())))
                .anyMatch(t -> referents.isTitle(said, t));
    }

    /** Those whose state or organisation the report names, where there are any. */
    private static List<Referent> bySurroundings(List<Referent> candidates, Discourse discourse) {
        if (candidates.size() < 2) return candidates;
        var near = candidates.stream()
                .filter(r -> discourse.surroundings().name(r.side()))
                .toList();
        return near.isEmpty() ? candidates : near;
    }

    /**
     * A surname alone names a head or minister; an ambassador is not known by it, unless the report says what he is. Heads are
     * meant before ministers.
     */
    private static List<Referent> prominent(List<Referent> candidates, Said said) {
        boolean told = said.country().isPresent() || said.office().isPresent();
        if (candidates.size() == 1) return told || isProminent(candidates.get(0)) ? candidates : List.of();
        var heads = candidates.stream().filter(Bearers::isHead).toList();
        var rest = !heads.isEmpty()
                ? heads
                : told
                        ? candidates
                        : candidates.stream().filter(Bearers::isProminent).toList();
        return rest.size() > MOST ? List.of() : rest;
    }

    private static boolean isHead(Referent person) {
        var office = person.office().orElse("");
        return person.level() == Level.HEAD || office.startsWith("former P");
    }

    private static boolean isProminent(Referent person) {
        return person.level().compareTo(Level.MINISTER) <= 0
                || person.office().orElse("").contains("Secretary")
                || isHead(person);
    }
}
