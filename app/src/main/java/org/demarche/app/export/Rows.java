package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.app.export.EntryRow.Change;
import org.demarche.app.export.EntryRow.Chosen;
import org.demarche.app.export.EntryRow.Difference;
import org.demarche.app.export.EntryRow.OneValue;
import org.demarche.app.export.EntryRow.Passage;
import org.demarche.app.export.EntryRow.Person;
import org.demarche.app.export.EntryRow.Place;
import org.demarche.app.export.EntryRow.Teller;
import org.demarche.app.export.EntryRow.Tie;
import org.demarche.app.export.EntryRow.Told;
import org.demarche.finding.Edtf;
import org.demarche.finding.Located;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Filing;
import org.demarche.register.Link;
import org.demarche.register.Participant;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.ReportDate;
import org.jspecify.annotations.Nullable;

/** Makes rows of entries and of reports. As safe for threads as its texts are. */
public final class Rows {
    private static final Teller REPORT = new Teller("report", null, null, null);

    private final Texts texts;
    private final Optional<LocalDate> newest;

    /** @param newest day of the register's newest report: plans before it are unconfirmed */
    public Rows(Texts texts, Optional<LocalDate> newest) {
        this.texts = texts;
        this.newest = newest;
    }

    /** One entry. */
    public EntryRow row(Dossier dossier) {
        var e = dossier.engagement();
        var days = dossier.accounts().stream()
                .flatMap(a -> a.report().day().stream())
                .sorted()
                .toList();
        return new EntryRow(
                e.key(),
                e.type().code(),
                e.format().orElse(null),
                e.status().code(),
                dossier.isUnconfirmed(newest),
                dossier.isRetracted(),
                dossier.hidden(),
                e.background(),
                teller(e.source()),
                sides(e),
                e.participants().stream().map(Rows::person).toList(),
                e.level().code(),
                e.place().map(Rows::place).orElse(null),
                e.date().map(Edtf::value).orElse(null),
                e.date().map(Edtf::first).map(Rows::bounded).orElse(null),
                e.date().map(Edtf::last).map(Rows::bounded).orElse(null),
                e.dateWhy().orElse(null),
                e.partOf().orElse(null),
                words(e.topics()),
                words(e.outcome()),
                e.history().stream().map(this::change).toList(),
                e.conflicts().stream().map(this::difference).toList(),
                e.evidence().stream().map(this::passage).toList(),
                dossier.sources(),
                (int) dossier.accounts().stream()
                        .map(a -> a.report().id())
                        .distinct()
                        .count(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                dossier.accounts().stream().map(a -> told(a, dossier)).toList(),
                // Whatever order a store keeps them in, the same entry gives the same row.
                dossier.links().stream()
                        .map(Rows::tie)
                        .sorted(java.util.Comparator.comparing(Tie::account))
                        .toList(),
                dossier.choices().stream()
                        .map(c -> new Chosen(c.field(), c.value(), c.why()))
                        .toList());
    }

    /**
     * One report with what it tells.
     *
     * @param entryByAccount keys of the entries that hold accounts
     */
    public ReportRow row(Filing filing, Map<String, String> entryByAccount) {
        var r = filing.report();
        var date = r.date();
        return new ReportRow(
                r.id(),
                r.hash(),
                r.outlet().orElse(null),
                r.title().orElse(null),
                r.author().orElse(null),
                r.url().orElse(null),
                date.map(ReportDate::edtf).orElse(null),
                date.map(ReportDate::first).map(Rows::bounded).orElse(null),
                date.map(ReportDate::last).map(Rows::bounded).orElse(null),
                date.map(d -> d.from().code()).orElse(null),
                date.map(ReportDate::why).orElse(null),
                date.map(ReportDate::certainty).orElse(null),
                r.correction().map(c -> c.kind().code()).orElse(null),
                filing.accounts().stream()
                        .filter(a -> !a.loose() || entryByAccount.containsKey(a.key()))
                        .map(a -> telling(a, entryByAccount.getOrDefault(a.key(), a.entryKey())))
                        .toList());
    }

    private ReportRow.Telling telling(Account account, String entry) {
        var e = account.engagement();
        return new ReportRow.Telling(
                account.key(),
                entry,
                e.type().code(),
                e.status().code(),
                e.level().code(),
                e.date().map(Edtf::value).orElse(null),
                e.date().map(Edtf::first).map(Rows::bounded).orElse(null),
                e.date().map(Edtf::last).map(Rows::bounded).orElse(null),
                e.place().map(Rows::place).orElse(null),
                e.participants().stream().map(Rows::person).toList(),
                e.evidence().stream().map(this::passage).toList());
    }

    /** Codes and names of the sides, each once. */
    static List<String> sides(Engagement engagement) {
        return engagement.participants().stream()
                .map(Participant::side)
                .distinct()
                .toList();
    }

    private static List<String> words(List<Engagement.Excerpt> excerpts) {
        return excerpts.stream()
                .map(x -> Wording.flat(x.text()))
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate bounded(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }

    private static Teller teller(Source source) {
        if (source.isReport()) return REPORT;
        return new Teller(
                source.name().orElse(null),
                source.office().orElse(null),
                source.country().orElse(null),
                source.organization().orElse(null));
    }

    private static Person person(Participant p) {
        return new Person(
                p.name().orElse(null),
                p.office().orElse(null),
                p.country().orElse(null),
                p.organization().orElse(null),
                p.side(),
                p.level().code(),
                p.role().code(),
                p.actorCode().orElse(null));
    }

    private static Place place(Located place) {
        return new Place(
                place.name(),
                place.country().orElse(null),
                place.precision(),
                place.point().map(Located.Point::latitude).orElse(null),
                place.point().map(Located.Point::longitude).orElse(null),
                boxed(place.geonameId()),
                place.why());
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private Change change(Engagement.StatusChange change) {
        var decision = change.decision();
        return new Change(
                change.status().code(),
                change.asOf().orElse(null),
                teller(change.source()),
                change.via().stream().map(Rows::teller).toList(),
                decision.by().stream().map(Rows::teller).toList(),
                decision.from().map(Edtf::value).orElse(null),
                decision.to().map(Edtf::value).orElse(null),
                decision.condition().map(c -> Wording.flat(c.text())).orElse(null),
                passage(change.evidence()));
    }

    private Difference difference(Engagement.Conflict conflict) {
        return new Difference(
                conflict.field(),
                conflict.values().stream()
                        .map(v -> new OneValue(v.value(), teller(v.source()), passage(v.evidence())))
                        .toList());
    }

    private Passage passage(Evidence evidence) {
        var span = evidence.span();
        var text = texts.passage(evidence.reportId()).filter(p -> p.has(span));
        return new Passage(
                evidence.reportId(),
                evidence.sentence(),
                text.map(p -> p.points().start(span)).orElse(null),
                text.map(p -> p.points().end(span)).orElse(null),
                evidence.field(),
                text.map(p -> span.of(p.text())).orElse(null));
    }

    private static Told told(Account account, Dossier dossier) {
        var report = account.report();
        return new Told(
                account.key(),
                report.id(),
                report.outlet().orElse(null),
                report.date().map(ReportDate::edtf).orElse(null),
                report.day().orElse(null),
                report.title().orElse(null),
                report.url().orElse(null),
                report.author().orElse(null),
                report.correction().map(c -> c.kind().code()).orElse(null),
                account.engagement().status().code(),
                account.engagement().date().map(Edtf::value).orElse(null),
                dossier.superseded().contains(account.key()));
    }

    private static Tie tie(Link link) {
        return new Tie(link.account(), link.to(), Math.round(link.score() * 1000) / 1000.0, link.reasons());
    }
}
