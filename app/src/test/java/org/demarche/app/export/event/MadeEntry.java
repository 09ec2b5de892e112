package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Decision;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Participant;
import org.demarche.register.ReportHead;
import org.demarche.register.Signature;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/**
 * An entry in a few words. Sides are {@code FRA}, {@code FRA:guest} or the name of an organisation; stages are
 * {@code invited@2018-10-01 by FRA}, {@code postponed@2018-10-02 to 2018-11-01}, {@code held@2018-10-09 in other} (the report).
 */
final class MadeEntry {
    final List<Participant> participants = new ArrayList<>();
    final List<StatusChange> history = new ArrayList<>();
    final Map<String, ReportHead> reports = new HashMap<>();
    EngagementType type = EngagementType.MEETING;
    Optional<Edtf> date = Optional.empty();
    Optional<Located> place = Optional.empty();
    Set<String> superseded = Set.of();

    static MadeEntry of(String type, String date, String sides, String stages) {
        var made = new MadeEntry();
        made.type = EngagementType.of(type);
        made.date = Edtf.parse(date);
        for (var side : sides.split(",", -1)) made.participants.add(participant(side.strip()));
        for (var stage : stages.split(";", -1)) made.stage(stage.strip());
        return made;
    }

    private static Participant participant(String text) {
        var parts = text.split(":", -1);
        boolean state = parts[0].length() == 3;
        return new Participant(
                Optional.empty(),
                Optional.empty(),
                Optional.of(parts[0]).filter(p -> state),
                Optional.of(parts[0]).filter(p -> !state),
                Level.UNKNOWN,
                parts.length > 1 ? Participant.Role.valueOf(parts[1].toUpperCase(Locale.ROOT)) : Participant.Role.PARTY,
                Optional.of(parts[0] + "GOV").filter(c -> state));
    }

    private static Source source(String side) {
        boolean state = side.length() == 3;
        return new Source(
                Optional.empty(),
                Optional.empty(),
                Optional.of(side).filter(s -> state),
                Optional.of(side).filter(s -> !state));
    }

    private void stage(String text) {
        var words = Arrays.asList(text.split(" (?=by |to |in |said )", -1));
        var head = words.get(0).split("@", -1);
        var by = new ArrayList<Source>();
        Optional<Edtf> to = Optional.empty();
        var source = Source.REPORT;
        var report = "report-" + head[1];
        for (var word : words.subList(1, words.size())) {
            var value = word.substring(word.indexOf(' ') + 1);
            if (word.startsWith("by ")) for (var side : value.split("\\+", -1)) by.add(source(side));
            if (word.startsWith("to ")) to = Edtf.parse(value);
            if (word.startsWith("in ")) report = value;
            if (word.startsWith("said ")) source = source(value);
        }
        var day = LocalDate.parse(head[1]);
        reports.putIfAbsent(report, report(report, Optional.of(day)));
        history.add(new StatusChange(
                Status.of(head[0]),
                Optional.of(head[1]),
                source,
                List.of(),
                new Evidence(report, history.size(), new Span(history.size() * 10, history.size() * 10 + 9), "status"),
                new Decision(by, Optional.empty(), to, Optional.empty())));
    }

    static ReportHead report(String id, Optional<LocalDate> day) {
        return new ReportHead(
                id,
                String.format("%064x", Integer.toUnsignedLong(id.hashCode())),
                Optional.of("Title of " + id),
                Optional.of("Example Wire"),
                Optional.of("https://www.example.org/" + id),
                day.map(ReportDate::given),
                new Signature(new int[] {id.hashCode(), 7, -1}),
                Optional.empty());
    }

    MadeEntry in(String name, String country, String precision, double latitude, double longitude) {
        place = Optional.of(new Located(
                name,
                Optional.of(country),
                precision,
                Optional.of(new Located.Point(latitude, longitude)),
                OptionalInt.empty(),
                "made up"));
        return this;
    }

    Dossier dossier() {
        var engagement = new Engagement(
                "e1",
                type,
                history.get(history.size() - 1).status(),
                participants,
                Level.UNKNOWN,
                place,
                date,
                Optional.empty(),
                List.of(),
                List.of(),
                history,
                List.of(),
                history.stream().map(StatusChange::evidence).toList(),
                false,
                Optional.empty());
        var accounts = reports.values().stream()
                .map(r -> new Account(
                        "a-" + r.id(), r, engagement.withKey("a-" + r.id()), Set.of(), LocalDate.MIN, LocalDate.MAX))
                .sorted(Account.ORDER)
                .toList();
        return new Dossier(engagement, accounts, List.of(), superseded, List.of(), accounts.size(), false);
    }
}
