package org.demarche.resolve;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;

/**
 * Tells that a weekday in one sentence and a date in a near one are the same day: "talks on Monday with the one and on
 * Tuesday with the other", then "on Oct. 8 … while on Oct. 9". Two days at the same distance say so, and so do two states
 * that both sentences name.
 */
final class SameDays {
    private static final int NEAR_SENTENCES = 2;

    private final Knowledge knowledge;

    SameDays(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A weekday that a date falls on, and what tells so. */
    record Equal(DayOfWeek weekday, Relation relation) {}

    Optional<Equal> find(Findings findings, Timex date) {
        var outlook = Outlook.of(findings, date);
        if (outlook == Outlook.OPEN) return Optional.empty();
        var near = findings.timexes().stream()
                .filter(t -> Math.abs(t.sentence() - date.sentence()) <= NEAR_SENTENCES)
                .filter(t -> Weekday.bare(t).isPresent() && !Weekday.isBesideDate(findings, t))
                .filter(t -> Outlook.of(findings, t) == outlook)
                .toList();
        boolean back = outlook == Outlook.BACK;
        var pair = near.stream()
                .filter(t -> near.stream().anyMatch(other -> isPair(findings, t, other, date)))
                .findFirst();
        if (pair.isPresent())
            return pair.flatMap(Weekday::bare)
                    .map(day -> new Equal(day, back ? Relation.WEEKDAY_PAIRED_BACK : Relation.WEEKDAY_PAIRED_AHEAD));
        return near.size() == 1 && shareStates(findings, near.get(0), date)
                ? Weekday.bare(near.get(0))
                        .map(day -> new Equal(day, back ? Relation.WEEKDAY_SHARED_BACK : Relation.WEEKDAY_SHARED_AHEAD))
                : Optional.empty();
    }

    /** Whether another date stands in the sentence of this one as another weekday does in the weekday's. */
    private static boolean isPair(Findings findings, Timex weekday, Timex other, Timex date) {
        if (weekday.equals(other) || weekday.sentence() != other.sentence()) return false;
        int days = Weekday.bare(other).orElseThrow().getValue()
                - Weekday.bare(weekday).orElseThrow().getValue();
        boolean later = other.span().start() > weekday.span().start();
        int ahead = later ? Math.floorMod(days, 7) : -Math.floorMod(-days, 7);
        var from = MonthDay.of(date).orElseThrow();
        return ahead != 0
                && inSentence(findings, date)
                        .filter(t -> later == (t.span().start() > date.span().start()))
                        .flatMap(t -> MonthDay.of(t).stream())
                        .anyMatch(to -> from.daysTo(to) == ahead);
    }

    private static Stream<Timex> inSentence(Findings findings, Timex date) {
        return findings.timexes().stream().filter(t -> !t.equals(date) && t.sentence() == date.sentence());
    }

    private boolean shareStates(Findings findings, Timex a, Timex b) {
        if (a.sentence() == b.sentence()) return false;
        var shared = states(findings, a.sentence());
        shared.retainAll(states(findings, b.sentence()));
        return shared.size() >= 2;
    }

    private Set<String> states(Findings findings, int sentence) {
        var states = new HashSet<String>();
        var span = findings.parses().get(sentence).sentence().span();
        for (var mention : findings.mentions().within(span))
            if (mention.kind() != Mention.Kind.PERSON && mention.kind() != Mention.Kind.OFFICE)
                knowledge.findCountry(mention.span().of(findings.text())).ifPresent(states::add);
        return states;
    }
}
