package org.demarche.analyse.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.quote.SpeechTags.SpeechTag;
import org.demarche.finding.Finding.Attribution;
import org.demarche.text.Span;

/** Makes attributions of what tags hand over without marks, or only partly in them. */
final class IndirectSpeech {
    /** Fewer chars than this are no content. */
    private static final int LEAST = 4;

    private final String text;
    private final Marks marks;

    IndirectSpeech(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    List<Attribution> attribute(List<SpeechTag> tags) {
        var found = new ArrayList<Attribution>();
        for (var tag : tags)
            for (var content : tag.contents()) {
                var fitted = fitted(content, tag).filter(c -> c.end() - c.start() >= LEAST);
                if (fitted.isEmpty()) continue;
                var kind = marks.kind(fitted.get());
                // What stands in marks alone is direct speech, and found by them.
                if (kind == Attribution.Kind.DIRECT || isQuotation(fitted.get(), tag)) continue;
                found.add(new Attribution(fitted.get(), kind, tag.speaker(), Optional.of(tag.cue()), false));
            }
        return found;
    }

    /** Whether the content is a quotation by itself, or a part of one. */
    private boolean isQuotation(Span content, SpeechTag tag) {
        return marks.overlapping(content).stream().anyMatch(s -> s.contains(content) && !s.contains(tag.cue()));
    }

    /** The content within the quotation that the tag stands in, or with the whole of those it cuts. */
    private Optional<Span> fitted(Span content, SpeechTag tag) {
        int start = content.start();
        int end = content.end();
        for (var stretch : marks.overlapping(content)) {
            if (stretch.contains(tag.cue())) {
                start = Math.max(start, stretch.start());
                end = Math.min(end, stretch.end());
                continue;
            }
            var sentence = tag.parse().sentence().span();
            boolean free = !stretch.overlaps(tag.span());
            if (free && stretch.start() < start) start = Math.max(stretch.start(), sentence.start());
            if (free && stretch.end() > end) end = Math.min(stretch.end(), sentence.end());
        }
        return start < end ? QuoteFinder.trimmed(text, start, end) : Optional.empty();
    }
}
