package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Finds those who gather by what stands farther from the noun: behind an apposition, or in a clause that tells where it is. */
record Gathered(ActSentence act) {
    /** The longest apposition between the two of "between", in words. */
    private static final int FARTHEST = 25;

    private static final Set<String> MEETS = Set.of("meet", "see", "talk", "speak", "confer", "negotiate");

    /** The second of "between A, vice-minister of trade, and B", which a tree loses behind the commas. */
    Optional<Phrase> second(List<Oblique> group) {
        var between =
                group.stream().filter(o -> o.preposition().equals("between")).toList();
        if (between.size() != 1) return Optional.empty();
        var sentence = act.parse().sentence();
        int from = between.get(0).phrase().end();
        if (from >= sentence.size() || !sentence.token(from).lower().equals(",")) return Optional.empty();
        for (int i = from + 1; i + 2 < Math.min(sentence.size(), from + FARTHEST); i++) {
            if (sentence.token(i).is(Tag.VERB) || sentence.token(i).is(Tag.AUX)) return Optional.empty();
            if (!sentence.token(i).lower().equals(",")
                    || !sentence.token(i + 1).lower().equals("and")) continue;
            int first = i + 2;
            return act.parse().phrases().stream()
                    .filter(p -> p.first() == first && Somebody.isParty(act, p))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** "This week's Group of Seven (G-7) meeting": the name of several words before the noun, which a tree tears at its "of". */
    Optional<Phrase> namedBefore(Phrase noun) {
        var sentence = act.parse().sentence();
        int last = noun.head() - 1;
        if (last >= 0 && sentence.token(last).lower().equals(")")) {
            while (last >= 0 && !sentence.token(last).lower().equals("(")) last--;
            last--;
        }
        if (last < 2) return Optional.empty();
        int end = last + 1;
        var word = sentence.token(last).span();
        return act.findings().mentions().overlapping(word).stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION && m.span().end() == word.end())
                .flatMap(m -> act.phrase(m.span(), 0, end).stream())
                .filter(p -> p.end() - p.first() > 2
                        && sentence.token(p.first() + 1).lower().equals("of"))
                .findFirst();
    }

    /** "The summit in Lima where they were to have met": those who were to meet there. */
    List<Role> expected(Phrase noun) {
        for (var clause : act.parse().clauses())
            if (isSetAt(clause, noun)
                    && MEETS.contains(clause.lemma())
                    && (clause.subjects().size() > 1 || isEachOther(clause)))
                return clause.subjects().stream()
                        .map(s -> new Role(Part.PARTY, s))
                        .toList();
        return List.of();
    }

    /** "Are to meet", "were to have met". */
    private boolean isPlanned(Clause clause) {
        boolean to = false;
        for (int i = Math.max(clause.first(), clause.predicate() - 2); i < clause.predicate(); i++)
            to |= act.parse().sentence().token(i).lower().equals("to");
        return to || clause.tense() == Tense.FUTURE || clause.modal().isPresent();
    }

    private boolean isSetAt(Clause clause, Phrase noun) {
        var sentence = act.parse().sentence();
        int where = sentence.token(clause.first()).lower().equals("where") ? clause.first() : clause.first() - 1;
        if (where < noun.end() || !sentence.token(where).lower().equals("where") || !isPlanned(clause)) return false;
        // Nothing but its place between the two.
        for (int i = noun.end(); i < where; i++)
            if (!sentence.token(i).is(Tag.PROPN)
                    && !Set.of("in", "at", ",").contains(sentence.token(i).lower())) return false;
        return true;
    }

    private boolean isEachOther(Clause clause) {
        int next = clause.predicate() + 1;
        return next < act.parse().sentence().size()
                && Set.of("each", "one")
                        .contains(act.parse().sentence().token(next).lower());
    }
}
