package org.demarche.analyse.act;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.text.Span;

/** Tells how far the words reach that somebody undertakes, expects or claims. */
final class Extent {
    private Extent() {}

    /** From the clause's first word over the infinitives and coordinations that continue it, up to the next mark. */
    static Span of(Parse parse, int index) {
        var sentence = parse.sentence();
        var clause = parse.clauses().get(index);
        int first = clause.first();
        if (sentence.token(first).lower().equals("that")) first++;
        int end = clause.end();
        for (int i = index + 1; i < parse.clauses().size(); i++) {
            var next = parse.clauses().get(i);
            boolean continues = next.embedding() == Embedding.INFINITIVE
                    || next.embedding() == Embedding.PARTICIPLE
                    || next.tense() == Tense.NONE;
            if (!continues || next.first() > end) break;
            end = next.end();
        }
        int before = 0;
        for (int i = 0; i <= first; i++) if (sentence.token(i).word().equals("\"")) before++;
        int marks = 0;
        for (int i = first + 1; i < end; i++) {
            var word = sentence.token(i).word();
            boolean relative = word.equals(",")
                    && i + 1 < sentence.size()
                    && Set.of("which", "who", "but", "while", "according", "said", "as", "adding", "saying")
                            .contains(sentence.token(i + 1).lower());
            marks += word.equals("\"") ? 1 : 0;
            // A quotation that opens inside goes on; one that was open before ends what was said.
            if (relative || word.equals(";") || word.equals("\"") && marks % 2 == before % 2) {
                end = i;
                break;
            }
        }
        while (end > first + 1
                && Set.of(".", ",", "\"", "and", "which", ";", ":")
                        .contains(sentence.token(end - 1).lower())) end--;
        return sentence.span(first, end);
    }

    /** Whether the clause number {@code index} hangs on the clause {@code root}, however deep. */
    static boolean dependsOn(List<Clause> clauses, int index, int root) {
        var governor = clauses.get(index).governor();
        while (governor.isPresent()) {
            if (governor.get() == root) return true;
            governor = clauses.get(governor.get()).governor();
        }
        return false;
    }
}
