package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Reads what stands right beside a noun phrase and says more of whom it means: appositions, "of Turkey", "in Lima". */
record PhraseNeighbours(Findings findings, Parse parse, MentionTables tables) {
    private static final Set<String> BEHIND_TITLE = Set.of("to", "of", "for", "in", "at");

    /** What has presidents and heads of its own. */
    private static final Set<String> HOUSES = Set.of(
            "bank",
            "parliament",
            "assembly",
            "senate",
            "chamber",
            "house",
            "court",
            "company",
            "corporation",
            "university",
            "institute",
            "federation",
            "association",
            "party",
            "union",
            "committee");

    /** "Michael Foreman, Canada's deputy trade minister," and "the deputy trade minister, Michael Foreman". */
    Said apposition(Phrase phrase) {
        var sentence = parse.sentence();
        for (var next : parse.phrases()) {
            boolean after = next.first() == phrase.end() + 1 && isComma(phrase.end());
            boolean before = phrase.first() == endOfTitle(next) + 1 && isComma(endOfTitle(next));
            if (!after && !before || after && isSubject(next)) continue;
            var inside = findings.mentions().within(sentence.span(next.first(), next.end()));
            if (inside.stream()
                    .anyMatch(m -> m.kind() == Mention.Kind.PERSON
                            && m.span().end()
                                    >= sentence.token(next.head()).span().end())) continue;
            var office =
                    inside.stream().filter(m -> m.kind() == Mention.Kind.OFFICE).findFirst();
            if (office.isEmpty()) continue;
            Optional<String> country = inside.stream()
                    .flatMap(m -> tables.country(m).stream())
                    .findFirst()
                    .or(() -> ofCountries(next).stream().findFirst());
            var organization = inside.stream()
                    .flatMap(m -> tables.organization(m).stream())
                    .findFirst()
                    .or(() -> ofOrganization(next));
            var said = new OfficeWords(sentence, inside, tables).read(next, office.get());
            return new Said(said.office(), said.standing(), country, organization);
        }
        return Said.NOTHING;
    }

    /** "Before meeting Bush, the crown prince paid a visit": what acts behind the comma is somebody else, unless it is closed. */
    private boolean isSubject(Phrase phrase) {
        int end = endOfTitle(phrase);
        return !isComma(end)
                && parse.clauses().stream().anyMatch(c -> c.subjects().contains(phrase));
    }

    private boolean isComma(int token) {
        var sentence = parse.sentence();
        return token < sentence.size() && sentence.token(token).word().equals(",");
    }

    /** Where a title ends with what belongs to it: "the ambassador to Cuba", "the minister of trade of Peru". */
    private int endOfTitle(Phrase phrase) {
        var sentence = parse.sentence();
        int end = phrase.end();
        for (int i = 0; i < 2; i++) {
            if (end + 1 >= sentence.size()
                    || !BEHIND_TITLE.contains(sentence.token(end).lower())) return end;
            var next = parse.findPhraseAt(end + 1);
            if (next.isEmpty()) return end;
            end = endOfList(next.get());
        }
        return end;
    }

    /** "Of energy and mines" is one field; a name behind the "and" is somebody else's. */
    private int endOfList(Phrase field) {
        if (!inside(field).isEmpty()) return field.end();
        return listed(field)
                .filter(p -> isAnd(field.end()) && inside(p).isEmpty())
                .map(Phrase::end)
                .orElse(field.end());
    }

    private boolean isAnd(int token) {
        return token < parse.sentence().size()
                && parse.sentence().token(token).lower().equals("and");
    }

    /** Whether an office is of a house within the state: "the president of the Peruvian central bank". */
    boolean isOfHouse(Phrase phrase) {
        var sentence = parse.sentence();
        boolean within = phrase.head() + 1 < phrase.end()
                && sentence.token(phrase.head() + 1).lower().equals("of")
                && HOUSES.contains(sentence.token(phrase.end() - 1).lemma());
        return within
                || behind(phrase, Set.of("of"))
                        .filter(p -> HOUSES.contains(parse.lemma(p)))
                        .isPresent();
    }

    /** The name that an apposition gives: "his Swiss counterpart, Didier Burkhalter,". */
    Optional<String> nameAfter(Phrase phrase) {
        var sentence = parse.sentence();
        var beside = rightBehind(phrase);
        if (beside.isPresent()) return beside;
        int end = endOfTitles(phrase);
        if (!isComma(end) || end + 1 >= sentence.size()) return Optional.empty();
        return parse.findPhraseAt(end + 1).flatMap(next -> {
            if (next.first() != end + 1) return Optional.empty();
            var span = sentence.span(next.first(), next.end());
            boolean closed = next.end() >= sentence.size()
                    || Set.of(",", ".").contains(sentence.token(next.end()).word());
            var people = findings.mentions().within(span).stream()
                    .filter(m -> m.kind() == Mention.Kind.PERSON)
                    .toList();
            // A name alone is an apposition; a name with a title of its own is somebody else.
            boolean alone = people.size() == 1 && people.get(0).span().equals(span);
            return closed && alone ? Optional.of(tables.words(people.get(0))) : Optional.empty();
        });
    }

    /** With the title between commas that tells more: "his Swiss counterpart, minister of trade, labour and mines, Anna Frey,". */
    private int endOfTitles(Phrase phrase) {
        int end = endOfTitle(phrase);
        var next = isComma(end) ? parse.findPhraseAt(end + 1) : Optional.<Phrase>empty();
        if (next.isEmpty() || next.get().first() != end + 1 || !isBareTitle(next.get())) return end;
        int last = endOfTitle(next.get());
        for (var more = listed(next.get());
                more.isPresent() && inside(more.get()).isEmpty();
                more = listed(more.get())) last = more.get().end();
        return last;
    }

    private boolean isBareTitle(Phrase phrase) {
        var inside = inside(phrase);
        return inside.stream().anyMatch(m -> m.kind() == Mention.Kind.OFFICE)
                && inside.stream().noneMatch(m -> m.kind() == Mention.Kind.PERSON);
    }

    /** The name that a title stands before, where the parser took the two for two phrases. */
    private Optional<String> rightBehind(Phrase phrase) {
        var sentence = parse.sentence();
        if (phrase.end() >= sentence.size()) return Optional.empty();
        var next = sentence.token(phrase.end()).span();
        return findings.mentions().overlapping(next).stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON && m.span().start() == next.start())
                .findFirst()
                .map(tables::words);
    }

    /** The state whose capital a phrase is placed in: "the foreign ministry in Buenos Aires". */
    Optional<String> inCapital(Phrase phrase) {
        return behind(phrase, Set.of("in"))
                .flatMap(p -> inside(p).stream()
                        .filter(m -> m.kind() == Mention.Kind.PLACE)
                        .flatMap(m -> tables.country(m).stream())
                        .findFirst());
    }

    /** The states in "… of Turkey" and "… from Peru, Chile and Bolivia" right after a phrase. */
    List<String> ofCountries(Phrase phrase) {
        var found = new ArrayList<String>();
        var next = behind(phrase, Set.of("of", "from"));
        while (next.isPresent()) {
            var states = tables.countries(inside(next.get()), span(next.get()));
            if (states.isEmpty()) break;
            states.stream().filter(s -> !found.contains(s)).forEach(found::add);
            next = listed(next.get());
        }
        return found;
    }

    /** The states of the ministries in "… of the foreign ministries of Peru and Chile" right after a phrase. */
    List<String> ofMinistries(Phrase phrase) {
        var ministry = behind(phrase, Set.of("of", "from"))
                .filter(p -> Set.of("ministry", "ministries")
                        .contains(parse.sentence().token(p.head()).lower()));
        if (ministry.isEmpty()) return List.of();
        var own = tables.countries(inside(ministry.get()), span(ministry.get()));
        return own.isEmpty() ? ofCountries(ministry.get()) : own;
    }

    /** The states that go on a list which a phrase begins: Germany and Spain behind "the ministers of France". */
    List<String> listedCountries(Phrase phrase) {
        var found = new ArrayList<String>();
        for (var next = listed(phrase); next.isPresent(); next = listed(next.get())) {
            var head = parse.sentence().token(next.get().head()).span();
            var states = tables.countries(
                    inside(next.get()).stream()
                            .filter(m -> m.kind() == Mention.Kind.COUNTRY)
                            .toList(),
                    head);
            if (states.isEmpty() || isOwner(next.get())) break;
            found.addAll(states);
        }
        return found;
    }

    /** "Germany's" is of what stands behind it. */
    private boolean isOwner(Phrase phrase) {
        var sentence = parse.sentence();
        for (int i = phrase.head(); i <= phrase.head() + 1 && i < sentence.size(); i++)
            if (sentence.token(i).fine().equals("POS")) return true;
        return false;
    }

    /** The next of a list: behind a comma, "and", or both. */
    private Optional<Phrase> listed(Phrase phrase) {
        var sentence = parse.sentence();
        int at = phrase.end();
        boolean and = false;
        while (at < sentence.size()
                && Set.of(",", "and").contains(sentence.token(at).lower())) {
            and |= sentence.token(at).lower().equals("and");
            at++;
        }
        if (at == phrase.end() || at >= sentence.size()) return Optional.empty();
        var next = parse.findPhraseAt(at);
        // "Of Peru, Chile" goes on with "and Bolivia"; a comma alone may as well close the phrase.
        boolean list = and || next.flatMap(this::listed).isPresent();
        return list ? next : Optional.empty();
    }

    /** The organisation in "… of the Arab League" right after a phrase. */
    Optional<String> ofOrganization(Phrase phrase) {
        return behind(phrase, Set.of("of"))
                .flatMap(p -> findings.mentions().overlapping(span(p)).stream()
                        .filter(m -> m.span().start() >= span(p).start())
                        .flatMap(m -> tables.organization(m).stream())
                        .findFirst());
    }

    private List<Mention> inside(Phrase phrase) {
        return findings.mentions().within(span(phrase));
    }

    private Span span(Phrase phrase) {
        return parse.sentence().span(phrase.first(), phrase.end());
    }

    private Optional<Phrase> behind(Phrase phrase, Set<String> prepositions) {
        var sentence = parse.sentence();
        if (phrase.end() + 1 >= sentence.size()
                || !prepositions.contains(sentence.token(phrase.end()).lower())) return Optional.empty();
        return parse.findPhraseAt(phrase.end() + 1);
    }
}
