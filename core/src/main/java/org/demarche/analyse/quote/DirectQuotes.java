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

    private final Findings findings;
    private final String text;
    private final List<SpeechTag> tags;

    DirectQuotes(Findings findings, List<SpeechTag> tags) {
        this.findings = findings;
        this.text = findings.text();
        this.tags = tags.stream().filter(SpeechTag::spoken).toList();
    }

    List<Attribution> attribute(List<Span> quoted) {
        var found = new ArrayList<Attribution>();
        Optional<SpeechTag> speaking = Optional.empty();
        int lastParagraph = -1;
        int lastEnd = -1;
        for (var stretch : quoted) {
            boolean sentenceLike = words(stretch) >= LEAST_WORDS || isSentence(stretch);
            int paragraph = paragraph(stretch.start());
            var tag = beside(stretch, quoted);
            if (!sentenceLike) {
                if (tag.isEmpty())
                    found.add(new Attribution(
                            stretch, Attribution.Kind.DIRECT, Optional.empty(), Optional.empty(), true));
                continue;
            }
            boolean goesOn = speaking.isPresent()
                    && (paragraph == lastParagraph && !newSpeakerBetween(lastEnd, stretch.start())
                            || paragraph == lastParagraph + 1 && startsParagraph(stretch, paragraph));
            if (tag.isEmpty() && goesOn) tag = speaking;
            if (tag.isPresent()) {
                found.add(new Attribution(
                        stretch,
                        Attribution.Kind.DIRECT,
                        Optional.of(tag.get().speaker()),
                        Optional.of(tag.get().cue()),
                        false));
                speaking = tag;
                lastParagraph = paragraph;
                lastEnd = stretch.end();
            } else if (startsSentence(stretch))
                found.add(new Attribution(stretch, Attribution.Kind.DIRECT, Optional.empty(), Optional.empty(), false));
        }
        return found;
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
        return from >= 0
                && tags.stream()
                        .anyMatch(t -> t.cue().start() >= from
                                && t.cue().end() <= to
                                && t.cue().start() - from > 40);
    }

    /** The nearest tag outside all marks that stands right after the stretch or right before it, in its paragraph. */
    private Optional<SpeechTag> beside(Span stretch, List<Span> quoted) {
        Optional<SpeechTag> best = Optional.empty();
        int bestCost = 140;
        var paragraph = findings.article().paragraphs().get(paragraph(stretch.start()));
        for (var tag : tags) {
            if (tag.cue().start() < paragraph.start() - 1 || tag.cue().start() >= paragraph.end()) continue;
            if (quoted.stream().anyMatch(q -> q.contains(tag.cue()))) continue;
            int cost = cost(stretch, tag);
            if (cost < bestCost) {
                best = Optional.of(tag);
                bestCost = cost;
            }
        }
        return best;
    }

    private int cost(Span stretch, SpeechTag tag) {
        int first = Math.min(tag.cue().start(), tag.speaker().start());
        int last = Math.max(tag.cue().end(), tag.speaker().end());
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
