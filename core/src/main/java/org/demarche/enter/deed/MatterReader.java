package org.demarche.enter.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.DeedWords;
import org.demarche.knowledge.DeedWords.Kind;
import org.demarche.register.Matter;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Reads what a clause, or a noun for an act with what hangs on it, is about. */
public record MatterReader(DeedWords words) {
    /** What follows them belongs to the deed; after the others stands only where or when it happens. */
    private static final Set<String> BOUND =
            Set.of("from", "of", "to", "into", "against", "with", "by", "for", "out of");

    private static final Set<String> AROUND = Set.of("in", "at", "near", "inside", "on", "within", "outside");

    /** What a clause is about; empty where it names no thing that another report could name again. */
    public Optional<Matter> of(Resolved resolved, Parse parse, Clause clause) {
        var act = nominal(parse, clause);
        if (act.isPresent()) return of(resolved, parse, clause, act.get());
        var hung = clause.obliques().stream()
                .filter(o -> !isTime(resolved, parse, o.phrase()))
                .toList();
        var left = left(parse, clause);
        if (left.isPresent())
            return Optional.of(new Drafting(resolved, parse).matter("withdraw", clause.objects(), left.get(), hung));
        var things = new ArrayList<>(clause.objects());
        if (things.size() == 1) meant(parse, clause, things.get(0)).ifPresent(t -> things.set(0, t));
        boolean own = things.isEmpty() && !clause.subjects().isEmpty();
        var main = main(parse, things, hung)
                .or(() -> own ? thing(parse, clause.subjects()) : Optional.empty())
                .or(() -> hung.stream()
                        .filter(o -> o.on() == clause.predicate() && BOUND.contains(o.preposition()))
                        .map(Clause.Oblique::phrase)
                        .filter(p -> !isVague(parse, p)
                                && !parse.sentence().token(p.head()).is(Tag.PROPN))
                        .findFirst());
        if (main.isEmpty()) return Optional.empty();
        var lemma = letsGo(parse, clause) ? "let go" : clause.phrasalLemma();
        var verb = words.find(lemma, Kind.SAME).orElseGet(() -> words.common(clause.lemma(), Kind.SAME));
        return Optional.of(new Drafting(resolved, parse).matter(verb, things, main.get(), hung));
    }

    /** "By the end of May": when it is done is nothing that it is done to. */
    private static boolean isTime(Resolved resolved, Parse parse, Phrase phrase) {
        var head = parse.sentence().token(phrase.head()).span();
        return resolved.findings().timexes().overlapping(head).stream()
                .anyMatch(t -> t.span().contains(head));
    }

    /** "Its troops left the town": who leaves a place is withdrawn from it. */
    private Optional<Phrase> left(Parse parse, Clause clause) {
        boolean leaves = words.is(clause.phrasalLemma(), Kind.LEAVING) && !clause.passive();
        return leaves
                ? thing(parse, clause.subjects()).filter(s -> words.is(thing(parse.lemma(s)), Kind.FORCE))
                : Optional.empty();
    }

    /** "Let them go". */
    private static boolean letsGo(Parse parse, Clause clause) {
        return clause.lemma().equals("let")
                && parse.clauses().stream()
                        .anyMatch(c -> c.lemma().equals("go")
                                && c.governor()
                                        .filter(g -> parse.clauses().get(g).equals(clause))
                                        .isPresent());
    }

    /** "Eleven seamen landed after Jakarta kept its promise to let them go": the things of which the clauses above tell. */
    private static Optional<Phrase> meant(Parse parse, Clause clause, Phrase thing) {
        var word = parse.sentence().token(thing.head()).lower();
        if (!Set.of("them", "it").contains(word)) return Optional.empty();
        var fine = word.equals("it") ? "NN" : "NNS";
        var above = clause.governor().map(parse.clauses()::get);
        for (int steps = 0; above.isPresent() && steps < parse.clauses().size(); steps++) {
            var found = Stream.concat(above.get().objects().stream(), above.get().subjects().stream())
                    .filter(p -> p.end() <= thing.first())
                    .filter(p -> parse.sentence().token(p.head()).fine().equals(fine))
                    .findFirst();
            if (found.isPresent() && steps > 0) return found;
            above = above.get().governor().map(parse.clauses()::get);
        }
        return Optional.empty();
    }

    /** "Completed the withdrawal of its troops": the act that the object names, where the clause says only that it is done. */
    public Optional<Phrase> nominal(Parse parse, Clause clause) {
        if (!words.is(clause.phrasalLemma(), Kind.COMPLETION) && !words.is(clause.lemma(), Kind.COMPLETION))
            return Optional.empty();
        return clause.objects().stream()
                .filter(o -> words.is(parse.lemma(o), Kind.ACT))
                .findFirst();
    }

    private Optional<Matter> of(Resolved resolved, Parse parse, Clause clause, Phrase act) {
        var hung = clause.obliques();
        var verb = words.common(parse.lemma(act), Kind.ACT);
        return hung.stream()
                .filter(o -> o.preposition().equals("of") && o.on() == act.head())
                .map(Clause.Oblique::phrase)
                .filter(p -> !isVague(parse, p))
                .findFirst()
                .map(main -> new Drafting(resolved, parse).matter(verb, List.of(main), main, hung));
    }

    /** What is given, as a matter of giving: "a loan of 5 million dollars". */
    public Optional<Matter> given(Resolved resolved, Parse parse, Phrase thing) {
        if (isVague(parse, thing)) return Optional.empty();
        var drafting = new Drafting(resolved, parse);
        return Optional.of(drafting.matter("provide", List.of(thing), thing, hungOn(parse, thing)));
    }

    private static List<Clause.Oblique> hungOn(Parse parse, Phrase phrase) {
        return parse.clauses().stream()
                .flatMap(c -> c.obliques().stream())
                .filter(o -> o.on() == phrase.head())
                .distinct()
                .toList();
    }

    private Optional<Phrase> main(Parse parse, List<Phrase> objects, List<Clause.Oblique> hung) {
        var common = thing(parse, objects);
        if (common.isPresent() && counts(parse, common.get()))
            return hung.stream()
                    .filter(o ->
                            o.on() == common.get().head() && Set.of("of", "in").contains(o.preposition()))
                    .map(Clause.Oblique::phrase)
                    .filter(p -> !isVague(parse, p))
                    .findFirst();
        return common.or(() -> objects.stream()
                .filter(o -> parse.sentence().token(o.head()).is(Tag.PROPN))
                .reduce((a, b) -> b));
    }

    /** The last of the phrases with a common noun: of "gave Chad a loan", the loan. */
    private Optional<Phrase> thing(Parse parse, List<Phrase> phrases) {
        return phrases.stream()
                .filter(p -> parse.sentence().token(p.head()).is(Tag.NOUN) || counts(parse, p))
                .filter(p -> !isVague(parse, p))
                .reduce((a, b) -> b);
    }

    /** The common word for a thing. A plural that the lemmatizer has left as it was is no other thing. */
    private String thing(String lemma) {
        boolean plural = lemma.length() > 3 && lemma.endsWith("s") && !lemma.matches(".*[siu]s");
        return words.common(plural ? lemma.substring(0, lemma.length() - 1) : lemma, Kind.THING);
    }

    private boolean counts(Parse parse, Phrase phrase) {
        return parse.sentence().token(phrase.head()).is(Tag.NUM) || words.is(parse.lemma(phrase), Kind.MEASURE);
    }

    private boolean isVague(Parse parse, Phrase phrase) {
        return parse.sentence().token(phrase.head()).is(Tag.PRON) || words.is(parse.lemma(phrase), Kind.VAGUE);
    }

    /** Gathers the words of one matter. */
    private final class Drafting {
        private final Resolved resolved;
        private final Parse parse;
        private final List<String> others = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> settings = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private boolean part;

        Drafting(Resolved resolved, Parse parse) {
            this.resolved = resolved;
            this.parse = parse;
        }

        Matter matter(String verb, List<Phrase> things, Phrase main, List<Clause.Oblique> hung) {
            for (var thing : things) {
                if (counts(parse, thing)) count(thing);
                name(thing, names);
                if (!thing.equals(main)) other(thing);
            }
            count(main);
            name(main, names);
            for (var oblique : hung) {
                boolean around = AROUND.contains(oblique.preposition());
                if (!around && !BOUND.contains(oblique.preposition())) continue;
                name(oblique.phrase(), around ? settings : names);
                if (!around && !oblique.phrase().equals(main)) other(oblique.phrase());
            }
            var head = thing(parse.lemma(main));
            return new Matter(verb, head, traits(main), set(others), set(names), set(settings), set(numbers), part);
        }

        private Set<String> set(List<String> values) {
            return Set.copyOf(values);
        }

        private Set<String> traits(Phrase main) {
            var traits = new ArrayList<String>();
            for (int i = main.first(); i < main.head(); i++) {
                var token = parse.sentence().token(i);
                boolean narrows = token.is(Tag.ADJ) || token.is(Tag.NOUN) || token.is(Tag.PROPN);
                if (narrows && !isNamed(i) && !words.is(token.lemma(), Kind.IDLE) && !isCount(i))
                    traits.add(thing(token.lemma()));
            }
            return Set.copyOf(traits);
        }

        private boolean isCount(int token) {
            return parse.sentence().token(token).is(Tag.NUM)
                    || words.is(parse.sentence().token(token).lemma(), Kind.MEASURE);
        }

        private void other(Phrase phrase) {
            var head = parse.sentence().token(phrase.head());
            if (head.is(Tag.NOUN) && !words.is(head.lemma(), Kind.VAGUE) && !counts(parse, phrase))
                others.add(thing(head.lemma()));
        }

        /** Numbers in the phrase, and whether it names only some of the things. */
        private void count(Phrase phrase) {
            for (int i = phrase.first(); i < phrase.end(); i++) {
                var token = parse.sentence().token(i);
                if (words.is(token.lower(), Kind.PART) || words.is(token.lemma(), Kind.PART)) part = true;
                if (token.is(Tag.NUM)) numbers.add(Numbers.plain(token.lower()));
                boolean one = Set.of("a", "an").contains(token.lower());
                if (one && parse.sentence().token(phrase.head()).fine().equals("NN") && !counts(parse, phrase))
                    numbers.add("1");
            }
        }

        private boolean isNamed(int token) {
            return !resolved.findings()
                    .mentions()
                    .overlapping(parse.sentence().token(token).span())
                    .isEmpty();
        }

        private void name(Phrase phrase, List<String> into) {
            var span = parse.sentence().span(phrase.first(), phrase.end());
            var mentions = resolved.findings().mentions().overlapping(span);
            if (mentions.isEmpty()) return;
            var referents = resolved.referentsOf(phrase);
            for (var mention : mentions) {
                var words = mention.span().of(resolved.findings().text());
                var place = Optional.ofNullable(resolved.places().get(mention.span()));
                switch (mention.kind()) {
                    case COUNTRY, NATIONALITY ->
                        into.add(referents.stream()
                                .flatMap(r -> r.country().stream())
                                .findFirst()
                                .or(() -> Actors.state(resolved, phrase))
                                .or(() -> place.flatMap(p -> p.country()))
                                .orElse(plain(words)));
                    case PLACE -> into.add(place.map(p -> plain(p.name())).orElse(plain(words)));
                    case PERSON -> into.add(surname(words));
                    case ORGANIZATION -> into.add(plain(words));
                    case OFFICE -> {
                        // An office says who by its state, which is a mention of its own.
                    }
                }
            }
        }

        private String surname(String words) {
            var plain = plain(words);
            return plain.substring(plain.lastIndexOf(' ') + 1);
        }

        private String plain(String words) {
            return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
