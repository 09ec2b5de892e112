package org.demarche.enter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/**
 * Tells who takes part in what is told only as another of its kind: "a second round is set for Friday", "last year's exercise", "a
 * first invitation". Those who have the one have the other, on a day of its own.
 */
record Recurrences(Resolved resolved, List<Engagement> engagements, List<Act> told) {
    private static final Set<String> TALKS =
            Set.of("talks", "talk", "negotiation", "negotiations", "round", "consultations", "dialogue", "discussions");

    private static final Set<EngagementType> DELIBERATIONS =
            Set.of(EngagementType.MEETING, EngagementType.CONSULTATION, EngagementType.NEGOTIATION);

    private static final Set<Status> ANSWERS = Set.of(Status.INVITED, Status.ACCEPTED, Status.DECLINED);

    /** "Last year's exercise", "last June's meeting": the one of another time. */
    boolean isOfPeriod(Act act) {
        var parse = resolved.findings().parses().get(act.sentence());
        var noun = parse.phrases().stream()
                .filter(p -> parse.sentence().span(p.first(), p.end()).contains(act.predicate()))
                .findFirst();
        if (noun.isEmpty()) return false;
        int start = parse.sentence().token(noun.get().first()).span().start();
        if (start == act.predicate().start()) return false;
        var before = new Span(start, act.predicate().start());
        return act.times().stream()
                .anyMatch(t -> before.contains(t.span())
                        && isOwner(parse.sentence(), t.span().end()));
    }

    /** Whether "'s" stands right behind. */
    private static boolean isOwner(Sentence sentence, int end) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.fine().equals("POS")
                        && t.span().start() <= end
                        && t.span().end() >= end);
    }

    /** The draft with those who take part; the same where nothing that was told is of its kind. */
    Engagement again(Engagement draft, Act act) {
        if (draft.type() == EngagementType.CALL) return draft;
        boolean round = isRound(act);
        for (int i = engagements.size() - 1; i >= 0; i--) {
            var last = engagements.get(i);
            if (last.background() || !isOfKind(draft, act, last, round) || round && !isTalks(told.get(i))) continue;
            if (draft.type() == EngagementType.VISIT && !isComplete(last)) continue;
            var again = draft.withParticipants(last.participants(), last.level(), List.of());
            return round ? again.withType(last.type()) : again;
        }
        return draft;
    }

    private boolean isOfKind(Engagement draft, Act act, Engagement last, boolean round) {
        if (draft.type() == EngagementType.VISIT || last.type() == EngagementType.VISIT)
            return draft.type() == last.type();
        if (last.type() == EngagementType.CALL) return false;
        boolean same = draft.type() == last.type()
                || DELIBERATIONS.contains(draft.type()) && DELIBERATIONS.contains(last.type());
        return same || round || act.ordinal() && !isOfPeriod(act);
    }

    private boolean isRound(Act act) {
        return word(act).equals("round");
    }

    private boolean isTalks(Act act) {
        return TALKS.contains(word(act));
    }

    private String word(Act act) {
        return act.predicate().of(resolved.findings().text()).toLowerCase(Locale.ROOT);
    }

    /** "He had turned down a first invitation": who gave that gave the other too. */
    Engagement invitedBefore(Engagement draft, Act act) {
        boolean alone = act.ordinal()
                && ANSWERS.contains(draft.status())
                && draft.place().isEmpty()
                && !draft.participants().isEmpty()
                && draft.participants().stream().allMatch(p -> p.role() == Participant.Role.GUEST);
        if (!alone) return draft;
        return visitOf(draft)
                .map(v -> draft.withParticipants(v.participants(), v.level(), List.of()))
                .orElse(draft);
    }

    private Optional<Engagement> visitOf(Engagement draft) {
        for (int i = engagements.size() - 1; i >= 0; i--) {
            var last = engagements.get(i);
            boolean his = last.type() == EngagementType.VISIT
                    && isComplete(last)
                    && last.participants().stream()
                            .filter(p -> p.role() == Participant.Role.GUEST)
                            .anyMatch(p -> draft.participants().stream()
                                    .anyMatch(g -> g.side().equals(p.side())));
            if (his) return Optional.of(last);
        }
        return Optional.empty();
    }

    /** "The two presidents discussed trade", right behind the call that they had: on the telephone. */
    boolean isOnTheLine(Engagement draft) {
        if (engagements.isEmpty()) return false;
        var last = engagements.get(engagements.size() - 1);
        return last.type() == EngagementType.CALL
                && draft.type() == EngagementType.CONSULTATION
                && last.status() == draft.status()
                && draft.date().isEmpty()
                && draft.place().isEmpty()
                && sidesOf(last).equals(sidesOf(draft));
    }

    private static Set<String> sidesOf(Engagement engagement) {
        return engagement.participants().stream().map(Participant::side).collect(Collectors.toSet());
    }

    /** "Vietnam has confirmed the visit": the one told before, whose guest alone was named; -1 where there is none. */
    int confirmedBy(Engagement draft, Act act) {
        if (!act.definite() && !isThe(act) || draft.type() != EngagementType.VISIT || sides(draft) != 1) return -1;
        int last = engagements.size() - 1;
        while (last >= 0 && engagements.get(last).type() != EngagementType.VISIT) last--;
        if (last < 0) return -1;
        var visit = engagements.get(last);
        boolean alone = sides(visit) == 1
                && visit.participants().stream().allMatch(p -> p.role() == Participant.Role.GUEST)
                && !visit.participants()
                        .get(0)
                        .side()
                        .equals(draft.participants().get(0).side());
        return alone && draft.date().isEmpty() && draft.place().isEmpty() ? last : -1;
    }

    private boolean isThe(Act act) {
        var parse = resolved.findings().parses().get(act.sentence());
        return parse.phrases().stream()
                .filter(p -> parse.sentence().span(p.first(), p.end()).contains(act.predicate()))
                .anyMatch(p -> parse.sentence().token(p.first()).lower().equals("the"));
    }

    static Engagement asHost(Engagement draft) {
        var hosts = draft.participants().stream()
                .map(p -> p.withRole(Participant.Role.HOST))
                .toList();
        return draft.withParticipants(hosts, draft.level(), List.of());
    }

    private static long sides(Engagement engagement) {
        return engagement.participants().stream()
                .map(Participant::side)
                .distinct()
                .count();
    }

    private static boolean isComplete(Engagement engagement) {
        return engagement.participants().stream()
                        .map(Participant::side)
                        .distinct()
                        .count()
                > 1;
    }
}
