package org.demarche.enter.outlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.register.Account;
import org.demarche.register.Correction;
import org.demarche.register.ReportHead;

/** Which accounts of an entry their outlet took back. */
public final class Corrections {
    /** A report sent out anew is often cut or lengthened at once; that it calls itself a correction makes up for it. */
    private static final double SENT_ANEW = 0.3;
    /** A headline shorter than this may be another story's by chance. */
    private static final int LEAST_WORDS = 3;

    /**
     * Why an account settles nothing.
     *
     * @param by the report that takes it back, or its own newer version
     * @param isNotice whether that report only says what was wrong, and leaves the rest as it stood
     */
    public record Taken(ReportHead by, boolean isNotice) {
        /** Whether nothing of it holds any longer. */
        public boolean isRetracted() {
            return isRetraction(by);
        }

        /** Whether nothing but a newer text has come in its place. */
        public boolean isReplaced() {
            return by.correction().isEmpty();
        }
    }

    private Corrections() {}

    /**
     * The accounts taken back, by their keys: those of older versions of a report, those that the outlet corrects in a report that
     * tells of the same, those that it retracts, and what a retraction repeats.
     *
     * @param others reports with a correction and versions of reports that tell nothing of the entry themselves
     */
    public static Map<String, Taken> of(List<Account> accounts, Collection<ReportHead> others) {
        var correcting = new HashSet<ReportHead>();
        var telling = new HashSet<ReportHead>();
        for (var account : accounts) {
            telling.add(account.report());
            if (account.report().correction().isPresent()) correcting.add(account.report());
        }
        for (var report : others) if (report.correction().isPresent()) correcting.add(report);
        var ordered = correcting.stream().sorted(ReportHead.ORDER).toList();
        var taken = replaced(accounts, telling, others);
        for (var account : accounts) {
            // "We have found that no meeting took place" is a word of its own, "disregard the story of the meeting" is
            // none.
            if (isRetraction(account.report()) && !account.engagement().status().isUndoing())
                taken.put(account.key(), new Taken(account.report(), false));
            for (var report : ordered)
                if ((isRetraction(report) || telling.contains(report)) && isMeant(account.report(), report)
                        || isRetraction(report)
                                && telling.contains(report)
                                && namesNone(report)
                                && account.report().canBeCorrectedBy(report))
                    taken.put(account.key(), new Taken(report, !isSentAnew(account.report(), report)));
        }
        return taken;
    }

    private static Map<String, Taken> replaced(
            List<Account> accounts, Collection<ReportHead> telling, Collection<ReportHead> others) {
        var versionsById = new HashMap<String, List<ReportHead>>();
        for (var reports : List.of(telling, others))
            for (var report : reports)
                versionsById
                        .computeIfAbsent(report.id(), i -> new ArrayList<>())
                        .add(report);
        var taken = new HashMap<String, Taken>();
        for (var account : accounts)
            versionsById.getOrDefault(account.report().id(), List.of()).stream()
                    .filter(account.report()::isOlderVersionOf)
                    .max(ReportHead.ORDER)
                    .ifPresent(v -> taken.put(account.key(), new Taken(v, false)));
        return taken;
    }

    private static boolean isRetraction(ReportHead report) {
        return report.correction()
                .filter(c -> c.kind() == Correction.Kind.RETRACTION)
                .isPresent();
    }

    /** Whether {@code later} is a newer version of {@code earlier}, sets it right or takes it back. */
    public static boolean mayTakeBack(ReportHead earlier, ReportHead later) {
        return earlier.isOlderVersionOf(later) || later.correction().isPresent() && isMeant(earlier, later);
    }

    /** Whether {@code correction} is of {@code earlier}: of one outlet, later, and of the same headline or the same words. */
    static boolean isMeant(ReportHead earlier, ReportHead correction) {
        if (!earlier.canBeCorrectedBy(correction)) return false;
        return earlier.title().isPresent() && isTitled(words(earlier.title().get()), correction)
                || isSentAnew(earlier, correction);
    }

    /** "We reported on August 5 that the two met": what is taken back is what the retraction tells of. */
    private static boolean namesNone(ReportHead correction) {
        return correction.correction().flatMap(Correction::title).isEmpty();
    }

    private static boolean isSentAnew(ReportHead earlier, ReportHead correction) {
        return earlier.signature().similarity(correction.signature()) >= SENT_ANEW;
    }

    /** The headline is the one that the correction names, or its own behind "CORRECTED-" and the like. */
    private static boolean isTitled(String title, ReportHead correction) {
        if (title.split(" ").length < LEAST_WORDS) return false;
        return correction
                        .correction()
                        .flatMap(Correction::title)
                        .map(Corrections::words)
                        .filter(title::equals)
                        .isPresent()
                || correction
                        .title()
                        .map(Corrections::words)
                        .filter(t -> t.endsWith(title))
                        .isPresent();
    }

    private static String words(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
