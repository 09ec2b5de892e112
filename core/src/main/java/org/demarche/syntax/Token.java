package org.demarche.syntax;

import java.util.Locale;
import org.demarche.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the report's text
 * @param word its form with plain spaces, straight apostrophes and no soft hyphens; otherwise as written
 * @param lemma its dictionary form in lower case ("meet" for "met"); a proper noun's is the word in lower case
 */
public record Token(Span span, String word, String lemma, Tag tag) {
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
