package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Dated;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Participant;
import org.demarche.syntax.Parse;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** Turns one act into one draft of an entry, supported by that act alone. Thread-safe. */
public final class Drafter {
    private final Sources sources = new Sources();
    private final ActDates dates = new ActDates();

    /** A draft of what {@code act} says, with every side that could be resolved; it may have none. */
    public Engagement draft(Act act, Resolved resolved) {
        var participants = sides(act, resolved);
        var when = dates.of(act, resolved).filter(d -> !DatedStatus.isOfTheWord(act.status(), d.date(), resolved));
        var places = Places.of(act, resolved);
        var place = Places.one(places);
        participants = Locals.added(participants, act, place, resolved);
        if (act.type() == EngagementType.VISIT) participants = Hosts.received(participants, places);
        if (act.bilateral()) participants = Hosts.atHome(participants, place);
        participants = Participants.withStatedLevel(participants, level(act));
        participants = Spokesmen.added(participants, act, resolved);
        var status = DatedStatus.of(act, when.map(ActDates.Dating::date), resolved);
        var reportId = resolved.findings().article().report().id();
        var evidence = evidence(act, resolved, reportId);
        var saying = sources.of(act, resolved);
        var change = new StatusChange(
                status,
                resolved.settledDate().map(d -> d.edtf()),
                saying.source(),
                saying.via(),
                evidence.get(0),
                decision(act, resolved));
        return new Engagement(
                "",
                act.type(),
                status,
                participants,
                Participants.level(participants),
                place,
                when.map(ActDates.Dating::date),
                when.map(ActDates.Dating::why),
                excerpts(act.topics(), resolved),
                excerpts(act.outcomes(), resolved),
                List.of(change),
                List.of(),
                evidence,
                act.background() && status == Status.HELD
                        || DatedStatus.isRecalled(when.map(ActDates.Dating::date), resolved),
                Optional.empty());
    }

    /** Heads alone hold a summit, unless the words say otherwise. */
    private static Optional<Level> level(Act act) {
        return act.level()
                .or(() -> act.type() == EngagementType.SUMMIT ? Optional.of(Level.HEAD) : Optional.<Level>empty());
    }

    /** The mention with those whose state only the engagement tells that it turned out to be of. */
    public Engagement atOccasion(Engagement mention, Act act, Engagement occasion, Resolved resolved) {
        return Locals.ofOccasion(mention, act, occasion, resolved);
    }

    /** The engagement with those whom a sentence after it lists as present; the same where that sentence is no such list. */
    public Engagement attended(Engagement engagement, Parse list, Resolved resolved) {
        return Attendance.added(engagement, list, resolved);
    }

    /** The engagement with what its report's dateline tells, by the act that told of it first. */
    public Engagement atDateline(Engagement engagement, Act first, Resolved resolved) {
        return Datelines.complete(engagement, first, resolved);
    }

    /** The engagement with the state at whose place one other side has talks. */
    public Engagement spokenTo(Engagement engagement, Resolved resolved) {
        return Hosts.spokenTo(engagement, resolved);
    }

    /** The same where the other side is named behind "with", see {@link Hosts#spokenToAtHome}. */
    public Engagement spokenToAtHome(Engagement engagement, Resolved resolved) {
        return Hosts.spokenToAtHome(engagement, resolved);
    }

    /**
     * Those whom the act's parts name. Who gathers where its own words say so ("the Venice summit") is told by them only where
     * nobody else tells it: a summit of two states in Venice is theirs.
     */
    private static List<Participant> sides(Act act, Resolved resolved) {
        var named = Participants.of(
                act.roles().stream().filter(r -> !isItself(r, act, resolved)).toList(), resolved);
        boolean told = named.stream().map(Participant::side).distinct().count() > 1
                || named.stream().anyMatch(p -> p.organization().isPresent());
        return told ? named : Participants.of(act.roles(), resolved);
    }

    private static boolean isItself(Role role, Act act, Resolved resolved) {
        return span(role, resolved).contains(act.predicate());
    }

    private Engagement.Decision decision(Act act, Resolved resolved) {
        var moved = Postponement.of(act, resolved);
        return new Engagement.Decision(
                act.decision().by().stream()
                        .flatMap(s -> sources.all(s, resolved).stream())
                        .distinct()
                        .toList(),
                moved.from().flatMap(Dated::date),
                moved.to().flatMap(Dated::date),
                act.decision()
                        .condition()
                        .map(s -> new Excerpt(s.of(resolved.findings().text()), s)));
    }

    private static List<Evidence> evidence(Act act, Resolved resolved, String reportId) {
        var found = new ArrayList<Evidence>();
        found.add(new Evidence(reportId, act.sentence(), act.span(), "status"));
        for (var timex : act.times())
            if (resolved.dated().containsKey(timex))
                found.add(new Evidence(reportId, act.sentence(), timex.span(), "date"));
        for (var role : act.roles()) {
            var span = span(role, resolved);
            found.add(
                    new Evidence(reportId, act.sentence(), span, role.part() == Part.PLACE ? "place" : "participants"));
        }
        for (var topic : act.topics()) found.add(new Evidence(reportId, act.sentence(), topic, "topics"));
        for (var outcome : act.outcomes()) found.add(new Evidence(reportId, act.sentence(), outcome, "outcome"));
        return found;
    }

    private static Span span(Role role, Resolved resolved) {
        var sentence =
                resolved.findings().parses().get(role.phrase().sentence()).sentence();
        return sentence.span(role.phrase().first(), role.phrase().end());
    }

    private static List<Excerpt> excerpts(List<Span> spans, Resolved resolved) {
        return spans.stream()
                .map(s -> new Excerpt(s.of(resolved.findings().text()), s))
                .toList();
    }

    /** The referents of an act's parts that are a side. */
    static List<Referent> sides(Role role, Resolved resolved) {
        return resolved.referentsOf(role.phrase()).stream()
                .filter(Referent::isSide)
                .toList();
    }
}
