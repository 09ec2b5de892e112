package org.demarche.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.clean.page.Statement;

/**
 * Tells what of a page's text is not the article by layout, teaser grammar and a break of topic; the few set phrases
 * are those that every outlet uses.
 */
final class FurnitureRules {
    private static final Pattern TEASER = Pattern.compile(
            "(?i)(?:\\.\\.\\.|\u2026|\\.)\\s*\\(?(?:read|see|view|learn) (?:more|full (?:story|article)|on)\\s*[.>\u00BB]*\\)?\\s*$");
    private static final Pattern CALL = Pattern.compile(
            "(?i)^(?:most (?:popular|read|viewed|shared|commented|recent)|popular (?:now|stories)|trending(?: now| stories)?|related (?:stories|articles|content|coverage|topics|news|links)?:?|recommended(?: for you| stories)?|more (?:from|on|stories|news)\\b.{0,60}|you (?:may|might) (?:also )?like.{0,20}|also (?:read|see|on).{0,60}|read (?:more|also|next|full story).{0,80}|see also.{0,80}|advertisement|sponsored(?: content)?|promoted|share this.{0,30}|follow us.{0,60}|comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|load more|next article|previous article|sign up\\b.{0,120}|subscribe\\b.{0,140}|get (?:the|our) .{0,60}newsletter.{0,60}|log ?in|sign in|print|email|tags?:.{0,80}|topics?:.{0,80}|filed under.{0,80}|editors'? picks?|latest (?:news|stories)|top stories|in other news|click here.{0,80}|skip to .{0,40}|download (?:the|our) app.{0,40}|cookie.{0,80}|all rights reserved.{0,60}|keep reading|list of \\d+ items|list \\d+ of \\d+|end of list|report an? (?:error|mistake|typo|correction).{0,20}|(?:print|e-?mail|share|save|bookmark) this (?:page|article|story)|load-date:.{0,40}|(?:related|watch|listen|in pictures|gallery)\\s*:\\s.{3,140})$");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)^(?:(?:\u00A9|\\(c\\)|copyright)\\b?.{0,160}|.{0,60}all rights reserved.{0,60}|(?:photo(?:graph)?|image|picture|video|caption|credit)s?(?: by| credit| courtesy)?\\s?:.{0,160}|image (?:caption|source)\\b.{0,200}|.{20,220}\\b(?-i:Photo(?:graph)?|Picture|Image|Credit): (?-i:\\p{Lu})[^.!?]{2,60}|.{0,120}(?:getty images|/afp|/reuters|/ap)\\)?|\\(?(?:reporting|editing|writing|additional reporting) by\\b.{0,200}|(?:by|from) (?:[A-Z][\\w.'-]+ ){1,4}(?:and (?:[A-Z][\\w.'-]+ ?){1,4})?|(?:updated|published|posted|last (?:updated|modified))\\b:?(?: (?:on|at))?:? (?:\\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|an hour|yesterday|today).{0,50})$");
    /** Names of sections side by side, at least three: "Home | World | Sport". */
    private static final Pattern BAR = Pattern.compile(
            "^(?:\\|\\s*)?(?:[\\p{L}&']{1,20}(?: [\\p{L}&']{1,20}){0,2}\\s*[|\u00B7\u2022\u00BB]\\s*){2,30}(?:[\\p{L}&']{1,20}(?: [\\p{L}&']{1,20}){0,2})?$");

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Set<String> COMMON = Set.of(
            "that", "this", "with", "from", "have", "will", "were", "been", "their", "they", "said", "which", "would",
            "about", "after", "there", "more", "than", "when", "what", "some", "also", "into", "over", "could", "other",
            "first", "year", "years", "time", "last", "week", "only", "such", "most", "many", "very", "just", "like",
            "make", "made", "take", "every", "might", "both", "ends");

    private FurnitureRules() {}

    /** Why {@code line} itself is no part of an article, by its own words. */
    static Optional<String> byItself(String line) {
        var flat = line.strip();
        return Statement.isOne(flat) ? unfinished(flat) : bySetPhrase(flat).or(() -> unfinished(flat));
    }

    private static Optional<String> bySetPhrase(String flat) {
        if (flat.length() < 300 && CALL.matcher(flat).matches())
            return Optional.of("a heading or link of the page, not of the article");
        if (flat.length() < 300 && NOTICE.matcher(flat).matches())
            return Optional.of("a byline, credit, caption or notice");
        return Optional.empty();
    }

    private static Optional<String> unfinished(String flat) {
        if (flat.length() < 1500 && TEASER.matcher(flat).find())
            return Optional.of("a teaser: it breaks off and asks to read on");
        if (isBar(flat)) return Optional.of("a bar of the page's sections");
        return Optional.empty();
    }

    /** Whether {@code line} is a bar of sections, which may stand above the headline. */
    static boolean isBar(String line) {
        return line.length() < 300 && BAR.matcher(line.strip()).matches();
    }

    /** Whether {@code line} stands like a heading: short, without a final stop, most words capitalised. */
    static boolean isHeading(String line) {
        var flat = line.strip();
        if (flat.isEmpty() || flat.length() > 120) return false;
        char last = flat.charAt(flat.length() - 1);
        if (".!?\"\u201D,;:".indexOf(last) >= 0) return false;
        var words = flat.split("\\s+", -1);
        if (words.length > 16) return false;
        int capitals = 0;
        int telling = 0;
        for (var word : words) {
            if (word.length() < 4 && words.length > 3) continue;
            telling++;
            if (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0))) capitals++;
        }
        return telling == 0 || capitals * 10 >= telling * 7;
    }

    /** Adds the telling words of {@code text}, in lower case. */
    static void words(String text, Set<String> words) {
        var matcher = WORD.matcher(text);
        while (matcher.find() && words.size() < 20_000) {
            var word = matcher.group().toLowerCase(Locale.ROOT);
            if (!COMMON.contains(word)) words.add(word);
        }
    }

    /** The share of {@code block}'s telling words that the article above has too, from 0 to 1. */
    static double shared(Set<String> article, Set<String> block) {
        if (block.isEmpty()) return 0;
        long common = block.stream().filter(article::contains).count();
        return (double) common / block.size();
    }
}
