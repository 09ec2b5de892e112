package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Expectation;
import org.demarche.register.Filing;
import org.demarche.register.Statement;

/** What reports tell was said, as records of docs/records.md. */
public final class SaidNodes {
    private final RegisterNodes nodes;

    public SaidNodes(Texts texts) {
        nodes = new RegisterNodes(texts);
    }

    public ObjectNode statement(Statement statement) {
        return nodes.statement(statement);
    }

    public ObjectNode commitment(Commitment commitment) {
        return nodes.commitment(commitment);
    }

    public ObjectNode expectation(Expectation expectation) {
        return nodes.expectation(expectation);
    }

    public ObjectNode claim(Claim claim) {
        return nodes.claim(claim);
    }

    /** All that a report tells was said, its accounts called by the keys of the entries that hold them. */
    public void put(ObjectNode into, Filing filing, Map<String, String> entryByAccount) {
        var statements = into.putArray("statements");
        for (var statement : filing.statements()) {
            var node = statement(statement);
            if (!statement.about().isEmpty()) {
                var about = node.putArray("about");
                for (var account : statement.about()) about.add(entryByAccount.getOrDefault(account, account));
            }
            statements.add(node);
        }
        var commitments = into.putArray("commitments");
        for (var commitment : filing.commitments()) {
            var node = commitment(commitment);
            commitment.madeAt().ifPresent(a -> node.put("madeAt", entryByAccount.getOrDefault(a, a)));
            commitments.add(node);
        }
        var expectations = into.putArray("expectations");
        for (var expectation : filing.expectations()) {
            var node = expectation(expectation);
            expectation.engagement().ifPresent(a -> node.put("expects", entryByAccount.getOrDefault(a, a)));
            expectations.add(node);
        }
        var claims = into.putArray("claims");
        for (var claim : filing.claims()) claims.add(claim(claim));
    }
}
