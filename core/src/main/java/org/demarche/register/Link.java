package org.demarche.register;

import java.util.List;

/**
 * Why an account was laid to an earlier one.
 *
 * @param account key of the later account
 * @param to key of the earlier one
 * @param score from 0 to 1
 * @param reasons in words for a reader, the weightiest first
 */
public record Link(String account, String to, double score, List<String> reasons) {
    public Link {
        reasons = List.copyOf(reasons);
        if (account.equals(to)) throw new IllegalArgumentException("account " + account + " cannot link to itself");
    }
}
