package org.demarche.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.Located;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;

/**
 * Entries as comma-separated values (RFC 4180), one a row; lists within a cell are parted by {@code "; "}, days left empty
 * where an interval is open. What a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers.
 */
public final class EntryCsv {
    private EntryCsv() {}

    /** Also behind what spreadsheets pass over, and in the wide forms that some of them read the same. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cntrl}]*[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private static final List<String> HEAD = List.of(
            "key",
            "date",
            "first",
            "last",
            "status",
            "unconfirmed",
            "type",
            "format",
            "level",
            "sides",
            "participants",
            "place",
            "country",
            "latitude",
            "longitude",
            "topics",
            "background",
            "conflicts",
            "sources",
            "reports",
            "firstReported",
            "lastReported",
            "retracted",
            "hidden",
            "partOf");

    /** A heading and a row for each entry. */
    public static String write(List<Dossier> dossiers, Optional<LocalDate> newest) {
        return rows(HEAD, dossiers.stream().map(d -> cells(d, newest)));
    }

    static String rows(List<String> head, Stream<List<String>> rows) {
        var out = new StringWriter();
        var csv = lines(out);
        csv.writeRecord(head);
        rows.forEach(r -> write(csv, r));
        return out.toString();
    }

    /** A heading now, and a row for each entry that is handed on; everything is with {@code out} at once. */
    static Consumer<Dossier> rows(Writer out, Optional<LocalDate> newest) {
        var csv = lines(out);
        csv.writeRecord(HEAD);
        return dossier -> write(csv, cells(dossier, newest));
    }

    /** The cells under their headings, in order, without marks for spreadsheets. */
    static Map<String, String> named(Dossier dossier, Optional<LocalDate> newest) {
        var named = new LinkedHashMap<String, String>();
        var cells = cells(dossier, newest);
        for (int i = 0; i < HEAD.size(); i++) named.put(HEAD.get(i), cells.get(i));
        return named;
    }

    private static CsvWriter lines(Writer out) {
        return CsvWriter.builder().bufferSize(0).build(out);
    }

    private static void write(CsvWriter csv, List<String> cells) {
        csv.writeRecord(cells.stream().map(EntryCsv::guarded).toList());
    }

    /** "=HYPERLINK(…)" in a headline, or a name that begins with "@", would be reckoned out by whoever opens the table. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static List<String> cells(Dossier dossier, Optional<LocalDate> newest) {
        var engagement = dossier.engagement();
        var date = engagement.date();
        var point = engagement.place().flatMap(Located::point);
        var days = dossier.accounts().stream()
                .flatMap(a -> a.report().day().stream())
                .sorted()
                .toList();
        return List.of(
                engagement.key(),
                date.map(Edtf::value).orElse(""),
                date.map(d -> day(d.first())).orElse(""),
                date.map(d -> day(d.last())).orElse(""),
                engagement.status().code(),
                Boolean.toString(dossier.isUnconfirmed(newest)),
                engagement.type().code(),
                engagement.format().orElse(""),
                engagement.level().code(),
                joined(engagement.participants().stream().map(Participant::side).distinct()),
                joined(engagement.participants().stream().flatMap(p -> p.name().stream())),
                engagement.place().map(Located::name).orElse(""),
                engagement.place().flatMap(Located::country).orElse(""),
                point.map(p -> Double.toString(p.latitude())).orElse(""),
                point.map(p -> Double.toString(p.longitude())).orElse(""),
                joined(engagement.topics().stream().map(t -> Wording.flat(t.text()))),
                Boolean.toString(engagement.background()),
                joined(engagement.conflicts().stream().map(c -> c.field())),
                Integer.toString(dossier.sources()),
                Long.toString(dossier.accounts().stream()
                        .map(a -> a.report().id())
                        .distinct()
                        .count()),
                days.isEmpty() ? "" : days.get(0).toString(),
                days.isEmpty() ? "" : days.get(days.size() - 1).toString(),
                Boolean.toString(dossier.isRetracted()),
                Boolean.toString(dossier.hidden()),
                engagement.partOf().orElse(""));
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }
}
