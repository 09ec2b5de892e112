package org.demarche.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * What one report tells of one engagement.
 *
 * @param key of this account; an entry is called after the first of its accounts, see {@link #entryKey()}
 * @param engagement as the report alone has it; its own key is {@code key}
 * @param traces by which other accounts of the same engagement may be found, such as {@code pair:PRK+RUS}
 * @param from first day on which it may take place, as far as this report tells; {@link LocalDate#MIN} where open
 * @param to last such day, {@link LocalDate#MAX} where open
 * @param loose whether the report names one side only: it makes no entry, and counts where it is laid to one of several sides
 */
public record Account(
        String key,
        ReportHead report,
        Engagement engagement,
        Set<String> traces,
        LocalDate from,
        LocalDate to,
        boolean loose) {
    /** What traces of loose accounts begin with, so that they are found only by those who look for loose ones. */
    public static final String LOOSE = "one:";

    /** Reports in their order, and in one report the order of telling. */
    public static final Comparator<Account> ORDER =
            Comparator.comparing(Account::report, ReportHead.ORDER).thenComparing(Account::place);

    public Account {
        traces = Set.copyOf(traces);
        if (to.isBefore(from)) throw new IllegalArgumentException("account " + key + " ends " + to + " before " + from);
    }

    /** An account that names its sides. */
    public Account(
            String key, ReportHead report, Engagement engagement, Set<String> traces, LocalDate from, LocalDate to) {
        this(key, report, engagement, traces, from, to, false);
    }

    private String place() {
        return String.format("%09d %s", engagement.evidence().get(0).span().start(), key);
    }

    /** The key of an entry whose first account this is. A key once given goes on meaning the entry with this account. */
    public String entryKey() {
        return "e" + key.substring(1);
    }
}
