package org.demarche.register;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Finding.Attribution;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * What somebody said.
 *
 * @param content the words, without quotation marks
 * @param attributedVia the chain through which it comes where one speaker cites another
 * @param about keys of the engagements that it speaks of
 */
public record Statement(
        Source speaker,
        Optional<Span> speakerSpan,
        Attribution.Kind kind,
        Engagement.Excerpt content,
        Optional<Span> cue,
        Optional<String> venue,
        List<Source> attributedVia,
        List<String> about,
        Evidence evidence) {}
