package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.text.Span;

/** Finds what an acceptance, an offer or a plan depends on: "agreed to meet on condition that …", "provided that …". */
final class Conditions {
    private static final Set<String> OPENERS = Set.of("if", "unless", "provided", "providing", "only");

    private Conditions() {}

    /** The words of the condition behind token {@code from}, with the word that opens it. */
    static Optional<Span> find(Parse parse, Reading reading, int from) {
        boolean open = reading.is(Status.ACCEPTED)
                || reading.is(Status.PROPOSED)
                || reading.is(Status.SCHEDULED)
                || reading.is(Status.INVITED);
        if (!open) return Optional.empty();
        for (int i = from + 1; i + 2 < parse.sentence().size(); i++)
            if (opens(parse, i)) return Optional.of(parse.sentence().span(i, end(parse, i)));
        return Optional.empty();
    }

    private static boolean opens(Parse parse, int token) {
        var word = parse.sentence().token(token).lower();
        if (word.equals("on")) return isOnCondition(parse, token);
        boolean provided = Set.of("provided", "providing").contains(word)
                && parse.sentence().token(token + 1).lower().equals("that");
        return provided
                || OPENERS.contains(word)
                        && parse.clauses().stream()
                                .anyMatch(c -> c.embedding() == Embedding.CONDITIONAL
                                        && c.predicate() > token
                                        && c.first() >= token - 1
                                        && c.first() <= token + 2);
    }

    /** "On condition that", "on the condition that"; a source that speaks "on condition of anonymity" sets none. */
    private static boolean isOnCondition(Parse parse, int on) {
        for (int i = on + 1; i < Math.min(on + 3, parse.sentence().size() - 1); i++)
            if (parse.sentence().token(i).lower().equals("condition"))
                return parse.sentence().token(i + 1).lower().equals("that");
        return false;
    }

    private static int end(Parse parse, int from) {
        for (int i = from + 2; i < parse.sentence().size(); i++)
            if (Set.of(",", ".", ";", "\"").contains(parse.sentence().token(i).word())) return i;
        return parse.sentence().size();
    }
}
