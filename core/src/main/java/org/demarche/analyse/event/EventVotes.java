package org.demarche.analyse.event;

import java.util.ArrayList;
import java.util.List;
import org.demarche.knowledge.EventWords;
import org.demarche.knowledge.EventWords.EventWord;
import org.demarche.knowledge.EventWords.Pos;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Tag;

/**
 * What the table says of a clause's words, the surest first: a verb with its object ("impose sanctions"), the verb alone,
 * its object alone ("their support"), what is embedded in it, and what is otherwise named in it.
 */
public final class EventVotes {
    /** @param how where the word stands: part of a feature's name */
    public record Vote(String how, EventWord says) {}

    private final EventWords words;

    /** @param words the table */
    public EventVotes(EventWords words) {
        this.words = words;
    }

    /** The votes for events, without those words that only hand on what is said. */
    List<Vote> of(EventClause event) {
        var votes = new ArrayList<Vote>();
        var clause = event.clause();
        var verb = clause.phrasalLemma();
        for (var object : clause.objects()) vote(votes, "po", words.findWithObject(verb, event.lemma(object)));
        for (var oblique : event.own()) {
            vote(votes, "pp", words.findWithObject(verb, event.lemma(oblique.phrase())));
            vote(votes, "pv", words.find(verb + " " + oblique.preposition(), Pos.VERB));
        }
        if (votes.isEmpty())
            for (var object : clause.objects())
                for (var modifier : event.modifiers(object)) vote(votes, "pom", words.findWithObject(verb, modifier));
        for (var inner : event.inner())
            if (inner.embedding() == Embedding.INFINITIVE) vote(votes, "pk", words.findWithObject(verb, inner.lemma()));
        vote(votes, "p", words.find(verb, pos(event)));
        for (var object : clause.objects()) vote(votes, "o", words.find(event.lemma(object), Pos.NOUN));
        for (var inner : event.inner()) inner(votes, event, inner);
        if (clause.passive() || clause.objects().isEmpty())
            for (var subject : clause.subjects()) vote(votes, "s", words.find(event.lemma(subject), Pos.NOUN));
        for (var oblique : clause.obliques()) vote(votes, "on", words.find(event.lemma(oblique.phrase()), Pos.NOUN));
        return votes;
    }

    private void inner(List<Vote> votes, EventClause event, Clause inner) {
        if (inner.embedding() != Embedding.INFINITIVE && inner.embedding() != Embedding.PARTICIPLE) return;
        var verb = inner.phrasalLemma();
        for (var object : inner.objects()) vote(votes, "kpo", words.findWithObject(verb, event.lemma(object)));
        vote(votes, "k", words.find(verb, Pos.VERB));
    }

    /** The part of speech that the predicate is looked up as. */
    static Pos pos(EventClause event) {
        var tag = event.predicate().tag();
        if (tag == Tag.VERB || tag == Tag.AUX) return Pos.VERB;
        return tag == Tag.ADJ ? Pos.ADJ : Pos.NOUN;
    }

    private static void vote(List<Vote> votes, String how, List<EventWord> says) {
        for (var word : says) if (word.isEvent()) votes.add(new Vote(how, word));
    }
}
