package org.demarche.enter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.enter.draft.Participants;
import org.demarche.finding.Edtf;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Account;
import org.demarche.register.Participant;

/** Who takes part by several accounts: each person once, with the office that the report nearest to the day gives him. */
final class Delegations {
    private final List<Participant> told = new ArrayList<>();
    private final List<Participant> nearestFirst = new ArrayList<>();

    /**
     * Of accounts in their order.
     *
     * @param beside accounts that tell only whom the others leave unnamed
     * @param date when it takes place, where that is known
     */
    Delegations(List<Account> accounts, List<Account> beside, Optional<Edtf> date) {
        var seen = new HashSet<Participant>();
        for (var account : accounts)
            for (var participant : account.engagement().participants())
                if (seen.add(participant)) told.add(participant);
        var named = namedSides();
        for (var account : beside)
            for (var participant : account.engagement().participants())
                if (!named.contains(Knowledge.stateKey(participant.side())) && seen.add(participant))
                    told.add(participant);
        accounts.stream()
                .sorted(Comparator.comparingLong(a -> days(a, date)))
                .flatMap(a -> a.engagement().participants().stream())
                .filter(p -> p.name().isPresent() && p.office().isPresent())
                .distinct()
                .forEach(nearestFirst::add);
    }

    private Set<String> namedSides() {
        var sides = new HashSet<String>();
        for (var participant : told)
            if (participant.name().isPresent()) sides.add(Knowledge.stateKey(participant.side()));
        return sides;
    }

    /** How far from the day the report is; offices are those of the report's day. */
    private static long days(Account account, Optional<Edtf> date) {
        var day = account.report().day();
        if (day.isEmpty() || date.isEmpty()) return Long.MAX_VALUE;
        var first = date.get().first();
        var last = date.get().last().equals(LocalDate.MAX) ? first : date.get().last();
        if (day.get().isBefore(first)) return ChronoUnit.DAYS.between(day.get(), first);
        return day.get().isAfter(last) ? ChronoUnit.DAYS.between(last, day.get()) : 0;
    }

    List<Participant> united() {
        return Participants.unite(told).stream().map(this::inOffice).toList();
    }

    private Participant inOffice(Participant participant) {
        if (participant.name().isEmpty()) return participant;
        return nearestFirst.stream()
                .filter(p -> isSame(p, participant))
                .findFirst()
                .map(p -> new Participant(
                        participant.name(),
                        p.office(),
                        participant.country(),
                        participant.organization(),
                        p.level(),
                        participant.role(),
                        p.actorCode().or(participant::actorCode)))
                .orElse(participant);
    }

    private static boolean isSame(Participant a, Participant b) {
        return Knowledge.isSameState(a.side(), b.side())
                && Participant.isSameName(a.name().orElse(""), b.name().orElse(""));
    }
}
