package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.quote.SpeechTags.SpeechTag;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Findings;
import org.demarche.text.Span;

/** Gives quoted stretches their speakers: the tag beside them, or the speaker who was speaking. */
final class DirectQuotes {
    /** Fewer words than this in marks are no statement of their own. */
    private static final int LEAST_WORDS = 4;

    /** A tag farther off than this, in chars, is another's. */
    private static final int FARTHEST = 600;

    private final Findings findings;
    private final String text;
    private final Marks marks;
    private final TagsBeside surface;
    /** Tags outside all marks, by their cues. */
    private final List<SpeechTag> tags;

    DirectQuotes(Findings findings, Marks marks, List<SpeechTag> tags) {
        this.findings = findings;
        this.text = findings.text();
        this.marks = marks;
        this.surface = new TagsBeside(findings);
        this.tags = tags.stream().filter(t -> !marks.hold(t.cue())).toList();
    }

    List<Attribution> attribute() {
        var found = new ArrayList<Attribution>();
        Optional<SpeechTag> speaking = Optional.empty();
        int lastParagraph = -1;
        int lastEnd = -1;
        for (var stretch : marks.stretches()) {
            boolean sentenceLike = words(stretch) >= LEAST_WORDS || isSentence(stretch);
            int paragraph = paragraph(stretch.start());
            var kind = marks.isDouble(stretch) ? Attribution.Kind.DIRECT : Attribution.Kind.INDIRECT;
            var tag = tag(stretch);
            // "No," he said; "The door," he said, "is open."
            if (!sentenceLike && tag.isPresent() && startsSentence(stretch) && text.charAt(stretch.end() - 1) == ',')
                sentenceLike = true;
            if (!sentenceLike) {
                if (tag.isEmpty()) found.add(new Attribution(stretch, kind, Optional.empty(), Optional.empty(), true));
                continue;
            }
            boolean goesOn = speaking.isPresent()
                    && (paragraph == lastParagraph && !newSpeakerBetween(lastEnd, stretch.start())
                            || paragraph == lastParagraph + 1 && startsParagraph(stretch, paragraph));
            if (tag.isEmpty() && goesOn) tag = speaking;
            if (tag.isEmpty()) tag = lastSpoken(stretch, paragraph);
            if (tag.isPresent()) {
                found.add(new Attribution(
                        stretch,
                        kind,
                        tag.get().speaker(),
                        Optional.of(tag.get().cue()),
                        false));
                speaking = tag;
                lastParagraph = paragraph;
                lastEnd = stretch.end();
            } else if (startsSentence(stretch))
                found.add(new Attribution(stretch, kind, Optional.empty(), Optional.empty(), false));
        }
        return found;
    }

    /** The tag of the stretch's own sentence: behind it where it ends in a comma, else by grammar, else the nearest. */
    private Optional<SpeechTag> tag(Span stretch) {
        boolean goesOn = text.charAt(stretch.end() - 1) == ',';
        var after = surface.after(stretch);
        if (goesOn && after.isPresent()) return after;
        return governing(stretch)
                .or(() -> after)
                .or(() -> surface.colon(stretch))
                .or(() -> beside(stretch));
    }

    /** Who was last said to say something, in the stretch's paragraph or, where the stretch opens it, in the one before. */
    private Optional<SpeechTag> lastSpoken(Span stretch, int paragraph) {
        int from = findings.article()
                .paragraphs()
                .get(startsParagraph(stretch, paragraph) && paragraph > 0 ? paragraph - 1 : paragraph)
                .start();
        for (int i = firstTag(stretch.start()) - 1; i >= 0 && tags.get(i).cue().start() >= from; i--)
            if (isSpeaker(tags.get(i)) && tags.get(i).span().end() <= stretch.start()) return Optional.of(tags.get(i));
        return Optional.empty();
    }

    /** The tag whose content, by its grammar, is the stretch or part of it. */
    private Optional<SpeechTag> governing(Span stretch) {
        Optional<SpeechTag> best = Optional.empty();
        int most = 0;
        for (var tag : around(stretch)) {
            if (tag.speaker().isEmpty()) continue;
            for (var content : tag.contents()) {
                int shared = Math.min(content.end(), stretch.end()) - Math.max(content.start(), stretch.start());
                int shorter = Math.min(content.end() - content.start(), stretch.end() - stretch.start());
                if (shared * 2 > shorter && shared > most) {
                    most = shared;
                    best = Optional.of(tag);
                }
            }
        }
        return best;
    }

    /** The tags of the stretch's paragraph that are near enough to be its own. */
    private List<SpeechTag> around(Span stretch) {
        var paragraph = findings.article().paragraphs().get(paragraph(stretch.start()));
        int from = Math.max(paragraph.start() - 1, stretch.start() - FARTHEST);
        int to = Math.min(paragraph.end(), stretch.end() + FARTHEST);
        int first = firstTag(from);
        int end = first;
        while (end < tags.size() && tags.get(end).cue().start() < to) end++;
        return tags.subList(first, end);
    }

    private int firstTag(int at) {
        int low = 0;
        int high = tags.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tags.get(middle).cue().start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int words(Span stretch) {
        int words = 0;
        boolean inside = false;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) words++;
            inside = letter || inside && text.charAt(i) == '\'' || inside && text.charAt(i) == '\u2019';
        }
        return words;
    }

    private boolean isSentence(Span stretch) {
        return startsSentence(stretch) && ".!?".indexOf(text.charAt(stretch.end() - 1)) >= 0;
    }

    private int paragraph(int at) {
        var paragraphs = findings.article().paragraphs();
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (paragraphs.get(middle).start() <= at) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private boolean startsParagraph(Span stretch, int paragraph) {
        return stretch.start() - findings.article().paragraphs().get(paragraph).start() <= 2;
    }

    private boolean startsSentence(Span stretch) {
        return Character.isUpperCase(text.charAt(stretch.start()));
    }

    private boolean newSpeakerBetween(int from, int to) {
        if (from < 0) return false;
        // A tag right after the marks is that of the quotation before it.
        int at = firstTag(from + 41);
        for (; at < tags.size() && tags.get(at).cue().end() <= to; at++) if (isSpeaker(tags.get(at))) return true;
        return false;
    }

    private static boolean isSpeaker(SpeechTag tag) {
        return tag.spoken() && tag.speaker().isPresent();
    }

    /** The nearest tag that stands right after the stretch or right before it. */
    private Optional<SpeechTag> beside(Span stretch) {
        Optional<SpeechTag> best = Optional.empty();
        int bestCost = 140;
        for (var tag : around(stretch)) {
            if (!isSpeaker(tag)) continue;
            int cost = cost(stretch, tag);
            if (cost < bestCost) {
                best = Optional.of(tag);
                bestCost = cost;
            }
        }
        return best;
    }

    private int cost(Span stretch, SpeechTag tag) {
        int first = tag.span().start();
        int last = tag.span().end();
        if (first >= stretch.end()) {
            int gap = first - stretch.end();
            // `…," said X` and `…," X said`: the tag begins right after the closing mark.
            return gap <= 4 ? gap : crossesStop(stretch.end() + 1, first) ? 200 : 30 + gap;
        }
        if (last <= stretch.start()) {
            int gap = stretch.start() - last;
            return gap <= 4 ? 5 + gap : crossesStop(last, stretch.start() - 1) ? 200 : 20 + gap;
        }
        return 200;
    }

    /** Whether a sentence ends between two places. */
    private boolean crossesStop(int from, int to) {
        for (int i = Math.max(0, from); i + 1 < to; i++) {
            boolean stop = ".?!".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
            boolean abbreviation = i > 1 && Character.isUpperCase(text.charAt(i - 1))
                    || i > 2
                            && Character.isUpperCase(text.charAt(i - 2))
                            && !Character.isLetter(text.charAt(Math.max(0, i - 3)));
            if (stop && !abbreviation) return true;
        }
        return false;
    }
}
