package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Terms.Term;

/**
 * People who are called by their office: the report is of a day on which they hold it ("Secretary of State Mike Pompeo"),
 * or, for a former one, held it no longer. Persons without an office beside their name tell nothing here.
 */
final class OfficeClues implements Clue.Finder {
    private static final Set<String> FORMER = Set.of("former", "ex", "onetime", "erstwhile", "late");
    private static final Set<String> OTHER_OFFICE = Set.of(
            "then",
            "deputy",
            "vice",
            "assistant",
            "under",
            "future",
            "incoming",
            "designate",
            "shadow",
            "next",
            "elect");
    private static final Set<String> LEADERS =
            Set.of("supreme-leader", "head-of-state", "head-of-government", "monarch");
    private static final Pattern LAST_WORDS = Pattern.compile("(\\p{L}+)[\\s-]+$");
    private static final Pattern APPOSITION =
            Pattern.compile("(?s),\\s+(?:(?:the|a|an|its|his)\\s+)?((?:[\\p{L}'\u2019.-]+\\s+){0,3})");
    private static final int WIDEST_APPOSITION = 45;
    private static final int LONGEST_OFFICE = 60;
    private static final int MOST_OFFICE_WORDS = 6;
    private final Knowledge knowledge;

    OfficeClues(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<Clue> find(Findings findings) {
        var clues = new ArrayList<Clue>();
        var seen = new HashSet<Object>();
        var persons = findings.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON)
                .toList();
        for (var person : persons) {
            var name = flat(person.span().of(findings.text()));
            boolean bySurname = name.indexOf(' ') < 0;
            var called = before(findings, person)
                    .or(() -> byWords(findings.text(), person))
                    .or(() -> after(findings, person));
            if (called.isEmpty()) {
                if (!bySurname) named(name).filter(c -> seen.add(c.stretches())).ifPresent(clues::add);
                continue;
            }
            var bearers = bearers(name, findings, persons);
            var terms = terms(bearers, called.get());
            if (terms.isEmpty() || !seen.add(Set.of(called.get().former(), terms))) continue;
            clue(terms, called.get().former(), bySurname).ifPresent(clues::add);
        }
        return clues;
    }

    /** Somebody named in full without an office: seldom before the first term, less and less after the last. */
    private Optional<Clue> named(String name) {
        return knowledge
                .lexicon()
                .find(Lexicon.Kind.PERSON, name)
                .map(entry -> knowledge.terms().of(entry.name()))
                .filter(terms -> !terms.isEmpty())
                .map(terms -> new Clue(
                        Relation.PERSON,
                        stretches(terms),
                        1,
                        year -> terms.get(0).person() + " is named (" + periods(terms, year) + " in office)"));
    }

    /** The office that a name is called by, of which state where that is said, and whether it is past. */
    private record Called(String office, Optional<String> country, boolean former) {}

    /** "U.S. Secretary of State Mike Pompeo". */
    private Optional<Called> before(Findings findings, Mention person) {
        var text = findings.text();
        var office = findings.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.OFFICE)
                .filter(m -> isGap(text, m.span().end(), person.span().start(), "\\s+"))
                .findFirst();
        if (office.isEmpty()) return Optional.empty();
        int start = office.get().span().start();
        var state = findings.mentions().stream()
                .filter(m -> isGap(text, m.span().end(), start, "(?:['\u2019]s?)?\\s+"))
                .filter(m -> country(text, m).isPresent())
                .findFirst();
        int from = state.map(m -> m.span().start()).orElse(start);
        var word = lastWord(text, from);
        return called(
                flat(office.get().span().of(text)),
                state.flatMap(m -> country(text, m)),
                word + " " + lastWord(text, start));
    }

    /** "U.S. Treasury Secretary James Baker", where "U.S. Treasury" was read as a body: the longest office that stands there. */
    private Optional<Called> byWords(String text, Mention person) {
        int end = person.span().start();
        var before = flat(text.substring(Math.max(0, end - LONGEST_OFFICE), end));
        var words = before.split(" ", -1);
        for (int from = Math.max(0, words.length - MOST_OFFICE_WORDS); from < words.length; from++) {
            var office = String.join(" ", Arrays.asList(words).subList(from, words.length));
            if (knowledge.lexicon().find(Lexicon.Kind.OFFICE, office).isEmpty()) continue;
            var state = from == 0 ? "" : words[from - 1].replaceAll("['\u2019]s?$", "");
            var country = knowledge.findCountry(state);
            int lead = country.isPresent() ? from - 2 : from - 1;
            return called(office, country, lead < 0 ? "" : words[lead]);
        }
        return Optional.empty();
    }

    /** "Mike Pompeo, the U.S. secretary of state". */
    private Optional<Called> after(Findings findings, Mention person) {
        var text = findings.text();
        int end = person.span().end();
        if (person.span().of(text).strip().indexOf(' ') < 0) return Optional.empty();
        for (var office : findings.mentions()) {
            int start = office.span().start();
            if (office.kind() != Mention.Kind.OFFICE || start < end || start - end > WIDEST_APPOSITION) continue;
            var gap = APPOSITION.matcher(text.substring(end, start));
            if (!gap.matches()) continue;
            var state = findings.mentions().stream()
                    .filter(m -> m.span().start() >= end && m.span().end() <= start)
                    .flatMap(m -> country(text, m).stream())
                    .findFirst();
            return called(flat(office.span().of(text)), state, gap.group(1));
        }
        return Optional.empty();
    }

    private static Optional<Called> called(String office, Optional<String> country, String wordsBefore) {
        boolean former = false;
        for (var word : wordsBefore.toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
            if (OTHER_OFFICE.contains(word)) return Optional.empty();
            former |= FORMER.contains(word);
        }
        boolean elect = office.toLowerCase(Locale.ROOT).contains("elect");
        return elect ? Optional.empty() : Optional.of(new Called(office, country, former));
    }

    private static String lastWord(String text, int end) {
        var matcher = LAST_WORDS.matcher(text.substring(Math.max(0, end - 20), end));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static boolean isGap(String text, int from, int to, String form) {
        return from < to && to - from <= 4 && text.substring(from, to).matches(form);
    }

    private Optional<String> country(String text, Mention mention) {
        return switch (mention.kind()) {
            case COUNTRY, NATIONALITY, PLACE ->
                knowledge.findCountry(mention.span().of(text));
            case PERSON, ORGANIZATION, OFFICE -> Optional.empty();
        };
    }

    /** Those of that name; by surname none where the report gives the same surname to somebody else. */
    private Set<String> bearers(String name, Findings findings, List<Mention> persons) {
        var full = knowledge.lexicon().find(Lexicon.Kind.PERSON, name).map(Lexicon.Entry::name);
        if (full.isPresent()) return Set.of(full.get());
        if (name.indexOf(' ') >= 0) return withoutInitials(name);
        var fullNames = persons.stream()
                .map(m -> flat(m.span().of(findings.text())))
                .filter(n -> n.endsWith(" " + name) || n.startsWith(name + " "))
                .collect(Collectors.toSet());
        var bearers = knowledge.terms().bySurname(name, Optional.empty());
        if (fullNames.isEmpty()) return Set.copyOf(bearers);
        return fullNames.stream()
                .flatMap(n -> knowledge.lexicon().find(Lexicon.Kind.PERSON, n).stream())
                .map(Lexicon.Entry::name)
                .filter(bearers::contains)
                .collect(Collectors.toSet());
    }

    /** "George Bush" is one of two in the tables, each with his middle names. */
    private Set<String> withoutInitials(String name) {
        var given = name.substring(0, name.indexOf(' ') + 1);
        return knowledge.terms().bySurname(name.substring(name.lastIndexOf(' ') + 1), Optional.empty()).stream()
                .filter(bearer -> bearer.startsWith(given))
                .collect(Collectors.toSet());
    }

    /** The terms in the office that they are called by. */
    private List<Term> terms(Set<String> bearers, Called called) {
        var fitting = new ArrayList<Term>();
        for (var bearer : bearers.stream().sorted().toList())
            for (var term : knowledge.terms().of(bearer)) {
                boolean there = called.country().isEmpty()
                        || sameState(term.place(), called.country().get());
                var offices = knowledge.offices().named(called.office(), term.place());
                boolean holds = offices.stream()
                        .anyMatch(o -> o.id().equals(term.office())
                                || called.office().equalsIgnoreCase("leader") && LEADERS.contains(term.office()));
                if (there && holds) fitting.add(term);
            }
        return fitting;
    }

    private static boolean sameState(String place, String said) {
        var soviet = Set.of("RUS", "SUN");
        return place.equals(said) || place.length() != 3 || soviet.contains(place) && soviet.contains(said);
    }

    private static Optional<Clue> clue(List<Term> terms, boolean former, boolean bySurname) {
        if (!former) {
            boolean sure = !bySurname || terms.stream().allMatch(OfficeClues::isLeader) && isOnePerson(terms);
            var relation = sure ? Relation.OFFICE : Relation.OFFICE_BY_SURNAME;
            return Optional.of(new Clue(relation, stretches(terms), 1, year -> present(terms, year)));
        }
        var ended = terms.stream().filter(t -> !t.end().equals(LocalDate.MAX)).toList();
        var first = ended.stream().map(Term::end).min(LocalDate::compareTo);
        if (first.isEmpty()) return Optional.empty();
        var term = ended.get(0);
        return Optional.of(new Clue(
                Relation.FORMER,
                stretches(ended),
                1,
                year -> term.person() + " is former " + term.title() + " (to " + first.get() + ")"));
    }

    private static List<Clue.Stretch> stretches(List<Term> terms) {
        return terms.stream().map(t -> new Clue.Stretch(t.start(), t.end())).toList();
    }

    private static boolean isLeader(Term term) {
        return LEADERS.contains(term.office());
    }

    private static boolean isOnePerson(List<Term> terms) {
        return terms.stream().map(Term::person).distinct().count() == 1;
    }

    /** "Mike Pompeo is Secretary of State (2018-04-26 to 2021-01-20)", by the terms that touch the year where some do. */
    private static String present(List<Term> terms, int year) {
        var told = touching(terms, year);
        return told.get(0).person() + " is " + told.get(0).title() + " (" + periods(told, year) + ")";
    }

    private static List<Term> touching(List<Term> terms, int year) {
        var touching = terms.stream()
                .filter(t -> t.start().getYear() <= year && t.end().getYear() >= year)
                .toList();
        return touching.isEmpty() ? terms : touching;
    }

    private static String periods(List<Term> terms, int year) {
        var told = touching(terms, year);
        return told.stream()
                .filter(t -> t.person().equals(told.get(0).person()))
                .map(t -> t.end().equals(LocalDate.MAX) ? "from " + t.start() : t.start() + " to " + t.end())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private static String flat(String words) {
        return words.replaceAll("[\\s\u00A0]+", " ").strip();
    }
}
