package org.demarche.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.text.ReportDate;

/**
 * What the register knows of a report besides what it tells.
 *
 * @param id the caller's identifier
 * @param hash SHA-256 of the text as 64 hexadecimal digits; the same id with another hash is another version
 * @param date the report's date, as it was given or found
 * @param signature by which near-copies are known
 * @param correction what the outlet takes back or sets right with it
 * @param author who wrote it, as the page or the caller names them
 */
public record ReportHead(
        String id,
        String hash,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> url,
        Optional<ReportDate> date,
        Signature signature,
        Optional<Correction> correction,
        Optional<String> author) {
    /** The order in which reports are read, whenever they arrived: by day, those without one last; then by content. */
    public static final Comparator<ReportHead> ORDER = Comparator.comparing(
                    (ReportHead r) -> r.day().orElse(LocalDate.MAX))
            .thenComparing(r -> r.correction().isPresent())
            .thenComparing(ReportHead::hash)
            .thenComparing(ReportHead::id);

    /** Outlets set right what they published within weeks; a headline that returns after years is another story's. */
    public static final int CORRECTED_WITHIN_DAYS = 45;

    private static final String ARTICLE = "the ";

    /** A report whose author is not known. */
    public ReportHead(
            String id,
            String hash,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> url,
            Optional<ReportDate> date,
            Signature signature,
            Optional<Correction> correction) {
        this(id, hash, title, outlet, url, date, signature, correction, Optional.empty());
    }

    /** Who says what it tells, in one line: {@code source}, or where that is the report itself, its outlet or identifier. */
    public String teller(Source source) {
        return source.isReport() ? outlet.orElse(id) : source.label();
    }

    /** Whether the two say the same in the same words, as syndicated news does. */
    public boolean isCopyOf(ReportHead other) {
        return hash.equals(other.hash) || signature.isOfCopy(other.signature);
    }

    /** What an outlet is known by, whether it is written "The Rideau Wire" or "RIDEAU WIRE": the two are {@code rideau wire}. */
    public static String outletKey(String outlet) {
        var key = new StringBuilder(outlet.strip());
        // Letters of ASCII only, as databases do it.
        for (int i = 0; i < key.length(); i++)
            if (key.charAt(i) >= 'A' && key.charAt(i) <= 'Z') key.setCharAt(i, (char) (key.charAt(i) + ('a' - 'A')));
        return key.indexOf(ARTICLE) == 0 && key.length() > ARTICLE.length()
                ? key.substring(ARTICLE.length())
                : key.toString();
    }

    /** What its outlet is known by. */
    public Optional<String> outletKey() {
        return outlet.map(ReportHead::outletKey);
    }

    /**
     * Whether {@code later} may set this one right or take it back: of the same outlet, later, and within
     * {@value #CORRECTED_WITHIN_DAYS} days. Reports without a day are left alone, as nobody knows which came first.
     */
    public boolean canBeCorrectedBy(ReportHead later) {
        return outlet.isPresent()
                && outletKey().equals(later.outletKey())
                && ORDER.compare(this, later) < 0
                && day().isPresent()
                && later.day()
                        .filter(d -> !d.isAfter(day().get().plusDays(CORRECTED_WITHIN_DAYS)))
                        .isPresent();
    }

    /**
     * Whether {@code later} is the same report with another text and known to be newer: by its day, or of two of one day as the
     * one that says that it corrects.
     */
    public boolean isOlderVersionOf(ReportHead later) {
        if (!id.equals(later.id) || hash.equals(later.hash)) return false;
        if (day().equals(later.day())) return correction.isEmpty() && later.correction.isPresent();
        return day().isPresent() && later.day().filter(day().get()::isBefore).isPresent();
    }

    /** The day on which it speaks; empty where that is not known well enough to count days from. */
    public Optional<LocalDate> day() {
        return date.filter(ReportDate::isSettled).map(ReportDate::day);
    }
}
