package org.demarche.register;

import java.util.Optional;
import org.demarche.text.Evidence;

/** What somebody expects: an engagement, by its key, or the words where it is none; {@code madeOn} is EDTF. */
public record Expectation(
        Source by,
        Optional<String> engagement,
        Engagement.Excerpt content,
        Optional<String> madeOn,
        Optional<String> byWhen,
        String outcome,
        Evidence evidence) {}
