package org.demarche.app.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;

/**
 * Which revision of its event an entry is, for calendars that take an event again only where its number has grown. The number is
 * made of what the register holds, so that the same reports and decisions give the same bytes: first the day of the last report
 * or decision on it, then how many there are. So it grows with every report, also with an old one that comes late, and with
 * every decision. It falls where the last report of an entry is withdrawn, parted from it by later ones, or read otherwise by a
 * newer program: the register does not remember that it had been told more.
 */
final class Revisions {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** In one day; days until the year 2487 leave the number within 31 bits, which RFC 5545 asks for. */
    private static final int MOST = 9_999;

    private final Map<String, Set<Decision>> byAccount = new HashMap<>();

    /**
     * @param sequence from 0, grows from one revision to the next
     * @param modified when the last of it became known; empty where no report has a day and nobody has decided
     * @param created when the first of it became known
     */
    record Revision(int sequence, Optional<Instant> modified, Optional<Instant> created) {}

    /** @param decisions what people decided, in their order */
    Revisions(List<Decision> decisions) {
        var byNumber = new HashMap<Long, Decision>();
        for (var decision : decisions) {
            byNumber.put(decision.id(), decision);
            concerned(decision, byNumber)
                    .forEach(a ->
                            byAccount.computeIfAbsent(a, x -> new HashSet<>()).add(decision));
        }
    }

    /** Whoever takes a decision back speaks of all that it spoke of. */
    private static Set<String> concerned(Decision decision, Map<Long, Decision> byNumber) {
        var all = new HashSet<String>();
        var next = Optional.of(decision);
        var seen = new HashSet<Long>();
        while (next.isPresent() && seen.add(next.get().id())) {
            all.addAll(next.get().concerned());
            all.add(next.get().first());
            next = next.get().undoes().map(byNumber::get);
        }
        return all;
    }

    Revision of(Dossier dossier) {
        var decisions = new HashSet<Decision>();
        for (var account : dossier.accounts()) decisions.addAll(byAccount.getOrDefault(account.key(), Set.of()));
        var told = dossier.accounts().stream()
                .map(Account::report)
                .flatMap(r -> r.day().stream())
                .map(Revisions::instant)
                .sorted()
                .toList();
        var decided = decisions.stream().map(Decision::at).max(Instant::compareTo);
        var last = told.isEmpty()
                ? decided
                : decided.filter(told.get(told.size() - 1)::isBefore).or(() -> Optional.of(told.get(told.size() - 1)));
        return revision(
                dossier.accounts().size() + decisions.size(),
                last,
                told.stream().findFirst());
    }

    /** That of what one report tells. */
    static Revision of(Optional<LocalDate> day) {
        var told = day.map(Revisions::instant);
        return revision(1, told, told);
    }

    private static Revision revision(int pieces, Optional<Instant> last, Optional<Instant> first) {
        long days = last.map(i -> ChronoUnit.DAYS.between(
                        FIRST_DAY, i.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElse(0L);
        var sequence = (int) Math.min(Integer.MAX_VALUE, Math.max(0, days) * (MOST + 1L) + Math.min(MOST, pieces));
        return new Revision(sequence, last.map(i -> i.truncatedTo(ChronoUnit.SECONDS)), first);
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
