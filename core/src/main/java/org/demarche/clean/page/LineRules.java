package org.demarche.clean.page;

import java.util.regex.Pattern;

/** Lines that stand among an article's paragraphs and are none: bylines, dates, calls to read on or to sign up. */
final class LineRules {
    private static final Pattern BYLINE = Pattern.compile("(?i)(?:(?:written|reporting|edited|words|story|text) )?by:? [\\p{L}.'\u2019-]+(?:,? [\\p{L}.'\u2019&|-]+){0,9}");
    private static final Pattern CALL = Pattern.compile("(?i)(?:read (?:more|also|next)|see also|also read|related|recommended|more:|watch|listen|advertisement|sponsored"
            + "|continue reading|story continues|article continues|sign up|subscribe|follow us|join our|click here|download)\\b.{0,160}");
    private static final Pattern NOTICE = Pattern.compile("(?i)(?:(?:last )?(?:updated|published|posted|modified)\\b.{0,60}|\\d{1,2} min(?:ute)?s? read|(?:photo|image|picture|video|credit|source)s?(?: by| credit)?:.{0,160}"
            + "|(?:©|\\(c\\)|copyright)\\b?.{0,160})");

    private LineRules() {}

    static boolean isFurniture(String line) {
        if (line.length() > 220) return false;
        return BYLINE.matcher(line).matches() || CALL.matcher(line).matches() || NOTICE.matcher(line).matches();
    }
}
