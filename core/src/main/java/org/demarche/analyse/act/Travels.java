package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;

/**
 * Reads off clauses of going and being somewhere what other acts have from them: who is on "a visit" that names no visitor, and
 * where they meet who "flew to Lima to meet" or "for talks".
 */
record Travels(ActWords words, ActSentence act, EngagementNouns nouns) {
    /** Those who are on a visit that names no visitor: whose verb it goes with, or whoever it stands behind. */
    List<Role> guests(Phrase visit) {
        var found = new ArrayList<Role>();
        for (var clause : act.parse().clauses()) {
            for (var oblique : clause.obliques()) {
                if (!oblique.phrase().equals(visit)) continue;
                if (oblique.on() == clause.predicate()) {
                    if (isTraveller(clause, oblique, visit)) add(clause.subjects(), found);
                } else if (Set.of("on", "during").contains(oblique.preposition()))
                    act.parse()
                            .findPhraseAt(oblique.on())
                            .filter(p -> !act.isTime(p) && !nouns.isEngagement(p))
                            .ifPresent(p -> found.add(new Role(Part.GUEST, p)));
            }
            // "his trip, to be followed by a visit to Lima": who is on the one is on the other.
            if (clause.lemma().equals("follow")
                    && (clause.subjects().contains(visit) || clause.objects().contains(visit)))
                for (var other : both(clause))
                    if (!other.equals(visit) && nouns.isEngagement(other))
                        RoleReader.owner(act.parse(), other).ifPresent(o -> found.add(new Role(Part.GUEST, o)));
        }
        return found;
    }

    private static List<Phrase> both(Clause clause) {
        var all = new ArrayList<>(clause.subjects());
        all.addAll(clause.objects());
        return all;
    }

    private void add(List<Phrase> subjects, List<Role> found) {
        for (var subject : subjects) if (!nouns.isEngagement(subject)) found.add(new Role(Part.GUEST, subject));
    }

    /** "arrived for a visit", "said during a visit": "the visit" was told before, and need not be the speaker's. */
    private boolean isTraveller(Clause clause, Clause.Oblique oblique, Phrase visit) {
        if (oblique.preposition().equals("on")) return true;
        boolean definite = Set.of("the", "this", "that", "these", "those")
                .contains(act.parse().sentence().token(visit.first()).lower());
        if (oblique.preposition().equals("during")) return !definite;
        if (oblique.preposition().equals("from")) return clause.lemma().equals("return");
        return oblique.preposition().equals("for")
                && (goes(clause) || clause.lemma().equals("be"));
    }

    /** "Will travel to Lima for the meeting of the bank": who goes for it takes part in it. */
    boolean isGoal(Clause clause, Phrase noun) {
        return goes(clause)
                && clause.obliques().stream()
                        .anyMatch(o -> o.preposition().equals("for")
                                && o.phrase().equals(noun)
                                && o.on() == clause.predicate());
    }

    /** "Back from the conference, the minister said": who is back from it took part. */
    boolean isBackFrom(Clause clause, Phrase noun) {
        return clause.obliques().stream()
                .filter(o -> o.preposition().equals("from") && o.phrase().equals(noun))
                .anyMatch(o -> isBack(noun.first() - 2)
                        && (o.on() == clause.predicate()
                                || clause.subjects().stream().anyMatch(s -> s.first() <= o.on() && o.on() < s.end())));
    }

    private boolean isBack(int token) {
        return token >= 0
                && Set.of("back", "home", "fresh")
                        .contains(act.parse().sentence().token(token).lower());
    }

    private boolean goes(Clause clause) {
        return words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> w.type().equals("visit") && w.subject().equals("guest"))
                .isPresent();
    }

    /** Those who go, where {@code clause} sends or takes somebody somewhere: not whoever sends them. */
    List<Phrase> sent(Clause clause) {
        return words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> w.object().equals("guest") && w.subject().isEmpty())
                .map(w -> clause.objects())
                .orElse(List.of());
    }

    /** Where {@code clause} leads or finds somebody. */
    List<Role> places(Clause clause) {
        var found = new ArrayList<Role>();
        Sojourns.place(act, clause).ifPresent(o -> found.add(new Role(Part.PLACE, o.phrase())));
        var word = words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> w.type().equals("visit"));
        if (word.isEmpty()) return found;
        if (word.get().object().equals("place")) found.addAll(RoleReader.roles("place", clause.objects()));
        for (var oblique : clause.obliques()) {
            boolean place = "place".equals(word.get().partByPreposition().get(oblique.preposition()));
            if (place && oblique.on() == clause.predicate() && !act.isTime(oblique.phrase()))
                found.add(new Role(Part.PLACE, oblique.phrase()));
        }
        return found;
    }

    /** Where the clause around an infinitive leads ("flew to Lima to meet"), or where it is set ("in Lima he is to meet"). */
    List<Role> placesAround(Clause infinitive) {
        if (infinitive.embedding() != Embedding.INFINITIVE
                || infinitive.governor().isEmpty()) return List.of();
        var governor = act.parse().clauses().get(infinitive.governor().get());
        var found = new ArrayList<>(places(governor));
        if (found.isEmpty()) found.addAll(placesBefore(governor));
        return found;
    }

    /** Whether {@code noun} is only where others meet: "met during a conference on Monday" dates the meeting. */
    boolean isOccasion(Phrase noun) {
        return act.parse().clauses().stream()
                .anyMatch(c -> isMeeting(c) && occasions(c).contains(noun));
    }

    private boolean isMeeting(Clause clause) {
        return words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> w.subject().equals("party"))
                .isPresent();
    }

    private List<Phrase> occasions(Clause clause) {
        return clause.obliques().stream()
                .filter(o -> Set.of("during", "at", "in", "on the sidelines of").contains(o.preposition())
                        && o.on() == clause.predicate()
                        && nouns.isEngagement(o.phrase()))
                .map(Clause.Oblique::phrase)
                .toList();
    }

    /** Where those meet who "met during a conference in Lima". */
    List<Role> placesOfOccasion(Clause clause) {
        var found = new ArrayList<Role>();
        for (var occasion : occasions(clause))
            for (var oblique : clause.obliques())
                if (oblique.on() == occasion.head()
                        && Set.of("in", "at").contains(oblique.preposition())
                        && Somebody.isPlace(act, oblique.phrase())) found.add(new Role(Part.PLACE, oblique.phrase()));
        return found;
    }

    /** "In Lima, …": where a clause is set. */
    List<Role> placesBefore(Clause clause) {
        return clause.obliques().stream()
                .filter(o -> o.phrase().first() < clause.predicate()
                        && Set.of("in", "at").contains(o.preposition())
                        && !act.isTime(o.phrase()))
                .map(o -> new Role(Part.PLACE, o.phrase()))
                .toList();
    }
}
