package org.demarche.app.export;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Level;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.Source;
import org.demarche.text.ReportDate;

/** The register's records in words, the same for every view that people read. */
public final class Wording {
    private Wording() {}

    /** "Report of 2018-10-08 (given with the report)"; how sure it is where it was found by evidence. */
    public static String reportDate(ReportDate date) {
        var open = date.isSettled()
                ? ""
                : ". Relative dates that this leaves open stay open: give the day with --published";
        return "Report of " + date.edtf() + " (" + why(date) + ")" + open;
    }

    /** The reason of a report's date; how sure it is where it was found by evidence. */
    static String why(ReportDate date) {
        boolean found = date.from() == ReportDate.Origin.EVIDENCE;
        return found ? date.why() + "; sure to " + Math.round(100 * date.certainty()) + " %" : date.why();
    }

    /** "Visit: Mike Pompeo (USA) – Kim Jong-un (PRK), Pyongyang". */
    static String summary(Engagement engagement) {
        var who = engagement.participants().stream().map(Wording::brief).collect(Collectors.joining(" \u2013 "));
        var where = engagement.place().map(p -> ", " + p.name()).orElse("");
        return capitalised(engagement.type().code()) + ": " + who + where;
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

    static String source(Source source) {
        return source.isReport() ? "the report itself" : source.label();
    }

    /** A quotation on one line. */
    static String flat(String words) {
        return words.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
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
