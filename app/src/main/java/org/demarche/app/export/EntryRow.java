package org.demarche.app.export;

import com.jerolba.carpet.annotation.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as one row of a table with nested lists: the columns of the Parquet form, in their order. A column is called after
 * its component in small letters with underscores ({@code actor_code}); docs/exports-other.md says what each holds. This is
 * the one place where the schema is written down, whoever writes the rows.
 *
 * @param source who first said what the status is
 * @param sides codes of states and names of organisations, each once
 * @param date EDTF level 1; {@code firstDay} and {@code lastDay} are the days that it spans, null where it is open
 * @param topics each once, in the words of reports
 * @param sources how many reports tell of it that are no copies of each other
 * @param reports how many reports tell of it
 */
public record EntryRow(
        @NotNull String key,
        @NotNull String type,
        @Nullable String format,
        @NotNull String status,
        boolean unconfirmed,
        boolean retracted,
        boolean hidden,
        boolean background,
        @NotNull Teller source,
        @NotNull List<String> sides,
        @NotNull List<Person> participants,
        @NotNull String level,
        @Nullable Place place,
        @Nullable String date,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String dateWhy,
        @Nullable String partOf,
        @NotNull List<String> topics,
        @NotNull List<String> outcome,
        @NotNull List<Change> history,
        @NotNull List<Difference> conflicts,
        @NotNull List<Passage> evidence,
        int sources,
        int reports,
        @Nullable LocalDate firstReported,
        @Nullable LocalDate lastReported,
        @NotNull List<Told> accounts,
        @NotNull List<Tie> links,
        @NotNull List<Chosen> choices) {

    /** Who says something; {@code name} is {@code report} where the outlet itself does. */
    public record Teller(
            @Nullable String name,
            @Nullable String office,
            @Nullable String country,
            @Nullable String organization) {}

    /** One who takes part; {@code side} is the country's code or the organisation's name. */
    public record Person(
            @Nullable String name,
            @Nullable String office,
            @Nullable String country,
            @Nullable String organization,
            @NotNull String side,
            @NotNull String level,
            @NotNull String role,
            @Nullable String actorCode) {}

    /** Where it is; coordinates in WGS84 degrees. */
    public record Place(
            @NotNull String name,
            @Nullable String country,
            @NotNull String precision,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer geonameId,
            @NotNull String why) {}

    /** One change of status: what was said, by whom and as of which day (EDTF), and who decided what. */
    public record Change(
            @NotNull String status,
            @Nullable String asOf,
            @NotNull Teller source,
            @NotNull List<Teller> via,
            @NotNull List<Teller> by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String condition,
            @NotNull Passage evidence) {}

    /** A field on which sources differ. */
    public record Difference(@NotNull String field, @NotNull List<OneValue> values) {}

    /** What one source says of the field. */
    public record OneValue(
            @NotNull String value,
            @NotNull Teller source,
            @NotNull Passage evidence) {}

    /**
     * The stretch of a report that supports a fact. Offsets count Unicode code points, and are null like the words where
     * the register does not keep the report's text.
     */
    public record Passage(
            @NotNull String report,
            int sentence,
            @Nullable Integer start,
            @Nullable Integer end,
            @NotNull String field,
            @Nullable String text) {}

    /**
     * What one report tells: its head, and status and date as that report alone has them.
     *
     * @param date the report's, EDTF; {@code day} is the same where it is known to the day
     * @param tells EDTF
     */
    public record Told(
            @NotNull String key,
            @NotNull String report,
            @Nullable String outlet,
            @Nullable String date,
            @Nullable LocalDate day,
            @Nullable String title,
            @Nullable String url,
            @Nullable String author,
            @Nullable String correction,
            @NotNull String status,
            @Nullable String tells,
            boolean superseded) {}

    /** Why an account was taken for one with an earlier one. */
    public record Tie(
            @NotNull String account,
            @NotNull String to,
            double score,
            @NotNull List<String> reasons) {}

    /** How the value shown was chosen. */
    public record Chosen(
            @NotNull String field,
            @NotNull String value,
            @NotNull String why) {}
}
