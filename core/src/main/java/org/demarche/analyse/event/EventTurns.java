package org.demarche.analyse.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.knowledge.EventWords;
import org.demarche.knowledge.EventWords.EventWord;
import org.demarche.knowledge.EventWords.Pos;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;

/**
 * What turns an act around: that it is not done, refused, ended, asked for. "Will not end the strike" and "must release
 * them" name acts of cooperation, and are none.
 */
final class EventTurns {
    /** Verbs by what they do to the act that is embedded in them. */
    private static final Map<String, String> TURN_OF_VERB = byVerb(Map.of(
            "refuse", "refuse|fail|decline|reject|deny|oppose|resist|rule out|turn down|veto|dismiss",
            "bar", "block|prevent|ban|bar|forbid|prohibit|obstruct|hamper|undermine|violate|break",
            "stop",
                    "end|stop|halt|cease|suspend|lift|ease|withdraw|drop|cancel|scrap|abandon|call off|waive|remove"
                            + "|reverse|revoke|freeze|pause|pull|pull out|cut|reduce|terminate|dismantle|postpone",
            "start",
                    "start|begin|launch|open|resume|commence|continue|stage|carry out|conduct|impose|join|hold|restore"
                            + "|increase|expand|strengthen|extend|renew",
            "ask", "ask|urge|demand|call|call for|want|request|press|seek|appeal|need|require|insist",
            "mean", "agree|promise|plan|vow|pledge|offer|decide|prepare|propose|intend",
            "give", "give|provide|send|grant|deliver|supply|allow|approve|accept|permit",
            "threaten", "threaten|warn"));

    private static final Set<Embedding> DEPENDENT = Set.of(Embedding.INFINITIVE, Embedding.CONTENT);

    /** So many governors decide at most; a longer chain is too rare to learn from. */
    private static final int DEEPEST = 3;

    private final EventWords words;

    EventTurns(EventWords words) {
        this.words = words;
    }

    private static Map<String, String> byVerb(Map<String, String> verbsOfTurn) {
        var turns = new HashMap<String, String>();
        verbsOfTurn.forEach((turn, verbs) -> {
            for (var verb : verbs.split("\\|")) turns.put(verb, turn);
        });
        return Map.copyOf(turns);
    }

    /** Adds how the clause's act is turned, alone and with what the table says of the act. */
    void add(Set<String> all, EventClause event) {
        var clause = event.clause();
        var chain = chain(event);
        var type = says(event).map(EventFeatures::type).orElse("-");
        all.add("turn=" + chain);
        all.add("turn+side=" + chain + side(type));
        all.add("turn+v=" + chain + type);
        all.add("told+side=" + told(clause) + side(type));
    }

    /** All that turns the act, from the outermost governor on: "ask>not" for "urged Peru not to leave". */
    private static String chain(EventClause event) {
        var chain = new StringBuilder(told(event.clause()));
        var at = event.clause();
        for (int depth = 0; depth < DEEPEST && DEPENDENT.contains(at.embedding()); depth++) {
            var governor = at.governor();
            if (governor.isEmpty()) break;
            at = event.parse().clauses().get(governor.get());
            chain.insert(0, told(at) + TURN_OF_VERB.getOrDefault(at.phrasalLemma(), "-") + ">");
        }
        return chain.toString();
    }

    /** Whether a clause is told as to come, as what must or may be, as not so. */
    private static String told(Clause clause) {
        return clause.modal().map(EventTurns::outlook).orElse("") + (clause.negated() ? "not" : "");
    }

    private static String outlook(String modal) {
        return switch (modal) {
            case "will", "shall", "be-to", "going-to" -> "ahead";
            case "must", "should", "have-to", "ought", "need" -> "must";
            default -> "may";
        };
    }

    /** What the table says of the act by its verb with the object, else by the verb, else by the object. */
    private Optional<EventWord> says(EventClause event) {
        var verb = event.clause().phrasalLemma();
        var objects = event.clause().objects().stream().map(event::lemma).toList();
        var both = objects.stream().flatMap(o -> words.findWithObject(verb, o).stream());
        var object = objects.stream().flatMap(o -> words.find(o, Pos.NOUN).stream());
        return Stream.concat(Stream.concat(both, words.find(verb, Pos.VERB).stream()), object)
                .filter(EventWord::isEvent)
                .findFirst();
    }

    private static String side(String type) {
        return type.equals("-") ? "0" : EventFeatures.isCooperation(type) ? "+" : "-";
    }
}
