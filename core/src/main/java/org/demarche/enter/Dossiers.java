package org.demarche.enter;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.demarche.enter.decide.Decided;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Link;
import org.demarche.register.ReportHead;

/** Builds an entry from its accounts: a pure function of what it is given, whatever the order. Thread-safe. */
public final class Dossiers {
    /** The entry where no report but those of the accounts takes anything back, see the other. */
    public Dossier of(List<Account> accounts, List<Link> links, List<Decision> decisions) {
        return of(accounts, links, decisions, List.of());
    }

    /**
     * The entry of accounts that are one.
     *
     * @param accounts at least one
     * @param links why they are one; those of other accounts are left out
     * @param decisions people's decisions; those about other accounts are left out
     * @param corrections reports with a correction that need tell nothing of the entry themselves, such as all of its outlets
     *     at the time: which of them mean a report of the entry is found here
     * @throws IllegalArgumentException if there is no account
     */
    public Dossier of(
            List<Account> accounts, List<Link> links, List<Decision> decisions, Collection<ReportHead> corrections) {
        if (accounts.isEmpty()) throw new IllegalArgumentException("an entry without accounts");
        var ordered = accounts.stream().distinct().sorted(Account.ORDER).toList();
        var keys = new HashSet<String>();
        for (var account : ordered) keys.add(account.key());
        var decided = new Decided(decisions, keys);
        var sifted = Sifted.of(ordered, corrections);
        var entry = new EntryWriter(sifted);
        var choices = entry.choices(decided.corrected());
        choices.addAll(decided.choices());
        return new Dossier(
                decided.applied(entry.engagement()),
                ordered,
                links.stream()
                        .filter(l -> keys.contains(l.account()))
                        .sorted(Comparator.comparing(Link::account).thenComparing(Link::to))
                        .toList(),
                sifted.taken().keySet(),
                choices,
                sifted.sources(),
                decided.isHidden());
    }
}
