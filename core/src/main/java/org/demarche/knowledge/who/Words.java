package org.demarche.knowledge.who;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.knowledge.table.Spelling;

/** A question's words and the tables' names, brought to one form. */
final class Words {
    private static final List<String> OPENINGS =
            List.of("who is ", "who was ", "who are ", "who were ", "who's ", "who ", "the ", "mr ", "mrs ", "ms ");

    private Words() {}

    /** In lower case, without accents, stops and question marks; hyphens and commas are spaces. */
    static String fold(String text) {
        var straight = text.replace('\u2019', '\'').replace('\u2018', '\'').replaceAll("[?!.\"\u201c\u201d]", "");
        return Spelling.plain(straight.replace(',', ' '))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A question without what people put before it. */
    static String question(String text) {
        var folded = fold(text);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (var opening : OPENINGS) {
                if (!folded.startsWith(opening)) continue;
                folded = folded.substring(opening.length());
                cut = true;
            }
        }
        return folded;
    }

    static List<String> of(String folded) {
        return Stream.of(folded.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
    }

    static String join(List<String> words) {
        return String.join(" ", words);
    }

    /** Whether {@code part} stands in {@code whole} as whole words. */
    static boolean contain(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }
}
