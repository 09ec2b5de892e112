package org.demarche.enter.match;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Decides whether two drafts of one report speak of the same engagement. */
public final class SameEngagement {
    private static final int NEVER = 0;
    private static final Set<Status> PLANS = EnumSet.of(
            Status.PROPOSED, Status.EXPECTED, Status.INVITED, Status.ACCEPTED, Status.ARRANGED, Status.SCHEDULED);
    private static final Set<Status> OPEN =
            EnumSet.of(Status.SCHEDULED, Status.EXPECTED, Status.ARRANGED, Status.UNDER_WAY, Status.HELD);

    /**
     * How well the two fit; 0 where they cannot be the same.
     *
     * @param later whether {@code b} points back ("the talks"), which asks for less
     * @param vague whether one of the two does not tell how far it has come
     */
    public int fit(Engagement a, Engagement b, boolean later, boolean vague) {
        if (!kindsFit(a.type(), b.type())) return NEVER;
        if (a.background() != b.background() && !(a.date().isEmpty() || b.date().isEmpty())) return NEVER;
        // What goes on now is none that a report recalls from months ago.
        if (isGoingOn(a) && b.background() || a.background() && isGoingOn(b)) return NEVER;
        boolean visits = (a.type() == EngagementType.VISIT) == (b.type() == EngagementType.VISIT);
        boolean open = vague && visits && (a.date().isEmpty() || b.date().isEmpty());
        boolean told = isTalkOfVisit(a, b) || isTalkOfVisit(b, a) || later && isSameVisit(a, b) || isSameSummit(a, b);
        if (!timesFit(a, b) && !open && !told) return NEVER;
        if (!open && (isAheadOf(a, b) || isAheadOf(b, a))) return NEVER;
        if (!placesFit(a, b)) return NEVER;
        if (later && b.participants().isEmpty()) return 1;
        if (!ranksFit(a, b) || !bodiesFit(a, b) || isPrepared(a, b) || isPrepared(b, a)) return NEVER;
        int sides = sidesFit(a, b);
        boolean filling = isTalkOfGuest(a, b) || isTalkOfGuest(b, a);
        if (sides == NEVER || !filling && !personsFit(a, b)) return NEVER;
        int date = a.date().isPresent() && b.date().isPresent() ? 2 : 0;
        int person = sharesPerson(a, b) ? 2 : 0;
        return sides + date + person;
    }

    private static boolean kindsFit(EngagementType a, EngagementType b) {
        boolean call = a == EngagementType.CALL || b == EngagementType.CALL;
        boolean exercise = a == EngagementType.EXERCISE || b == EngagementType.EXERCISE;
        if (call || exercise) return a == b;
        boolean summits = a == EngagementType.SUMMIT && b == EngagementType.CONSULTATION
                || a == EngagementType.CONSULTATION && b == EngagementType.SUMMIT;
        return !summits;
    }

    private static boolean timesFit(Engagement a, Engagement b) {
        boolean deeds = isDeed(a.status()) == isDeed(b.status());
        if (a.date().isPresent() && b.date().isPresent()) {
            Edtf x = a.date().get();
            Edtf y = b.date().get();
            // A postponed meeting keeps its entry under the new date.
            boolean moved = a.status() == Status.POSTPONED || b.status() == Status.POSTPONED;
            return x.overlaps(y) || moved && deeds;
        }
        return deeds;
    }

    /** What is still planned, whatever its day, is not what a day before the report's saw. */
    private static boolean isAheadOf(Engagement plan, Engagement past) {
        boolean planned = plan.date().isEmpty() && PLANS.contains(plan.status());
        return planned
                && past.status() != Status.UNDER_WAY
                && past.date().isPresent()
                && past.history().get(0).asOf().flatMap(Edtf::parse).stream()
                        .anyMatch(day -> past.date().get().last().isBefore(day.first()));
    }

    /** Talks with the hosts that have no time of their own are part of a visit, though it has begun and they have not. */
    private static boolean isTalkOfVisit(Engagement visit, Engagement talks) {
        return visit.type() == EngagementType.VISIT
                && talks.type() != EngagementType.VISIT
                && talks.type() != EngagementType.CALL
                && !visit.background()
                && talks.date().isEmpty()
                && OPEN.contains(visit.status())
                && OPEN.contains(talks.status())
                && sides(visit).equals(sides(talks))
                && sharesPerson(visit, talks);
    }

    /** A guest may talk with several hosts on a visit, but it is he who talks. */
    private static boolean isTalkOfGuest(Engagement visit, Engagement talks) {
        return isTalkOfVisit(visit, talks)
                && visit.participants().stream()
                        .filter(p -> p.role() == Participant.Role.GUEST)
                        .flatMap(p -> p.name().stream())
                        .anyMatch(n -> talks.participants().stream()
                                .flatMap(p -> p.name().stream())
                                .anyMatch(m -> Participant.isSameName(n, m)));
    }

    /** "Nakasone's visit" is the one that has been told, however far the words around it have it come. */
    private static boolean isSameVisit(Engagement a, Engagement b) {
        return a.type() == EngagementType.VISIT
                && b.type() == EngagementType.VISIT
                && (a.date().isEmpty() || b.date().isEmpty())
                && sharesPerson(a, b);
    }

    /** "The Venice summit" is one, whether the words around it look ahead to it or past it: until another day is named. */
    private static boolean isSameSummit(Engagement a, Engagement b) {
        return a.type() == EngagementType.SUMMIT
                && b.type() == EngagementType.SUMMIT
                && a.place().isPresent()
                && a.place().map(p -> p.name()).equals(b.place().map(p -> p.name()))
                && (a.date().isEmpty() || b.date().isEmpty())
                && !a.background()
                && !b.background();
    }

    private static boolean isGoingOn(Engagement engagement) {
        return engagement.status() == Status.UNDER_WAY && engagement.date().isEmpty();
    }

    private static boolean isDeed(Status status) {
        return status == Status.HELD || status == Status.UNDER_WAY;
    }

    private static boolean placesFit(Engagement a, Engagement b) {
        if (a.place().isEmpty() || b.place().isEmpty()) return true;
        var x = a.place().get();
        var y = b.place().get();
        if (x.country().isPresent() && y.country().isPresent() && !x.country().equals(y.country())) return false;
        boolean cities = x.precision().equals("city") && y.precision().equals("city");
        return !cities || x.name().toLowerCase(Locale.ROOT).equals(y.name().toLowerCase(Locale.ROOT));
    }

    private static Set<String> sides(Engagement engagement) {
        return engagement.participants().stream()
                .map(p -> Knowledge.stateKey(p.side()))
                .collect(Collectors.toSet());
    }

    private static int sidesFit(Engagement a, Engagement b) {
        var x = sides(a);
        var y = sides(b);
        if (x.isEmpty() || y.isEmpty()) return NEVER;
        if (x.equals(y)) return 4;
        if (x.containsAll(y) || y.containsAll(x)) {
            // One side alone fits only where nothing else tells two dealings of it apart.
            boolean single = Math.min(x.size(), y.size()) == 1;
            if (single) return Math.max(x.size(), y.size()) > 2 ? 1 : 2;
            // Two states that meet among three are other talks than all three; an organisation's with a state are not.
            return sameDay(a, b) || bothHaveOrganization(a, b) ? 2 : NEVER;
        }
        return NEVER;
    }

    private static boolean bothHaveOrganization(Engagement a, Engagement b) {
        return a.participants().stream()
                .flatMap(p -> p.organization().stream())
                .anyMatch(o ->
                        b.participants().stream().anyMatch(p -> p.organization().equals(Optional.of(o))));
    }

    private static boolean sameDay(Engagement a, Engagement b) {
        return a.date().isPresent() && a.date().equals(b.date());
    }

    /** On each side that both name somebody for, they must share somebody. */
    private static boolean personsFit(Engagement a, Engagement b) {
        for (var side : sides(a)) {
            var x = names(a, side);
            var y = names(b, side);
            if (x.isEmpty() || y.isEmpty()) continue;
            boolean shared = x.stream().anyMatch(n -> y.stream().anyMatch(m -> Participant.isSameName(n, m)));
            if (!shared) return false;
        }
        return true;
    }

    /** Officials of a side do not meet where its head of state or government does by name. */
    private static boolean ranksFit(Engagement a, Engagement b) {
        for (var side : sides(a)) if (isAbove(a, b, side) || isAbove(b, a, side)) return false;
        return true;
    }

    private static boolean isAbove(Engagement a, Engagement b, String side) {
        boolean head = a.participants().stream()
                .anyMatch(
                        p -> Knowledge.isSameState(p.side(), side) && p.name().isPresent() && p.level() == Level.HEAD);
        var others = b.participants().stream()
                .filter(p -> Knowledge.isSameState(p.side(), side))
                .toList();
        return head
                && !others.isEmpty()
                && others.stream()
                        .allMatch(p -> p.name().isEmpty() && p.level() != Level.UNKNOWN && p.level() != Level.HEAD);
    }

    /** Deputies who have met are not the ministers who are to meet: neither by name, each of a stated rank. */
    private static boolean isPrepared(Engagement deed, Engagement plan) {
        return isDeed(deed.status())
                && PLANS.contains(plan.status())
                && deed.level() != plan.level()
                && deed.level() != Level.UNKNOWN
                && plan.level() != Level.UNKNOWN
                && isNameless(deed)
                && isNameless(plan);
    }

    private static boolean isNameless(Engagement engagement) {
        return engagement.participants().stream().allMatch(p -> p.name().isEmpty());
    }

    /** "EC farm ministers" and "EC heads of government" are others of one organisation. */
    private static boolean bodiesFit(Engagement a, Engagement b) {
        return !isBody(a)
                || !isBody(b)
                || a.level() == b.level()
                || (a.level() != Level.HEAD && b.level() != Level.HEAD);
    }

    private static boolean isBody(Engagement engagement) {
        return engagement.level() != Level.UNKNOWN
                && engagement.participants().stream()
                        .allMatch(p -> p.organization().isPresent() && p.name().isEmpty());
    }

    private static boolean sharesPerson(Engagement a, Engagement b) {
        for (var side : sides(a)) {
            for (var name : names(a, side))
                for (var other : names(b, side)) if (Participant.isSameName(name, other)) return true;
        }
        return false;
    }

    private static Set<String> names(Engagement engagement, String side) {
        var names = new HashSet<String>();
        for (var participant : engagement.participants())
            if (Knowledge.isSameState(participant.side(), side))
                participant.name().ifPresent(names::add);
        return names;
    }
}
