package org.demarche.app.follow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.app.store.Waiting;
import org.demarche.refusal.Refusal;
import org.demarche.text.Report;

/** What came of fetching a report. */
sealed interface Taken {
    Waiting item();

    /** The page was read: the reports on it, and what was refused of it. */
    record Reports(Waiting item, List<Report> reports, List<Refusal> refusals) implements Taken {}

    /** It could not be fetched now, and may be another time. */
    record Later(Waiting item, Refusal refusal, Optional<Duration> retryAfter) implements Taken {}
}
