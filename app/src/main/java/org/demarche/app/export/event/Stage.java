package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;

/**
 * One thing that happened to an engagement: it was proposed, invited to, scheduled, called off, held. However many reports tell it,
 * it is one.
 *
 * @param name as {@code engagement-codes.tsv} has it: a status, {@code moved} or {@code broken-off}
 * @param key tells the stages of one entry apart; stays when more reports tell of it
 * @param day on which it happened: of a plan, the day on which it was said; of a deed, its first day. Empty where that is not known
 * @param lasting the days that a deed takes, where they are known to be several
 * @param deciders who proposed, invited, called off or expects it; empty where nobody is named or nobody alone decides
 * @param mentions never empty, in the order of telling
 */
record Stage(
        String name,
        String key,
        Optional<LocalDate> day,
        Optional<Edtf> lasting,
        List<Source> deciders,
        List<Mention> mentions) {
    Stage {
        deciders = List.copyOf(deciders);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) throw new IllegalArgumentException("stage " + key + " of which no report tells");
    }

    /** The report that told it first. */
    Mention first() {
        return mentions.get(0);
    }

    /** The day of the first report that has one: where nothing else is known, the event's day in some forms. */
    Optional<LocalDate> reported() {
        return mentions.stream().flatMap(m -> m.report().day().stream()).findFirst();
    }

    /** How many reports tell it. */
    long articles() {
        return heads().size();
    }

    /** How many of them are no copies of each other. */
    long sources() {
        var heads = heads();
        var counted = new ArrayList<ReportHead>();
        for (var head : heads) if (counted.stream().noneMatch(c -> c.isCopyOf(head))) counted.add(head);
        return counted.size();
    }

    /** Those reports, each once. */
    List<ReportHead> heads() {
        return mentions.stream().map(Mention::report).distinct().toList();
    }
}
