package org.demarche.clean.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would set as one paragraph, heading, item or cell.
 *
 * @param owner the block-level element that holds it
 * @param text its text with spaces made single; never empty
 * @param linked how many of its characters are the text of links
 * @param bold whether all of it is bold
 */
record Block(Element owner, Kind kind, String text, int linked, boolean bold) {
    /** What kind of element a block is in. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        /** A {@code div}, a cell or anything else that says nothing of its text. */
        PLAIN
    }

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026:;][\"'\u201D\u2019)\\]]*(?:\\s|$)");
    /** Shorter, and it may as well be a label. */
    private static final int SHORTEST_PROSE = 60;

    private static final int SURELY_PROSE = 140;
    private static final double MOST_LINKED = 0.5;
    private static final int LONGEST_PARAGRAPH = 1200;
    private static final double MOST_LINKED_LONG = 0.25;

    double linkShare() {
        return (double) linked / text.length();
    }

    /** Whether it reads as running text: long enough, ended like a sentence, and not mostly links. */
    boolean isProse() {
        if (kind == Kind.HEADING || text.length() < SHORTEST_PROSE || linkShare() > MOST_LINKED) return false;
        // A run of links with a line to each, parted by line breaks alone, is a list of stories.
        if (text.length() > LONGEST_PARAGRAPH && linkShare() > MOST_LINKED_LONG) return false;
        return text.length() >= SURELY_PROSE || SENTENCE_END.matcher(text).find();
    }

    /** Whether it is a heading, or a short paragraph that is set like one. */
    boolean isHeading() {
        if (kind == Kind.HEADING) return true;
        return bold && text.length() < 120 && kind != Kind.ITEM && !text.endsWith(".");
    }

    /** The level of its heading element, from 1 to 6; 0 where it is in none. */
    int headingLevel() {
        if (kind != Kind.HEADING) return 0;
        for (var e = owner; e != null; e = e.parent())
            if (e.normalName().matches("h[1-6]")) return e.normalName().charAt(1) - '0';
        return 0;
    }
}
