package org.demarche.enter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.register.Correction;
import org.demarche.text.Report;

/**
 * Finds an outlet's own words that an earlier report of it was wrong: "(Corrects date in paragraph 2)", "Refiles to fix",
 * "An earlier version of this article misstated". English only. Updates ("(Adds quotes)") set nothing right.
 */
final class Corrections {
    /** How many paragraphs at each end of a report are looked at: in between, somebody else's words would be read. */
    private static final int EDGE_PARAGRAPHS = 3;

    private static final int SENTENCE = 300;

    private static final Pattern SET_RIGHT = Pattern.compile(
            "(?:^|\\W)(?:CORRECT(?:ED|ION)(?: |:|-|/|$)|(?i:^\\W*correct(?:ion|ed)\\b\\s*(?:[:/\u2013\u2014-]|$)|correction(?: to [^:\\n]{0,60})?:|\\(\\W?corrects?\\b"
                    + "|corrects? (?:the )?(?:\\w+ ){1,4}(?:in|of) (?:\\w+ )?(?:paragraph|para|headline|lead|first)\\b"
                    + "|\\(?refil(?:es|ed|ing)\\b[^\\n]{0,30}\\bto (?:fix|correct|add|remove|delete|clarify|restore)\\b"
                    + "|\\(adds? (?:dropped|missing|omitted) (?:word|letter|figure|name|date|digit|line)"
                    + "|\\((?:removes|deletes) (?:extraneous|erroneous|incorrect|wrong)"
                    + "|an earlier version of (?:this|the|our) (?:\\w+ )?(?:story|article|report|item|headline)\\b"
                    + "|(?:this|the) (?:story|article|report|item) (?:has been|was) (?:corrected|amended)\\b))[^\\n]{0,"
                    + SENTENCE + "}");

    private static final Pattern HEADLINE = Pattern.compile(
            "\\b(?:headlined|entitled|titled|slugged|story|article|report|item)\\b:?,?\\s*[\"\u201c]([^\"\u201c\u201d\\n]{5,200})[\"\u201d]"
                    + "|\\b(?:headlined|slugged)\\b:?\\s+([^\"\u201c\\n.]{5,160}?)"
                    + "(?= (?:has been|was|is) |[\"\u201c\\n.]|$)");

    private Corrections() {}

    /** What {@code report} says of an earlier one. */
    static Optional<Correction> find(Report report) {
        var retractions = new Retractions(report.outlet());
        var found = edges(report).stream()
                .flatMap(words -> find(words, retractions).stream())
                .toList();
        // A bare "Correction" in the title tells less than the words that follow, which may take all of it back.
        return found.stream()
                .min(Comparator.comparing((Correction c) -> c.kind() != Correction.Kind.RETRACTION)
                        .thenComparing(c -> c.title().isEmpty()));
    }

    private static Optional<Correction> find(String words, Retractions retractions) {
        var back = retractions.find(words).map(m -> rest(words, m.start()));
        if (back.isPresent()) return Optional.of(correction(Correction.Kind.RETRACTION, back.get(), words));
        var right = SET_RIGHT.matcher(words);
        if (right.find()) return Optional.of(correction(Correction.Kind.CORRECTION, right.group(), words));
        return Optional.empty();
    }

    private static List<String> edges(Report report) {
        var edges = new ArrayList<String>();
        report.title().ifPresent(edges::add);
        var paragraphs = report.text().lines().filter(l -> !l.isBlank()).toList();
        for (int i = 0; i < paragraphs.size(); i++)
            if (i < EDGE_PARAGRAPHS || i >= paragraphs.size() - EDGE_PARAGRAPHS) edges.add(paragraphs.get(i));
        return edges;
    }

    /** From there to the end of the paragraph, or as much of it as a sentence may take. */
    private static String rest(String words, int start) {
        return words.substring(start, Math.min(words.length(), start + SENTENCE));
    }

    private static Correction correction(Correction.Kind kind, String said, String words) {
        var named = HEADLINE.matcher(words);
        Optional<String> title = named.find()
                ? Optional.ofNullable(named.group(1)).or(() -> Optional.ofNullable(named.group(2)))
                : Optional.empty();
        return new Correction(kind, sentence(said), title.map(String::strip));
    }

    /** The words up to the end of their bracket or sentence. */
    private static String sentence(String words) {
        var said = words.strip();
        boolean bracket = said.startsWith("(");
        int end = bracket ? said.indexOf(')') + 1 : said.indexOf(". ") + 1;
        return end > 0 ? said.substring(0, end) : said;
    }
}
