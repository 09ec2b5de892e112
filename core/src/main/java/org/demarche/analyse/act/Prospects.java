package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/**
 * Reads the words behind an engagement that put it off to come, whatever the clause around it tells: "talks which start
 * on Monday", "the summit scheduled for May", "their meeting later this week".
 */
final class Prospects {
    private static final Set<String> BEGINS = Set.of("begin", "start", "open", "take place", "resume");
    private static final Set<String> SET = Set.of("scheduled", "slated", "planned", "due", "set");
    /** How far behind its noun such a word may stand: between are those who take part and the place. */
    private static final int FARTHEST = 12;

    private Prospects() {}

    /** What is said to have been done or to go on, though the words behind it say that it is to come, is a plan. */
    static Reading applied(Parse parse, Phrase noun, Reading reading) {
        boolean deed = reading.is(Status.HELD) || reading.is(Status.UNDER_WAY);
        // "Could be put to a summit scheduled for May": the summit itself is more than a chance.
        boolean open = reading.is(Status.EXPECTED) || reading.is(Status.PROPOSED);
        return deed && isAhead(parse, noun) || open && isSet(parse, noun) ? reading.with(Status.SCHEDULED) : reading;
    }

    /** "A meeting set for Friday": right behind the noun, so that nothing else can be what is set. */
    private static boolean isSet(Parse parse, Phrase noun) {
        var sentence = parse.sentence();
        return noun.end() + 1 < sentence.size()
                && SET.contains(sentence.token(noun.end()).lower())
                && Set.of("for", "to").contains(sentence.token(noun.end() + 1).lower());
    }

    /** What a modal right before a bare predicate says of it. */
    static Optional<Status> modalBefore(Parse parse, Clause clause) {
        if (clause.predicate() == 0) return Optional.empty();
        return switch (parse.sentence().token(clause.predicate() - 1).lower()) {
            case "will", "would", "shall" -> Optional.of(Status.SCHEDULED);
            case "may", "might", "could" -> Optional.of(Status.EXPECTED);
            default -> Optional.empty();
        };
    }

    private static boolean isAhead(Parse parse, Phrase noun) {
        var sentence = parse.sentence();
        int last = Math.min(sentence.size() - 2, noun.end() + FARTHEST);
        for (int i = noun.end(); i <= last; i++) {
            var word = sentence.token(i).lower();
            var next = sentence.token(i + 1).lower();
            if (SET.contains(word) && Set.of("for", "to").contains(next)) return true;
            if (word.equals("to") && next.equals("be")) return isToBeHeld(parse, i + 2);
            if (word.equals("later") && Set.of("this", "today").contains(next)) return true;
            var clause = clauseAt(parse, i);
            if (clause.isPresent()) return begins(clause.get());
            if (Set.of(";", ":", "\"").contains(word)) return false;
        }
        return false;
    }

    private static boolean isToBeHeld(Parse parse, int at) {
        return at < parse.sentence().size()
                && parse.sentence().token(at).lower().equals("held");
    }

    private static Optional<Clause> clauseAt(Parse parse, int predicate) {
        return parse.clauses().stream().filter(c -> c.predicate() == predicate).findFirst();
    }

    /** "Which start on Monday", "that will open"; "which began" tells of the past. */
    private static boolean begins(Clause clause) {
        boolean ahead = clause.tense() == Tense.PRESENT && !clause.perfect() && !clause.progressive()
                || clause.tense() == Tense.FUTURE
                || Set.of("will", "be-to", "would").contains(clause.modal().orElse(""));
        return clause.embedding() == Embedding.RELATIVE && ahead && BEGINS.contains(clause.lemma());
    }
}
