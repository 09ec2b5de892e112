package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.quote.SpeechTags.SpeechTag;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/** Finds what is said without marks, or partly in them: the clause after the verb, or the clause before the tag. */
final class IndirectSpeech {
    /** Verbs whose plain object or infinitive is no saying. */
    private static final Set<String> NEEDS_CLAUSE = Set.of(
            "call",
            "ask",
            "go",
            "show",
            "find",
            "read",
            "know",
            "see",
            "like",
            "need",
            "refer",
            "point",
            "mention",
            "charge",
            "continue",
            "rule",
            "counter",
            "label",
            "dub",
            "meet",
            "urge",
            "accuse",
            "criticize",
            "praise",
            "mock",
            "blast",
            "denounce",
            "dismiss",
            "cite",
            "quote");

    private final String text;
    private final List<Span> quoted;

    IndirectSpeech(Findings findings, List<Span> quoted) {
        this.text = findings.text();
        this.quoted = quoted;
    }

    List<Attribution> attribute(List<SpeechTag> tags) {
        var found = new ArrayList<Attribution>();
        for (var tag : tags) {
            var content =
                    tag.clause().isEmpty() ? accordingTo(tag) : tag.clause().flatMap(c -> content(tag, c));
            content.filter(c -> c.end() - c.start() > 8)
                    .ifPresent(c -> found.add(
                            new Attribution(c, kind(c), Optional.of(tag.speaker()), Optional.of(tag.cue()), false)));
        }
        return found;
    }

    private Optional<Span> content(SpeechTag tag, Clause clause) {
        if (SpeechTags.isFirstPerson(text, tag.speaker())) return Optional.empty();
        var sentence = tag.parse().sentence();
        int index = tag.parse().clauses().indexOf(clause);
        // "…, Huayta said.": the tag ends the sentence and what is said stands before it.
        boolean last = index + 1 >= tag.parse().clauses().size()
                || sentence.token(
                                clause.predicate() + 1 < sentence.size() ? clause.predicate() + 1 : clause.predicate())
                        .word()
                        .equals(".");
        var before = before(tag, clause);
        if (before.isPresent() && (last || clause.first() > 2 && followsComma(tag))) return before;
        // "As President Trump said, there are …"
        if (clause.first() < sentence.size()
                && sentence.token(asStart(tag, clause)).lower().equals("as")
                && tag.cue().end() + 2 < sentence.span().end()) return rest(tag, clause.predicate() + 1);
        var next = index + 1 < tag.parse().clauses().size()
                ? Optional.of(tag.parse().clauses().get(index + 1))
                : Optional.<Clause>empty();
        boolean governs = next.isPresent() && next.get().governor().equals(Optional.of(index));
        if (clause.lemma().equals("describe")) return describes(tag, clause);
        if (!governs && NEEDS_CLAUSE.contains(clause.lemma())) return describes(tag, clause);
        if (!governs) return describes(tag, clause);
        boolean gerund = next.get().embedding() == Clause.Embedding.ADVERBIAL
                || next.get().embedding() == Clause.Embedding.PARTICIPLE;
        if (gerund) return Optional.empty();
        return rest(tag, contentStart(tag, clause, next.get()));
    }

    private int asStart(SpeechTag tag, Clause clause) {
        int at = clause.first();
        while (at < clause.predicate()
                && tag.parse().sentence().token(at).word().equals("\"")) at++;
        return at;
    }

    /** Where what is said begins: after the verb, its hearers and its time, at "that" or the clause's subject. */
    private static int contentStart(SpeechTag tag, Clause clause, Clause next) {
        var sentence = tag.parse().sentence();
        int at = clause.predicate() + 1;
        for (int i = at; i < Math.min(sentence.size(), next.predicate()); i++)
            if (sentence.token(i).lower().equals("that") && !sentence.token(i).is(Tag.DET)) return i + 1;
        if (next.embedding() == Clause.Embedding.INFINITIVE && clause.objects().isEmpty()) return next.first();
        boolean hearers = Set.of("tell", "inform", "warn", "remind", "assure", "advise", "ask")
                        .contains(clause.lemma())
                && !clause.objects().isEmpty();
        if (hearers)
            return Math.max(at, Math.max(next.first(), clause.objects().get(0).end()));
        return at;
    }

    /** "what he described as a productive meeting", "called the talks a success". */
    private Optional<Span> describes(SpeechTag tag, Clause clause) {
        if (!Set.of("describe", "call", "characterize", "label", "dub", "brand").contains(clause.lemma())) {
            boolean thinks = Set.of(
                            "expect",
                            "predict",
                            "anticipate",
                            "demand",
                            "announce",
                            "propose",
                            "deny",
                            "confirm",
                            "want",
                            "support",
                            "oppose",
                            "reject",
                            "suggest",
                            "promise")
                    .contains(clause.lemma());
            return thinks && !clause.objects().isEmpty()
                    ? rest(tag, clause.objects().get(0).first())
                    : Optional.empty();
        }
        var sentence = tag.parse().sentence();
        for (var oblique : clause.obliques()) {
            if (!oblique.preposition().equals("as") || oblique.phrase().first() < clause.predicate()) continue;
            int end = oblique.phrase().end();
            for (var more : clause.obliques())
                if (more.phrase().first() > end
                        && more.phrase().first() - end <= 2
                        && Set.of("with", "of", "between").contains(more.preposition()))
                    end = more.phrase().end();
            return Optional.of(sentence.span(oblique.phrase().first(), end));
        }
        return clause.objects().size() > 1
                ? Optional.of(sentence.span(
                        clause.objects().get(1).first(), clause.objects().get(1).end()))
                : Optional.empty();
    }

    private Optional<Span> rest(SpeechTag tag, int from) {
        var sentence = tag.parse().sentence();
        int first = from;
        while (first < sentence.size()
                && Set.of(",", ":", "that").contains(sentence.token(first).lower())) first++;
        int end = sentence.size();
        // Within a quotation nothing reaches beyond its end.
        for (var stretch : quoted) {
            if (!stretch.contains(tag.cue())) continue;
            while (end > first && sentence.token(end - 1).span().end() > stretch.end()) end--;
        }
        while (end > first
                && Set.of(".", ",", "\"", ";").contains(sentence.token(end - 1).word())) end--;
        if (first >= end) return Optional.empty();
        return QuoteFinder.trimmed(
                text,
                sentence.token(first).span().start(),
                sentence.token(end - 1).span().end());
    }

    private boolean followsComma(SpeechTag tag) {
        int start = Math.min(tag.cue().start(), tag.speaker().start());
        int i = start - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) i--;
        return i > 0 && text.charAt(i) == ',';
    }

    /** What stands before a tag that follows a comma, from the sentence's beginning. */
    private Optional<Span> before(SpeechTag tag, Clause clause) {
        if (!followsComma(tag)) return Optional.empty();
        var sentence = tag.parse().sentence();
        int start = Math.min(tag.cue().start(), tag.speaker().start());
        if (start - sentence.span().start() < 15
                || clause.embedding() == Clause.Embedding.RELATIVE
                || clause.embedding() == Clause.Embedding.PARTICIPLE) return Optional.empty();
        var first = sentence.span().start();
        int end = start - 1;
        while (end > first && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) end--;
        return end > first ? QuoteFinder.trimmed(text, first, end) : Optional.empty();
    }

    private Optional<Span> accordingTo(SpeechTag tag) {
        var sentence = tag.parse().sentence();
        if (tag.cue().start() - sentence.span().start() > 12) {
            int end = tag.cue().start();
            while (end > sentence.span().start()
                    && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) end--;
            return QuoteFinder.trimmed(text, sentence.span().start(), end);
        }
        int start = tag.speaker().end();
        while (start < sentence.span().end()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ',')) start++;
        int end = sentence.span().end();
        while (end > start && text.charAt(end - 1) == '.') end--;
        return end > start ? QuoteFinder.trimmed(text, start, end) : Optional.empty();
    }

    private Attribution.Kind kind(Span content) {
        int inside = 0;
        int letters = 0;
        for (int i = content.start(); i < content.end(); i++) if (Character.isLetter(text.charAt(i))) letters++;
        for (var stretch : quoted) {
            if (!stretch.overlaps(content)) continue;
            // A quotation that holds the whole content is another's speech around it, not marks of its own.
            if (stretch.contains(content) && !stretch.equals(content)) continue;
            for (int i = Math.max(stretch.start(), content.start()); i < Math.min(stretch.end(), content.end()); i++)
                if (Character.isLetter(text.charAt(i))) inside++;
        }
        if (inside == 0) return Attribution.Kind.INDIRECT;
        return inside * 10 >= letters * 9 ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }
}
