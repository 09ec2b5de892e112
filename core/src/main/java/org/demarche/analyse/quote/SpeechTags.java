package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/** Finds who says and with which word: "Pompeo said", "said the embassy", "according to the spokesman". */
final class SpeechTags {
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "announce",
            "report",
            "note",
            "warn",
            "argue",
            "insist",
            "claim",
            "assert",
            "state",
            "declare",
            "acknowledge",
            "admit",
            "indicate",
            "stress",
            "recall",
            "reveal",
            "explain",
            "reiterate",
            "promise",
            "pledge",
            "suggest",
            "write",
            "reply",
            "respond",
            "affirm",
            "emphasize",
            "emphasise",
            "maintain",
            "contend",
            "complain",
            "confirm",
            "deny",
            "predict",
            "ask",
            "answer",
            "comment",
            "remark",
            "observe",
            "continue",
            "conclude",
            "tweet",
            "joke",
            "quip",
            "testify",
            "concede",
            "agree",
            "allege",
            "caution",
            "boast",
            "urge",
            "vow",
            "cite",
            "describe",
            "call",
            "accuse",
            "criticize",
            "praise",
            "mock",
            "recount",
            "charge",
            "counter",
            "demand",
            "disclose",
            "show",
            "find",
            "read",
            "propose",
            "refer",
            "blast",
            "denounce",
            "dismiss",
            "threaten",
            "mention",
            "point",
            "go",
            "quote",
            "shout",
            "signal",
            "hint",
            "advise",
            "recommend",
            "lament",
            "muse",
            "rule",
            "speculate",
            "label",
            "dub");
    private static final Set<String> THOUGHT = Set.of(
            "believe",
            "think",
            "expect",
            "hope",
            "want",
            "anticipate",
            "know",
            "feel",
            "fear",
            "doubt",
            "decide",
            "plan",
            "consider",
            "intend",
            "wish",
            "suspect",
            "worry",
            "figure",
            "understand",
            "realize",
            "prefer",
            "learn",
            "hear",
            "assume",
            "conclude",
            "estimate",
            "imagine",
            "seek",
            "refuse",
            "support",
            "oppose",
            "reject",
            "guess",
            "wonder",
            "regret",
            "agree",
            "argue",
            "pledge",
            "vow",
            "promise",
            "urge");

    /**
     * One tag.
     *
     * @param clause its clause; empty for "according to"
     * @param spoken whether the verb is one of speech, which may take a quotation as its object
     */
    record SpeechTag(Parse parse, Optional<Clause> clause, Span cue, Span speaker, boolean spoken) {
        int sentence() {
            return parse.sentence().index();
        }
    }

    private final Findings findings;

    SpeechTags(Findings findings) {
        this.findings = findings;
    }

    List<SpeechTag> find() {
        var tags = new ArrayList<SpeechTag>();
        for (var parse : findings.parses()) {
            for (var clause : parse.clauses()) tag(parse, clause).ifPresent(tags::add);
            accordingTo(parse, tags);
        }
        return tags;
    }

    private Optional<SpeechTag> tag(Parse parse, Clause clause) {
        var token = parse.sentence().token(clause.predicate());
        boolean spoken = SPEECH.contains(clause.lemma());
        if (!spoken && !THOUGHT.contains(clause.lemma()) || clause.subjects().isEmpty() || token.is(Tag.ADJ))
            return Optional.empty();
        if (clause.passive()
                && !clause.obliques().stream().anyMatch(o -> o.preposition().equals("by"))) return Optional.empty();
        var subject = clause.subjects().get(0);
        var last = clause.subjects().get(clause.subjects().size() - 1);
        boolean near = last.end() <= clause.predicate() + 1 || subject.first() > clause.predicate();
        if (subject.sentence() != parse.sentence().index() || !near) return Optional.empty();
        if (Set.of("there", "which", "that", "what", "this")
                .contains(parse.sentence().token(subject.head()).lower())) return Optional.empty();
        // Two subjects set off by a comma are a name and its apposition: one speaker.
        return Optional.of(
                new SpeechTag(parse, Optional.of(clause), cue(parse, clause), speaker(parse, subject, last), spoken));
    }

    /** The verb with the auxiliaries before it. */
    private static Span cue(Parse parse, Clause clause) {
        return parse.sentence().token(clause.predicate()).span();
    }

    private static Span speaker(Parse parse, Phrase first, Phrase last) {
        int end = last.end();
        // "the head of the delegation", "a spokesman for the ministry": what hangs on the noun belongs to the speaker.
        boolean more = true;
        while (more && end + 1 < parse.sentence().size()) {
            more = false;
            if (Set.of("of", "for").contains(parse.sentence().token(end).lower())) {
                var next = parse.findPhraseAt(end + 1);
                if (next.isPresent() && next.get().first() == end + 1) {
                    end = next.get().end();
                    more = true;
                }
            }
        }
        return parse.sentence().span(Math.min(first.first(), last.first()), end);
    }

    private static void accordingTo(Parse parse, List<SpeechTag> into) {
        var sentence = parse.sentence();
        for (int i = 0; i + 2 < sentence.size(); i++) {
            if (!sentence.token(i).lower().equals("according")
                    || !sentence.token(i + 1).lower().equals("to")) continue;
            int at = i + 2;
            var phrase = parse.phrases().stream().filter(p -> p.first() == at).findFirst();
            if (phrase.isPresent())
                into.add(new SpeechTag(
                        parse,
                        Optional.empty(),
                        sentence.span(i, i + 2),
                        speaker(parse, phrase.get(), phrase.get()),
                        true));
        }
    }

    static boolean isFirstPerson(String text, Span speaker) {
        return Set.of("i", "we", "you", "i've").contains(speaker.of(text).toLowerCase(Locale.ROOT));
    }
}
