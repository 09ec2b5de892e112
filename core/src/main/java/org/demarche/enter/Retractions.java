package org.demarche.enter;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.register.ReportHead;

/**
 * Finds an outlet's own words that it takes an earlier report back: under a label, of "our story", of the outlet by its name, or of
 * an item whose headline is quoted. What others withdraw ("A UN report was withdrawn") and what stands in quotation marks is no
 * word of the outlet. English only. Not thread-safe: one for each report.
 */
final class Retractions {
    private static final String ITEM = "(?:story|article|item|dispatch)\\b";
    private static final String REPORT = "(?:story|article|item|dispatch|report)\\b";
    /** Small letters only, as in "our earlier report": "the Times report" is of another outlet. */
    private static final String FEW = "(?:(?-i:[a-z]+) ){0,3}";

    /** The rest of a clause; the stop of "Aug. 5" does not end it. */
    private static final String ON = "(?:[^.\\n]|\\.(?= ?\\d)){0,160}?";

    private static final String BACK = "(?:withdrawn|retracted|taken back|killed)\\b";
    /** "Wrong about the day" leaves the rest as it stood. */
    private static final String FALSE =
            "(?:wrong(?! (?:about|in|on|to|day|date|name|place))|false|untrue|unfounded|baseless|fabricated|in error)\\b";

    private static final String IS = " (?:has been|have been|was|is|are|were) (?:now |hereby )?";

    private final List<Pattern> patterns;

    /** @param outlet the name of the report's outlet */
    Retractions(Optional<String> outlet) {
        var name = outlet.map(ReportHead::outletKey).filter(k -> k.length() > 1);
        var self = "(?:we\\b|this (?:newspaper|paper|agency|magazine|site)\\b"
                + name.map(n -> "|(?:the )?" + Pattern.quote(n)).orElse("") + ")";
        var owner = "(?:our"
                + name.map(n -> "|(?:the )?" + Pattern.quote(n) + "(?:['\u2019]s?)?")
                        .orElse("") + ")";
        var told = "(?:reported|wrote|published|carried)\\b";
        patterns = List.of(
                capitals("(?:^|\\W)(?:RETRACTION\\b|STORY (?:IS )?" + "(?:WITHDRAWN|KILLED|RETRACTED)\\b"
                        + "|ADVISORY\\b[^.\\n]{0,60} (?:WITHDRAWN|KILLED)\\b)"),
                any("^\\W*(?:notice of )?retract(?:ion|ed)\\b\\s*(?:[:.(/\u2013\u2014-]|$)"),
                any("^\\W*(?:advisory\\b[^.\\n]{0,60} )?" + ITEM + " (?:(?:has been|was|is) )?" + BACK),
                any("\\b(?:please|editors:?|subscribers:?|readers should) (?:please )?(?:disregard|ignore|kill)"
                        + " (?:the|our|its|an|this|that) " + FEW + REPORT),
                any("\\b" + self + " (?:hereby |formally |now )?(?:(?:has |have |is |are )?"
                        + "(?:withdraws?|retracts?|takes? back|withdrawn|retracted|taken back|withdrawing|retracting))"
                        + " (?:the|our|its|an|this|that) " + FEW + REPORT),
                any("\\b" + owner + " " + FEW + REPORT + ON + IS + "(?:" + BACK + "|" + FALSE + ")"),
                any("(?:\\bthis " + FEW + ITEM + "|^\\W*this " + FEW + REPORT + ")" + ON + IS + BACK),
                any("\\b(?:the|its) " + FEW + REPORT + ",? (?:headlined|slugged|under the headline)\\b" + ON + IS
                        + BACK),
                any("\\b(?:the|its) " + FEW + ITEM + ",? [\"\u201c]\u00b7+[\"\u201d]" + ON + IS + BACK),
                any("\\b" + self + " " + told + "[^\\n]{0,400}?\\b(?:the|that|this) " + REPORT + IS + FALSE),
                any("\\b" + self + " " + told + "[^\\n]{0,400}?\\bwe (?:were|got (?:it|this|that)) " + FALSE),
                any("\\bwe (?:were|got (?:it|this|that)) " + FALSE + "[^\\n]{0,400}?\\b(?:we " + told + "|our " + FEW
                        + REPORT + ")"),
                any("\\b" + self
                        + " (?:no longer stands? by|stands? by no part of|cannot stand by|do(?:es)? not stand by)"
                        + " (?:any part of )?(?:the|our|its|an|this|that) " + FEW + REPORT));
    }

    private static Pattern capitals(String form) {
        return Pattern.compile(form);
    }

    private static Pattern any(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** Where {@code paragraph} says so, by the earliest words that do. */
    Optional<MatchResult> find(String paragraph) {
        var said = unquoted(paragraph);
        return patterns.stream()
                .map(p -> p.matcher(said))
                .flatMap(m ->
                        m.find() ? Optional.of(m.toMatchResult()).stream() : Optional.<MatchResult>empty().stream())
                .min((a, b) -> Integer.compare(a.start(), b.start()));
    }

    /** The same paragraph with dots in the place of what stands in quotation marks; an open mark reaches to its end. */
    private static String unquoted(String paragraph) {
        var said = new StringBuilder(paragraph);
        boolean quoted = false;
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c == '\u201c' || c == '"' && !quoted) quoted = true;
            else if (c == '\u201d' || c == '"') quoted = false;
            else if (quoted) said.setCharAt(i, '\u00b7');
        }
        return said.toString();
    }
}
