package org.demarche.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Filing;
import org.demarche.register.Link;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.demarche.register.Settlement;
import org.demarche.register.Signature;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/**
 * Fills registers with made-up entries, to see what they cost to ask: few sides and outlets are in most of them, most
 * sides in few; half are told by one report, one in eight by four or more; one in twelve has no day. The same seed gives
 * the same register.
 */
final class RegisterGenerator {
    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final int DAYS = 31 * 365;
    private static final int STEP = 1_000;

    private final Random random;
    private final int entries;
    private final MadeUpWorld world;

    RegisterGenerator(long seed, int entries) {
        random = new Random(seed);
        this.entries = entries;
        world = new MadeUpWorld(random);
    }

    /** Fills it step by step; {@code told} hears how many entries there are. */
    void fill(Register register, IntConsumer told) {
        for (int done = 0; done < entries; done += STEP) {
            int from = done;
            int to = Math.min(entries, done + STEP);
            register.atOnce(r -> step(r, from, to));
            told.accept(to);
        }
    }

    private void step(Register register, int from, int to) {
        var reports = new ArrayList<ReportHead>();
        var told = new LinkedHashMap<String, List<Account>>();
        var dossiers = new ArrayList<Dossier>();
        for (int number = from; number < to; number++) {
            var dossier = dossier(number, reports);
            dossiers.add(dossier);
            for (var account : dossier.accounts())
                told.computeIfAbsent(account.report().id(), id -> new ArrayList<>())
                        .add(account);
        }
        for (var accounts : told.values()) register.file(filing(accounts));
        register.settle(new Settlement(
                told.values().stream()
                        .flatMap(Collection::stream)
                        .map(Account::key)
                        .collect(Collectors.toSet()),
                dossiers.stream().flatMap(d -> d.links().stream()).toList(),
                dossiers));
    }

    private Dossier dossier(int number, List<ReportHead> reports) {
        // In the order of the days, as reports come in, but for what is told long after.
        var day = FIRST_DAY.plusDays((long) DAYS * number / entries + random.nextInt(30));
        var accounts = new ArrayList<Account>();
        var first = engagement(key(number, 0), day, report(day, number, reports));
        do {
            var report = accounts.isEmpty() ? reports.get(reports.size() - 1) : report(day, number, reports);
            accounts.add(account(
                    report, accounts.isEmpty() ? first : told(first, key(number, accounts.size()), report)));
        } while (accounts.size() < 40 && random.nextInt(2) == 0);
        var links = new ArrayList<Link>();
        for (int i = 1; i < accounts.size(); i++)
            links.add(new Link(
                    accounts.get(i).key(),
                    accounts.get(0).key(),
                    0.5 + random.nextInt(50) / 100.0,
                    List.of("the same two sides on the same day", "the same place")));
        return new Dossier(
                first.withKey(accounts.get(0).entryKey()),
                accounts,
                links,
                Set.of(),
                List.of(new Dossier.Choice("date", "as first told", "told by most sources")),
                accounts.size(),
                random.nextInt(200) == 0);
    }

    private static String key(int number, int account) {
        return String.format("a%08x%04x", Integer.reverse(number), account);
    }

    /** A new report, or one of those that lie about already: reports tell of more than one thing. */
    private ReportHead report(LocalDate day, int number, List<ReportHead> reports) {
        if (!reports.isEmpty() && random.nextInt(3) == 0) {
            var known = reports.remove(reports.size() - 1 - random.nextInt(Math.min(20, reports.size())));
            reports.add(known);
            return known;
        }
        var published = day.plusDays(random.nextInt(10) - 3);
        var id = "https://news.example/" + published + "/" + number + "-" + reports.size();
        var report = new ReportHead(
                id,
                String.format("%016x%016x%016x%016x", random.nextLong(), random.nextLong(), random.nextLong(), number),
                Optional.of("Ministers meet, report " + number),
                Optional.of(world.outlet()),
                Optional.of(id),
                Optional.of(ReportDate.given(published)),
                new Signature(random.ints(32).toArray()),
                Optional.empty());
        reports.add(report);
        return report;
    }

    private Engagement engagement(String key, LocalDate day, ReportHead report) {
        var people = world.participants();
        var status = world.status();
        var date = date(day);
        var source = people.stream()
                .map(p -> new Source(p.name(), p.office(), p.country(), p.organization()))
                .findFirst()
                .orElse(Source.REPORT);
        return new Engagement(
                key,
                world.type(),
                status,
                people,
                world.level(),
                Optional.of(world.place()),
                date,
                date.map(d -> "as the report names it"),
                List.of(new Excerpt(world.topic(), new Span(40, 60))),
                List.of(),
                List.of(new StatusChange(
                        status,
                        Optional.of(day.toString()),
                        source,
                        List.of(),
                        evidence(report, "status"),
                        new Engagement.Decision(List.of(), Optional.empty(), Optional.empty(), Optional.empty()))),
                random.nextInt(20) == 0
                        ? List.of(new Conflict(
                                "date", List.of(new Conflict.Value(day.toString(), source, evidence(report, "date")))))
                        : List.of(),
                List.of(evidence(report, "participants"), evidence(report, "date"), evidence(report, "place")),
                random.nextInt(12) == 0,
                Optional.empty());
    }

    private Optional<Edtf> date(LocalDate day) {
        int kind = random.nextInt(100);
        if (kind < 8) return Optional.empty();
        if (kind < 16) return Optional.of(Edtf.month(java.time.YearMonth.from(day)));
        if (kind < 22) return Optional.of(Edtf.interval(day, day.plusDays(1 + random.nextInt(5))));
        return Optional.of(Edtf.day(day));
    }

    private Evidence evidence(ReportHead report, String field) {
        int start = random.nextInt(2_000);
        return new Evidence(report.id(), start / 120, new Span(start, start + 5 + random.nextInt(60)), field);
    }

    private static Account account(ReportHead report, Engagement engagement) {
        var sides = new TreeSet<String>();
        engagement.participants().forEach(p -> sides.add(p.side()));
        var traces = new TreeSet<String>();
        for (var side : sides) for (var other : sides.tailSet(side, false)) traces.add("pair:" + side + "+" + other);
        engagement.participants().forEach(p -> p.name().ifPresent(n -> traces.add("person:" + n)));
        return new Account(
                engagement.key(),
                report,
                engagement,
                traces,
                engagement
                        .date()
                        .map(d -> d.first().minusDays(3))
                        .orElse(report.day().orElseThrow().minusDays(60)),
                engagement
                        .date()
                        .map(d -> d.last().plusDays(3))
                        .orElse(report.day().orElseThrow().plusDays(60)));
    }

    /** The same as another report tells it. */
    private Engagement told(Engagement e, String key, ReportHead report) {
        return new Engagement(
                key,
                e.type(),
                e.status(),
                e.participants(),
                e.level(),
                e.place(),
                e.date(),
                e.dateWhy(),
                e.topics(),
                e.outcome(),
                e.history(),
                List.of(),
                List.of(evidence(report, "participants"), evidence(report, "date")),
                e.background(),
                Optional.empty());
    }

    private Filing filing(List<Account> accounts) {
        var text = accounts.stream().map(a -> world.sentence(a.engagement())).collect(Collectors.joining("\n"));
        return new Filing(
                accounts.get(0).report(), Optional.of(text), accounts, List.of(), List.of(), List.of(), List.of());
    }
}
