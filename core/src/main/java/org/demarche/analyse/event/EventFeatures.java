package org.demarche.analyse.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.event.EventVotes.Vote;
import org.demarche.knowledge.EventWords;
import org.demarche.knowledge.EventWords.EventWord;
import org.demarche.knowledge.EventWords.Pos;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Words;

/**
 * What the judge is told of a clause, by names that a reader can follow: the table's votes and what turns
 * them around, the predicate with its tense,
 * its arguments, what it is embedded in and what in it, and the words around.
 */
final class EventFeatures {
    /** PLOVER's two ways to give way are told apart by the table, not by the judge. */
    static final String YIELD = "YIELD";

    private static final Set<String> COOPERATION = Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", YIELD);

    private static final int WORDS_BEHIND = 8;

    private final EventWords words;
    private final Words clusters;
    private final EventTurns turns;

    EventFeatures(EventWords words, Words clusters) {
        this.words = words;
        this.clusters = clusters;
        turns = new EventTurns(words);
    }

    /** Names of features, each once, the most telling first; no more than a decision can hold. */
    List<String> of(EventClause event, List<Vote> votes) {
        var all = new LinkedHashSet<String>();
        votes(all, event, votes);
        turns.add(all, event);
        predicate(all, event);
        governor(all, event);
        for (var object : event.clause().objects()) object(all, event, object);
        for (var subject : event.clause().subjects()) subject(all, event, subject);
        obliques(all, event);
        for (var inner : event.inner()) inner(all, event, inner);
        around(all, event);
        return all.stream().limit(WeightTable.MOST_FEATURES).toList();
    }

    static String type(EventWord word) {
        return switch (word.plover()) {
            case "CONCEDE", "RETREAT" -> YIELD;
            case "" -> "SAY";
            default -> word.plover();
        };
    }

    /** Whether a type is one of cooperation. */
    static boolean isCooperation(String type) {
        return COOPERATION.contains(type);
    }

    private static void votes(Set<String> all, EventClause event, List<Vote> votes) {
        if (votes.isEmpty()) all.add("v=none");
        if (event.isAhead()) all.add("ahead");
        if (votes.isEmpty()) return;
        var first = type(votes.get(0).says());
        var clause = event.clause();
        var governor = clause.governor().map(g -> event.parse().clauses().get(g).phrasalLemma());
        all.add("v0k=" + votes.get(0).how() + first);
        all.add("v0ahead=" + first + event.isAhead());
        all.add("v0not=" + first + clause.negated());
        all.add("v0in=" + first + clause.embedding());
        all.add("v0under=" + first + governor.orElse("-"));
        boolean means = event.inner().stream().anyMatch(c -> c.embedding() == Embedding.INFINITIVE);
        all.add("v0means=" + first + means);
        all.add("side=" + isCooperation(first) + clause.negated() + event.isAhead());
        all.add("side+in=" + isCooperation(first) + clause.negated() + clause.embedding());
        for (int i = 0; i < votes.size(); i++)
            all.add("v" + Math.min(i, 2) + "=" + type(votes.get(i).says()));
        if (votes.size() > 1) all.add("v01=" + first + type(votes.get(1).says()));
    }

    private void predicate(Set<String> all, EventClause event) {
        var clause = event.clause();
        var verb = clause.phrasalLemma();
        var word = clusters.of(event.predicate().word());
        all.add("p=" + verb);
        all.add("p8=" + word.cluster8());
        all.add("p12=" + word.cluster12());
        all.add("in=" + clause.embedding());
        all.add("tense=" + clause.tense() + (clause.perfect() ? "+" : ""));
        clause.modal().ifPresent(m -> {
            all.add("modal=" + m);
            all.add("modal+p=" + m + verb);
        });
        if (clause.negated()) {
            all.add("not");
            all.add("not+p=" + verb);
        }
        if (clause.passive()) all.add("passive");
        if (clause.copular()) all.add("copular");
        if (clause.implied()) all.add("implied");
        if (clause.subjects().isEmpty()) all.add("no subject");
        if (clause.objects().isEmpty()) all.add("no object");
        all.add("first=" + (event.number() == 0));
        say(all, event, "p", words.find(verb, EventVotes.pos(event)));
    }

    private void governor(Set<String> all, EventClause event) {
        var governor = event.clause().governor();
        if (governor.isEmpty()) return;
        var verb = event.parse().clauses().get(governor.get()).phrasalLemma();
        all.add("under=" + verb);
        all.add("under+in=" + verb + event.clause().embedding());
        for (var says : words.find(verb, Pos.VERB)) all.add("Tunder=" + type(says));
    }

    private void object(Set<String> all, EventClause event, Phrase object) {
        var verb = event.clause().phrasalLemma();
        var word = event.word(object);
        all.add("o=" + word);
        all.add("o8=" + clusters.of(event.token(object.head()).word()).cluster8());
        all.add("p+o=" + verb + "|" + word);
        say(all, event, "o", words.find(event.lemma(object), Pos.NOUN));
        for (var says : words.findWithObject(verb, event.lemma(object))) {
            all.add("Tpo=" + type(says));
            all.add("T=" + type(says));
        }
        for (var modifier : event.modifiers(object)) {
            all.add("om=" + modifier);
            all.add("om+o=" + modifier + "|" + word);
            say(all, event, "om", words.find(modifier, Pos.NOUN));
            say(all, event, "oa", words.find(modifier, Pos.ADJ));
        }
    }

    private void subject(Set<String> all, EventClause event, Phrase subject) {
        all.add("s=" + event.word(subject));
        all.add("s8=" + clusters.of(event.token(subject.head()).word()).cluster8());
        say(all, event, "s", words.find(event.lemma(subject), Pos.NOUN));
        for (var modifier : event.modifiers(subject)) all.add("sm=" + modifier);
    }

    private void obliques(Set<String> all, EventClause event) {
        var clause = event.clause();
        for (var oblique : clause.obliques()) {
            var preposition = oblique.preposition();
            var word = event.word(oblique.phrase());
            all.add("pp=" + preposition);
            all.add("pp+n=" + preposition + "|" + word);
            all.add("n=" + word);
            all.add(
                    oblique.on() == clause.predicate()
                            ? "p+pp=" + clause.phrasalLemma() + "|" + preposition
                            : "o+pp=" + event.word(oblique.on()) + "|" + preposition);
            say(all, event, "pp", words.find(event.lemma(oblique.phrase()), Pos.NOUN));
            for (var modifier : event.modifiers(oblique.phrase())) {
                all.add("nm=" + modifier);
                say(all, event, "nm", words.find(modifier, Pos.NOUN));
            }
        }
    }

    private void inner(Set<String> all, EventClause event, Clause inner) {
        var verb = inner.phrasalLemma();
        var outer = event.clause().phrasalLemma();
        all.add("k=" + inner.embedding());
        all.add("kp=" + inner.embedding() + verb);
        all.add("p+k=" + outer + inner.embedding());
        all.add("kl=" + verb);
        for (var says : words.find(verb, Pos.VERB)) {
            all.add("Tk=" + inner.embedding() + type(says));
            all.add("Tk+p=" + inner.embedding() + type(says) + "|" + outer);
        }
        if (inner.negated()) all.add("knot");
        inner.modal().ifPresent(m -> all.add("kmodal=" + m));
        for (var object : inner.objects()) {
            all.add("ko=" + event.word(object));
            for (var says : words.find(event.lemma(object), Pos.NOUN)) all.add("Tko=" + type(says));
        }
        for (var oblique : inner.obliques())
            all.add("kpp=" + oblique.preposition() + "|" + event.word(oblique.phrase()));
    }

    /** The clause's words from its predicate on, then a few behind it, then the sentence's content words. */
    private static void around(Set<String> all, EventClause event) {
        var clause = event.clause();
        int size = event.parse().sentence().size();
        var own = new ArrayList<String>();
        for (int i = clause.predicate(); i < clause.end(); i++) own.add(event.word(i));
        for (var word : own) all.add("w=" + word);
        for (int i = 1; i < own.size(); i++) all.add("ww=" + own.get(i - 1) + "_" + own.get(i));
        for (int i = clause.end(); i < Math.min(size, clause.end() + WORDS_BEHIND); i++) all.add("x=" + event.word(i));
        for (var token : event.parse().sentence().tokens())
            if (token.is(Tag.NOUN) || token.is(Tag.VERB) || token.is(Tag.ADJ)) all.add("S=" + token.lemma());
    }

    private static void say(Set<String> all, EventClause event, String where, List<EventWord> says) {
        for (var word : says) {
            all.add("T" + where + "=" + type(word));
            all.add("T=" + type(word));
            if (event.clause().negated()) all.add("Tn" + where + "=" + type(word));
        }
    }
}
