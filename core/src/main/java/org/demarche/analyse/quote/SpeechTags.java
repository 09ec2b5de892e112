package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.quote.SpeechTree.Stretch;
import org.demarche.finding.Findings;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/** Finds who says what with which word: "Pompeo said …", "…, said the embassy", "according to the spokesman, …". */
final class SpeechTags {
    /**
     * One tag.
     *
     * @param speaker who speaks; empty where the sentence does not say ("it was reported that …")
     * @param spoken whether the word is one of speech, which may hand over a quotation
     * @param contents what it hands over in its own sentence, the pieces in order; empty for a tag beside a quotation
     */
    record SpeechTag(Parse parse, Span cue, Optional<Span> speaker, boolean spoken, List<Span> contents) {
        /** The tag's words from its speaker to its cue. */
        Span span() {
            return speaker.map(cue::union).orElse(cue);
        }
    }

    private final Findings findings;

    SpeechTags(Findings findings) {
        this.findings = findings;
    }

    /** All tags, in the order of their cues. */
    List<SpeechTag> find() {
        var tags = new ArrayList<SpeechTag>();
        for (var parse : findings.parses()) {
            var tree = new SpeechTree(parse);
            var speakers = new Speakers(tree);
            var contents = new Contents(tree, speakers);
            for (int i = 0; i < tree.size(); i++)
                tag(tree, contents, speakers, i).ifPresent(tags::add);
        }
        return tags;
    }

    private Optional<SpeechTag> tag(SpeechTree tree, Contents contents, Speakers speakers, int cue) {
        if (isAccordingTo(tree, cue)) {
            var source = tree.head(cue);
            return Optional.of(
                    made(tree, cue, cue + 2, Optional.of(tree.name(source)), true, contents.apartFrom(source)));
        }
        var lemma = tree.lemma(cue);
        boolean verb = tree.isTag(cue, Tag.VERB);
        boolean spoken = verb && SpeechWords.SPEECH.contains(lemma);
        var pieces = verb
                ? contents.ofVerb(cue)
                : tree.isTag(cue, Tag.NOUN)
                        ? contents.ofNoun(cue)
                        : tree.isTag(cue, Tag.ADJ) ? contents.ofAdjective(cue) : List.<Stretch>of();
        if (pieces.isEmpty() && !spoken) return Optional.empty();
        var speaker = tree.isTag(cue, Tag.NOUN) ? speakers.ofNoun(cue) : speakers.ofPredicate(cue);
        // A clause tells that something was said, whoever said it; a bare noun or object does not.
        boolean impersonal = verb || tree.isTag(cue, Tag.NOUN) && contents.isClaim(cue);
        if (speaker.isEmpty() && (pieces.isEmpty() || !impersonal)) return Optional.empty();
        return Optional.of(made(tree, cue, cue + 1, speaker, spoken, pieces));
    }

    private static boolean isAccordingTo(SpeechTree tree, int cue) {
        return tree.lower(cue).equals("according")
                && cue + 1 < tree.size()
                && tree.lower(cue + 1).equals("to")
                && tree.is(cue, "case")
                && tree.head(cue) > cue;
    }

    private static SpeechTag made(
            SpeechTree tree, int first, int end, Optional<Stretch> speaker, boolean spoken, List<Stretch> pieces) {
        var sentence = tree.sentence();
        return new SpeechTag(
                tree.parse(),
                sentence.span(first, end),
                speaker.map(s -> sentence.span(s.first(), s.end())),
                spoken,
                pieces.stream().map(p -> sentence.span(p.first(), p.end())).toList());
    }
}
