package org.demarche.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Level;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** The register's records in words, the same for every view that people read. */
public final class Wording {
    private static final int LONGEST_QUOTE = 320;

    private Wording() {}

    /** "Report of 2018-10-08 (given with the report)"; how sure it is where it was found by evidence. */
    public static String reportDate(ReportDate date) {
        var open = date.isSettled()
                ? ""
                : ". Relative dates that this leaves open stay open: give the day with --published";
        return "Report of " + date.edtf() + " (" + why(date) + ")" + open;
    }

    /** Where on its page a report's title, outlet and author were found; nothing where it was handed in as text. */
    static List<String> found(Report report) {
        if (report.found().isEmpty()) return List.of();
        var found = report.found().get();
        return Stream.of(
                        found("Title", report.title(), found.title()),
                        found("Outlet", report.outlet(), found.outlet()),
                        found("Author", report.author(), found.author()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> found(String name, Optional<String> value, Optional<String> why) {
        return value.map(v -> name + ": " + v + " (" + why.orElse("given with the report") + ")");
    }

    /** The reason of a report's date; how sure it is where it was found by evidence. */
    static String why(ReportDate date) {
        boolean found = date.from() == ReportDate.Origin.EVIDENCE;
        return found ? date.why() + "; sure to " + Math.round(100 * date.certainty()) + " %" : date.why();
    }

    /** "Visit: Mike Pompeo (USA) – Kim Jong-un (PRK), Pyongyang". */
    static String summary(Engagement engagement) {
        return summary(engagement, Integer.MAX_VALUE);
    }

    /** The same with at most so many who take part. */
    static String summary(Engagement engagement, int most) {
        var all = engagement.participants();
        var who = all.stream().limit(most).map(Wording::brief).collect(Collectors.joining(" \u2013 "));
        var more = all.size() > most ? " and " + (all.size() - most) + " more" : "";
        var where = engagement.place().map(p -> ", " + p.name()).orElse("");
        return capitalised(engagement.type().code()) + ": " + who + more + where;
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String brief(Participant participant) {
        return participant
                .name()
                .map(n -> n + participant.country().map(c -> " (" + c + ")").orElse(""))
                .orElse(participant.side());
    }

    /** "Kim Jong-un, Supreme Leader, PRK – host". */
    static String participant(Participant participant) {
        var parts = new ArrayList<String>();
        participant.name().ifPresent(parts::add);
        participant.office().ifPresent(parts::add);
        parts.add(participant.side());
        if (participant.name().isEmpty() && participant.office().isEmpty() && participant.level() != Level.UNKNOWN)
            parts.add(participant.level().code());
        var role = participant.role() == Participant.Role.PARTY
                ? ""
                : " \u2013 " + participant.role().code();
        return String.join(", ", parts) + role;
    }

    /** "postponed by Kenya from 2013-05-03 to 2013-05-17", "accepted by Iran, on condition that …". */
    static String change(Engagement.StatusChange change) {
        var decision = change.decision();
        var by = decision.by().stream().map(Source::label).distinct().collect(Collectors.joining(", "));
        return change.status().code()
                + (by.isEmpty() ? "" : " by " + by)
                + decision.from().map(d -> " from " + d.value()).orElse("")
                + decision.to().map(d -> " to " + d.value()).orElse("")
                + decision.condition().map(c -> ", " + flat(c.text())).orElse("");
    }

    /**
     * "held"; "expected, unconfirmed (was scheduled)" of a plan whose day has passed without a report of it; "retracted (was
     * held)" where the outlets took back all that they told.
     */
    static String status(Dossier dossier, Optional<LocalDate> newest) {
        var code = dossier.engagement().status().code();
        if (dossier.isRetracted()) return "retracted (was " + code + ")";
        return dossier.isUnconfirmed(newest) ? "expected, unconfirmed (was " + code + ")" : code;
    }

    /** "held", "unconfirmed", "retracted": the same in one word. */
    static String shortStatus(Dossier dossier, Optional<LocalDate> newest) {
        if (dossier.isRetracted()) return "retracted";
        return dossier.isUnconfirmed(newest)
                ? "unconfirmed"
                : dossier.engagement().status().code();
    }

    /** "TASS, 2018-10-08", or the report's id where no outlet is known. */
    static String report(ReportHead report) {
        return report.outlet().orElse(report.id())
                + report.date().map(d -> ", " + d.edtf()).orElse("");
    }

    static String source(Source source) {
        return source.isReport() ? "the report itself" : source.label();
    }

    /** A quotation on one line. */
    static String flat(String words) {
        return words.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }

    /** Long words cut off, as the report has them in full. */
    static String clipped(String words) {
        return words.length() <= LONGEST_QUOTE
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(
                                        0, Math.min(LONGEST_QUOTE - 20, words.codePointCount(0, words.length()))))
                        + " \u2026";
    }

    static Optional<String> place(Engagement engagement) {
        return engagement.place().map(p -> {
            var country = p.country()
                    .filter(c -> !p.precision().equals("country"))
                    .map(c -> ", " + c)
                    .orElse("");
            return p.name() + country + " (" + p.precision().toLowerCase(Locale.ROOT) + ")";
        });
    }
}
