package org.demarche.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.text.Evidence;

/**
 * What a report says that a side does, has done or has not done, undertakes, is expected to do or is claimed to have done.
 *
 * @param telling how it is told
 * @param negative whether what is undertaken, expected or claimed is that it is not done
 * @param by whose deed it is
 * @param toward those to whom it is undertaken
 * @param matter what is done
 * @param keys under which deeds of one matter are found: {@code RUS|withdraw|troop}; of an expectation about an engagement
 *     {@code on:} with its account's key and {@code with:} with its sides
 * @param account key of the account at which it is undertaken, or that is expected
 * @param when the day of it, or by which it is due
 * @param source who says so; of expectations and claims, who expects or claims
 * @param via those who cite the source
 * @param content the words; empty text where the register keeps none
 */
public record Deed(
        Telling telling,
        boolean negative,
        Source by,
        List<Source> toward,
        Matter matter,
        Set<String> keys,
        Optional<String> account,
        Optional<Edtf> when,
        Source source,
        List<Source> via,
        Engagement.Excerpt content,
        Evidence evidence) {
    /** How a deed is told. */
    public enum Telling {
        UNDERTAKEN,
        EXPECTED,
        CLAIMED,
        /** Told as done. */
        DONE,
        /** Told as not done; it may still come. */
        NOT_DONE,
        /** Told as failed, refused, broken or given up. */
        REFUSED;

        /** The name in records, such as {@code not-done}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it opens an item of the ledger, and does not only settle one. */
        public boolean opens() {
            return this == UNDERTAKEN || this == EXPECTED || this == CLAIMED;
        }
    }

    public Deed {
        toward = List.copyOf(toward);
        keys = Set.copyOf(keys);
        via = List.copyOf(via);
    }

    /** The key under which expectations of the engagement of an account stand. */
    public static String onKey(String account) {
        return "on:" + account;
    }

    /** The key under which expectations of engagements of the same sides stand. */
    public static String withKey(Engagement engagement) {
        return "with:"
                + engagement.participants().stream()
                        .map(Participant::side)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("+"));
    }

    /** A deed as a report of the register tells it. */
    public record Told(ReportHead report, Deed deed) {
        /** Reports in their order, and in one report the order of telling. */
        public static final Comparator<Told> ORDER = Comparator.comparing(Told::report, ReportHead.ORDER)
                .thenComparing(t -> t.deed().evidence().span())
                .thenComparing(t -> t.deed().telling())
                .thenComparing(t -> t.deed().by().label());
    }
}
