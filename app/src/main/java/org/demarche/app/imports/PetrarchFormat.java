package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.knowledge.table.Tables;

/**
 * An actor dictionary of PETRARCH and its kin: {@code NAME_ [RUSGOV >120507]}, further spellings behind {@code +}, codes
 * with the days from which, up to which or between which they hold. It knows roles, not offices.
 */
final class PetrarchFormat implements ActorFormat {
    private static final Pattern CODE = Pattern.compile("\\[\\s*([A-Z-]+)\\s*([<>]?\\s*\\d*(?:\\s*-\\s*\\d+)?)\\s*]");
    private static final int SIX = 6;
    private static final int EIGHT = 8;
    private static final int LAST_OF_THIS_CENTURY = 30;

    private final Tables tables;
    private final OfficeLabels offices;

    PetrarchFormat(Tables tables, OfficeLabels offices) {
        this.tables = tables;
        this.offices = offices;
    }

    @Override
    public void read(BufferedReader in, Intake into) throws IOException {
        var names = new ArrayList<String>();
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            int remark = line.indexOf('#');
            var text = remark < 0 ? line : line.substring(0, remark);
            if (text.isBlank()) continue;
            boolean named = !Character.isWhitespace(text.charAt(0));
            int bracket = text.indexOf('[');
            if (named) {
                if (text.charAt(0) != '+') names.clear();
                var name = bracket < 0 ? text : text.substring(0, bracket);
                names.add(name(name));
            }
            if (bracket < 0) {
                if (!named)
                    into.fault(number, "the line has neither a name nor a code", "write [CODE] behind the name");
                continue;
            }
            if (text.indexOf(']', bracket) < 0) {
                into.fault(number, "the code does not end", "close it with ]");
                continue;
            }
            codes(names, text.substring(bracket), number, into);
        }
    }

    /** "VLADIMIR_PUTIN_" is Vladimir Putin. */
    private static String name(String written) {
        var words = written.replace('_', ' ').replaceFirst("^\\+", "").strip().split("\\s+", -1);
        return Stream.of(words)
                .map(w -> w.equals(w.toUpperCase(Locale.ROOT)) && w.length() > 1
                        ? w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT)
                        : w)
                .collect(Collectors.joining(" "));
    }

    private void codes(List<String> names, String text, int line, Intake into) {
        if (names.isEmpty()) return;
        var matcher = CODE.matcher(text);
        while (matcher.find()) {
            var dates = matcher.group(2).replace(" ", "");
            if (dates.isEmpty() || dates.startsWith("<")) {
                into.leaveOut("a code without the day from which it holds");
                continue;
            }
            var ends = dates.replace(">", "").split("-", -1);
            var start = day(ends[0]);
            var end = ends.length > 1 ? day(ends[1]) : "";
            if (start.isEmpty() || ends.length > 1 && end.isEmpty())
                into.fault(line, "the days '" + dates + "' cannot be read", "write them as 120507 or 20120507");
            else code(names, matcher.group(1), start, end, line, into);
        }
    }

    private void code(List<String> names, String code, String start, String end, int line, Intake into) {
        var place = code.length() < 3 ? "" : code.substring(0, 3);
        if (place.isEmpty() || tables.placeName(place).isEmpty()) {
            into.leaveOut("the code of no state (" + (place.isEmpty() ? code : place) + "…)");
            return;
        }
        if (!names.get(0).contains(" ")) {
            into.leaveOut("one word alone, which names no person surely");
            return;
        }
        var role = code.substring(3);
        for (int length = role.length(); length > 0; length -= 3) {
            var office = offices.find("petrarch", role.substring(0, length));
            if (office.isEmpty()) continue;
            if (office.get().id().isEmpty()) break;
            into.add(new Imported(
                    names.get(0),
                    List.copyOf(names.subList(1, names.size())),
                    place,
                    office.get().id(),
                    office.get().title(),
                    start,
                    end,
                    "PETRARCH actor dictionary, " + code,
                    line));
            return;
        }
        into.leaveOut("no office of ours has the role " + role);
    }

    private static String day(String digits) {
        if (digits.length() != SIX && digits.length() != EIGHT) return "";
        int short2 = digits.length() == SIX ? Integer.parseInt(digits, 0, 2, 10) : 0;
        var eight = digits.length() == EIGHT ? digits : (short2 < LAST_OF_THIS_CENTURY ? "20" : "19") + digits;
        return eight.substring(0, 4) + "-" + eight.substring(4, 6) + "-" + eight.substring(6);
    }
}
