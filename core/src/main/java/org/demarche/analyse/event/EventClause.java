package org.demarche.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;

/**
 * A clause that may tell of an event, with what is embedded in it.
 *
 * @param number of the clause in its sentence
 * @param inner the clauses that are embedded in it
 */
public record EventClause(Parse parse, int number, Clause clause, List<Clause> inner) {
    private static final Set<String> MODALS =
            Set.of("will", "shall", "be-to", "going-to", "would", "could", "may", "might");
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod");
    private static final Set<Tag> CONTENT = Set.of(Tag.NOUN, Tag.ADJ, Tag.VERB);

    static List<EventClause> of(Parse parse) {
        var clauses = parse.clauses();
        var inner = new ArrayList<List<Clause>>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) inner.add(new ArrayList<>(2));
        for (var clause : clauses) clause.governor().ifPresent(g -> inner.get(g).add(clause));
        var all = new ArrayList<EventClause>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) all.add(new EventClause(parse, i, clauses.get(i), inner.get(i)));
        return all;
    }

    Token token(int at) {
        return parse.sentence().token(at);
    }

    Token predicate() {
        return token(clause.predicate());
    }

    /** Told as to come or as possible. */
    public boolean isAhead() {
        return clause.modal().filter(MODALS::contains).isPresent();
    }

    /** What the obliques on the predicate itself are. */
    List<Oblique> own() {
        return clause.obliques().stream()
                .filter(o -> o.on() == clause.predicate())
                .toList();
    }

    String lemma(Phrase phrase) {
        return token(phrase.head()).lemma();
    }

    /** The lemma, or what stands for all names and all numbers. */
    String word(int at) {
        var token = token(at);
        if (token.is(Tag.PROPN)) return "#NAME";
        return token.is(Tag.NUM) ? "#NUM" : token.lemma();
    }

    String word(Phrase phrase) {
        return word(phrase.head());
    }

    /** Whether one of the phrases holds a name or what is derived of one ("Peruvian troops"). */
    boolean isNamed(List<Phrase> phrases) {
        return phrases.stream()
                .anyMatch(p -> IntStream.range(p.first(), p.end()).anyMatch(this::isName));
    }

    private boolean isName(int at) {
        var token = token(at);
        boolean derived = token.is(Tag.ADJ)
                && at > 0
                && Character.isUpperCase(token.word().charAt(0));
        return token.is(Tag.PROPN) || derived;
    }

    /** The lemmas of the nouns, adjectives and participles that modify a phrase's head. */
    List<String> modifiers(Phrase phrase) {
        var lemmas = new ArrayList<String>();
        for (int child : parse.dependencies().children(phrase.head())) {
            var relation = parse.dependencies().relation(child);
            int colon = relation.indexOf(':');
            boolean modifies = MODIFIERS.contains(colon < 0 ? relation : relation.substring(0, colon));
            if (modifies && CONTENT.contains(token(child).tag()))
                lemmas.add(token(child).lemma());
        }
        return lemmas;
    }
}
