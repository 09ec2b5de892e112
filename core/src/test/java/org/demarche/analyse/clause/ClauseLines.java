package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Writes clauses as lines: {@code invite(Xi; Putin; to a summit) past passive content of say}. */
final class ClauseLines {
    private ClauseLines() {}

    static List<String> of(Parse parse) {
        return parse.clauses().stream().map(c -> line(parse, c)).toList();
    }

    static String phrases(Parse parse) {
        return parse.phrases().stream().map(p -> words(parse, p)).collect(Collectors.joining(" | "));
    }

    static String line(Parse parse, Clause clause) {
        var obliques = clause.obliques().stream()
                .map(o -> (o.on() == clause.predicate() ? "" : "~") + o.preposition() + " " + words(parse, o.phrase()))
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        parts.add(clause.phrasalLemma() + "(" + words(parse, clause.subjects()) + "; " + words(parse, clause.objects())
                + "; " + (obliques.isEmpty() ? "-" : obliques) + ")");
        if (clause.tense() != Tense.NONE) parts.add(clause.tense().name().toLowerCase(Locale.ROOT));
        clause.modal().ifPresent(parts::add);
        if (clause.perfect()) parts.add("perfect");
        if (clause.progressive()) parts.add("progressive");
        if (clause.passive()) parts.add("passive");
        if (clause.negated()) parts.add("not");
        if (clause.embedding() != Embedding.MAIN)
            parts.add(clause.embedding().name().toLowerCase(Locale.ROOT));
        clause.governor()
                .ifPresent(g -> parts.add("of " + parse.clauses().get(g).lemma()));
        return String.join(" ", parts);
    }

    private static String words(Parse parse, List<Phrase> phrases) {
        return phrases.isEmpty()
                ? "-"
                : phrases.stream().map(p -> words(parse, p)).collect(Collectors.joining(" + "));
    }

    private static String words(Parse parse, Phrase phrase) {
        return parse.sentence().words(phrase.first(), phrase.end());
    }
}
