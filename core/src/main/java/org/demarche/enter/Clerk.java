package org.demarche.enter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.enter.draft.Drafter;
import org.demarche.enter.draft.Sources;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Anticipation;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Finding.Undertaking;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Entries;
import org.demarche.register.Expectation;
import org.demarche.register.Participant;
import org.demarche.register.Source;
import org.demarche.register.Statement;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** Makes the entries that one report supports: drafts, joins, statuses, statements and what they speak of. Thread-safe. */
public final class Clerk {
    private final Drafter drafter = new Drafter();
    private final Sources sources = new Sources();

    /** The entries of one report; never fails for what the report says. */
    public Entries entries(Resolved resolved) {
        var ledger = new EngagementLedger(resolved, drafter);
        ledger.enter(resolved.findings().acts().stream()
                .sorted(Comparator.comparing(Act::predicate))
                .toList());
        var engagements = ledger.entries();
        var refusals = new ArrayList<Refusal>();
        for (var furniture : resolved.findings().article().furniture())
            refusals.add(Refusal.at(RefusalCode.CLEAN_FURNITURE, furniture.span(), furniture.why()));
        refusals.addAll(resolved.findings().refusals());
        refusals.addAll(ledger.refusals());
        for (var attribution : resolved.findings().attributions())
            if (attribution.scare())
                refusals.add(Refusal.at(
                        RefusalCode.QUOTE_SCARE,
                        attribution.span(),
                        "marks that distance the writer from a word, or a title"));
        refusals.addAll(undecided(resolved));
        return new Entries(
                resolved,
                engagements,
                statements(resolved, ledger, engagements),
                commitments(resolved, ledger, engagements),
                expectations(resolved, ledger, engagements),
                claims(resolved),
                refusals,
                ledger.loose());
    }

    /** The mentions of whom it stays open which of several they mean: nobody is chosen for them. */
    private static List<Refusal> undecided(Resolved resolved) {
        var refusals = new ArrayList<Refusal>();
        resolved.referents().forEach((phrase, referents) -> {
            for (var referent : referents) {
                if (!referent.isUndecided()) continue;
                var sentence =
                        resolved.findings().parses().get(phrase.sentence()).sentence();
                refusals.add(Refusal.at(
                        RefusalCode.WHO_UNDECIDED, sentence.span(phrase.first(), phrase.end()), referent.why()));
            }
        });
        return refusals;
    }

    private static Evidence evidence(Resolved resolved, Span span, String field) {
        int sentence = resolved.findings()
                .findParseAt(span)
                .map(p -> p.sentence().index())
                .orElse(0);
        return new Evidence(resolved.findings().article().report().id(), sentence, span, field);
    }

    private static Excerpt excerpt(Resolved resolved, Span span) {
        return new Excerpt(span.of(resolved.findings().text()), span);
    }

    private List<Statement> statements(Resolved resolved, EngagementLedger ledger, List<Engagement> engagements) {
        var statements = new ArrayList<Statement>();
        for (var attribution : resolved.findings().attributions()) {
            if (attribution.scare()) continue;
            var speaker = sources.speaker(attribution, resolved);
            if (speaker.isEmpty()) continue;
            var about = ledger.allIn(attribution.span()).stream()
                    .map(i -> engagements.get(i).key())
                    .toList();
            statements.add(new Statement(
                    speaker.get(),
                    attribution.speaker(),
                    attribution.kind(),
                    excerpt(resolved, attribution.span()),
                    attribution.cue(),
                    venue(attribution, resolved),
                    via(attribution, resolved),
                    about,
                    evidence(resolved, attribution.span(), "content")));
        }
        return statements;
    }

    /** Those in whose words the attribution itself stands: Pompeo, where Pompeo cites Trump. */
    private List<Source> via(Attribution inner, Resolved resolved) {
        return resolved.findings().attributions().around(inner.span()).stream()
                .filter(a -> !a.scare() && !a.span().equals(inner.span()))
                .filter(a -> !a.speaker().equals(inner.speaker()))
                .sorted(Comparator.comparingInt(a -> a.span().end() - a.span().start()))
                .flatMap(a -> sources.speaker(a, resolved).stream())
                .filter(s -> !sources.speaker(inner, resolved).equals(Optional.of(s)))
                .distinct()
                .toList();
    }

    private static Optional<String> venue(Attribution attribution, Resolved resolved) {
        return attribution
                .cue()
                .flatMap(cue -> resolved.findings().findParseAt(cue))
                .flatMap(parse -> Venues.find(parse, attribution));
    }

    private List<Commitment> commitments(Resolved resolved, EngagementLedger ledger, List<Engagement> engagements) {
        var commitments = new ArrayList<Commitment>();
        for (var undertaking : resolved.findings().undertakings()) {
            var by = resolved.referentsOf(undertaking.by()).stream()
                    .filter(r -> binds(r) && speaksFor(undertaking, r, resolved))
                    .findFirst();
            if (by.isEmpty()) continue;
            var madeAt = madeAt(undertaking, ledger, engagements, by.get());
            var toward = new ArrayList<Source>();
            undertaking
                    .toward()
                    .ifPresent(t -> resolved.referentsOf(t).stream()
                            .filter(Referent::isSide)
                            .forEach(r -> toward.add(Sources.of(r))));
            if (toward.isEmpty()) madeAt.ifPresent(e -> toward.addAll(others(e, by.get())));
            var due = resolved.datedIn(undertaking.span())
                    .flatMap(d -> d.date().stream())
                    .findFirst();
            commitments.add(new Commitment(
                    Sources.of(by.get()),
                    toward,
                    excerpt(resolved, undertaking.span()),
                    madeAt.map(Engagement::key),
                    due,
                    "undertaken",
                    evidence(resolved, undertaking.span(), "undertaking")));
        }
        return commitments;
    }

    /** A side, or somebody who holds an office: who only runs for one binds nobody. */
    private static boolean binds(Referent by) {
        return by.isSide() && !(by.isPerson() && by.office().isEmpty());
    }

    /** Nobody binds another state: "Washington said Moscow would withdraw" is no commitment of Moscow. */
    private boolean speaksFor(Undertaking undertaking, Referent by, Resolved resolved) {
        var says = sources.at(undertaking.span(), resolved).source();
        return says.country().isEmpty()
                || by.country().isEmpty()
                || Knowledge.isSameState(says.country().get(), by.country().get());
    }

    private static Optional<Engagement> madeAt(
            Undertaking undertaking, EngagementLedger ledger, List<Engagement> engagements, Referent by) {
        return undertaking
                .madeAt()
                .flatMap(ledger::findAt)
                .map(engagements::get)
                .filter(e -> e.participants().stream().anyMatch(p -> by.side().equals(Optional.of(p.side()))));
    }

    private static List<Source> others(Engagement engagement, Referent by) {
        return engagement.participants().stream()
                .filter(p -> !by.side().equals(Optional.of(p.side())))
                .map(Participant::country)
                .flatMap(Optional::stream)
                .distinct()
                .map(c -> new Source(Optional.empty(), Optional.empty(), Optional.of(c), Optional.empty()))
                .toList();
    }

    private List<Expectation> expectations(Resolved resolved, EngagementLedger ledger, List<Engagement> engagements) {
        var expectations = new ArrayList<Expectation>();
        for (var anticipation : resolved.findings().anticipations()) {
            var by = holder(anticipation, resolved);
            if (by.isEmpty()) continue;
            var engagement = ledger.allIn(anticipation.span()).stream()
                    .map(engagements::get)
                    .filter(e -> !e.background())
                    .findFirst()
                    .map(Engagement::key);
            var byWhen = resolved.datedIn(anticipation.span())
                    .flatMap(d -> d.date().stream())
                    .map(d -> d.value())
                    .findFirst();
            expectations.add(new Expectation(
                    by.get(),
                    engagement,
                    excerpt(resolved, anticipation.span()),
                    resolved.settledDate().map(d -> d.edtf()),
                    byWhen,
                    "open",
                    evidence(resolved, anticipation.span(), "expects")));
        }
        return expectations;
    }

    /** Who expects it; where a pronoun stays open, who says so, and nobody where that is the report: it has no "I". */
    private Optional<Source> holder(Anticipation anticipation, Resolved resolved) {
        if (anticipation.by().isEmpty())
            return Optional.of(sources.at(anticipation.span(), resolved).source());
        var phrase = anticipation.by().get();
        var token =
                resolved.findings().parses().get(phrase.sentence()).sentence().token(phrase.head());
        if (!token.is(Tag.PRON) || !resolved.referentsOf(phrase).isEmpty()) return source(resolved, phrase);
        return Optional.of(sources.at(token.span(), resolved).source()).filter(s -> !s.isReport());
    }

    private static Optional<Source> source(Resolved resolved, Phrase phrase) {
        var known = resolved.referentsOf(phrase).stream().findFirst().map(Sources::of);
        if (known.isPresent()) return known;
        var sentence = resolved.findings().parses().get(phrase.sentence()).sentence();
        return Optional.of(new Source(
                Optional.of(sentence.words(phrase.first(), phrase.end())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static List<Claim> claims(Resolved resolved) {
        var claims = new ArrayList<Claim>();
        for (var assertion : resolved.findings().assertions()) {
            var by = assertion.by().flatMap(p -> source(resolved, p));
            if (by.isPresent())
                claims.add(new Claim(
                        by.get(),
                        excerpt(resolved, assertion.span()),
                        "unverified",
                        evidence(resolved, assertion.span(), "content")));
        }
        return claims;
    }
}
