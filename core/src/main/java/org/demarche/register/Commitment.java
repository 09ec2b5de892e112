package org.demarche.register;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.text.Evidence;

/**
 * What a state or its representative undertook toward others.
 *
 * @param madeAt key of the engagement at which it was made
 * @param status as the records name them, see docs/records.md
 */
public record Commitment(
        Source by,
        List<Source> toward,
        Engagement.Excerpt undertaking,
        Optional<String> madeAt,
        Optional<Edtf> due,
        String status,
        Evidence evidence) {}
