package org.demarche.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/** Reads the words around the name of an office that change it: "former", "incoming", "deputy", "trade" envoy. */
record OfficeWords(Sentence sentence, List<Mention> mentions, MentionTables tables) {
    private static final Set<String> FORMER =
            Set.of("former", "ex", "late", "onetime", "one-time", "erstwhile", "ousted", "deposed", "then-former");
    private static final Set<String> COMING = Set.of(
            "incoming",
            "would-be",
            "designate",
            "prospective",
            "future",
            "aspiring",
            "elect",
            "designated",
            "presumptive",
            "next");
    /** What stands right before an office and makes another one of it. */
    private static final Set<String> PART_OF_OFFICE =
            Set.of("deputy", "vice", "assistant", "junior", "acting", "interim", "caretaker", "associate");

    private static final Set<String> NO_PART = Set.of("spokesman", "spokeswoman", "counterpart", "wife", "husband");

    /** The office that {@code mention} names, with the words of its phrase that belong to it. */
    Said read(Phrase phrase, Mention mention) {
        var form = new StringBuilder(tables.words(mention));
        var standing = Said.Standing.HOLDS;
        int first = firstToken(mention.span());
        boolean adjacent = true;
        for (int i = first - 1; i >= phrase.first(); i--) {
            var word = sentence.token(i).lower();
            if (FORMER.contains(word) || isPrefixed(word)) standing = Said.Standing.FORMER;
            else if (isComing(i) || isWouldBe(i)) standing = Said.Standing.COMING;
            if (adjacent && isPart(i)) form.insert(0, sentence.token(i).word() + " ");
            else if (adjacent) adjacent = false;
        }
        if (isWouldBe(phrase.first() - 1) || phrase.first() > 0 && isComing(phrase.first() - 1))
            standing = Said.Standing.COMING;
        var behind = after(mention.span());
        if (behind.isPresent()) {
            standing = Said.Standing.COMING;
            if (behind.get().equals("elect")) form.append("-elect");
        }
        var words = form.toString();
        if (words.toLowerCase(Locale.ROOT).endsWith("-elect")) standing = Said.Standing.COMING;
        return new Said(Optional.of(words), standing, Optional.empty(), Optional.empty());
    }

    /** "Deputy energy minister", "trade envoy": common nouns before the office, and those that rank it. */
    private boolean isPart(int i) {
        var token = sentence.token(i);
        if (PART_OF_OFFICE.contains(token.lower())) return true;
        boolean noun = token.fine().equals("NN") && !token.isCapitalised();
        return noun
                && !NO_PART.contains(token.lower())
                && mentions.stream().noneMatch(m -> m.span().overlaps(token.span()));
    }

    private boolean isComing(int i) {
        return COMING.contains(sentence.token(i).lower());
    }

    private static boolean isPrefixed(String word) {
        return word.startsWith("ex-");
    }

    /** "Would-be" in one word or in three. */
    private boolean isWouldBe(int i) {
        return i >= 2
                && sentence.token(i).lower().equals("be")
                && sentence.token(i - 2).lower().equals("would");
    }

    /** "President-elect", "prime minister-designate". */
    private Optional<String> after(Span span) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).span().start() < span.end()) continue;
            var word = sentence.token(i).lower();
            if (word.equals("-") && i + 1 < sentence.size())
                word = sentence.token(i + 1).lower();
            word = word.startsWith("-") ? word.substring(1) : word;
            return word.equals("elect") || word.equals("designate") ? Optional.of(word) : Optional.empty();
        }
        return Optional.empty();
    }

    private int firstToken(Span span) {
        int i = 0;
        while (i < sentence.size() - 1 && sentence.token(i).span().end() <= span.start()) i++;
        return i;
    }
}
