package org.demarche.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.Query;

/**
 * An entry as far as drawings and counts need it: no evidence, no history, no accounts. A tenth of the time of a whole one to read.
 *
 * @param place empty where no report tells it
 * @param sources how many reports tell of it that are no copies of each other
 * @param background whether reports only recall it
 * @param conflicts the fields that sources tell differently, each once
 */
public record Sketch(
        String key,
        EngagementType type,
        Status status,
        List<Participant> participants,
        Level level,
        Optional<Located> place,
        Optional<Edtf> date,
        boolean background,
        boolean hidden,
        int sources,
        List<String> conflicts) {
    public Sketch {
        participants = List.copyOf(participants);
        conflicts = List.copyOf(conflicts);
    }

    /** The document of an entry, of which these fields alone are read. */
    record Form(Told engagement, int sources, boolean hidden) {
        Sketch sketch() {
            return new Sketch(
                    engagement.key(),
                    engagement.type(),
                    engagement.status(),
                    engagement.participants(),
                    engagement.level(),
                    engagement.place(),
                    engagement.date(),
                    engagement.background(),
                    hidden,
                    sources,
                    engagement.conflicts().stream()
                            .map(Disputed::field)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** Its engagement. */
    record Told(
            String key,
            EngagementType type,
            Status status,
            List<Participant> participants,
            Level level,
            Optional<Located> place,
            Optional<Edtf> date,
            List<Disputed> conflicts,
            boolean background) {}

    /** A field that sources tell differently. */
    record Disputed(String field) {}

    /** The engagement without what was left out. */
    public Engagement engagement() {
        return new Engagement(
                key,
                type,
                status,
                participants,
                level,
                place,
                date,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                background,
                Optional.empty());
    }

    /** The first day that it may take place on, where one is known. */
    public Optional<LocalDate> first() {
        return date.map(Edtf::first).filter(d -> !d.equals(LocalDate.MIN));
    }

    /** The last such day; empty where nothing bounds it. */
    public Optional<LocalDate> last() {
        return date.map(Edtf::last).filter(d -> !d.equals(LocalDate.MAX));
    }

    /** A plan whose day the newest report has passed, as {@link Query#unconfirmed} asks for it. */
    public boolean isUnconfirmed(Optional<LocalDate> newest) {
        return Query.PLANS.contains(status)
                && last().flatMap(d -> newest.filter(d::isBefore)).isPresent();
    }
}
