package org.demarche.clean.page;

import java.util.regex.Pattern;

/** Lines that stand among an article's paragraphs and are none: bylines, dates, calls to read on or to sign up. */
final class LineRules {
    private static final Pattern BYLINE = Pattern.compile(
            "(?i)(?:(?:written|reporting|edited|words|story|text) )?by:? [\\p{L}.'\u2019-]+(?:,? [\\p{L}.'\u2019&|-]+){0,9}");
    private static final Pattern CALL = Pattern.compile(
            "(?i)(?:read (?:more|also|next)|see also|also read|related|recommended|more:|watch|listen|advertisement|sponsored"
                    + "|continue reading|story continues|article continues|sign up|subscribe|follow us|join our|click here|download)\\b.{0,160}");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)(?:(?:last )?(?:updated|published|posted|modified)\\b.{0,60}|\\d{1,2} min(?:ute)?s? read|(?:photo|image|picture|video|credit|source)s?(?: by| credit)?:.{0,160}"
                    + "|(?:©|\\(c\\)|copyright)\\b?.{0,160})");

    /** Who else worked on it. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:\\(?(?:with )?(?:additional |further )?(?:reporting|report|reports|writing|editing|words|files|inputs?|contributions?)\\s+(?:by|from)\\b.{0,300}|.{0,300}\\bcontributed (?:reporting|to this (?:report|story|article))\\W*|[-_*—•. ]{2,40})");
    /** What an outlet asks of its readers, in its own voice: an imperative, and "our" or "us" or what it offers. */
    private static final Pattern PLEA = Pattern.compile(
            "(?i).{0,160}?\\b(?:sign up|subscribe|follow|join|bookmark|download|register|donate|get in touch|contact|email|check out|stay (?:up to date|updated|informed)|support|share your|for (?:more|the latest))\\b.{0,160}"
                    + "\\b(?:our (?:\\w+ ){0,3}(?:newsletters?|news ?page|app|website|site|channels?|podcasts?|homepage|journalism|news team|mailing list|briefing|alerts?|page|coverage|stories)|newsletters?|whatsapp|telegram|on (?:twitter|facebook|x|instagram|linkedin|youtube)|push alerts)\\b.{0,300}");

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)(?:\\((?:AP |EPA |AFP |Reuters |file )?(?:photo|image|picture|video)s?\\b[^)]{0,80}\\)|(?:photo|image|picture|credit)s?:\\s[^.]{2,100}|(?:/|via )(?:getty images|ap|afp|reuters|epa|shutterstock)\\)?|\\bgetty images\\)?)$");
    private static final Pattern SPEECH = Pattern.compile("[\"“”]");

    private LineRules() {}

    /** Whether {@code line} is none of an article's, by its own words. */
    static boolean isFurniture(String line) {
        if (line.length() > 500) return false;
        if (CREDIT.matcher(line).matches()) return true;
        if (PLEA.matcher(line).matches() && !SPEECH.matcher(line).find()) return true;
        if (line.length() > 220) return false;
        if (BYLINE.matcher(line).matches()) return true;
        // "Watch towers will be taken down." opens as a call does, and is none.
        return (CALL.matcher(line).matches() || NOTICE.matcher(line).matches()) && !Statement.isOne(line);
    }

    /** Whether a line under a picture names who took it. */
    static boolean isCaption(String line) {
        return line.length() < 700 && CAPTION.matcher(line).find();
    }

    /** Whether a line reads as a sentence and no label: several words, most of them not capitalised. */
    static boolean isSentenceLike(String line) {
        var words = line.split("\\s+");
        if (words.length < 5) return false;
        int small = 0;
        for (var word : words) if (Character.isLowerCase(word.charAt(0))) small++;
        return small * 2 >= words.length;
    }
}
