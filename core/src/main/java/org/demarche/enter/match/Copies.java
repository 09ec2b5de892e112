package org.demarche.enter.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.register.ReportHead;

/** Compares the reports themselves: copies of one dispatch tell the same things, and a correction those of what it corrects. */
public final class Copies implements Comparison {
    /** A weekly prints what a wire sent, and a paper what it found in the other, for so long. */
    static final int REPRINT_DAYS = 14;

    private static final int COPY_DAYS = 2;
    private static final int WEEK_DAYS = 7;

    /** A corrected report differs from the first where it was wrong, and is often cut or lengthened at once. */
    private static final double LEAST_CORRECTED = 0.3;

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        return earlier.report().id().equals(later.report().id())
                        && earlier.report().hash().equals(later.report().hash())
                ? Optional.of("one report tells of both")
                : Optional.empty();
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        if (isCorrected(earlier.report(), later.report()))
            return List.of(Trait.of("report.correction", "the later report sets the earlier one right"));
        if (isCopied(earlier, later)) return List.of(Trait.of("report.copy", "the reports are copies of one text"));
        return List.of();
    }

    /** An agency receives every guest in the same words: copies of one text tell of the same sides on the same day too. */
    private static boolean isCopied(Facts a, Facts b) {
        if (!a.sides().equals(b.sides()) || !a.report().isCopyOf(b.report())) return false;
        if (a.date().isPresent() && b.date().isPresent()) return a.overlaps(b) || isReprint(a, b);
        // "They will meet soon" may be said of another meeting a week later in as many words.
        return a.report().signature().isOfLongCopy(b.report().signature())
                || gap(a.reported(), b.reported()).filter(d -> d <= COPY_DAYS).isPresent();
    }

    /**
     * Whether the later repeats the earlier in another outlet without the earlier's day: its "on Monday" or "yesterday" is then
     * counted from the wrong day.
     */
    static boolean isReprint(Facts earlier, Facts later) {
        var told = gap(earlier.reported(), later.reported());
        var days = gap(earlier.date().map(Edtf::first), later.date().map(Edtf::first));
        if (told.isEmpty() || days.isEmpty() || days.get() <= 0 || told.get() > REPRINT_DAYS) return false;
        boolean shifted =
                days.get().equals(told.get()) || days.get() % WEEK_DAYS == 0 && days.get() < told.get() + WEEK_DAYS;
        var outlet = later.report().outlet();
        return shifted
                && earlier.report()
                        .outlet()
                        .filter(o -> !Optional.of(o).equals(outlet))
                        .isPresent()
                && earlier.type() == later.type()
                && earlier.sides().equals(later.sides())
                && earlier.report().signature().isOfLongCopy(later.report().signature());
    }

    private static Optional<Long> gap(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(a -> to.map(b -> ChronoUnit.DAYS.between(a, b)));
    }

    /** Whether {@code later} is the outlet's own word that {@code earlier} was wrong. */
    public static boolean isCorrected(ReportHead earlier, ReportHead later) {
        if (later.correction().isEmpty() || !earlier.canBeCorrectedBy(later)) return false;
        var named = later.correction().get().title();
        boolean isNamed = named.isPresent()
                && earlier.title().filter(t -> isSameTitle(t, named.get())).isPresent();
        return isNamed || earlier.signature().similarity(later.signature()) >= LEAST_CORRECTED;
    }

    private static boolean isSameTitle(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
