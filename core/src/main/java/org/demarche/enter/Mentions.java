package org.demarche.enter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Resolved;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/** Tells by the words before an act whether it is spoken of as known ("his visit") or as new ("a meeting"). */
final class Mentions {
    private static final Set<String> MARGINS =
            Set.of("margin", "sideline", "fringe", "margins", "sidelines", "fringes");
    private static final Set<String> SPOKEN = Set.of("speak", "talk", "conversation");
    private static final Set<String> PHONES = Set.of("phone", "telephone", "telephoned", "phoned", "call", "called");

    private Mentions() {}

    /** "Nakasone's visit", "their talks": whose it is, is known. */
    static boolean isOwned(Act act, Resolved resolved) {
        var sentence = resolved.findings().parses().get(act.sentence()).sentence();
        var at = predicate(act, sentence);
        return at.isPresent() && act.roles().stream().anyMatch(r -> owns(r, sentence, at.get()));
    }

    private static boolean owns(Role role, Sentence sentence, int predicate) {
        var phrase = role.phrase();
        if (phrase.sentence() != sentence.index() || phrase.end() > predicate || predicate - phrase.end() > 5)
            return false;
        var mark = sentence.token(phrase.end());
        return mark.is(Tag.PART) && mark.word().startsWith("'")
                || Set.of("his", "her", "its", "their")
                        .contains(sentence.token(phrase.first()).lower());
    }

    /** "Talks with the Monetary Fund": the one who is named has them with somebody. */
    static boolean isWithOne(Act act, Resolved resolved) {
        var parties = act.roles().stream()
                .filter(r -> r.part() != Role.Part.PLACE
                        && !resolved.referentsOf(r.phrase()).isEmpty())
                .map(Role::phrase)
                .toList();
        var sentence = resolved.findings().parses().get(act.sentence()).sentence();
        return parties.size() == 1
                && parties.get(0).first() > 0
                && sentence.token(parties.get(0).first() - 1).lower().equals("with");
    }

    /** "Talks with the bank's creditors", "a meeting with students": somebody takes part who is no side. */
    static boolean isWithOthers(Act act, Resolved resolved) {
        return act.roles().stream()
                .filter(r -> r.part() != Role.Part.PLACE
                        && resolved.referentsOf(r.phrase()).isEmpty())
                .map(r -> resolved.findings()
                        .parses()
                        .get(r.phrase().sentence())
                        .sentence()
                        .token(r.phrase().head()))
                .anyMatch(t -> t.is(Tag.NOUN) && !t.span().equals(act.predicate()));
    }

    /** "A meeting", "another round": a new one, unless day or person tell otherwise. */
    static boolean isNew(Act act, Resolved resolved) {
        var parse = resolved.findings().parses().get(act.sentence());
        return predicate(act, parse.sentence())
                .flatMap(parse::findPhraseAt)
                .map(p -> parse.sentence().token(p.first()).lower())
                .filter(w -> Set.of("a", "an", "another").contains(w))
                .isPresent();
    }

    /** "A separate meeting": another one, though the same people are at it. */
    static boolean isSeparate(Act act, Resolved resolved) {
        var parse = resolved.findings().parses().get(act.sentence());
        var noun = predicate(act, parse.sentence()).flatMap(parse::findPhraseAt);
        return noun.isPresent()
                && parse.sentence()
                        .words(noun.get().first(), noun.get().head())
                        .toLowerCase(Locale.ROOT)
                        .contains("separate");
    }

    /** "At the annual meeting", "since the breakdown of the talks": behind a preposition, where the sentence tells of else. */
    static boolean isSetting(Act act, Resolved resolved) {
        var parse = resolved.findings().parses().get(act.sentence());
        var noun = predicate(act, parse.sentence()).flatMap(parse::findPhraseAt);
        if (noun.isEmpty()) return false;
        var phrase = noun.get();
        boolean argument = parse.clauses().stream()
                .anyMatch(c -> c.subjects().contains(phrase) || c.objects().contains(phrase));
        return !argument
                && parse.clauses().stream()
                        .flatMap(c -> c.obliques().stream())
                        .anyMatch(o -> o.phrase().equals(phrase));
    }

    /** "On the margins of the assembly": that is another than what takes place there. */
    static boolean isBeside(Act act, Resolved resolved) {
        var parse = resolved.findings().parses().get(act.sentence());
        var noun = predicate(act, parse.sentence()).flatMap(parse::findPhraseAt);
        return noun.filter(p -> p.first() > 1
                        && parse.sentence().token(p.first() - 1).lower().equals("of")
                        && MARGINS.contains(
                                parse.sentence().token(p.first() - 2).lemma()))
                .isPresent();
    }

    /** "The two spoke", "their conversation": by telephone or face to face, as the report has told. */
    static boolean isSpoken(Act act, Resolved resolved) {
        var sentence = resolved.findings().parses().get(act.sentence()).sentence();
        boolean phone = sentence.tokens().stream().anyMatch(t -> PHONES.contains(t.lower()));
        return !phone
                && predicate(act, sentence)
                        .filter(p -> SPOKEN.contains(sentence.token(p).lemma()))
                        .isPresent();
    }

    private static Optional<Integer> predicate(Act act, Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++)
            if (sentence.token(i).span().equals(act.predicate())) return Optional.of(i);
        return Optional.empty();
    }
}
