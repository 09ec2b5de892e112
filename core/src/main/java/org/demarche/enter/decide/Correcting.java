package org.demarche.enter.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.text.Span;

/** Sets one field of an entry to the value that somebody gives in the form of the records. */
final class Correcting {
    private static final Pattern STATE_LAST = Pattern.compile("(.+), ([A-Z]{3})");
    /** People's words stand in no report. */
    private static final Span NOWHERE = new Span(0, 1);

    private Correcting() {}

    /**
     * The entry with that value; an empty value empties a field that may be empty.
     *
     * @throws IllegalArgumentException if no field has that name or it cannot have that value: decisions are checked where they
     *     are made
     */
    static Engagement of(Engagement e, String field, String value) {
        return switch (field) {
            case "type" ->
                with(e, EngagementType.of(value), e.status(), e.level(), e.place(), e.date(), e.background());
            case "status" -> with(e, e.type(), Status.of(value), e.level(), e.place(), e.date(), e.background());
            case "level" -> with(e, e.type(), e.status(), Level.of(value), e.place(), e.date(), e.background());
            case "place" -> with(e, e.type(), e.status(), e.level(), place(value), e.date(), e.background());
            case "date" -> with(e, e.type(), e.status(), e.level(), e.place(), date(value), e.background());
            case "background" ->
                with(e, e.type(), e.status(), e.level(), e.place(), e.date(), Boolean.parseBoolean(value));
            case "topics" -> withTopics(e, topics(value));
            default -> throw new IllegalArgumentException("no field '" + field + "' of an entry can be set");
        };
    }

    private static Optional<Edtf> date(String value) {
        if (value.isEmpty()) return Optional.empty();
        return Optional.of(Edtf.parse(value)
                .orElseThrow(() -> new IllegalArgumentException("date is '" + value + "', which is no EDTF date")));
    }

    /** "Geneva, CHE" is a town, "CHE" or a name alone a state or whatever it may be. */
    private static Optional<Located> place(String value) {
        if (value.isEmpty()) return Optional.empty();
        var parts = STATE_LAST.matcher(value);
        boolean town = parts.matches();
        boolean state = value.matches("[A-Z]{3}");
        return Optional.of(new Located(
                town ? parts.group(1) : value,
                town ? Optional.of(parts.group(2)) : state ? Optional.of(value) : Optional.empty(),
                state ? "country" : "city",
                Optional.empty(),
                OptionalInt.empty(),
                "corrected"));
    }

    private static List<Excerpt> topics(String value) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(t -> new Excerpt(t, NOWHERE))
                .toList();
    }

    private static Engagement with(
            Engagement e,
            EngagementType type,
            Status status,
            Level level,
            Optional<Located> place,
            Optional<Edtf> date,
            boolean background) {
        return new Engagement(
                e.key(),
                type,
                status,
                e.participants(),
                level,
                place,
                date,
                date.equals(e.date()) ? e.dateWhy() : date.map(d -> "corrected"),
                e.topics(),
                e.outcome(),
                e.history(),
                e.conflicts(),
                e.evidence(),
                background,
                e.partOf());
    }

    private static Engagement withTopics(Engagement e, List<Excerpt> topics) {
        return new Engagement(
                e.key(),
                e.type(),
                e.status(),
                e.participants(),
                e.level(),
                e.place(),
                e.date(),
                e.dateWhy(),
                topics,
                e.outcome(),
                e.history(),
                e.conflicts(),
                e.evidence(),
                e.background(),
                e.partOf());
    }
}
