package org.demarche.register;

import java.util.List;
import java.util.Optional;

/**
 * All that the register keeps of one report.
 *
 * @param text the report's text; empty where only spans are kept
 * @param accounts with the loose ones
 * @param deeds what sides do, undertake and are said to do, for the ledgers
 * @param expectations their {@code engagement}, as {@code about} and {@code madeAt} of the others, are keys of accounts
 */
public record Filing(
        ReportHead report,
        Optional<String> text,
        List<Account> accounts,
        List<Statement> statements,
        List<Commitment> commitments,
        List<Expectation> expectations,
        List<Claim> claims,
        List<Deed> deeds) {
    public Filing {
        accounts = List.copyOf(accounts);
        statements = List.copyOf(statements);
        commitments = List.copyOf(commitments);
        expectations = List.copyOf(expectations);
        claims = List.copyOf(claims);
        deeds = List.copyOf(deeds);
    }

    /** A filing without deeds. */
    public Filing(
            ReportHead report,
            Optional<String> text,
            List<Account> accounts,
            List<Statement> statements,
            List<Commitment> commitments,
            List<Expectation> expectations,
            List<Claim> claims) {
        this(report, text, accounts, statements, commitments, expectations, claims, List.of());
    }
}
