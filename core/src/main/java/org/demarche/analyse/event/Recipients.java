package org.demarche.analyse.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;

/**
 * Whom an event may be done to, the likeliest first: its objects, what hangs on them ("ties with Peru"), what prepositions
 * attach to the verb, and the same of what is embedded in the clause. Those that are coordinated stand together.
 */
final class Recipients {
    private static final Set<Embedding> OWN = Set.of(Embedding.INFINITIVE, Embedding.PARTICIPLE, Embedding.CONTENT);

    private static final Set<String> PLACES = Set.of("in", "at", "near", "inside", "outside");

    private Recipients() {}

    static List<List<Phrase>> of(EventClause event) {
        var groups = new ArrayList<List<Phrase>>();
        add(groups, event, event.clause());
        for (var inner : event.inner()) {
            // "welcomed promises made by Peru": the participle's agent.
            if (inner.embedding() == Embedding.PARTICIPLE && inner.passive()) groups.add(inner.subjects());
            if (OWN.contains(inner.embedding())) add(groups, event, inner);
        }
        for (var inner : event.inner()) if (inner.embedding() == Embedding.CONTENT) groups.add(inner.subjects());
        return groups.stream().filter(g -> !g.isEmpty()).distinct().toList();
    }

    private static void add(List<List<Phrase>> groups, EventClause event, Clause clause) {
        groups.add(clause.objects());
        Map<String, List<Phrase>> attached = new LinkedHashMap<>();
        for (var onObject : List.of(true, false))
            for (var oblique : clause.obliques())
                if (!isOfSubject(event, clause, oblique) && onObject == isOfObject(event, clause, oblique))
                    attached.computeIfAbsent(oblique.preposition() + oblique.on(), k -> new ArrayList<>())
                            .add(oblique.phrase());
        // Where it is done is the last that it may be done to: "celebrated Eid in Lima with Peru".
        for (var places : List.of(false, true))
            attached.forEach((on, phrases) -> {
                if (PLACES.contains(on.replaceFirst("\\d+$", "")) == places) groups.add(phrases);
            });
    }

    private static boolean isOfSubject(EventClause event, Clause clause, Oblique oblique) {
        return isUnder(event, clause.subjects(), oblique);
    }

    private static boolean isOfObject(EventClause event, Clause clause, Oblique oblique) {
        return isUnder(event, clause.objects(), oblique);
    }

    private static boolean isUnder(EventClause event, List<Phrase> phrases, Oblique oblique) {
        return phrases.stream()
                .anyMatch(p ->
                        event.parse().dependencies().isUnder(oblique.phrase().head(), p.head()));
    }
}
