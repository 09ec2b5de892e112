package org.demarche.enter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.enter.match.AcrossReports;
import org.demarche.enter.match.Facts;
import org.demarche.enter.match.Ties;
import org.demarche.register.Account;
import org.demarche.register.Link;
import org.demarche.register.Register;

/** Finds for an account the earlier one that it fits best, among all that a register holds. Not thread-safe. */
final class Linking {
    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble((Fit f) -> -f.score())
            .thenComparing(f -> f.earlier().account(), Account.ORDER);

    private final AcrossReports across;
    private final Register register;
    private final Ties ties;
    private final FactsCache facts;

    private record Fit(Facts earlier, double score) {}

    Linking(AcrossReports across, Register register, Ties ties, FactsCache facts) {
        this.across = across;
        this.register = register;
        this.ties = ties;
        this.facts = facts;
    }

    /** Accounts at that time with a trace in common, but those that somebody took apart from it. */
    Collection<Account> near(Account account) {
        return register.near(account.traces(), account.from(), account.to()).stream()
                .filter(o -> !o.key().equals(account.key()) && !ties.areApart(o.key(), account.key()))
                .toList();
    }

    /** The link to the best earlier one of {@code near}; of two as good, to the first. */
    Optional<Link> best(Account account, Collection<Account> near) {
        var later = facts.of(account);
        var fits = new ArrayList<Fit>();
        for (var other : near) {
            if (Account.ORDER.compare(other, account) > 0) continue;
            var earlier = facts.of(other);
            double score = across.score(earlier, later);
            if (score >= AcrossReports.LEAST) fits.add(new Fit(earlier, score));
        }
        if (fits.isEmpty()) return Optional.empty();
        fits.sort(BEST_FIRST);
        var others = near.stream().map(facts::of).filter(Facts::isDeed).toList();
        return fits.stream()
                .filter(f -> !isFulfilled(f.earlier(), later, others))
                .findFirst()
                .map(f -> new Link(
                        account.key(), f.earlier().account().key(), f.score(), across.reasons(f.earlier(), later)));
    }

    private boolean isFulfilled(Facts earlier, Facts later, List<Facts> deeds) {
        return deeds.stream()
                .anyMatch(d -> isNear(earlier.account(), d.account()) && across.isFulfilled(earlier, d, later));
    }

    /** Whether the one is found by the other. */
    private boolean isNear(Account a, Account b) {
        return !a.from().isAfter(b.to())
                && !b.from().isAfter(a.to())
                && !Collections.disjoint(a.traces(), b.traces())
                && !ties.areApart(a.key(), b.key());
    }

    /**
     * Whether {@code account} hangs elsewhere since {@code added} is there: that fits it better, or did what the plan that it
     * was laid to had announced.
     *
     * @param near those at the time of {@code added}
     */
    boolean isChanged(Account account, Optional<Link> present, Account added, Collection<Account> near) {
        var facts = this.facts.of(account);
        var news = this.facts.of(added);
        if (Account.ORDER.compare(added, account) < 0
                && across.score(news, facts) >= present.map(Link::score).orElse(AcrossReports.LEAST)) return true;
        return present.isPresent()
                && news.isDeed()
                && near.stream()
                        .filter(o -> o.key().equals(present.get().to()))
                        .anyMatch(o -> across.isFulfilled(this.facts.of(o), news, facts));
    }
}
