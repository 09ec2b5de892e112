package org.demarche.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.text.Evidence;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/** Small filings and entries, built of what a test wants to be different. */
public final class MadeUp {
    private static final Source SPEAKER = new Source(
            Optional.of("Sergei Lavrov"), Optional.of("foreign minister"), Optional.of("RUS"), Optional.empty());

    private MadeUp() {}

    /** A report of a day ({@code 2018-10-08}); without one where that is empty. */
    public static ReportHead report(String id, String day, String outlet) {
        return new ReportHead(
                id,
                String.format("%064x", Integer.toUnsignedLong((id + day + outlet).hashCode())),
                Optional.of("Headline of " + id),
                Optional.of(outlet).filter(o -> !o.isEmpty()),
                Optional.of("https://example.org/" + id),
                Optional.of(day).filter(d -> !d.isEmpty()).map(d -> ReportDate.given(LocalDate.parse(d))),
                new Signature(new int[] {id.hashCode(), 7, -1}),
                Optional.empty());
    }

    /** An engagement under a key, of persons given as {@code Name/CODE} or {@code /CODE}. */
    public static Engagement engagement(String key, String date, String... people) {
        var evidence = new Evidence("made-up", 0, new Span(key.hashCode() & 0xff, 400), "date");
        var day = date.isEmpty() ? Optional.<Edtf>empty() : Edtf.parse(date);
        return new Engagement(
                key,
                EngagementType.MEETING,
                Status.HELD,
                Arrays.stream(people).map(MadeUp::participant).toList(),
                Level.MINISTER,
                Optional.of(place("Vienna", "AUT")),
                day,
                day.map(d -> "the day as it is named"),
                List.of(new Excerpt("arms control", new Span(10, 22))),
                List.of(new Excerpt("they agreed to meet again", new Span(30, 55))),
                List.of(new StatusChange(
                        Status.HELD,
                        Optional.of("2018-10-08"),
                        SPEAKER,
                        List.of(Source.REPORT),
                        evidence,
                        new Engagement.Decision(
                                List.of(SPEAKER),
                                Optional.of(Edtf.season(2018, 2)),
                                Optional.empty(),
                                Optional.of(new Excerpt("if both agree", new Span(60, 73)))))),
                List.of(),
                List.of(evidence),
                false,
                Optional.empty());
    }

    private static Participant participant(String person) {
        var parts = person.split("/", -1);
        return new Participant(
                Optional.of(parts[0]).filter(n -> !n.isEmpty()),
                Optional.of("minister"),
                Optional.of(parts[1]).filter(c -> c.length() == 3),
                Optional.of(parts[1]).filter(c -> c.length() != 3),
                Level.MINISTER,
                Participant.Role.PARTY,
                Optional.of(parts[1] + "GOV"));
    }

    public static Located place(String name, String country) {
        return new Located(
                name,
                Optional.of(country),
                "city",
                Optional.of(new Located.Point(48.208488, 16.372721)),
                OptionalInt.of(2761369),
                "the only one of that name");
    }

    /** What a report tells of an engagement, with a trace for its sides, in the window of its date or at any time. */
    public static Account account(ReportHead report, Engagement engagement) {
        var sides = engagement.participants().stream()
                .map(Participant::side)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return new Account(
                engagement.key(),
                report,
                engagement,
                Set.of("sides:" + sides, "type:" + engagement.type().code()),
                engagement.date().map(Edtf::first).orElse(LocalDate.MIN),
                engagement.date().map(Edtf::last).orElse(LocalDate.MAX));
    }

    /** A filing with those accounts and something said of the first of them. */
    public static Filing filing(ReportHead report, Account... accounts) {
        var about = Arrays.stream(accounts).limit(1).map(Account::key).toList();
        var evidence = new Evidence(report.id(), 2, new Span(100, 120), "content");
        var words = new Excerpt("we shall meet again soon", new Span(100, 124));
        return new Filing(
                report,
                Optional.of("The ministers met in Vienna.\nThey spoke about visits. The text of " + report.id() + "."),
                List.of(accounts),
                List.of(new Statement(
                        SPEAKER,
                        Optional.of(new Span(90, 97)),
                        Attribution.Kind.DIRECT,
                        words,
                        Optional.empty(),
                        Optional.of("briefing"),
                        List.of(Source.REPORT),
                        about,
                        evidence)),
                List.of(new Commitment(
                        SPEAKER,
                        List.of(Source.REPORT),
                        words,
                        about.stream().findFirst(),
                        Edtf.parse("2019-01"),
                        "undertaken",
                        evidence)),
                List.of(new Expectation(
                        SPEAKER,
                        about.stream().findFirst(),
                        words,
                        Optional.of("2018-10-08"),
                        Optional.empty(),
                        "open",
                        evidence)),
                List.of(new Claim(SPEAKER, words, "unverified", evidence)));
    }

    /** An entry of those accounts, each linked to the one before it, as the first of them tells it. */
    public static Dossier dossier(Account... accounts) {
        return dossier(renamed(accounts[0].engagement(), accounts[0].entryKey()), false, accounts);
    }

    public static Dossier dossier(Engagement engagement, boolean hidden, Account... accounts) {
        var links = new ArrayList<Link>();
        for (int i = 1; i < accounts.length; i++)
            links.add(new Link(
                    accounts[i].key(), accounts[i - 1].key(), 0.1 + 1.0 / (i + 2), List.of("same day", "same sides")));
        return new Dossier(
                engagement,
                List.of(accounts),
                links,
                accounts.length > 2 ? Set.of(accounts[2].key()) : Set.of(),
                List.of(new Dossier.Choice("date", "2018-10-08", "told by most")),
                accounts.length,
                hidden);
    }

    /** What settles those entries. */
    public static Settlement settlement(Dossier... dossiers) {
        return new Settlement(
                Arrays.stream(dossiers)
                        .flatMap(d -> d.accounts().stream())
                        .map(Account::key)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Arrays.stream(dossiers).flatMap(d -> d.links().stream()).toList(),
                List.of(dossiers));
    }

    public static Engagement renamed(Engagement e, String key) {
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
                e.conflicts(),
                e.evidence(),
                e.background(),
                e.partOf());
    }
}
