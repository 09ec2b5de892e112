package org.demarche.enter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.finding.EngagementType;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Link;

/** An entry in the making: the accounts with all their sides, which make it, and the loose ones that are laid to it. */
final class Making {
    private final List<Account> whole;
    private final List<Link> links;
    private final Map<String, Account> loose = new TreeMap<>();
    private final Map<String, Link> looseLinks = new TreeMap<>();

    Making(List<Account> whole, List<Link> links) {
        this.whole = whole;
        this.links = links;
    }

    /** An entry that is there, with the loose accounts that it has. */
    static Making of(Dossier dossier) {
        var byAccount = new HashMap<String, Link>();
        for (var link : dossier.links()) byAccount.put(link.account(), link);
        var whole = dossier.accounts().stream().filter(a -> !a.loose()).toList();
        var making = new Making(
                whole,
                whole.stream()
                        .flatMap(a -> Optional.ofNullable(byAccount.get(a.key())).stream())
                        .toList());
        for (var account : dossier.accounts()) {
            var link = byAccount.get(account.key());
            if (account.loose() && link != null) making.lay(account, link);
        }
        return making;
    }

    List<Account> whole() {
        return whole;
    }

    /** All accounts, in no order. */
    List<Account> accounts() {
        var all = new ArrayList<>(whole);
        all.addAll(loose.values());
        return all;
    }

    List<Link> links() {
        var all = new ArrayList<>(links);
        all.addAll(looseLinks.values());
        return all;
    }

    Collection<Link> looseLinks() {
        return looseLinks.values();
    }

    boolean holds(String key) {
        return whole.stream().anyMatch(a -> a.key().equals(key));
    }

    /** Whether it is told as a dealing of that kind. */
    boolean has(EngagementType type) {
        return whole.stream().anyMatch(a -> a.engagement().type() == type);
    }

    boolean hasLoose(String key) {
        return loose.containsKey(key);
    }

    /** Lays a loose account to it; false where it was there by the same link. */
    boolean lay(Account account, Link link) {
        loose.put(account.key(), account);
        return !link.equals(looseLinks.put(account.key(), link));
    }

    /** Takes a loose account out; false where it was not there. */
    boolean drop(String key) {
        looseLinks.remove(key);
        return loose.remove(key) != null;
    }
}
