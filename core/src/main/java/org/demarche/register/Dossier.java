package org.demarche.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;

/**
 * The register's entry for one engagement: what all accounts of it come to, and why.
 *
 * @param engagement over all accounts; its key is that of the entry, its history is told in the order of the days
 * @param accounts in their order, never empty
 * @param links why they are one, at most one for each account but the first
 * @param superseded keys of accounts whose outlet took them back; they settle nothing
 * @param choices how the values shown were chosen
 * @param sources how many reports tell of it that are no copies of each other
 * @param hidden whether somebody decided that it is not to be shown
 */
public record Dossier(
        Engagement engagement,
        List<Account> accounts,
        List<Link> links,
        Set<String> superseded,
        List<Choice> choices,
        int sources,
        boolean hidden) {
    public Dossier {
        accounts = List.copyOf(accounts);
        links = List.copyOf(links);
        superseded = Set.copyOf(superseded);
        choices = List.copyOf(choices);
        if (accounts.isEmpty()) throw new IllegalArgumentException("an entry without accounts");
    }

    /** The key of the entry. */
    public String key() {
        return engagement.key();
    }

    /** Whether the outlets took back every report of it: what is shown is then only what was told. */
    public boolean isRetracted() {
        return accounts.stream().map(Account::key).allMatch(superseded::contains);
    }

    /**
     * The last day on which what is planned may take place; empty where nothing is planned or no day is known. Stores that ask a
     * database keep this day and compare it with the newest report's.
     */
    public Optional<LocalDate> plannedUntil() {
        if (isRetracted() || !isPlanned()) return Optional.empty();
        return engagement.date().map(Edtf::last).filter(d -> !d.equals(LocalDate.MAX));
    }

    /** A plan, or one that was moved to the day that is shown. */
    private boolean isPlanned() {
        return engagement.status().isPlan()
                || engagement.status() == Status.POSTPONED
                        && engagement.date().isPresent()
                        && engagement.history().stream()
                                .anyMatch(h -> h.status() == Status.POSTPONED
                                        && h.decision().to().equals(engagement.date()));
    }

    /**
     * Whether its day has passed without a report that it took place: expected, unconfirmed.
     *
     * @param newest the day of the register's newest report
     */
    public boolean isUnconfirmed(Optional<LocalDate> newest) {
        return plannedUntil().flatMap(d -> newest.filter(d::isBefore)).isPresent();
    }

    /** Which value a field shows, and by what rule. */
    public record Choice(String field, String value, String why) {}
}
