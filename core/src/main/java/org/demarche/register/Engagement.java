package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * One planned or actual dealing between representatives of states or international organisations.
 *
 * @param key stable identifier
 * @param level the lowest of the sides' highest ranks; sides of unknown rank are left out of account
 * @param dateWhy how the date was found, for a reader
 * @param background whether the report only recalls it
 * @param history each change of status in the order in which the report tells it
 * @param evidence every span used, with the field that it supports
 */
public record Engagement(
        String key,
        EngagementType type,
        Status status,
        List<Participant> participants,
        Level level,
        Optional<Located> place,
        Optional<Edtf> date,
        Optional<String> dateWhy,
        List<Excerpt> topics,
        List<Excerpt> outcome,
        List<StatusChange> history,
        List<Conflict> conflicts,
        List<Evidence> evidence,
        boolean background,
        Optional<String> partOf) {
    public Engagement {
        participants = List.copyOf(participants);
        topics = List.copyOf(topics);
        outcome = List.copyOf(outcome);
        history = List.copyOf(history);
        conflicts = List.copyOf(conflicts);
        evidence = List.copyOf(evidence);
    }

    /** A few words of a report. */
    public record Excerpt(String text, Span span) {}

    /** One change of status: what was said, by whom and as of which day (EDTF), and who decided what. */
    public record StatusChange(
            Status status,
            Optional<String> asOf,
            Source source,
            List<Source> via,
            Evidence evidence,
            Decision decision) {

        /** The same change with what else is known of the decision. */
        public StatusChange with(Decision more) {
            return new StatusChange(status, asOf, source, via, evidence, more);
        }
    }

    /**
     * Who decided what about a plan.
     *
     * @param by who proposed, invited, accepted, declined, cancelled or postponed; empty where the report does not say
     * @param from the date from which it was moved
     * @param to the date to which it was moved
     * @param condition on what it depends, in the report's words
     */
    public record Decision(List<Source> by, Optional<Edtf> from, Optional<Edtf> to, Optional<Excerpt> condition) {
        public Decision {
            by = List.copyOf(by);
        }
    }

    /** Who said first what the status is; the report itself where nobody is named. */
    public Source source() {
        return history.stream()
                .filter(h -> h.status() == status)
                .findFirst()
                .or(() -> history.stream().findFirst())
                .map(StatusChange::source)
                .orElse(Source.REPORT);
    }

    /** A field on which sources differ, with each value and its evidence. */
    public record Conflict(String field, List<Value> values) {
        public Conflict {
            values = List.copyOf(values);
        }

        /** What one source says; the outlet itself where it is {@link Source#REPORT}, by the report of the evidence. */
        public record Value(String value, Source source, Evidence evidence) {}
    }

    /** The same with those who take part, and where else the report tells of them. */
    public Engagement withParticipants(List<Participant> all, Level newLevel, List<Evidence> more) {
        var spans = new ArrayList<>(evidence);
        spans.addAll(more);
        return new Engagement(
                key,
                type,
                status,
                all,
                newLevel,
                place,
                date,
                dateWhy,
                topics,
                outcome,
                history,
                conflicts,
                spans,
                background,
                partOf);
    }

    /** The same with its date, and how that was found. */
    public Engagement withDate(Edtf day, String why) {
        return new Engagement(
                key,
                type,
                status,
                participants,
                level,
                place,
                Optional.of(day),
                Optional.of(why),
                topics,
                outcome,
                history,
                conflicts,
                evidence,
                background,
                partOf);
    }

    /** The same as one of another type. */
    public Engagement withType(EngagementType newType) {
        return copy(key, newType, status, history, partOf);
    }

    /** The same as a part of the engagement with the key {@code whole}. */
    public Engagement within(String whole) {
        return copy(key, type, status, history, Optional.of(whole));
    }

    /** The same entry with another history. */
    public Engagement withHistory(List<StatusChange> newHistory) {
        return copy(key, type, status, newHistory, partOf);
    }

    /** The same with another status and the history that it rests on. */
    public Engagement withHistory(Status newStatus, List<StatusChange> newHistory) {
        return copy(key, type, newStatus, newHistory, partOf);
    }

    /** The same under another key. */
    public Engagement withKey(String newKey) {
        return copy(newKey, type, status, history, partOf);
    }

    private Engagement copy(
            String newKey,
            EngagementType newType,
            Status newStatus,
            List<StatusChange> newHistory,
            Optional<String> whole) {
        return new Engagement(
                newKey,
                newType,
                newStatus,
                participants,
                level,
                place,
                date,
                dateWhy,
                topics,
                outcome,
                newHistory,
                conflicts,
                evidence,
                background,
                whole);
    }

    /** How many sides take part: {@code bilateral}, {@code trilateral} or {@code multilateral}; empty for one side. */
    public Optional<String> format() {
        var sides = participants.stream().map(Participant::side).collect(Collectors.toSet());
        return switch (sides.size()) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of("bilateral");
            case 3 -> Optional.of("trilateral");
            default -> Optional.of("multilateral");
        };
    }
}
