package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;

/** Finds those for whom a clause leaves its verb out: "will meet Xi on Friday and Modi on Saturday". */
record Ellipses(ActSentence act) {
    /** Objects whose verb is left out. */
    List<Phrase> objects(Clause clause) {
        var found = new ArrayList<Phrase>();
        boolean day = false;
        for (var phrase : act.parse().phrases()) {
            if (phrase.first() <= clause.predicate() || phrase.end() > clause.end()) continue;
            boolean time = act.isTime(phrase);
            if (day && !time && isJoined(phrase) && !clause.objects().contains(phrase)) found.add(phrase);
            day |= time;
        }
        return found;
    }

    /**
     * The place in {@code own} of a subject whose verb is left out, -1 where there is none: "came to Lima and their envoys to
     * Quito", "visited in May and his successor in June". Trees join it to the phrase before it, which is of another kind.
     */
    int subject(List<Oblique> own) {
        for (int i = 1; i + 1 < own.size(); i++) {
            var phrase = own.get(i).phrase();
            var next = own.get(i + 1);
            boolean again =
                    own.subList(0, i).stream().anyMatch(o -> o.preposition().equals(next.preposition()))
                            && RoleReader.ownPreposition(act.parse(), next)
                            && next.phrase().first() == phrase.end() + 1;
            boolean bare =
                    isJoined(phrase) && !act.isTime(phrase) && !RoleReader.ownPreposition(act.parse(), own.get(i));
            boolean sameTime = act.isTime(own.get(i - 1).phrase()) == act.isTime(next.phrase());
            if (again && bare && sameTime) return i;
        }
        return -1;
    }

    private boolean isJoined(Phrase phrase) {
        return phrase.first() > 0
                && act.parse().sentence().token(phrase.first() - 1).lower().equals("and");
    }
}
