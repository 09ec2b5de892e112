package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells what is only supposed: conditions and what hangs on them, questions, "whether", "it would be a mistake to". */
record Suppositions(ControlWords controls) {
    private static final Set<String> UNREAL = Set.of("would", "could", "might");

    /** Whether the clause tells of nothing that took place, takes place or is planned. */
    boolean has(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        return clause.embedding() == Embedding.CONDITIONAL
                || isQuestion(parse)
                || isWhether(parse, clause)
                || isInverted(parse, clause)
                || Unconfirmed.is(parse, clause)
                || isUnderCondition(parse, index);
    }

    static boolean isQuestion(Parse parse) {
        var sentence = parse.sentence();
        return sentence.token(sentence.size() - 1).word().equals("?");
    }

    /** "whether the two will meet": the word opens the clause or stands before it. */
    private static boolean isWhether(Parse parse, Clause clause) {
        if (clause.embedding() == Embedding.MAIN) return false;
        for (int i = Math.max(0, clause.first() - 1); i <= clause.first(); i++)
            if (parse.sentence().token(i).lower().equals("whether")) return true;
        return false;
    }

    /** "Had they met, the war would have ended": the subject behind the auxiliary makes a condition. */
    private static boolean isInverted(Parse parse, Clause clause) {
        int first = clause.first();
        return clause.perfect()
                && parse.sentence().token(first).lower().equals("had")
                && clause.subjects().stream().anyMatch(s -> s.first() == first + 1)
                && parse.clauses().stream()
                        .anyMatch(c -> UNREAL.contains(c.modal().orElse("")));
    }

    /** "would visit Gaza if the border were open"; "will visit it if …" is a plan with a condition and stays one. */
    static boolean isUnderCondition(Parse parse, int index) {
        if (!UNREAL.contains(parse.clauses().get(index).modal().orElse(""))) return false;
        for (var other : parse.clauses())
            if (other.embedding() == Embedding.CONDITIONAL
                    && other.governor().isPresent()
                    && other.governor().get() == index) return true;
        return false;
    }

    /** Whether what the infinitive under {@code governor} names is only weighed: "it would be a mistake to meet them". */
    boolean isWeighed(Parse parse, Clause governor) {
        return governor.copular()
                && UNREAL.contains(governor.modal().orElse(""))
                && controls.control(parse, governor).isEmpty();
    }

    /** Whether a clause says what some such engagement would bring: "a visit to Taipei would anger Beijing". */
    boolean isWeighed(Parse parse, Clause clause, Phrase subject) {
        var first = parse.sentence().token(subject.first()).lower();
        return clause.subjects().contains(subject)
                && UNREAL.contains(clause.modal().orElse(""))
                && Set.of("a", "an", "any", "such", "another").contains(first)
                && controls.control(parse, clause).isEmpty()
                && (!controls.isCarrier(clause)
                        || clause.lemma().equals("be") && !clause.objects().isEmpty());
    }
}
