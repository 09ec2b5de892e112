package org.demarche.register;

import java.util.List;
import org.demarche.finding.Resolved;
import org.demarche.refusal.Refusal;

/**
 * What one report supports: the register's entries, what they rest on, and what was left alone.
 *
 * @param loose engagements of which the report names one side only; they are refused here, and other reports may tell the rest
 */
public record Entries(
        Resolved resolved,
        List<Engagement> engagements,
        List<Statement> statements,
        List<Commitment> commitments,
        List<Expectation> expectations,
        List<Claim> claims,
        List<Refusal> refusals,
        List<Engagement> loose) {
    public Entries {
        engagements = List.copyOf(engagements);
        statements = List.copyOf(statements);
        commitments = List.copyOf(commitments);
        expectations = List.copyOf(expectations);
        claims = List.copyOf(claims);
        refusals = List.copyOf(refusals);
        loose = List.copyOf(loose);
    }
}
