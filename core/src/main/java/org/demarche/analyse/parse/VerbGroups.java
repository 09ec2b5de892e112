package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Finds verb groups and reads tense, aspect, voice, negation and modality off their words. */
final class VerbGroups {
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "cannot", "wo", "ca");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
    /** Adjectives that take an infinitive and say how sure it is: "is due to meet", "are likely to visit". */
    private static final Set<String> LINKING_ADJECTIVES = Set.of(
            "due",
            "likely",
            "unlikely",
            "ready",
            "willing",
            "unwilling",
            "able",
            "unable",
            "set",
            "prepared",
            "supposed",
            "bound",
            "eager",
            "keen",
            "reluctant",
            "certain",
            "sure",
            "hopeful",
            "optimistic",
            "confident",
            "expected",
            "scheduled",
            "absent",
            "happy",
            "pleased",
            "open");

    private static final Set<String> PAST_PARTICIPLES = Set.of(
            "held",
            "met",
            "made",
            "taken",
            "given",
            "seen",
            "sent",
            "told",
            "brought",
            "led",
            "called",
            "set",
            "put",
            "left",
            "begun",
            "known",
            "written",
            "broken",
            "withdrawn",
            "done",
            "gone",
            "come",
            "become",
            "said",
            "spoken",
            "flown",
            "found",
            "kept",
            "laid",
            "paid",
            "sought",
            "won",
            "agreed");

    List<VerbGroup> find(Sentence sentence, List<Phrase> phrases) {
        var inPhrase = new boolean[sentence.size()];
        for (var phrase : phrases) for (int i = phrase.first(); i < phrase.end(); i++) inPhrase[i] = true;
        var groups = new ArrayList<VerbGroup>();
        int i = 0;
        while (i < sentence.size()) {
            var group = inPhrase[i] ? null : readAt(sentence, i, inPhrase);
            if (group == null) i++;
            else {
                groups.add(group);
                i = group.end();
            }
        }
        return groups;
    }

    private static boolean isVerbal(Token token) {
        return token.is(Tag.VERB) || token.is(Tag.AUX);
    }

    private static boolean isTo(Sentence sentence, int i) {
        return i + 1 < sentence.size() && sentence.token(i).lower().equals("to");
    }

    private static @Nullable VerbGroup readAt(Sentence sentence, int start, boolean[] inPhrase) {
        boolean infinitive = false;
        int i = start;
        if (isTo(sentence, i) && startsInfinitive(sentence, i + 1, inPhrase)) {
            infinitive = true;
            i++;
        } else if (!isVerbal(sentence.token(i))) return null;
        boolean negated = start > 0 && sentence.token(start - 1).lower().equals("not");
        Optional<String> modal = Optional.empty();
        boolean have = false;
        boolean be = false;
        boolean past = false;
        boolean future = false;
        int predicate = -1;
        boolean passive = false;
        boolean progressive = false;
        int firstVerb = -1;
        while (i < sentence.size() && !inPhrase[i]) {
            var token = sentence.token(i);
            var word = token.lower();
            if (NEGATIONS.contains(word)
                    || word.equals("no")
                            && i + 1 < sentence.size()
                            && sentence.token(i + 1).lower().equals("longer")) {
                negated = true;
                i++;
            } else if (token.is(Tag.ADV) || token.is(Tag.PART) && !word.equals("to")) {
                // An adverb belongs to the group only where the group goes on after it.
                int next = i + 1;
                while (next < sentence.size()
                        && (sentence.token(next).is(Tag.ADV)
                                || NEGATIONS.contains(sentence.token(next).lower()))) next++;
                if (predicate >= 0 && !(be || have)
                        || next >= sentence.size()
                        || inPhrase[next]
                        || !(isVerbal(sentence.token(next))
                                || isTo(sentence, next) && be
                                || LINKING_ADJECTIVES.contains(
                                        sentence.token(next).lower()))
                        || predicate >= 0 && !isAuxiliary(sentence.token(predicate))) break;
                i++;
            } else if (isTo(sentence, i) && predicate >= 0 && isLinkToInfinitive(sentence, predicate, i, inPhrase)) {
                // "is to meet", "is going to visit", "has to cancel": one group with a modal.
                modal = Optional.of(
                        sentence.token(predicate).lemma().equals("be")
                                ? "be-to"
                                : sentence.token(predicate).lemma().equals("have") ? "have-to" : "going-to");
                future = true;
                predicate = -1;
                have = false;
                be = false;
                i++;
            } else if (MODALS.contains(word)
                    || token.is(Tag.AUX) && word.equals("'ll")
                    || token.is(Tag.AUX) && word.equals("'d") && firstVerb < 0) {
                if (predicate >= 0) break;
                if (firstVerb < 0) firstVerb = i;
                modal = Optional.of(
                        switch (word) {
                            case "'ll", "wo" -> "will";
                            case "'d" -> "would";
                            case "ca", "cannot" -> "can";
                            default -> word;
                        });
                if (word.equals("cannot")) negated = true;
                i++;
            } else if (isVerbal(token) || predicate >= 0 && be && LINKING_ADJECTIVES.contains(word)) {
                if (predicate >= 0) {
                    var last = sentence.token(predicate);
                    if (!isAuxiliary(last)) break;
                    if (last.lemma().equals("be")) {
                        if (token.lower().endsWith("ing")) progressive = true;
                        else if (isPastParticiple(token))
                            passive = !LINKING_ADJECTIVES.contains(word)
                                    || Set.of("expected", "scheduled", "set", "supposed")
                                            .contains(word);
                        else if (!LINKING_ADJECTIVES.contains(word)) break;
                    }
                }
                if (firstVerb < 0) {
                    firstVerb = i;
                    past = isPast(token);
                }
                if (token.lemma().equals("have")) have = true;
                if (token.lemma().equals("be")) be = true;
                predicate = i;
                i++;
            } else break;
        }
        if (predicate < 0) return null;
        var verb = sentence.token(predicate);
        boolean perfect = have && !verb.lemma().equals("have");
        boolean participle = !infinitive
                && modal.isEmpty()
                && firstVerb == predicate
                && verb.lower().endsWith("ing");
        Tense tense;
        if (infinitive || participle) tense = Tense.NONE;
        else if (modal.isPresent() && (modal.get().equals("will") || modal.get().equals("shall")) || future)
            tense = past ? Tense.PAST : Tense.FUTURE;
        else if (past) tense = Tense.PAST;
        else
            tense = modal.map(m -> m.equals("would") || m.equals("could") || m.equals("might"))
                            .orElse(false)
                    ? Tense.PAST
                    : Tense.PRESENT;
        boolean takePlace = verb.lemma().equals("take")
                && predicate + 1 < sentence.size()
                && sentence.token(predicate + 1).lower().equals("place");
        return new VerbGroup(
                start,
                predicate,
                predicate + (takePlace ? 2 : 1),
                takePlace ? "take place" : verb.lemma(),
                tense,
                perfect,
                progressive,
                passive,
                negated,
                modal,
                infinitive,
                participle);
    }

    private static boolean startsInfinitive(Sentence sentence, int i, boolean[] inPhrase) {
        int next = i;
        while (next < sentence.size()
                && (sentence.token(next).is(Tag.ADV)
                        || NEGATIONS.contains(sentence.token(next).lower()))) next++;
        return next < sentence.size()
                && !inPhrase[next]
                && isVerbal(sentence.token(next))
                && !sentence.token(next).lower().endsWith("ing");
    }

    private static boolean isLinkToInfinitive(Sentence sentence, int predicate, int to, boolean[] inPhrase) {
        if (!startsInfinitive(sentence, to + 1, inPhrase)) return false;
        var lemma = sentence.token(predicate).lemma();
        return lemma.equals("be")
                || lemma.equals("have")
                || sentence.token(predicate).lower().equals("going");
    }

    private static boolean isAuxiliary(Token token) {
        return Set.of("be", "have", "do", "get").contains(token.lemma());
    }

    static boolean isPastParticiple(Token token) {
        var word = token.lower();
        return word.endsWith("ed") || word.endsWith("en") || PAST_PARTICIPLES.contains(word) || word.endsWith("wn");
    }

    private static boolean isPast(Token token) {
        var word = token.lower();
        if (Set.of("was", "were", "had", "did").contains(word)) return true;
        if (word.endsWith("ed") && !token.lemma().equals(word)) return true;
        // Irregular pasts differ from their lemma and are no third person, participle or infinitive form.
        return !word.equals(token.lemma())
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && !word.startsWith("'")
                && !Set.of("am", "are", "is").contains(word);
    }
}
