package org.demarche.analyse.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTags.SpeechTag;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/**
 * Reads the tag beside a quotation off its words alone, for the sentences that a quotation makes too hard to parse:
 * "…," said the minister; "…," the minister, a lawyer, said; Lavrov: "…".
 */
final class TagsBeside {
    private static final Set<String> MARKS = Set.of("\"", ",", "''", "``", "'", ".", "?", "!", "-", "--");
    /** Between a speaker and the verb there may stand an apposition of at most so many words. */
    private static final int LONGEST_ASIDE = 18;

    private final Findings findings;

    TagsBeside(Findings findings) {
        this.findings = findings;
    }

    /** The tag right behind the closing mark. */
    Optional<SpeechTag> after(Span stretch) {
        var parse = parseAt(stretch.end() - 1, stretch);
        if (parse.isEmpty()) return Optional.empty();
        var sentence = parse.get().sentence();
        int at = firstAfter(parse.get(), stretch.end());
        int marks = at;
        while (at < sentence.size() && MARKS.contains(sentence.token(at).word())) at++;
        if (at >= sentence.size() || at == marks) return Optional.empty();
        if (isSaying(parse.get(), at)) {
            int next = at + 1;
            return phraseFrom(parse.get(), next).map(p -> made(parse.get(), at(p, next), p));
        }
        int start = at;
        var phrase = phraseFrom(parse.get(), at).filter(p -> p.first() == start);
        if (phrase.isEmpty()) return Optional.empty();
        for (int i = phrase.get().end(); i < Math.min(sentence.size(), at + LONGEST_ASIDE); i++) {
            if (sentence.token(i).word().equals("\"")) break;
            if (isSaying(parse.get(), i)) return Optional.of(made(parse.get(), i, phrase.get()));
        }
        return Optional.empty();
    }

    private static int at(Phrase phrase, int next) {
        return Math.min(phrase.first(), next) - 1;
    }

    /** "Lavrov: “…”", "He went on: “…”": whoever the words before the colon begin with. */
    Optional<SpeechTag> colon(Span stretch) {
        var parse = parseAt(stretch.start(), stretch);
        if (parse.isEmpty()) return Optional.empty();
        var sentence = parse.get().sentence();
        int at = firstAfter(parse.get(), stretch.start()) - 1;
        while (at >= 0
                && (sentence.token(at).word().equals("\"")
                        || sentence.token(at).word().equals("''"))) at--;
        if (at < 1 || !sentence.token(at).word().equals(":")) return Optional.empty();
        int colon = at;
        var tree = new SpeechTree(parse.get());
        var named = parse.get().phrases().stream()
                .filter(p -> p.end() == colon)
                .filter(p -> tree.isTag(p.head(), Tag.PROPN))
                .filter(p -> !tree.is(p.head(), "obj") && !tree.is(p.head(), "iobj") && !tree.is(p.head(), "obl"))
                .findFirst();
        if (named.isPresent()) return named.map(p -> made(parse.get(), colon, p));
        // The subject nearest before the colon, else the name that the colon follows.
        for (int i = colon - 1; i >= 0; i--) {
            if (sentence.token(i).word().equals("\"")) break;
            if (!tree.is(i, "nsubj") || tree.isTag(i, Tag.PRON) && !isPersonal(tree.lower(i))) continue;
            var name = tree.name(i);
            if (name.end() <= colon)
                return Optional.of(new SpeechTag(
                        parse.get(),
                        sentence.token(colon).span(),
                        Optional.of(sentence.span(name.first(), name.end())),
                        true,
                        List.of()));
        }
        return parse.get().phrases().stream()
                .filter(p -> p.end() == colon)
                .findFirst()
                .map(p -> made(parse.get(), colon, p));
    }

    private static boolean isPersonal(String pronoun) {
        return Set.of("he", "she", "they", "i", "we").contains(pronoun);
    }

    private static SpeechTag made(Parse parse, int cue, Phrase speaker) {
        return new SpeechTag(
                parse,
                parse.sentence().token(cue).span(),
                Optional.of(parse.sentence().span(speaker.first(), speaker.end())),
                true,
                List.of());
    }

    private static boolean isSaying(Parse parse, int token) {
        var word = parse.sentence().token(token);
        return word.is(Tag.VERB)
                && SpeechWords.SPEECH.contains(word.lemma())
                && !word.fine().equals("VB")
                && !word.fine().equals("VBG");
    }

    private static Optional<Phrase> phraseFrom(Parse parse, int token) {
        return parse.phrases().stream()
                .filter(p -> p.covers(token) && p.first() >= token - 1)
                .findFirst();
    }

    /** The first token that begins at {@code at} or after it. */
    private static int firstAfter(Parse parse, int at) {
        var tokens = parse.sentence().tokens();
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).span().start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The sentence around {@code at}. */
    private Optional<Parse> parseAt(int at, Span stretch) {
        var parses = findings.parses();
        int low = 0;
        int high = parses.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (parses.get(middle).sentence().span().start() <= at) low = middle;
            else high = middle - 1;
        }
        return parses.isEmpty() || !parses.get(low).sentence().span().overlaps(stretch)
                ? Optional.empty()
                : Optional.of(parses.get(low));
    }
}
