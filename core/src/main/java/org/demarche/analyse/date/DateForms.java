package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.demarche.finding.Finding.Timex;

/** The table of all forms. Patterns have no nested repetition, so that each is linear in the sentence's length. */
final class DateForms {
    private static final String MONTH =
            "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\b\\.?|Feb\\b\\.?|Mar\\.|Apr\\b\\.?|Jun\\.|Jul\\.|Aug\\b\\.?|Sept?\\b\\.?|Oct\\b\\.?|Nov\\b\\.?|Dec\\b\\.?)";
    private static final String WEEKDAY =
            "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.)";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
    private static final String UNIT =
            "(?<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centuries)";
    private static final String COUNT =
            "(?<count>\\d+(?:\\.\\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a few|several|a couple of|few|some|many|recent|past)";
    private static final String PART = "(?<part>morning|afternoon|evening|night)";
    private static final String EDGE = "(?:(?:early|late|mid)[- ]|(?:the )?(?:beginning|start|end|middle) of )?";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DateForms() {}

    static List<DateForm> all() {
        var forms = new ArrayList<DateForm>();
        absolute(forms);
        weekdays(forms);
        relative(forms);
        durations(forms);
        times(forms);
        return List.copyOf(forms);
    }

    private static void absolute(List<DateForm> forms) {
        String dayYear = "(?:(?:,| of)? " + YEAR + "\\b)?";
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:" + WEEKDAY + ",? )?(?<x>" + MONTH + " " + DAY
                        + "(?:-| (?:to|through|until|and) )(?<last>[0-3]?\\d)\\b(?!\\d|[:.,]\\d)" + dayYear + ")",
                m -> range(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:" + WEEKDAY + ",? )?" + MONTH + " " + DAY + "\\b(?!\\d|[:.,]\\d)" + dayYear,
                m -> day(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?<x>" + DAY + "(?:-| (?:to|and) )(?<last>[0-3]?\\d)(?: of)? " + MONTH + "\\b" + dayYear + ")",
                m -> range(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:" + WEEKDAY + ",? )?(?:the )?" + DAY + "(?: of)? " + MONTH + "(?!\\w)" + dayYear,
                m -> day(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b" + EDGE + MONTH + "(?:,? | of )" + YEAR + "\\b",
                m -> Optional.of(m.group("year") + "-" + month(m))));
        forms.add(DateForm.of(
                Timex.Type.DATE, "\\b" + EDGE + "(?:this )?" + MONTH + "(?! \\d|\\w| [A-Z][a-z])", m -> bareMonth(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?<year>\\d{4})-(?<mm>0[1-9]|1[0-2])-(?<dd>[0-3]\\d)\\b",
                m -> Optional.of(m.group())));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?<mm>0?[1-9]|1[0-2])[/-](?<dd>[0-3]?\\d)[/-](?<year>(?:19|20)?\\d\\d)\\b",
                m -> numeric(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "(?<![\\d$.,/-])\\b" + EDGE + YEAR
                        + "(?:-(?<last>\\d\\d))?\\b(?![\\d%]|[.,]\\d| (?:people|dollars|points|miles|men|troops|pct|mln|tonnes|jobs|workers|votes|percent))",
                m -> Optional.of(m.group("year"))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:the )?(?:(?:early|late|mid)[- ])?(?:(?<decade>(?:1[5-9]|20)\\d)0s|'(?<short>[2-9])0s)\\b",
                m -> Optional.of(m.group("decade") != null ? m.group("decade") : "19" + m.group("short"))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:the )?(?:fiscal|financial)(?: year)? " + YEAR + "\\b",
                m -> Optional.of(m.group("year"))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:the )?(?:fiscal )?(?<nth>first|second|third|fourth)[- ]quarter(?:(?: of)?,? " + YEAR + ")?\\b",
                m -> Optional.of(
                        (m.group("year") == null ? "XXXX" : m.group("year")) + "-Q" + ordinal(m.group("nth")))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:the )?(?<nth>first|second) half(?: of)?(?: " + YEAR + ")?\\b",
                m -> m.group("year") == null
                        ? Optional.empty()
                        : Optional.of(m.group("year") + "-H" + ordinal(m.group("nth")))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:the )?(?:(?:early|late|mid)[- ])?(?<season>spring|summer|autumn|fall|winter) (?:of )?" + YEAR
                        + "\\b",
                m -> Optional.of(m.group("year") + "-" + season(m))));
    }

    private static void weekdays(List<DateForm> forms) {
        forms.add(DateForm.of(
                Timex.Type.TIME,
                "\\b(?:(?<way>last|next|this) )?(?:early |late )?" + WEEKDAY + " " + PART + "\\b",
                m -> Optional.of(way(m) + "XXXX-WXX-" + weekday(m) + part(m))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:(?<way>last|next|this|this past|this coming) )?(?:early |late )?" + WEEKDAY
                        + "(?!\\w)(?! (?:morning|afternoon|evening|night))",
                m -> weekday0(m)));
    }

    private static Optional<String> weekday0(Matcher m) {
        return Optional.of(way(m) + "XXXX-WXX-" + weekday(m));
    }

    private static void relative(List<DateForm> forms) {
        word(forms, "(?:earlier |later )?[Tt]oday", "+P0D");
        word(forms, "[Tt]omorrow", "+P1D");
        word(forms, "[Yy]esterday", "-P1D");
        forms.add(DateForm.of(Timex.Type.TIME, "\\b(?i:tonight)\\b", m -> Optional.of("+P0DTNI")));
        forms.add(DateForm.of(Timex.Type.TIME, "\\b(?i:last night)\\b", m -> Optional.of("-P1DTNI")));
        forms.add(DateForm.of(
                Timex.Type.TIME,
                "\\b(?i:(?:late |early )?(?<when>this|yesterday|tomorrow|today) " + PART + ")\\b",
                m -> Optional.of(switch (lower(m.group("when"))) {
                            case "yesterday" -> "-P1D";
                            case "tomorrow" -> "+P1D";
                            default -> "+P0D";
                        }
                        + part(m))));
        forms.add(DateForm.of(Timex.Type.DATE, "\\b(?i:(?:the day after tomorrow))\\b", m -> Optional.of("+P2D")));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:(?:(?:early|late|later|earlier) )?(?:the )?(?<way>last|next|this|current|coming|previous|past|following) "
                        + UNIT + ")\\b(?! (?:term|old|plan))",
                m -> unit(m)));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:(?:early|late|later|earlier) )?(?<way>last|next|this|this past|this coming) (?<season>spring|summer|autumn|fall|winter)\\b",
                m -> Optional.of(way(m) + "XXXX-" + season(m))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?:(?:early|late) )?(?<way>last|next|this) " + MONTH + "(?!\\w| \\d)",
                m -> Optional.of(way(m) + "XXXX-" + month(m))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:(?:about |some |nearly |almost |more than |just )?" + COUNT + " " + UNIT
                        + "s? (?<dir>ago|earlier|before|later|from now|hence))\\b",
                m -> counted(m, lower(m.group("dir")))));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:in (?:about |another )?(?<count>two|three|four|five|six|seven|ten|\\d+|a) " + UNIT
                        + "s?(?:'s?)? time)\\b",
                m -> counted(m, "later")));
        forms.add(DateForm.of(
                Timex.Type.DATE, "\\b(?i:the (?:same|following|next|previous) day)\\b", m -> Optional.empty()));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:now|currently|at present|at the moment|nowadays|presently|at this time|right now|these days)\\b",
                m -> Optional.of("PRESENT_REF")));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:recently|in the past|once|previously|formerly|lately|in recent (?:days|weeks|months|years))\\b",
                m -> m.group().equalsIgnoreCase("once")
                                || m.group().equalsIgnoreCase("previously")
                                || m.group().equalsIgnoreCase("formerly")
                        ? Optional.empty()
                        : Optional.of("PAST_REF")));
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b(?i:soon|in the (?:near )?future|the future|in (?:the )?coming (?:days|weeks|months|years)|shortly)\\b",
                m -> m.group().equalsIgnoreCase("shortly") ? Optional.empty() : Optional.of("FUTURE_REF")));
    }

    private static void word(List<DateForm> forms, String pattern, String value) {
        forms.add(DateForm.of(
                Timex.Type.DATE,
                "\\b" + pattern + "\\b(?! (?:morning|afternoon|evening|night))",
                m -> Optional.of(value)));
    }

    private static void durations(List<DateForm> forms) {
        forms.add(DateForm.of(
                Timex.Type.DURATION,
                "\\b(?i:(?:about |nearly |almost |more than |at least |less than |up to |over |another )?(?:the (?:last|past|next|first|coming) )?"
                        + COUNT + "[- ]" + UNIT + "s?(?:-(?:long|old))?)\\b(?! (?:ago|earlier|later|from now|hence))",
                m -> duration(m)));
        forms.add(DateForm.of(
                Timex.Type.DURATION,
                "\\b(?i:(?<unit>day|week|month|year|hour|decade)-long)\\b",
                m -> Optional.of("P"
                        + (lower(m.group("unit")).equals("hour")
                                ? "T1H"
                                : lower(m.group("unit")).equals("decade") ? "10Y" : "1" + letter(m)))));
        forms.add(DateForm.of(
                Timex.Type.DURATION,
                "\\b(?i:(?:for |in )(?<x>(?<unit>day|week|month|year|decade|hour|minute)s))\\b",
                m -> Optional.of(
                        lower(m.group("unit")).equals("hour")
                                        || lower(m.group("unit")).equals("minute")
                                ? "PTX" + letter(m)
                                : lower(m.group("unit")).equals("decade") ? "PXE" : "PX" + letter(m))));
        forms.add(DateForm.of(Timex.Type.DURATION, "\\b(?i:half an hour|a half hour)\\b", m -> Optional.of("PT30M")));
        forms.add(DateForm.of(
                Timex.Type.SET, "\\b(?i:(?:every|each) " + UNIT + ")\\b", m -> Optional.of("P1" + letter(m))));
        forms.add(DateForm.of(
                Timex.Type.SET, "\\b(?i:every " + WEEKDAY + ")\\b", m -> Optional.of("XXXX-WXX-" + weekday(m))));
        forms.add(DateForm.of(Timex.Type.SET, "\\b(?i:daily)\\b", m -> Optional.of("P1D")));
        forms.add(DateForm.of(Timex.Type.SET, "\\b(?i:weekly)\\b", m -> Optional.of("P1W")));
        forms.add(DateForm.of(Timex.Type.SET, "\\b(?i:monthly)\\b", m -> Optional.of("P1M")));
        forms.add(DateForm.of(
                Timex.Type.SET, "\\b(?i:annually|annual|yearly|a year earlier each)\\b", m -> Optional.of("P1Y")));
        forms.add(DateForm.of(Timex.Type.SET, "\\b(?i:quarterly)\\b", m -> Optional.of("P1Q")));
    }

    private static void times(List<DateForm> forms) {
        forms.add(DateForm.of(
                Timex.Type.TIME,
                "\\b(?<hour>[01]?\\d)(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m\\b\\.?(?: (?:EST|EDT|PST|PDT|GMT|CST|CDT|ET|local time|Eastern time))?",
                m -> clock(m)));
        forms.add(DateForm.of(
                Timex.Type.TIME,
                "\\b(?<hour>[012]\\d)(?<minute>[0-5]\\d) (?:GMT|UTC|EST|EDT)\\b",
                m -> Optional.of("+P0DT" + m.group("hour") + ":" + m.group("minute"))));
        forms.add(DateForm.of(
                Timex.Type.TIME,
                "\\b(?<hour>[012]?\\d):(?<minute>[0-5]\\d)\\b(?!:)",
                m -> Integer.parseInt(m.group("hour")) > 23
                        ? Optional.empty()
                        : Optional.of("+P0DT" + two(m.group("hour")) + ":" + m.group("minute"))));
        forms.add(DateForm.of(Timex.Type.TIME, "\\b(?i:(?:at )?(?<x>noon|midday))\\b", m -> Optional.of("+P0DT12:00")));
        forms.add(DateForm.of(Timex.Type.TIME, "\\b(?i:(?:at )?(?<x>midnight))\\b", m -> Optional.of("+P0DT24:00")));
    }

    private static Optional<String> day(Matcher m) {
        int day = Integer.parseInt(m.group("day"));
        if (day < 1 || day > 31) return Optional.empty();
        return Optional.of(
                (m.group("year") == null ? "XXXX" : m.group("year")) + "-" + month(m) + "-" + two(m.group("day")));
    }

    private static Optional<String> range(Matcher m) {
        int first = Integer.parseInt(m.group("day"));
        int last = Integer.parseInt(m.group("last"));
        if (first < 1 || last > 31 || last <= first) return Optional.empty();
        var month = (m.group("year") == null ? "XXXX" : m.group("year")) + "-" + month(m) + "-";
        return Optional.of(month + two(m.group("day")) + "/" + month + two(m.group("last")));
    }

    private static Optional<String> numeric(Matcher m) {
        int day = Integer.parseInt(m.group("dd"));
        if (day < 1 || day > 31) return Optional.empty();
        var year = m.group("year").length() == 2
                ? (Integer.parseInt(m.group("year")) > 40 ? "19" : "20") + m.group("year")
                : m.group("year");
        return Optional.of(year + "-" + two(m.group("mm")) + "-" + two(m.group("dd")));
    }

    private static Optional<String> bareMonth(Matcher m) {
        // "March" and "May" are words too: only what is no verb or name is taken, by what stands before.
        var name = m.group("month");
        if (name.equals("May") || name.equals("March") || name.equals("Mar.") || name.length() == 3) {
            int at = m.start("month");
            var before = m.toMatchResult().start() > 0 ? at : 0;
            return before == 0 ? Optional.empty() : Optional.of("XXXX-" + month(m));
        }
        return Optional.of("XXXX-" + month(m));
    }

    private static Optional<String> unit(Matcher m) {
        var way = lower(m.group("way"));
        var unit = lower(m.group("unit"));
        if (unit.equals("second") || unit.equals("minute") || unit.equals("hour")) return Optional.empty();
        var sign = switch (way) {
            case "last", "previous", "past" -> "-";
            default -> "+";
        };
        var count = way.equals("this") || way.equals("current") ? "0" : "1";
        if (unit.equals("weekend")) return Optional.of(sign + "P" + count + "WE");
        return Optional.of(sign + "P" + count + letter(m));
    }

    private static Optional<String> counted(Matcher m, String direction) {
        var sign = direction.equals("later") || direction.equals("from now") || direction.equals("hence") ? "+" : "-";
        var count = NUMBERS.get(lower(m.group("count")));
        var number = count != null ? count.toString() : m.group("count");
        if (!number.matches("\\d+") || number.length() > 3)
            return Optional.of(sign.equals("-") ? "PAST_REF" : "FUTURE_REF");
        var unit = lower(m.group("unit"));
        if (unit.equals("second") || unit.equals("minute") || unit.equals("hour")) return Optional.of(sign + "P0D");
        return Optional.of(sign + "P" + number + letter(m));
    }

    private static Optional<String> duration(Matcher m) {
        var text = lower(m.group("count"));
        var unit = lower(m.group("unit"));
        if (text.equals("many") && unit.equals("second")) return Optional.empty();
        var count = NUMBERS.get(text);
        boolean vague = count == null && !Character.isDigit(text.charAt(0));
        if (vague && (text.equals("recent") || text.equals("past") || text.equals("some"))) return Optional.empty();
        var number = vague ? "X" : count != null ? count.toString() : text;
        boolean clock = unit.equals("hour") || unit.equals("minute") || unit.equals("second");
        if (unit.equals("decade")) return Optional.of(vague ? "PXE" : "P" + Integer.parseInt(number) * 10 + "Y");
        if (unit.startsWith("centur")) return Optional.of("P" + number + "C");
        if (unit.equals("weekend")) return Optional.empty();
        // "a second" is an ordinal far more often than a time.
        if (unit.equals("second") && (text.equals("a") || text.equals("an") || text.equals("one")))
            return Optional.empty();
        if (number.length() > 6) return Optional.empty();
        return Optional.of((clock ? "PT" : "P") + number + letter(m));
    }

    private static Optional<String> clock(Matcher m) {
        int hour = Integer.parseInt(m.group("hour"));
        if (hour < 1 || hour > 12) return Optional.empty();
        int day = hour % 12 + (m.group("half").equals("p") ? 12 : 0);
        return Optional.of(
                "+P0DT" + two(Integer.toString(day)) + ":" + (m.group("minute") == null ? "00" : m.group("minute")));
    }

    private static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String month(Matcher m) {
        return two(Integer.toString(MONTHS.indexOf(lower(m.group("month")).substring(0, 3)) + 1));
    }

    private static int weekday(Matcher m) {
        return WEEKDAYS.indexOf(lower(m.group("weekday")).substring(0, 3)) + 1;
    }

    private static String way(Matcher m) {
        var way = m.group("way");
        if (way == null) return "";
        return switch (way) {
            case "last", "this past" -> "-";
            case "next", "this coming" -> "+";
            default -> "";
        };
    }

    private static String part(Matcher m) {
        return "T"
                + switch (lower(m.group("part"))) {
                    case "morning" -> "MO";
                    case "afternoon" -> "AF";
                    case "evening" -> "EV";
                    default -> "NI";
                };
    }

    private static String season(Matcher m) {
        return switch (m.group("season")) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }

    private static int ordinal(String word) {
        return List.of("first", "second", "third", "fourth").indexOf(lower(word)) + 1;
    }

    private static String letter(Matcher m) {
        return switch (lower(m.group("unit"))) {
            case "day" -> "D";
            case "week" -> "W";
            case "month" -> "M";
            case "quarter" -> "Q";
            case "year" -> "Y";
            case "decade" -> "E";
            case "century", "centuries" -> "C";
            case "hour" -> "H";
            case "minute" -> "M";
            default -> "S";
        };
    }
}
