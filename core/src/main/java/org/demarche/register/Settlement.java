package org.demarche.register;

import java.util.List;
import java.util.Set;

/**
 * What became of some accounts: how they hang together and which entries they make. Taken wholly or not at all.
 *
 * @param settled keys of the accounts that wait no longer; those that no entry holds, which are loose, have no link
 * @param links the link of each account that has one now, for all accounts of {@code dossiers}
 * @param dossiers the entries that now hold the accounts; entries that held them before are replaced
 */
public record Settlement(Set<String> settled, List<Link> links, List<Dossier> dossiers) {
    public Settlement {
        settled = Set.copyOf(settled);
        links = List.copyOf(links);
        dossiers = List.copyOf(dossiers);
    }
}
