package org.demarche.app.export;

import com.jerolba.carpet.annotation.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as one row: what is known of it, and what it tells of which entries. Columns are called as those of
 * {@link EntryRow} are, and {@code accounts.entry} is its {@code key}.
 *
 * @param hash SHA-256 of the text
 * @param date EDTF; {@code firstDay} and {@code lastDay} are the days between which it lies, null where nothing bounds them
 * @param dateFrom {@code given}, {@code page}, {@code url} or {@code evidence}
 * @param certainty how sure the date is, from 0 to 1
 */
public record ReportRow(
        @NotNull String report,
        @NotNull String hash,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String author,
        @Nullable String url,
        @Nullable String date,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String dateFrom,
        @Nullable String dateWhy,
        @Nullable Double certainty,
        @Nullable String correction,
        @NotNull List<Telling> accounts) {

    /** What the report tells of one entry; all but {@code key} and {@code entry} as the report alone has it. */
    public record Telling(
            @NotNull String key,
            @NotNull String entry,
            @NotNull String type,
            @NotNull String status,
            @NotNull String level,
            @Nullable String date,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            EntryRow.@Nullable Place place,
            @NotNull List<EntryRow.Person> participants,
            @NotNull List<EntryRow.Passage> evidence) {}
}
