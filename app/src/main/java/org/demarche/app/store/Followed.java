package org.demarche.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed or sitemap that is followed, and how that goes.
 *
 * @param id the store's own number
 * @param address where it lies now
 * @param given what a person or another feed named
 * @param parent the address of the list or index that names it
 * @param form what kind of document it is, as far as it is known
 * @param tag the tag of the version that was last read, as its server gave it
 * @param modified the same version's day, as its server gave it
 * @param nextPoll not to be asked for before
 * @param pause how long it was left alone last
 * @param faults how often it failed since it last answered well
 * @param fault why it failed last: code and reason
 * @param gone whether its server said that it is gone for good
 */
public record Followed(
        long id,
        String address,
        String given,
        Optional<String> parent,
        Optional<String> title,
        Optional<String> form,
        Optional<String> tag,
        Optional<String> modified,
        Instant nextPoll,
        Duration pause,
        Optional<Instant> lastPoll,
        Optional<Instant> lastSuccess,
        int faults,
        Optional<String> fault,
        boolean gone) {

    /** How it goes on after an answer that could be used. */
    public Followed answered(Instant now, Duration newPause, Optional<String> newTag, Optional<String> newModified) {
        return new Followed(
                id,
                address,
                given,
                parent,
                title,
                form,
                newTag,
                newModified,
                now.plus(newPause),
                newPause,
                Optional.of(now),
                Optional.of(now),
                0,
                Optional.empty(),
                false);
    }

    /** How it goes on after a fault. */
    public Followed failed(Instant now, Instant again, String why) {
        return new Followed(
                id,
                address,
                given,
                parent,
                title,
                form,
                tag,
                modified,
                again,
                pause,
                Optional.of(now),
                lastSuccess,
                faults + 1,
                Optional.of(why),
                false);
    }

    /** The same, not to be asked for any more. */
    public Followed ended(Instant now, String why) {
        var failed = failed(now, nextPoll, why);
        return new Followed(
                id,
                address,
                given,
                parent,
                title,
                form,
                tag,
                modified,
                nextPoll,
                pause,
                failed.lastPoll,
                lastSuccess,
                failed.faults,
                failed.fault,
                true);
    }

    /** The same, not to be asked for before. */
    public Followed postponed(Instant again) {
        return new Followed(
                id,
                address,
                given,
                parent,
                title,
                form,
                tag,
                modified,
                again,
                pause,
                lastPoll,
                lastSuccess,
                faults,
                fault,
                gone);
    }

    /** The same at another address. */
    public Followed at(String newAddress) {
        return new Followed(
                id,
                newAddress,
                given,
                parent,
                title,
                form,
                tag,
                modified,
                nextPoll,
                pause,
                lastPoll,
                lastSuccess,
                faults,
                fault,
                gone);
    }

    /** The same, now that it has been read. */
    public Followed described(Optional<String> newTitle, String newForm) {
        return new Followed(
                id,
                address,
                given,
                parent,
                newTitle.or(() -> title),
                Optional.of(newForm),
                tag,
                modified,
                nextPoll,
                pause,
                lastPoll,
                lastSuccess,
                faults,
                fault,
                gone);
    }
}
