package org.demarche.analyse.act;

import java.util.List;
import java.util.Set;
import org.demarche.finding.CalendarNames;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Finding.Timex;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Makes acts of what has been read in one sentence, or refusals where it is only supposed. */
record ActMaker(ActSentence act, List<Act> acts, List<Refusal> refusals) {
    static final Set<String> ORDINALS = Set.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "another",
            "further",
            "next",
            "previous",
            "earlier",
            "last");
    private static final Set<String> BILATERAL = Set.of("bilateral", "two-way", "one-on-one");
    private static final Set<String> RECALLED = Set.of("previous", "earlier", "past", "prior");

    /**
     * What has been read of one act.
     *
     * @param noun the phrase or verb that names it
     * @param definite whether it is spoken of as known ("the talks"), without saying between whom
     */
    record Told(
            Phrase noun,
            ActWord word,
            Reading reading,
            List<Role> roles,
            List<Timex> when,
            List<Span> topics,
            List<Span> outcomes,
            boolean definite) {
        private Told withRoles(List<Role> other) {
            return new Told(noun, word, reading, other, when, topics, outcomes, definite);
        }
    }

    void add(Told all) {
        var companions = new RoleCompanions(act);
        var told = all.withRoles(companions.with(all.roles()));
        var noun = told.noun();
        var reading = told.reading();
        var sentence = act.parse().sentence();
        int first = firstToken(told);
        int end = Math.max(noun.end(), carrierEnd(noun));
        for (var role : told.roles()) end = Math.max(end, role.phrase().end());
        var span = sentence.span(first, end);
        for (var timex : told.when()) span = span.union(timex.span());
        for (var topic : told.topics()) span = span.union(topic);
        if (reading.hypothetical())
            refusals.add(Refusal.at(RefusalCode.ACT_HYPOTHETICAL, span, "only supposed or asked"));
        if (reading.status().isEmpty()) return;
        if (Sports.isGame(act, told.roles())) {
            refusals.add(Refusal.at(RefusalCode.ACT_SPORT, span, "teams that play, not states that deal"));
            return;
        }
        if (isCommercial(all)) {
            refusals.add(Refusal.at(RefusalCode.ACT_NO_SIDES, span, "with those who are no state's"));
            return;
        }
        acts.add(new Act(
                span,
                sentence.index(),
                sentence.span(noun.head(), noun.head() + 1),
                type(noun, told.word()),
                reading.status().get(),
                told.roles(),
                told.when(),
                told.topics(),
                told.outcomes(),
                reading.holder().map(act::span),
                isModified(noun, RECALLED),
                told.definite(),
                isModified(noun, ORDINALS) || isRound(noun) || isYearly(noun),
                isModified(noun, BILATERAL),
                reading.incidental(),
                StatedLevel.find(span.of(act.findings().text())).or(() -> companions.level(all.roles())),
                new Act.Coding(
                        told.word().plover(), told.word().mode(), told.word().cameo()),
                new Act.Decision(
                        reading.deciders().stream().map(act::span).toList(),
                        Conditions.find(act.parse(), reading, noun.head()))));
    }

    /** "Negotiations with the banks": all who are named behind the act are firms, unions or the press. */
    private boolean isCommercial(Told told) {
        var others = told.roles().stream()
                .filter(r -> r.part() != Part.PLACE
                        && r.phrase().first() >= told.noun().end()
                        && !act.isTime(r.phrase()))
                .toList();
        return !others.isEmpty() && others.stream().allMatch(r -> Somebody.isCommercial(act, r.phrase()));
    }

    private int firstToken(Told told) {
        var noun = told.noun();
        int first = Math.min(noun.first(), Math.max(0, told.reading().from()));
        for (var role : told.roles()) first = Math.min(first, role.phrase().first());
        while (first < noun.first()
                && Set.of("\"", ",", "-")
                        .contains(act.parse().sentence().token(first).word())) first++;
        return first;
    }

    /** The end of the verb that an act stands before as its subject: "consultations … will take place". */
    private int carrierEnd(Phrase noun) {
        int end = noun.end();
        for (var clause : act.parse().clauses()) {
            boolean carries = clause.predicate() >= noun.end()
                    && (clause.subjects().contains(noun) || clause.objects().contains(noun));
            if (carries) end = clause.predicate() + (clause.lemma().equals("take place") ? 2 : 1);
        }
        return Math.min(end, act.parse().sentence().size());
    }

    private EngagementType type(Phrase noun, ActWord word) {
        var type = EngagementType.of(word.type());
        var sentence = act.parse().sentence();
        boolean phone = false;
        for (int i = Math.max(0, noun.first() - 3); i < Math.min(sentence.size(), noun.end() + 3); i++)
            phone |= Set.of("phone", "telephone", "telephoned")
                    .contains(sentence.token(i).lower());
        if (phone && type != EngagementType.VISIT) return EngagementType.CALL;
        // "Their summit meeting last October".
        boolean gathers = type == EngagementType.MEETING || type == EngagementType.CONFERENCE;
        if (gathers && isModified(noun, Set.of("summit"))) return EngagementType.SUMMIT;
        // What has rounds, or goes through others, is negotiated.
        if (type == EngagementType.MEETING && word.word().equals("talks") && isBargained(noun))
            return EngagementType.NEGOTIATION;
        if (word.word().equals("talk") && word.pos().equals("verb")) return EngagementType.MEETING;
        return type;
    }

    /** "A second round of talks". */
    private boolean isRound(Phrase noun) {
        var sentence = act.parse().sentence();
        if (noun.first() < 2 || !sentence.token(noun.first() - 1).lower().equals("of")) return false;
        return act.parse()
                .findPhraseAt(noun.first() - 2)
                .filter(p ->
                        Set.of("round", "session", "set").contains(act.parse().lemma(p)) && isModified(p, ORDINALS))
                .isPresent();
    }

    private boolean isBargained(Phrase noun) {
        return isOfRound(noun) || isModified(noun, Set.of("indirect", "proximity"));
    }

    private boolean isOfRound(Phrase noun) {
        if (act.parse().lemma(noun).equals("round")) return true;
        return noun.first() > 1
                && act.parse().sentence().token(noun.first() - 1).lower().equals("of")
                && act.parse()
                        .findPhraseAt(noun.first() - 2)
                        .filter(p -> act.parse().lemma(p).equals("round"))
                        .isPresent();
    }

    /** "Last year's session": another one of what is held every year. */
    private boolean isYearly(Phrase noun) {
        var sentence = act.parse().sentence();
        for (int i = noun.first(); i + 2 < noun.head() + 1; i++)
            if (Set.of("last", "previous", "next").contains(sentence.token(i).lower())
                    && sentence.token(i + 1).lower().equals("year")
                    && sentence.token(i + 2).lower().endsWith("s")) return true;
        return false;
    }

    /** Whether one of {@code words} stands before the head of the phrase. */
    private boolean isModified(Phrase noun, Set<String> words) {
        var sentence = act.parse().sentence();
        // "Next week's summit" is no next summit.
        for (int i = noun.first(); i < noun.head(); i++)
            if (words.contains(sentence.token(i).lower())
                    && !CalendarNames.WORDS.contains(sentence.token(i + 1).lower())) return true;
        return false;
    }
}
