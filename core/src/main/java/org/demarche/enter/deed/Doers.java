package org.demarche.enter.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Where to look for the side that does something where the clause's subject only points at it. */
public final class Doers {
    private static final Set<String> SAYINGS = Set.of(
            "assertion",
            "claim",
            "statement",
            "allegation",
            "contention",
            "report",
            "announcement",
            "insistence",
            "denial",
            "assurance",
            "declaration");

    private static final Set<String> POINTING = Set.of("it", "they", "he", "she");

    private Doers() {}

    /** "Uganda's assertion that it had released them": the phrase of the saying, whose owner "it" is. */
    public static Optional<Phrase> saying(Parse parse, Clause clause) {
        if (clause.embedding() == Embedding.MAIN || clause.subjects().isEmpty()) return Optional.empty();
        var subject = clause.subjects().get(0);
        if (!POINTING.contains(parse.sentence().token(subject.head()).lower())) return Optional.empty();
        int that = subject.first() - 1;
        if (that < 1 || !parse.sentence().token(that).lower().equals("that")) return Optional.empty();
        return parse.findPhraseAt(that - 1)
                .filter(p -> p.end() == that && SAYINGS.contains(parse.lemma(p)))
                .filter(p -> owned(parse, p));
    }

    /** "Eritrea said its troops had left": the subjects of the clauses above, the nearest first, where a possessive points up. */
    public static List<List<Phrase>> above(Parse parse, Clause clause) {
        var subjects = new ArrayList<List<Phrase>>();
        boolean points = clause.subjects().stream()
                .anyMatch(s -> parse.sentence().token(s.first()).fine().equals("PRP$"));
        if (!points) return subjects;
        var above = clause.governor().map(parse.clauses()::get);
        while (above.isPresent() && subjects.size() < parse.clauses().size()) {
            subjects.add(above.get().subjects());
            above = above.get().governor().map(parse.clauses()::get);
        }
        return subjects;
    }

    private static boolean owned(Parse parse, Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (parse.sentence().token(i).fine().equals("POS")) return true;
        return false;
    }
}
