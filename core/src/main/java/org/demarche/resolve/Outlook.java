package org.demarche.resolve;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Sentence;

/** Which way the clause around a time looks: back, ahead, or neither told. */
enum Outlook {
    BACK(", as the clause looks back"),
    AHEAD(", as the clause looks ahead"),
    OPEN("");

    private static final Set<String> PLANNING_MODALS =
            Set.of("would", "could", "may", "should", "might", "be-to", "going-to");
    private static final Set<String> PLANNING_VERBS =
            Set.of("due", "schedule", "plan", "set", "expect", "likely", "postpone");

    private final String reason;

    Outlook(String reason) {
        this.reason = reason;
    }

    /** The end of a "why": ", as the clause looks back"; empty where nothing tells. */
    String reason() {
        return reason;
    }

    static Outlook of(Findings findings, Timex timex) {
        // "Has been here since Monday": whatever goes on since then, or will, that day is over.
        if (isBegun(findings.text(), timex.span().start())) return BACK;
        return ofAct(findings, timex).orElseGet(() -> ofClause(findings, timex));
    }

    /** What an act says of itself tells better than tense: "begins a visit on Tuesday" looks ahead. */
    private static Optional<Outlook> ofAct(Findings findings, Timex timex) {
        var found = EnumSet.noneOf(Outlook.class);
        for (var act : findings.acts()) {
            if (act.sentence() != timex.sentence() || !act.times().contains(timex)) continue;
            switch (act.status()) {
                case HELD -> found.add(BACK);
                case SCHEDULED, EXPECTED, ARRANGED -> found.add(isDone(findings, act) ? BACK : AHEAD);
                // "Arrived on Sunday for talks": the talks are to come, the day is not.
                case UNDER_WAY -> {
                    if (isDone(findings, act)) found.add(BACK);
                }
                case PROPOSED, INVITED, ACCEPTED, DECLINED, POSTPONED, CANCELLED, DENIED -> {}
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** "Left for Moscow on Monday": who has set out is yet to arrive, on a day that is over. */
    private static boolean isDone(Findings findings, Act act) {
        var parse = findings.parses().get(act.sentence());
        int named = token(parse.sentence(), act.predicate().start());
        return parse.clauses().stream()
                .anyMatch(c -> c.predicate() == named
                        && c.tense() == Tense.PAST
                        && c.modal().isEmpty()
                        && !c.progressive()
                        && !c.passive()
                        && !c.copular());
    }

    private static Outlook ofClause(Findings findings, Timex timex) {
        var parse = findings.parses().get(timex.sentence());
        var clause = parse.findClauseAt(token(parse.sentence(), timex.span().start()));
        while (clause.isPresent() && clause.get().tense() == Tense.NONE) {
            var inner = clause.get();
            if (inner.embedding() == Embedding.INFINITIVE) return AHEAD;
            clause = inner.governor().map(g -> parse.clauses().get(g));
        }
        var outlook = clause.map(Outlook::of).orElse(OPEN);
        return outlook == OPEN && endsThere(findings.text(), timex.span().start()) ? AHEAD : outlook;
    }

    private static Outlook of(Clause clause) {
        boolean planned = clause.modal().map(PLANNING_MODALS::contains).orElse(false);
        if (clause.tense() == Tense.FUTURE || planned || PLANNING_VERBS.contains(clause.lemma())) return AHEAD;
        if (clause.tense() == Tense.PAST || clause.perfect()) return BACK;
        return clause.progressive() ? AHEAD : OPEN;
    }

    private static boolean isBegun(String text, int start) {
        return text.substring(Math.max(0, start - 7), start)
                .toLowerCase(Locale.ROOT)
                .endsWith(" since ");
    }

    /** "By August", "until May": where no verb tells, what has an end ahead lies ahead. */
    private static boolean endsThere(String text, int start) {
        var before = text.substring(Math.max(0, start - 9), start).toLowerCase(Locale.ROOT);
        return before.endsWith(" by ") || before.endsWith(" until ") || before.endsWith(" through ");
    }

    /** The last token that begins at {@code start} or before, else the first. */
    private static int token(Sentence sentence, int start) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentence.token(middle).span().start() <= start) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
