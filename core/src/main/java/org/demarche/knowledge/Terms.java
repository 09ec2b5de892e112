package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.Spelling;

/** Who held which office from when to when: {@code terms.tsv}. Immutable. */
public final class Terms {
    /** States whose people write the family name first. */
    private static final Set<String> FAMILY_FIRST = Set.of("PRK", "KOR", "CHN", "VNM", "TWN", "KHM", "HKG", "SGP");

    /** States whose people bear their father's surname and, behind it, their mother's, by which alone nobody calls them. */
    private static final Set<String> TWO_SURNAMES = Set.of(
            "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GTM", "HND", "MEX", "NIC", "PAN", "PER",
            "PRY", "SLV", "URY", "VEN");

    private static final Set<String> STYLES = Set.of("King", "Queen", "Pope", "Emperor", "Sultan", "Sheikh", "Emir");
    private static final Pattern END_OF_REIGN = Pattern.compile("[IVX]+|of|bin|ibn|al|Al|van|.*'.*");

    /**
     * One term.
     *
     * @param place ISO 3166-1 alpha-3, or the full name of an organisation
     * @param end the last day, {@link LocalDate#MAX} where it is not known to have ended
     */
    public record Term(String person, String place, String office, String title, LocalDate start, LocalDate end) {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }

        public boolean isOfCountry() {
            return place.length() == 3;
        }
    }

    private final Map<String, List<Term>> termsByPerson = new HashMap<>();
    private final Map<String, List<Term>> termsByOffice = new HashMap<>();
    private final Map<String, Set<String>> personsBySurname = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Map<String, Set<String>> personsBySpelling = new HashMap<>();
    private final Map<String, Set<String>> personsByReign = new HashMap<>();
    private final Map<String, Set<String>> personsByFirstSurname = new HashMap<>();
    private LocalDate latestStart = LocalDate.EPOCH;

    Terms(List<String[]> rows, Lexicon lexicon) {
        List<Term> office = new ArrayList<>();
        for (var row : rows) {
            var term = term(row);
            var known = termsByPerson.computeIfAbsent(term.person(), p -> new ArrayList<>(2));
            var country = term.isOfCountry() ? term.place() : "";
            if (known.isEmpty()) {
                lexicon.add(Lexicon.Kind.PERSON, term.person(), term.person(), country, "");
                names(term);
            }
            for (var alias : Tsv.alternatives(row[1])) {
                lexicon.add(Lexicon.Kind.PERSON, alias, term.person(), country, "");
                spelling(alias, term);
            }
            known.add(term);
            if (term.office().equals("monarch")) reign(term.person());
            if (term.start().isAfter(latestStart)) latestStart = term.start();
            // The table goes office by office: most rows belong where the one before them went.
            if (office.isEmpty() || !isOfficeOf(office.get(0), term))
                office = termsByOffice.computeIfAbsent(officeAt(term.office(), term.place()), o -> new ArrayList<>(4));
            office.add(term);
        }
    }

    private static boolean isOfficeOf(Term one, Term other) {
        return one.office().equals(other.office()) && one.place().equals(other.place());
    }

    private static Term term(String[] row) {
        try {
            var start = DateCell.firstDay(row[5]);
            var end = row[6].isEmpty() ? LocalDate.MAX : DateCell.lastDay(row[6]);
            return new Term(row[0], row[2], row[3], row[4], start, end);
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("terms.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String officeAt(String office, String place) {
        return office.concat("/").concat(place);
    }

    private void names(Term term) {
        var words = term.person().split(" ", -1);
        boolean familyFirst = FAMILY_FIRST.contains(term.place()) && words.length > 1;
        var surname = words.length == 1 || familyFirst ? words[0] : words[words.length - 1];
        if (familyFirst)
            personsBySurname
                    .computeIfAbsent(Spelling.plain(words[0]), s -> new HashSet<>())
                    .add(term.person());
        else {
            personsBySurname
                    .computeIfAbsent(Spelling.plain(surname), s -> new HashSet<>())
                    .add(term.person());
            if (words.length > 1) givenNames.add(words[0].toLowerCase(Locale.ROOT));
            // "von der Leyen", "al-Assad": what follows the given name may stand for the person.
            if (words.length > 2)
                personsBySurname
                        .computeIfAbsent(
                                Spelling.plain(term.person().substring(words[0].length() + 1)), s -> new HashSet<>())
                        .add(term.person());
            if (words.length > 2 && TWO_SURNAMES.contains(term.place()))
                personsByFirstSurname
                        .computeIfAbsent(Spelling.plain(words[words.length - 2]), s -> new HashSet<>())
                        .add(term.person());
        }
    }

    /** "Abdullah II of Jordan" reigns as Abdullah, "Pope John Paul II" as John Paul. */
    private void reign(String person) {
        var words = List.of(person.split(" ", -1));
        int first = words.size() > 1 && STYLES.contains(words.get(0)) ? 1 : 0;
        int end = first + 1;
        while (end < words.size() && !END_OF_REIGN.matcher(words.get(end)).matches()) end++;
        personsByReign
                .computeIfAbsent(Spelling.plain(String.join(" ", words.subList(first, end))), n -> new HashSet<>())
                .add(person);
        personsByReign
                .computeIfAbsent(Spelling.plain(words.get(first)), n -> new HashSet<>())
                .add(person);
    }

    /** Every monarch or pope who reigns under that name, by canonical name. */
    public List<String> byReignName(String name) {
        return personsByReign.getOrDefault(Spelling.plain(name), Set.of()).stream()
                .sorted()
                .toList();
    }

    /** "Zelenskyy" is Zelensky's surname too, as an alias spells it. */
    private void spelling(String alias, Term term) {
        int space = alias.lastIndexOf(' ');
        if (space < 0 || FAMILY_FIRST.contains(term.place())) return;
        personsBySpelling
                .computeIfAbsent(Spelling.plain(alias.substring(space + 1)), n -> new HashSet<>())
                .add(term.person());
    }

    /**
     * Everybody whose surname an alias spells so, as {@link #bySurname}; else those who bear it before another: "Frei" is
     * Eduardo Frei Ruiz-Tagle, but "Manuel" no Juan Manuel Santos.
     */
    public List<String> byOtherSpelling(String surname, Optional<LocalDate> day) {
        var name = Spelling.plain(surname);
        var spelled = inOffice(personsBySpelling.getOrDefault(name, Set.of()), day);
        if (!spelled.isEmpty() || isGivenName(surname)) return spelled;
        return inOffice(personsByFirstSurname.getOrDefault(name, Set.of()), day);
    }

    private List<String> inOffice(Set<String> persons, Optional<LocalDate> day) {
        return persons.stream()
                .filter(p -> day.isEmpty() || of(p).stream().anyMatch(t -> t.holdsOn(day.get())))
                .sorted()
                .toList();
    }

    /** The newest start of a term: how far the table reaches. */
    public LocalDate latestStart() {
        return latestStart;
    }

    /** The terms of a person, by canonical name, in the table's order. */
    public List<Term> of(String person) {
        return termsByPerson.getOrDefault(person, List.of());
    }

    /** Those who hold the office of that id at {@code place} on {@code day}. */
    public List<Term> holders(String office, String place, LocalDate day) {
        return termsByOffice.getOrDefault(officeAt(office, place), List.of()).stream()
                .filter(t -> t.holdsOn(day))
                .toList();
    }

    /** Everybody of that surname, by canonical name; office-holders on {@code day} only where one is given. */
    public List<String> bySurname(String surname, Optional<LocalDate> day) {
        return inOffice(personsBySurname.getOrDefault(Spelling.plain(surname), Set.of()), day);
    }

    /** Whether a state's people write the family name first. */
    public static boolean isFamilyFirst(String country) {
        return FAMILY_FIRST.contains(country);
    }

    /** Whether somebody in the table bears this family name, however it is accented. */
    public boolean isSurname(String word) {
        return personsBySurname.containsKey(Spelling.plain(word));
    }

    /** Whether somebody in the table bears this given name. */
    public boolean isGivenName(String word) {
        return givenNames.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The term that best says what a person is on {@code day}: the highest office then held; else the highest of those that
     * have ended, and the last of its kind, as reports call a former president so whatever he did later.
     */
    public Optional<Term> on(String person, Optional<LocalDate> day) {
        var all = of(person);
        if (day.isEmpty()) return all.stream().reduce((a, b) -> b.start().isAfter(a.start()) ? b : a);
        return all.stream()
                .filter(t -> t.holdsOn(day.get()))
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .or(() -> all.stream()
                        .filter(t -> t.end().isBefore(day.get()))
                        .min(Comparator.comparingInt(Terms::rank).thenComparing(Term::end, Comparator.reverseOrder())));
    }

    private static int rank(Term term) {
        return switch (term.office()) {
            case "head-of-state", "monarch" -> 0;
            case "supreme-leader" -> 1;
            case "head-of-government", "organisation-head" -> 2;
            case "foreign-minister" -> 3;
            default -> 4;
        };
    }
}
