package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.text.Span;

/** Reads what an act of one sentence is about: "on trade", "to discuss the border". */
record Topics(ActSentence act, EngagementNouns nouns) {
    /** The topics among the phrases of a verb, and those that its purpose clauses discuss. */
    List<Span> ofVerb(int index, List<Oblique> group) {
        var found = new ArrayList<>(of(group));
        for (var clause : act.parse().clauses()) {
            boolean purpose = clause.governor().equals(Optional.of(index))
                    && Set.of("discuss", "review", "address", "resolve", "explore")
                            .contains(clause.lemma());
            if (purpose) for (var object : clause.objects()) found.add(act.span(object));
        }
        return found;
    }

    /** The topics among the phrases with a preposition. */
    List<Span> of(List<Oblique> group) {
        var found = new ArrayList<Span>();
        for (var oblique : group) {
            boolean topic = Set.of("on", "about", "over", "regarding", "concerning", "toward")
                    .contains(oblique.preposition());
            if (topic && !act.isTime(oblique.phrase()) && !nouns.isEngagement(oblique.phrase()))
                found.add(act.span(oblique.phrase()));
        }
        return found;
    }
}
