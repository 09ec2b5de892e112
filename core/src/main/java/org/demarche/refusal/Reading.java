package org.demarche.refusal;

import java.util.Optional;
import java.util.function.Function;
import org.demarche.text.Report;

/** What came of reading one input: a report, or the reason why there is none. */
public sealed interface Reading {
    /** The input is a report. */
    record Read(Report report) implements Reading {}

    /** The input is none; {@code refusal} says why, in one line. */
    record Refused(Refusal refusal) implements Reading {}

    /** The same, where it is a report, as written by {@code author}, where anybody is. */
    default Reading by(Optional<String> author) {
        return this instanceof Read read ? new Read(read.report().by(author)) : this;
    }

    /** One value from whichever of the two it is. */
    default <T> T fold(Function<Report, T> whenRead, Function<Refusal, T> whenRefused) {
        return this instanceof Read read
                ? whenRead.apply(read.report())
                : whenRefused.apply(((Refused) this).refusal());
    }
}
