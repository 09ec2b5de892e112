package org.demarche.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a line of a report looks like by its layout and grammar, before anyone asks what it is about. */
enum LineKind {
    /** Whole sentences. */
    PROSE,
    /** Sentences that break off, as those that lead to another story. */
    TEASER,
    /** Several words without a final stop. */
    HEADLINE,
    /** A few words without a final stop. */
    LABEL,
    /** How old, how long or how much shared something is; a day alone; a section's name with it. */
    NOTE,
    /** A heading or link that every outlet has. */
    CALL,
    /** What an outlet asks of its readers. */
    PLEA,
    /** One of a list that belongs to the text: a bullet, a number, a speaker's turn, a name with its office, a row of figures. */
    ITEM;

    private static final int LONGEST_HEADLINE = 160;
    private static final int LONGEST_LABEL_WORDS = 4;
    /** A line that introduces a list has so many words; fewer, and it is a label with a colon. */
    private static final int LEAST_INTRODUCTION = 6;

    private static final Pattern BROKEN_OFF = Pattern.compile(
            "(?:\\.\\.\\.|\u2026|\\[(?:\\.\\.\\.|\u2026|\\+\\d+ chars)\\])\\s*(?:\\(?(?i:read|see|continue|view|full|more|learn)\\b.{0,40})?[>\u00BB\u2192\\])]*$");
    private static final Pattern LEADS_ON =
            Pattern.compile("(?:\\.\\.\\.|\u2026)\\s*\\(?(?i:read|see|continue|view|full|more|learn)\\b.{0,40}$");
    private static final Pattern NOTES = Pattern.compile(
            "(?i)^(?:(?:about |updated |posted |published )?(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|ten|few) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?(?: and \\d+ \\w+)? ago\\b.{0,40}"
                    + "|yesterday|today|just now|\\d{1,3} ?(?:m|h|d|hrs?|mins?|min read|minutes? read|-minute read|minute watch|comments?|shares?|views?|likes?|replies|reactions|k)\\b.{0,30}|(?:watch|listen):? ?\\d{1,2}:\\d\\d.{0,20}|(?:video|audio|gallery|opinion|analysis|podcast|live|photos?)\\b ?[|\u00B7:\u2022-]? ?.{0,20}"
                    + "|.{0,40}[|\u00B7\u2022] ?(?:\\d{1,2} (?:min|hour|day|m|h|d).{0,20}|.{0,12}\\d{4}|\\d+ (?:comments?|shares?))"
                    + "|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? (?:\\d{1,2},? )?(?:\\d{4})?(?:[ ,|\u00B7-]*\\d{1,2}[:.]\\d\\d.{0,12})?)$");
    private static final Pattern LISTED = Pattern.compile(
            "^(?:[\u2022\u25AA\u25CF\u25E6\u2023*\u2013\u2014-]\\s+.*|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\\s.*|(?:Q|A|Question|Answer)\\s?[:.]\\s.*)$");
    /** A speaker's turn; who speaks once only may be a label with a colon. */
    private static final Pattern TURN =
            Pattern.compile("^((?:\\p{Lu}[\\p{L}.'\u2019-]*\\s){0,4}\\p{Lu}[\\p{L}.'\u2019-]*):\\s.*");

    private static final Pattern NAME_AND_OFFICE = Pattern.compile(
            "^(?:(?:Mr|Mrs|Ms|Dr|H\\.E|HE|Amb|Gen|Prof)\\.? )?(?:\\p{Lu}[\\p{L}.'\u2019-]+ ){1,3}\\p{Lu}[\\p{L}.'\u2019-]+(?:, | [\u2013\u2014-] | \\().*(?:\\b(?:of|for|at|to) (?:the )?\\p{Lu}|(?i:minister|ambassador|director|secretary|president|chair|head|spokes|envoy|advis[eo]r|commissioner|general|professor|analyst|deputy|chief|mayor|governor|delegat)).*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)*");
    /** A clock before a headline, as in a list of the latest news, is no figure. */
    private static final Pattern CLOCK = Pattern.compile("^\\d{1,2}[:.]\\d\\d(?=\\s)");

    private static final Pattern AGAINST = Pattern.compile("\\bvs\\b");
    private static final Pattern INTRODUCES = Pattern.compile("(?::|\\s-{1,2}|\\s[\u2013\u2014])$");
    private static final Pattern STOP = Pattern.compile("[.!?:;][\"'\u201D\u2019)\\]]*$");
    private static final Pattern QUOTED_END = Pattern.compile("[\"\u201D]$");

    /** The kind of each line, in their order; a line's neighbours count too. */
    static List<LineKind> of(List<String> lines) {
        var kinds = new ArrayList<LineKind>();
        boolean list = false;
        var speakers = speakers(lines);
        for (var line : lines) {
            var flat = line.strip();
            var turn = TURN.matcher(flat);
            var kind = of(flat);
            if (turn.matches() && speakers.getOrDefault(turn.group(1), 0) > 1 && kind != NOTE && kind != CALL)
                kind = ITEM;
            // What an introduction announces belongs to it.
            if (list && (kind == HEADLINE || kind == LABEL)) kind = ITEM;
            else if (kind != ITEM) list = isIntroduction(kind, flat);
            kinds.add(kind == HEADLINE && INTRODUCES.matcher(flat).find() ? PROSE : kind);
        }
        return kinds;
    }

    private static boolean isIntroduction(LineKind kind, String line) {
        if (!INTRODUCES.matcher(line).find()) return false;
        return !line.endsWith(":") || kind == PROSE && words(line) >= LEAST_INTRODUCTION;
    }

    /** How often each name stands before a colon at the beginning of a line. */
    private static Map<String, Integer> speakers(List<String> lines) {
        var speakers = new HashMap<String, Integer>();
        for (var line : lines) {
            var turn = TURN.matcher(line.strip());
            if (turn.matches()) speakers.merge(turn.group(1), 1, Integer::sum);
        }
        return speakers;
    }

    /** Whether a line breaks off and then asks to read on. */
    static boolean leadsOn(String line) {
        return LEADS_ON.matcher(line).find();
    }

    private static LineKind of(String line) {
        if (Pleas.isPlea(line)) return PLEA;
        if (line.length() <= LONGEST_HEADLINE && NOTES.matcher(line).matches()) return NOTE;
        if (FurnitureRules.byItself(line).isPresent()) return CALL;
        if (LISTED.matcher(line).matches() || isFigures(line)) return ITEM;
        if (BROKEN_OFF.matcher(line).find()) return words(line) >= LONGEST_LABEL_WORDS ? TEASER : LABEL;
        if (line.length() > LONGEST_HEADLINE || STOP.matcher(line).find()) return PROSE;
        if (QUOTED_END.matcher(line).find() && line.contains(",")) return PROSE;
        if (NAME_AND_OFFICE.matcher(line).matches()) return ITEM;
        return words(line) <= LONGEST_LABEL_WORDS ? LABEL : HEADLINE;
    }

    /** A row of figures: two numbers, a number with a point, or one figure against another. */
    private static boolean isFigures(String line) {
        if (line.length() > LONGEST_HEADLINE) return false;
        if (AGAINST.matcher(line).find()) return true;
        int numbers = 0;
        var number = NUMBER.matcher(CLOCK.matcher(line).replaceFirst(""));
        while (number.find())
            numbers += number.group().indexOf('.') > 0 || number.group().indexOf(',') > 0 ? 2 : 1;
        return numbers >= 2 && !STOP.matcher(line).find();
    }

    static int words(String line) {
        return line.split("\\s+").length;
    }
}
