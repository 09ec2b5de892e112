package org.demarche.enter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.enter.match.LooseTraces;
import org.demarche.enter.match.Shingles;
import org.demarche.enter.match.Traces;
import org.demarche.enter.match.Window;
import org.demarche.register.Account;
import org.demarche.register.Commitment;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Expectation;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;
import org.demarche.register.Statement;
import org.demarche.text.Report;

/** Makes of the entries of one report what the register keeps of it. Thread-safe. */
public final class Filer {
    /** Among a hundred million accounts two of 64 bits are equal once in 3,000 such registers; of 48 bits some would be. */
    private static final int KEY_BYTES = 8;

    private final Deeds deeds = new Deeds();

    /** The filing of a report; the same report gives the same filing at any time. */
    public Filing filing(Entries entries) {
        var report = entries.resolved().findings().article().report();
        var head = head(report, entries);
        var keys = new HashMap<String, String>();
        for (var engagements : List.of(entries.engagements(), entries.loose()))
            for (var engagement : engagements) keys.put(engagement.key(), accountKey(head, engagement.key()));
        var accounts = new ArrayList<Account>();
        for (var engagement : entries.engagements()) accounts.add(account(head, renamed(engagement, keys)));
        var spokenOf = SpokenOf.sides(entries.resolved());
        for (var engagement : entries.loose())
            loose(head, renamed(engagement, keys), spokenOf).ifPresent(accounts::add);
        return new Filing(
                head,
                Optional.of(report.text()),
                accounts,
                entries.statements().stream().map(s -> renamed(s, keys)).toList(),
                entries.commitments().stream().map(c -> renamed(c, keys)).toList(),
                entries.expectations().stream().map(e -> renamed(e, keys)).toList(),
                entries.claims(),
                deeds.of(entries, k -> Objects.requireNonNull(keys.get(k))));
    }

    /** By which a version of a report is known: SHA-256 of its text as 64 hexadecimal digits. */
    public static String hash(Report report) {
        return HexFormat.of().formatHex(digest(report.text()));
    }

    private static ReportHead head(Report report, Entries entries) {
        return new ReportHead(
                report.id(),
                hash(report),
                report.title(),
                report.outlet(),
                report.url(),
                entries.resolved().date(),
                Shingles.signature(report.text()),
                Corrections.find(report),
                report.author());
    }

    /** Versions of a report are told apart: what each of them tells stays what it was, whichever came first. */
    private static String accountKey(ReportHead head, String perReport) {
        var basis = head.id() + "\n" + head.hash() + "\n" + perReport;
        return "a" + HexFormat.of().formatHex(digest(basis), 0, KEY_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static Account account(ReportHead head, Engagement engagement) {
        var window = Window.of(engagement, head.day());
        return new Account(engagement.key(), head, engagement, Traces.of(engagement), window.from(), window.to());
    }

    /** What names one side is kept where its day is told or follows, or somebody of it is named: nothing else finds it again. */
    private static Optional<Account> loose(ReportHead head, Engagement engagement, List<String> spokenOf) {
        boolean dated = engagement.date().isPresent()
                || head.day().isPresent()
                        && !engagement.background()
                        && engagement.status().isDeed();
        boolean named =
                engagement.participants().stream().anyMatch(p -> p.name().isPresent());
        var traces = LooseTraces.of(engagement, spokenOf);
        if (traces.isEmpty() || !dated && !named) return Optional.empty();
        var window = Window.of(engagement, head.day());
        return Optional.of(new Account(engagement.key(), head, engagement, traces, window.from(), window.to(), true));
    }

    private static Engagement renamed(Engagement e, Map<String, String> keys) {
        var named = e.withKey(Objects.requireNonNull(keys.get(e.key())));
        return renamed(e.partOf(), keys).map(named::within).orElse(named);
    }

    private static Optional<String> renamed(Optional<String> key, Map<String, String> keys) {
        return key.map(k -> keys.getOrDefault(k, k));
    }

    private static Statement renamed(Statement s, Map<String, String> keys) {
        List<String> about =
                s.about().stream().map(k -> keys.getOrDefault(k, k)).toList();
        return new Statement(
                s.speaker(),
                s.speakerSpan(),
                s.kind(),
                s.content(),
                s.cue(),
                s.venue(),
                s.attributedVia(),
                about,
                s.evidence());
    }

    private static Commitment renamed(Commitment c, Map<String, String> keys) {
        return new Commitment(
                c.by(), c.toward(), c.undertaking(), renamed(c.madeAt(), keys), c.due(), c.status(), c.evidence());
    }

    private static Expectation renamed(Expectation e, Map<String, String> keys) {
        return new Expectation(
                e.by(), renamed(e.engagement(), keys), e.content(), e.madeOn(), e.byWhen(), e.outcome(), e.evidence());
    }
}
