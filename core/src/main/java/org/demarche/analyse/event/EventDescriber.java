package org.demarche.analyse.event;

import java.util.List;
import org.demarche.analyse.event.EventVotes.Vote;
import org.demarche.knowledge.EventWords;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.weights.Words;

/** Describes the clauses of a sentence for the judge, and for those who train it. Thread-safe. */
public final class EventDescriber {
    private final EventVotes votes;
    private final EventFeatures features;

    /** @param clusters the words that the features look at */
    public EventDescriber(EventWords words, Words clusters) {
        votes = new EventVotes(words);
        features = new EventFeatures(words, clusters);
    }

    /**
     * One clause.
     *
     * @param features names of what is true of it, each once
     */
    public record Described(EventClause event, List<Vote> votes, List<String> features) {
        public Described {
            votes = List.copyOf(votes);
            features = List.copyOf(features);
        }

        public Clause clause() {
            return event.clause();
        }
    }

    /** All clauses of a sentence, in their order. */
    public List<Described> describe(Parse parse) {
        return EventClause.of(parse).stream()
                .map(clause -> {
                    var says = votes.of(clause);
                    return new Described(clause, says, features.of(clause, says));
                })
                .toList();
    }
}
