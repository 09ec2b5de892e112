package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;

/**
 * Reads engagements that a clause behind their noun tells of: "the visit that Moi paid to Kampala in April". Whatever the noun is
 * to the sentence around it, who, where and when stand in that clause.
 */
record CarriedActs(ClauseStatus statuses, RoleReader roles, ActSentence act, EngagementNouns nouns) {
    private static final Set<Status> DECIDED =
            Set.of(Status.CANCELLED, Status.POSTPONED, Status.DENIED, Status.DECLINED);

    private static final Set<String> CARRIERS =
            Set.of("make", "pay", "undertake", "hold", "have", "conduct", "begin", "start", "end", "conclude");

    /**
     * What the clause behind {@code noun} tells; empty where none carries it. What the sentence around it decides goes before
     * it: "cancelled the visit that Moi was to make".
     */
    Optional<ActMaker.Told> find(Phrase noun, ActWord word, Reading around) {
        for (int i = 0; i < act.parse().clauses().size(); i++) {
            var clause = act.parse().clauses().get(i);
            if (!carries(clause, noun)) continue;
            var own = statuses.ofClause(act.parse(), i);
            if (own.status().isEmpty()) continue;
            var reading = around.status().filter(DECIDED::contains).isPresent() ? around : own;
            var part = word.type().equals("visit") ? Part.GUEST : Part.PARTY;
            var found = new ArrayList<Role>();
            for (var subject : clause.subjects()) found.add(new Role(part, subject));
            var behind = roles.after(act.parse(), clause, clause.predicate()).stream()
                    .filter(o -> !act.isTime(o.phrase()))
                    .toList();
            found.addAll(roles.byPreposition(word, behind));
            int end = end(clause, noun);
            var when = act.times().dating(noun, clause.predicate(), end, clause.first(), end, true);
            return Optional.of(new ActMaker.Told(noun, word, reading, found, when, List.of(), List.of(), false));
        }
        return Optional.empty();
    }

    private boolean carries(Clause clause, Phrase noun) {
        boolean relative = clause.embedding() == Embedding.RELATIVE
                && clause.objects().contains(noun)
                && clause.first() >= noun.end();
        // A parser may take "that" for a conjunction; the verb then lacks its object.
        boolean gap =
                clause.embedding() == Embedding.CONTENT && clause.objects().isEmpty() && clause.first() == noun.end();
        return CARRIERS.contains(clause.lemma())
                && !clause.passive()
                && (relative || gap)
                && !clause.subjects().isEmpty()
                && clause.subjects().stream().allMatch(s -> Somebody.isParty(act, s));
    }

    /** With what a parser hung on the verb before the noun: "cancelled the visit that he was to make to Oslo | next week". */
    private int end(Clause clause, Phrase noun) {
        return clause.governor()
                .map(g -> act.parse().clauses().get(g))
                .filter(g -> g.predicate() < noun.first() && g.end() > clause.end())
                .filter(g ->
                        act.parse().clauses().stream().noneMatch(c -> c.first() >= clause.end() && c.first() < g.end()))
                .map(Clause::end)
                .orElse(clause.end());
    }
}
