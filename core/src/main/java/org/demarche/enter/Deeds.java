package org.demarche.enter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.enter.deed.Actors;
import org.demarche.enter.deed.Doers;
import org.demarche.enter.deed.MatterReader;
import org.demarche.enter.deed.Tellings;
import org.demarche.enter.draft.Sources;
import org.demarche.finding.Edtf;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.DeedWords;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Deed;
import org.demarche.register.Deed.Telling;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Entries;
import org.demarche.register.Matter;
import org.demarche.register.Source;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * Gathers the deeds of one report for the ledgers: what was undertaken, is expected or claimed, and what clauses tell as done
 * or not done by states and international organisations. Thread-safe.
 */
public final class Deeds {
    private static final DeedWords WORDS = DeedWords.load();
    private static final Matter NONE = new Matter("", "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    private final MatterReader matters = new MatterReader(WORDS);
    private final Tellings tellings = new Tellings(WORDS);
    private final Sources sources = new Sources();

    /**
     * The deeds of a report in the order of its text.
     *
     * @param accountKey gives the account's key for the key that an engagement has in {@code entries}
     */
    public List<Deed> of(Entries entries, UnaryOperator<String> accountKey) {
        var deeds = new ArrayList<Deed>();
        var resolved = entries.resolved();
        for (var commitment : entries.commitments()) {
            var matter = undertaken(resolved, commitment.evidence().span());
            boolean not = resolved.findings()
                    .findParseAt(commitment.evidence().span())
                    .flatMap(p -> firstIn(p, commitment.evidence().span()))
                    .filter(Clause::negated)
                    .isPresent();
            deeds.add(new Deed(
                    Telling.UNDERTAKEN,
                    not,
                    commitment.by(),
                    commitment.toward(),
                    matter.orElse(NONE),
                    keysOrOwn(commitment.by(), matter, commitment.evidence()),
                    commitment.madeAt().map(accountKey),
                    commitment.due(),
                    commitment.by(),
                    List.of(),
                    commitment.undertaking(),
                    commitment.evidence()));
        }
        expected(entries, accountKey, deeds);
        claimed(entries, deeds);
        for (var parse : resolved.findings().parses()) {
            var sentence = parse.sentence();
            if (sentence.headline()
                    || sentence.token(sentence.size() - 1).word().equals("?")) continue;
            for (int i = 0; i < parse.clauses().size(); i++) told(resolved, parse, i, deeds);
        }
        return deeds;
    }

    /** The first clause in the span that is no saying, or the thing that the span begins with. */
    private Optional<Matter> undertaken(Resolved resolved, Span span) {
        var parse = resolved.findings().findParseAt(span);
        if (parse.isEmpty()) return Optional.empty();
        var clause = firstIn(parse.get(), span);
        if (clause.isPresent()) return matters.of(resolved, parse.get(), clause.get());
        return parse.get().phrases().stream()
                .filter(p -> span.contains(spanOf(parse.get(), p)))
                .findFirst()
                .flatMap(p -> matters.given(resolved, parse.get(), p));
    }

    private static Optional<Clause> firstIn(Parse parse, Span span) {
        return parse.clauses().stream()
                .filter(c -> span.contains(parse.sentence().token(c.predicate()).span()))
                .findFirst();
    }

    private static Span spanOf(Parse parse, Phrase phrase) {
        return parse.sentence().span(phrase.first(), phrase.end());
    }

    private void expected(Entries entries, UnaryOperator<String> accountKey, List<Deed> deeds) {
        var resolved = entries.resolved();
        var engagementByKey = new LinkedHashMap<String, Engagement>();
        entries.engagements().forEach(e -> engagementByKey.put(e.key(), e));
        for (var expectation : entries.expectations()) {
            var parse = resolved.findings().findParseAt(expectation.evidence().span());
            var inner =
                    parse.flatMap(p -> expectedClause(p, expectation.evidence().span()));
            var matter = inner.flatMap(c -> matters.of(resolved, parse.orElseThrow(), c));
            var by = inner.flatMap(c -> doer(resolved, parse.orElseThrow(), c));
            boolean negative = inner.filter(c -> c.negated()).isPresent()
                    || parse.filter(p -> isNegative(p, expectation.evidence().span()))
                            .isPresent();
            var account = expectation.engagement().map(accountKey);
            var keys = account.isPresent()
                    ? Set.of(
                            Deed.onKey(account.get()),
                            Deed.withKey(engagement(
                                    engagementByKey, expectation.engagement().orElseThrow())))
                    : keysOrOwn(by.orElse(Source.REPORT), matter, expectation.evidence());
            deeds.add(new Deed(
                    Telling.EXPECTED,
                    negative,
                    by.orElse(Source.REPORT),
                    List.of(),
                    matter.orElse(NONE),
                    keys,
                    account,
                    expectation.byWhen().flatMap(Edtf::parse),
                    expectation.by(),
                    List.of(),
                    expectation.content(),
                    expectation.evidence()));
        }
    }

    private static Engagement engagement(Map<String, Engagement> byKey, String key) {
        var engagement = byKey.get(key);
        if (engagement == null)
            throw new IllegalStateException("expectation of an engagement that is not there: " + key);
        return engagement;
    }

    /** What stands under the word of expecting; the clause itself where only an adverb expects ("will probably"). */
    private static Optional<Clause> expectedClause(Parse parse, Span span) {
        var outer = firstIn(parse, span);
        return outer.flatMap(o -> parse.clauses().stream()
                        .filter(c -> c.governor()
                                .filter(g -> parse.clauses().get(g).equals(o))
                                .isPresent())
                        .filter(c -> Set.of(Clause.Embedding.INFINITIVE, Clause.Embedding.CONTENT)
                                .contains(c.embedding()))
                        .findFirst())
                .or(() -> outer);
    }

    /** "Is not expected to", "unlikely": it is expected not to come. */
    private static boolean isNegative(Parse parse, Span span) {
        return firstIn(parse, span)
                .filter(c -> c.negated()
                        || parse.sentence().token(c.predicate()).lower().equals("unlikely"))
                .isPresent();
    }

    private void claimed(Entries entries, List<Deed> deeds) {
        var resolved = entries.resolved();
        for (var claim : entries.claims()) {
            var parse = resolved.findings().findParseAt(claim.evidence().span());
            var clause = parse.flatMap(p -> firstIn(p, claim.evidence().span()));
            var by = clause.flatMap(c -> doer(resolved, parse.orElseThrow(), c));
            var matter = clause.flatMap(c -> matters.of(resolved, parse.orElseThrow(), c));
            deeds.add(new Deed(
                    Telling.CLAIMED,
                    clause.filter(Clause::negated).isPresent(),
                    by.orElse(Source.REPORT),
                    List.of(),
                    matter.orElse(NONE),
                    keysOrOwn(by.orElse(Source.REPORT), matter, claim.evidence()),
                    Optional.empty(),
                    day(resolved, claim.evidence().span()),
                    claim.by(),
                    List.of(),
                    claim.content(),
                    claim.evidence()));
        }
    }

    private void told(Resolved resolved, Parse parse, int index, List<Deed> deeds) {
        var clause = parse.clauses().get(index);
        var told = tellings.of(parse, index);
        if (told.isEmpty()) return;
        var by = doer(resolved, parse, clause).or(() -> ownerOfAct(resolved, parse, clause));
        var matter = matters.of(resolved, parse, clause);
        if (by.isEmpty() || matter.isEmpty()) return;
        var predicate = parse.sentence().token(clause.predicate()).span();
        var saying = sources.at(predicate, resolved);
        var denier = told.get().denier().flatMap(p -> actor(resolved, List.of(p)));
        var span = spanOf(parse, clause);
        deeds.add(new Deed(
                told.get().telling(),
                false,
                by.get(),
                List.of(),
                matter.get(),
                keys(by.get(), matter),
                Optional.empty(),
                day(resolved, span),
                denier.or(() -> claimer(resolved, parse, clause, saying.source()))
                        .orElse(saying.source()),
                saying.via(),
                new Excerpt(span.of(resolved.findings().text()), span),
                new Evidence(
                        resolved.findings().article().report().id(),
                        parse.sentence().index(),
                        span,
                        "deed")));
    }

    private static Optional<Source> doer(Resolved resolved, Parse parse, Clause clause) {
        return Doers.saying(parse, clause)
                .flatMap(noun -> Actors.state(resolved, noun))
                .map(Deeds::state)
                .or(() -> actor(resolved, clause.subjects()))
                .or(() -> Doers.above(parse, clause).stream()
                        .flatMap(subjects -> actor(resolved, subjects).stream())
                        .findFirst());
    }

    private static Source state(String country) {
        return new Source(Optional.empty(), Optional.empty(), Optional.of(country), Optional.empty());
    }

    /** "Pyongyang claims to have destroyed": who claims it says it, though no attribution hands it over. */
    private static Optional<Source> claimer(Resolved resolved, Parse parse, Clause clause, Source source) {
        if (!source.isReport() || !clause.perfect() || clause.embedding() != Clause.Embedding.INFINITIVE)
            return Optional.empty();
        return clause.governor()
                .map(parse.clauses()::get)
                .filter(g -> !g.passive())
                .flatMap(g -> actor(resolved, g.subjects()));
    }

    /** "The withdrawal of Soviet troops was completed": whose act it is, where nobody completes it. */
    private Optional<Source> ownerOfAct(Resolved resolved, Parse parse, Clause clause) {
        if (!clause.subjects().isEmpty()) return Optional.empty();
        return matters.nominal(parse, clause)
                .flatMap(act -> actor(
                        resolved,
                        clause.obliques().stream()
                                .filter(o -> o.on() == act.head())
                                .filter(o -> Set.of("of", "by").contains(o.preposition()))
                                .map(Clause.Oblique::phrase)
                                .toList()));
    }

    private static Span spanOf(Parse parse, Clause clause) {
        int end = Math.max(clause.end(), clause.predicate() + 1);
        while (end > clause.predicate() + 1
                && Set.of(".", ",", "\"", ";")
                        .contains(parse.sentence().token(end - 1).lower())) end--;
        return parse.sentence().span(Math.min(clause.first(), clause.predicate()), end);
    }

    private static Optional<Edtf> day(Resolved resolved, Span span) {
        return resolved.datedIn(span).flatMap(d -> d.date().stream()).findFirst();
    }

    /** The first of the phrases that means, or acts for, a state or international organisation. */
    private static Optional<Source> actor(Resolved resolved, List<Phrase> phrases) {
        return phrases.stream()
                .flatMap(p -> resolved.referentsOf(p).stream())
                .filter(Referent::isSide)
                .findFirst()
                .map(Sources::of)
                .or(() -> phrases.stream()
                        .flatMap(p -> Actors.state(resolved, p).stream())
                        .findFirst()
                        .map(Deeds::state));
    }

    private static Set<String> keys(Source by, Optional<Matter> matter) {
        var side = by.country().map(Knowledge::stateKey).or(by::organization);
        if (side.isEmpty() || matter.isEmpty()) return Set.of();
        return Set.of(
                side.get() + "|" + matter.get().verb() + "|" + matter.get().main());
    }

    /** A key of its own for what no other report can speak of. */
    private static Set<String> keysOrOwn(Source by, Optional<Matter> matter, Evidence evidence) {
        var keys = keys(by, matter);
        if (!keys.isEmpty()) return keys;
        return Set.of("own:" + evidence.reportId() + ":" + evidence.span().start());
    }
}
