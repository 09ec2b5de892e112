package org.demarche.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tokens and clauses in words, for drawings. */
final class ParseWords {
    /** A longer word is cut: it would push all others out of sight. */
    private static final int LONGEST = 40;

    /** Chars after which a phrase is cut. */
    private static final int LONGEST_PHRASE = 100;

    private ParseWords() {}

    /**
     * A word that is safe to draw. What a terminal or a page may take as a command, what turns the direction of writing
     * and what is half a character show as U+FFFD.
     */
    static String shown(String word) {
        var out = new StringBuilder();
        int count = 0;
        for (int i = 0; i < word.length() && count < LONGEST; count++) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (count == LONGEST - 1 && i < word.length()) point = '\u2026';
            boolean safe = switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
            boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
            out.appendCodePoint(space ? ' ' : safe ? point : 0xFFFD);
        }
        return out.toString();
    }

    /** "agree (agreed), past, perfect, negated". */
    static String clause(Parse parse, Clause clause) {
        var parts = new ArrayList<String>();
        parts.add(shown(clause.phrasalLemma()) + " (" + word(parse, clause.predicate()) + ")");
        if (clause.tense() != Clause.Tense.NONE) parts.add(name(clause.tense()));
        clause.modal().ifPresent(m -> parts.add("modal " + shown(m)));
        if (clause.perfect()) parts.add("perfect");
        if (clause.progressive()) parts.add("progressive");
        if (clause.passive()) parts.add("passive");
        if (clause.copular()) parts.add("copular");
        if (clause.negated()) parts.add("negated");
        return String.join(", ", parts);
    }

    /** "content of 1 say" or "main". */
    static String embedding(Parse parse, Clause clause) {
        var name = name(clause.embedding());
        return clause.governor()
                .map(g -> name + " of " + (g + 1) + " "
                        + shown(parse.clauses().get(g).phrasalLemma()))
                .orElse(name);
    }

    /** A part of a clause: what it is, and the words that fill it. */
    record Part(String name, String words) {}

    /** The parts that a clause has, in the order: subjects, objects, obliques. */
    static List<Part> parts(Parse parse, Clause clause) {
        var subjects = count("subject", clause.subjects().size()) + (clause.implied() ? " (implied)" : "");
        return Stream.of(
                        new Part(subjects, phrases(parse, clause.subjects())),
                        new Part(count("object", clause.objects().size()), phrases(parse, clause.objects())),
                        new Part("obliques", obliques(parse, clause)))
                .filter(p -> !p.words().isEmpty())
                .toList();
    }

    private static String count(String name, int count) {
        return count == 1 ? name : name + "s";
    }

    private static String phrases(Parse parse, List<Phrase> phrases) {
        return phrases.stream().map(p -> phrase(parse, p)).collect(Collectors.joining("; "));
    }

    /** "in Moscow; with the minister, on talks". */
    private static String obliques(Parse parse, Clause clause) {
        return clause.obliques().stream()
                .map(o -> shown(o.preposition()) + " " + phrase(parse, o.phrase())
                        + (o.on() == clause.predicate() ? "" : ", on " + word(parse, o.on())))
                .collect(Collectors.joining("; "));
    }

    private static String phrase(Parse parse, Phrase phrase) {
        var words = new StringBuilder();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (words.length() > LONGEST_PHRASE) return words.append(" \u2026").toString();
            words.append(i == phrase.first() ? "" : " ").append(word(parse, i));
        }
        return words.toString();
    }

    private static String word(Parse parse, int token) {
        return shown(parse.sentence().token(token).word());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
