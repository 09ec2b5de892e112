package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;

/** Finds noun phrases by their parts of speech: determiners, modifiers and nouns in a row, owners included. */
final class PhraseChunker {
    /** Offices whose "of …" belongs to the title: "Minister of Foreign Affairs Choe Son Hui". */
    private static final Set<String> OFFICES = Set.of(
            "minister",
            "secretary",
            "president",
            "head",
            "chief",
            "director",
            "chairman",
            "chairwoman",
            "king",
            "queen",
            "emir",
            "sultan",
            "ministry",
            "department",
            "ambassador",
            "chancellor",
            "governor",
            "speaker",
            "commander",
            "prince",
            "ministers",
            "presidents",
            "leader",
            "leaders",
            "republic",
            "kingdom",
            "state",
            "states",
            "bank",
            "bureau",
            "office",
            "committee",
            "council",
            "commission",
            "association",
            "organization",
            "organisation",
            "group",
            "premier",
            "undersecretary",
            "deputy",
            "university",
            "house",
            "court");

    List<Phrase> chunk(Sentence sentence) {
        var phrases = new ArrayList<Phrase>();
        int i = 0;
        while (i < sentence.size()) {
            int end = endOfPhrase(sentence, i);
            if (end > i) {
                phrases.add(new Phrase(sentence.index(), i, end, head(sentence, i, end)));
                i = end;
            } else i++;
        }
        return joinTitles(sentence, phrases);
    }

    /** The end of the phrase that begins at {@code start}; {@code start} itself where none does. */
    private static int endOfPhrase(Sentence sentence, int start) {
        if (sentence.token(start).is(Tag.PRON)) return start + 1;
        if (start > 0
                && sentence.token(start).lower().equals("place")
                && sentence.token(start - 1).lemma().equals("take")) return start;
        int i = start;
        int lastNoun = -1;
        while (i < sentence.size()) {
            var token = sentence.token(i);
            if (token.is(Tag.DET) && (lastNoun < 0 || isOwner(sentence, i - 1))) i++;
            else if (token.is(Tag.ADJ) && lastNoun < 0 || isInnerAdjective(sentence, i)) i++;
            else if (token.is(Tag.NUM) || token.tag().isNominal() || token.is(Tag.SYM)) {
                lastNoun = i;
                i++;
            } else if (isJoiningHyphen(sentence, i, start)) i++;
            else if (isOwner(sentence, i) && lastNoun == i - 1 && i > start) i++;
            else if (isModifyingParticiple(sentence, i, start, lastNoun)) i++;
            else if (token.is(Tag.ADV) && lastNoun < 0 && i + 1 < sentence.size() && modifiesNext(sentence, i)) i++;
            else if (token.is(Tag.CCONJ) && joinsAdjectives(sentence, i, lastNoun)) i++;
            else break;
        }
        if (lastNoun < 0) {
            // "both", "the two", "all": a determiner or number may stand alone; an adjective rarely does.
            boolean alone = i > start
                    && sentence.token(i - 1).is(Tag.DET)
                    && Set.of("both", "each", "all", "those", "these", "that", "this")
                            .contains(sentence.token(i - 1).lower());
            return alone ? i : start;
        }
        return trimmedEnd(sentence, start, i, lastNoun);
    }

    private static int trimmedEnd(Sentence sentence, int start, int end, int lastNoun) {
        int last = lastNoun + 1;
        // An owner's mark at the very end ("the ministers'") closes the phrase.
        return last < end && isOwner(sentence, last) ? Math.min(end, last + 1) : Math.max(last, start);
    }

    private static boolean isOwner(Sentence sentence, int i) {
        if (i < 0 || i >= sentence.size()) return false;
        var token = sentence.token(i);
        return token.is(Tag.PART) && token.word().startsWith("'");
    }

    private static boolean isInnerAdjective(Sentence sentence, int i) {
        // "U.S. national security adviser": an adjective between nouns, where a noun follows.
        return sentence.token(i).is(Tag.ADJ) && nounFollows(sentence, i + 1);
    }

    private static boolean nounFollows(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.size()
                && (sentence.token(i).is(Tag.ADJ)
                        || sentence.token(i).is(Tag.NUM)
                        || sentence.token(i).is(Tag.CCONJ) && i > from)) i++;
        return i < sentence.size() && sentence.token(i).tag().isNominal();
    }

    private static boolean isJoiningHyphen(Sentence sentence, int i, int start) {
        if (i == start || i + 1 >= sentence.size()) return false;
        var token = sentence.token(i);
        if (!token.word().equals("-")
                && !token.word().equals("/")
                && !token.word().equals("&")) return false;
        boolean tight = sentence.token(i - 1).span().end() == token.span().start()
                && token.span().end() == sentence.token(i + 1).span().start();
        return tight || token.word().equals("&");
    }

    private static boolean isModifyingParticiple(Sentence sentence, int i, int start, int lastNoun) {
        var token = sentence.token(i);
        if (!token.is(Tag.VERB) || i + 1 >= sentence.size()) return false;
        var word = token.lower();
        if (!word.endsWith("ing") && !word.endsWith("ed")) return false;
        boolean opened = i > start && (lastNoun < 0 || isOwner(sentence, i - 1));
        var next = sentence.token(i + 1);
        return opened && (next.tag().isNominal() || next.is(Tag.ADJ));
    }

    private static boolean modifiesNext(Sentence sentence, int i) {
        var next = sentence.token(i + 1);
        return (next.is(Tag.ADJ) || next.is(Tag.NUM)) && nounFollows(sentence, i + 1);
    }

    private static boolean joinsAdjectives(Sentence sentence, int i, int lastNoun) {
        if (i == 0 || i + 1 >= sentence.size()) return false;
        var before = sentence.token(i - 1);
        var after = sentence.token(i + 1);
        // "North Korean and Chinese representatives", "political and economic talks".
        if (lastNoun < 0) return before.is(Tag.ADJ) && after.is(Tag.ADJ) && nounFollows(sentence, i + 1);
        return isNationality(before)
                && isNationality(after)
                && i + 2 < sentence.size()
                && sentence.token(i + 2).is(Tag.NOUN);
    }

    private static boolean isNationality(Token token) {
        var word = token.lower();
        return token.isCapitalised()
                && (word.endsWith("an")
                        || word.endsWith("ese")
                        || word.endsWith("ish")
                        || word.endsWith("i")
                        || word.endsWith("ch"));
    }

    /** The last noun, name, number or pronoun. */
    private static int head(Sentence sentence, int first, int end) {
        for (int i = end - 1; i >= first; i--) {
            var token = sentence.token(i);
            if (token.tag().isNominal() || token.is(Tag.PRON) || token.is(Tag.NUM)) return i;
        }
        return end - 1;
    }

    /** Joins "Vice Minister" + of + "Foreign Affairs Choe Son Hui", and "president" + of + "South Korea". */
    private static List<Phrase> joinTitles(Sentence sentence, List<Phrase> phrases) {
        var joined = new ArrayList<Phrase>();
        for (var phrase : phrases) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.end() == phrase.first() && isOwningPronoun(sentence, last)) {
                joined.set(joined.size() - 1, new Phrase(sentence.index(), last.first(), phrase.end(), phrase.head()));
            } else if (last != null && isTitleOf(sentence, last, phrase)) {
                // A name after the title's domain is the head; otherwise the office is.
                boolean named = endsInName(sentence, phrase);
                joined.set(
                        joined.size() - 1,
                        new Phrase(sentence.index(), last.first(), phrase.end(), named ? phrase.head() : last.head()));
            } else joined.add(phrase);
        }
        return joined;
    }

    /** "his visit", "their third summit". */
    private static boolean isOwningPronoun(Sentence sentence, Phrase phrase) {
        return phrase.end() - phrase.first() == 1
                && Set.of("his", "her", "its", "their", "our", "my", "your", "whose")
                        .contains(sentence.token(phrase.first()).lower());
    }

    private static boolean isTitleOf(Sentence sentence, Phrase title, Phrase domain) {
        if (domain.first() != title.end() + 1
                || !Set.of("of", "for").contains(sentence.token(title.end()).lower())) return false;
        boolean forDomain = sentence.token(title.end()).lower().equals("for");
        if (forDomain
                && !Set.of("affairs", "trade", "defence", "defense", "europe", "development")
                        .contains(sentence.token(Math.min(domain.first() + 1, sentence.size() - 1))
                                .lower())) return false;
        if (sentence.token(domain.head()).is(Tag.PRON)) return false;
        return OFFICES.contains(sentence.token(title.head()).lower());
    }

    private static boolean endsInName(Sentence sentence, Phrase domain) {
        int names = 0;
        for (int i = domain.first(); i < domain.end(); i++)
            if (sentence.token(i).is(Tag.PROPN)) names++;
        boolean the = sentence.token(domain.first()).is(Tag.DET);
        return !the && names >= 3 && sentence.token(domain.head()).is(Tag.PROPN);
    }
}
