package org.demarche.enter.draft;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;

/** What the day of the report makes of a status: what lies ahead is not yet held, what is long past is history. */
final class DatedStatus {
    /** What happened longer ago than this is history that the report recalls, in days. */
    private static final int RECALLED_AFTER_DAYS = 45;
    /** What began longer ago and has no end said is over, in days. */
    private static final int OVER_AFTER_DAYS = 20;
    /** What lasts longer has no days of its own but those it is held on. */
    private static final int LONGEST_DAYS = 20;

    private static final Set<Status> TOLD = EnumSet.of(Status.SCHEDULED, Status.HELD, Status.UNDER_WAY);

    private DatedStatus() {}

    /** The status that the words and the date together come to. */
    static Status of(Act act, Optional<Edtf> date, Resolved resolved) {
        // "Was weighing in by phone": a call is over when a paper tells of it.
        if (act.type() == EngagementType.CALL && act.status() == Status.UNDER_WAY) return Status.HELD;
        return act.incidental() ? byDate(act.status(), date, resolved) : of(act.status(), date, resolved);
    }

    /** What is told by the way has come as far as its day: "shortly before the February meeting", "the visit this week". */
    private static Status byDate(Status status, Optional<Edtf> date, Resolved resolved) {
        if (date.isEmpty() || resolved.settledDate().isEmpty() || !TOLD.contains(status))
            return of(status, date, resolved);
        var today = resolved.settledDate().get().day();
        if (date.get().last().isBefore(today)) return Status.HELD;
        return date.get().last().isAfter(today) && isCalendarWeek(date.get())
                ? Status.SCHEDULED
                : of(status, date, resolved);
    }

    private static Status of(Status status, Optional<Edtf> date, Resolved resolved) {
        if (date.isEmpty() || resolved.settledDate().isEmpty()) return status;
        var today = resolved.settledDate().get().day();
        var first = date.get().first();
        var last = date.get().last();
        boolean ahead = first.isAfter(today);
        // Both sides agreed and a day is said: it is scheduled. Logistics for a known day are those of a fixed plan.
        if (status == Status.ARRANGED && ahead) return Status.SCHEDULED;
        if (status != Status.HELD && status != Status.UNDER_WAY) return status;
        if (ahead) return Status.SCHEDULED;
        if (status == Status.UNDER_WAY) return last.isBefore(today.minusDays(OVER_AFTER_DAYS)) ? Status.HELD : status;
        boolean running = last.isAfter(today) && last.isBefore(today.plusDays(LONGEST_DAYS));
        boolean interval = date.get().value().contains("/") && !isCalendarWeek(date.get());
        return running && interval && first.isAfter(today.minusDays(10)) ? Status.UNDER_WAY : status;
    }

    /** "Ended this week": the week is when it was, not how long it lasts. */
    private static boolean isCalendarWeek(Edtf date) {
        return date.first().getDayOfWeek() == DayOfWeek.MONDAY
                && date.last().equals(date.first().plusDays(6));
    }

    /** What is still ahead cannot have a day that is past: it is the day on which it was proposed or agreed. */
    static boolean isOfTheWord(Status status, Edtf date, Resolved resolved) {
        var today = resolved.settledDate();
        if (today.isEmpty()) return false;
        // "Extended the invitation earlier this week" has a day of the week to come in it as well.
        if (status == Status.INVITED) return date.first().isBefore(today.get().first());
        return (status == Status.PROPOSED || status == Status.ACCEPTED)
                && date.last().isBefore(today.get().first());
    }

    /** Whether the report only recalls what has that date, however it came out. */
    static boolean isRecalled(Optional<Edtf> date, Resolved resolved) {
        return date.isPresent()
                && resolved.settledDate().isPresent()
                && date.get()
                        .last()
                        .isBefore(resolved.settledDate().get().first().minusDays(RECALLED_AFTER_DAYS));
    }
}
