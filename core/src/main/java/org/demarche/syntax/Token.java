package org.demarche.syntax;

import java.util.Locale;
import org.demarche.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the report's text
 * @param word its form with plain spaces, straight apostrophes and no soft hyphens; otherwise as written
 * @param lemma its dictionary form in lower case ("meet" for "met"); a proper noun's is the word in lower case
 * @param fine the Penn Treebank tag, which tells past from present and singular from plural ("VBD"); "XX" where it is
 *     not known yet
 */
public record Token(Span span, String word, String lemma, Tag tag, String fine) {
    /** A word before anyone has looked at its part of speech. */
    public static Token untagged(Span span, String word) {
        return new Token(span, word, word.toLowerCase(Locale.ROOT), Tag.X, "XX");
    }

    /** The same word with its parts of speech and lemma. */
    public Token tagged(Tag newTag, String newFine, String newLemma) {
        return new Token(span, word, newLemma, newTag, newFine);
    }

    /** The word in lower case. */
    public String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    public boolean is(Tag other) {
        return tag == other;
    }

    /** Whether the word begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
