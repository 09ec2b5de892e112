package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.CalendarNames;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/** Reads who takes part and where from the clause and the noun phrase that carry an act; never from farther away. */
final class RoleReader {
    private static final Set<String> PRONOUN_OWNERS = Set.of("his", "her", "its", "their", "our", "my");

    private final ActWords words;

    RoleReader(ActWords words) {
        this.words = words;
    }

    /** The part of that name; empty for a cell that names none. */
    static Optional<Part> part(String name) {
        return switch (name) {
            case "party", "guest", "host", "mediator", "place" ->
                Optional.of(Part.valueOf(name.toUpperCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    static List<Role> roles(String part, List<Phrase> phrases) {
        return part(part)
                .map(p -> phrases.stream().map(phrase -> new Role(p, phrase)).toList())
                .orElse(List.of());
    }

    /** What the phrases with a preposition are to the act. */
    List<Role> byPreposition(ActWord word, List<Oblique> obliques) {
        var roles = new ArrayList<Role>();
        for (var oblique : obliques) {
            var part = word.partByPreposition().get(oblique.preposition());
            if (part == null && oblique.preposition().equals("at the invitation of")) part = "host";
            if (part == null) continue;
            roles.addAll(roles(part, List.of(oblique.phrase())));
        }
        return roles;
    }

    /** The owner of an engagement: "Putin" in "Putin's visit", "his" in "his visit". */
    static Optional<Phrase> owner(Parse parse, Phrase noun) {
        var sentence = parse.sentence();
        if (PRONOUN_OWNERS.contains(sentence.token(noun.first()).lower()) && noun.first() < noun.head())
            return Optional.of(new Phrase(noun.sentence(), noun.first(), noun.first() + 1, noun.first()));
        for (int i = noun.head() - 1; i > noun.first(); i--) {
            if (sentence.token(i).is(Tag.PART)
                    && sentence.token(i).word().startsWith("'")
                    && !isTime(parse, noun.first(), i))
                return Optional.of(new Phrase(noun.sentence(), noun.first(), i, i - 1));
        }
        return Optional.empty();
    }

    private static boolean isTime(Parse parse, int first, int end) {
        for (int i = first; i < end; i++)
            if (CalendarNames.WORDS.contains(parse.sentence().token(i).lower())) return true;
        return false;
    }

    /** Those whom words before the noun name: "the Trump-Kim summit", "U.S.-Soviet talks", "a Russian invitation". */
    static List<Phrase> premodifiers(Findings findings, Parse parse, Phrase noun, Optional<Phrase> owner) {
        var sentence = parse.sentence();
        var found = new ArrayList<Phrase>();
        int from = owner.map(Phrase::end).orElseGet(() -> start(sentence, noun));
        if (from >= noun.head()) return found;
        for (var mention : findings.mentions().within(sentence.span(from, noun.head()))) {
            if (mention.kind() == Mention.Kind.OFFICE || mention.kind() == Mention.Kind.PLACE) continue;
            int first = -1;
            int end = -1;
            for (int i = from; i < noun.head(); i++) {
                if (sentence.token(i).span().overlaps(mention.span())) {
                    if (first < 0) first = i;
                    end = i + 1;
                }
            }
            if (first >= 0) found.add(new Phrase(noun.sentence(), first, end, end - 1));
        }
        return found;
    }

    /** With what a parser cuts off before the noun: "an EC heads of | government meeting". */
    private static int start(Sentence sentence, Phrase noun) {
        int from = noun.first();
        boolean heads = from > 1
                && sentence.token(from - 1).lower().equals("of")
                && Set.of("heads", "chiefs").contains(sentence.token(from - 2).lower())
                && Set.of("government", "state", "staff")
                        .contains(sentence.token(from).lower());
        if (!heads) return from;
        from -= 2;
        while (from > 0
                && (sentence.token(from - 1).is(Tag.PROPN)
                        || sentence.token(from - 1).isCapitalised())) from--;
        return from;
    }

    /** Where an act is by a name before its noun: "the Venice summit". */
    static List<Phrase> placesBefore(ActSentence act, Phrase noun, Optional<Phrase> owner) {
        var found = new ArrayList<Phrase>();
        int from = owner.map(Phrase::end).orElse(noun.first());
        if (from >= noun.head()) return found;
        for (var mention :
                act.findings().mentions().within(act.parse().sentence().span(from, noun.head())))
            if (mention.kind() == Mention.Kind.PLACE)
                act.phrase(mention.span(), from, noun.head()).ifPresent(found::add);
        return found;
    }

    /**
     * The prepositional phrases that belong to an act at {@code token}: those after it in its clause, up to the next
     * engagement noun, which has its own.
     */
    List<Oblique> after(Parse parse, Clause clause, int token) {
        var own = new ArrayList<Oblique>();
        for (var oblique : clause.obliques()) {
            if (oblique.phrase().first() <= token) continue;
            var lemma = parse.lemma(oblique.phrase());
            // Most councils are bodies.
            if (!lemma.equals("council")
                    && words.find(lemma, "noun", Kind.ENGAGEMENT).isPresent()) break;
            own.add(oblique);
        }
        return own;
    }

    /**
     * Those of {@link #after} that belong to a noun: what "of" and "from" hang on another noun tells of that one, as in "the
     * talks are part of a process".
     */
    List<Oblique> ofNoun(Parse parse, Clause clause, Phrase noun) {
        return after(parse, clause, noun.end() - 1).stream()
                .filter(o -> !Set.of("of", "from").contains(o.preposition())
                        || o.on() == noun.head()
                        || o.on() == clause.predicate())
                .toList();
    }

    /**
     * Tells distributive readings apart: "with North Korea on Monday and with China on Tuesday" are two lists, since
     * "with" comes again after a day has been named; so are "in Oslo in June and in Lima in July".
     */
    static List<List<Oblique>> distributed(Parse parse, List<Oblique> obliques, Map<Phrase, Boolean> isTime) {
        var groups = new ArrayList<List<Oblique>>();
        var current = new ArrayList<Oblique>();
        boolean day = false;
        boolean with = false;
        for (int i = 0; i < obliques.size(); i++) {
            var oblique = obliques.get(i);
            boolean again = oblique.preposition().equals("with") && ownPreposition(parse, oblique) && day && with
                    || day
                            && isNextPlace(parse, oblique)
                            && current.stream().anyMatch(o -> isPlaceName(parse, o))
                            && i + 1 < obliques.size()
                            && isTime.getOrDefault(obliques.get(i + 1).phrase(), false);
            if (again) {
                groups.add(List.copyOf(current));
                current.clear();
                day = false;
            }
            with |= oblique.preposition().equals("with");
            day |= isTime.getOrDefault(oblique.phrase(), false);
            current.add(oblique);
        }
        groups.add(List.copyOf(current));
        return groups;
    }

    private static boolean isNextPlace(Parse parse, Oblique oblique) {
        int and = oblique.phrase().first() - 2;
        return isPlaceName(parse, oblique)
                && ownPreposition(parse, oblique)
                && and >= 0
                && parse.sentence().token(and).lower().equals("and");
    }

    private static boolean isPlaceName(Parse parse, Oblique oblique) {
        return Set.of("in", "at").contains(oblique.preposition())
                && parse.sentence().token(oblique.phrase().head()).is(Tag.PROPN)
                && !CalendarNames.WORDS.contains(
                        parse.sentence().token(oblique.phrase().head()).lower());
    }

    static boolean ownPreposition(Parse parse, Oblique oblique) {
        int at = oblique.phrase().first() - 1;
        // "with both A and B".
        if (at > 0 && parse.dependencies().relation(at).equals("cc:preconj")) at--;
        return at >= 0 && parse.sentence().token(at).lower().equals(oblique.preposition());
    }

    /** "met here": the place is that of the dateline. */
    static Optional<Role> here(Parse parse, Clause clause, int from) {
        for (int i = from; i < clause.end(); i++) {
            boolean here = parse.sentence().token(i).lower().equals("here");
            if (here)
                return Optional.of(
                        new Role(Part.PLACE, new Phrase(parse.sentence().index(), i, i + 1, i)));
        }
        return Optional.empty();
    }

    /** Where the last phrase with a preposition ends in a clause; 0 where there is none. */
    static int lastOblique(Clause clause) {
        return clause.obliques().stream().mapToInt(o -> o.phrase().end()).max().orElse(0);
    }
}
