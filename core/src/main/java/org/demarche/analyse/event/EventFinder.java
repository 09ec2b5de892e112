package org.demarche.analyse.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.event.EventDescriber.Described;
import org.demarche.analyse.event.EventJudge.Verdict;
import org.demarche.analyse.event.EventVotes.Vote;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Act.Coding;
import org.demarche.finding.Finding.Event;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Tag;

/** Finds who does what to whom in every sentence, by the table of event words and the judge's weights. */
public final class EventFinder implements Finder {
    /** A clause that is less likely than this to tell of no event tells of one. */
    private static final double NO_EVENT = 0.2;
    /** The likeliest clause of a sentence need not be that sure. */
    private static final double NO_EVENT_OF_BEST = 0.8;

    /** How much likelier it is where it names an actor. */
    private static final double NAMED = 2;

    private static final Set<String> SAYING =
            Set.of("say", "tell", "report", "announce", "state", "declare", "add", "believe", "confirm", "note");

    private static final Set<String> INTENTIONS = Set.of("REQUEST", "THREATEN");
    private static final Set<String> FORESEEN = Set.of("REQUEST", "THREATEN", "AGREE");

    private final EventDescriber describer;
    private final EventJudge judge;

    public EventFinder(EventDescriber describer, EventJudge judge) {
        this.describer = describer;
        this.judge = judge;
    }

    @Override
    public Findings find(Findings soFar) {
        var events = new ArrayList<Event>();
        for (var parse : soFar.parses()) events.addAll(find(parse));
        return soFar.withEvents(events);
    }

    private record Judged(Described described, Verdict verdict) {}

    /** The events of one sentence. */
    public List<Event> find(Parse parse) {
        var described = describer.describe(parse);
        var judged = described.stream()
                .filter(d -> !isOnlyMeant(d, described))
                .map(d -> new Judged(d, judge.judge(d.features())))
                .toList();
        var sure = judged.stream()
                .filter(j -> j.verdict().none() < NO_EVENT && !handsOn(j, judged))
                .toList();
        if (!sure.isEmpty()) return sure.stream().map(j -> event(j, described)).toList();
        return judged.stream()
                .filter(j -> !handsOn(j, judged))
                .max(Comparator.comparingDouble(EventFinder::weight))
                .filter(j -> j.verdict().none() < NO_EVENT_OF_BEST
                        || !j.described().votes().isEmpty())
                .map(j -> List.of(event(j, described)))
                .orElse(List.of());
    }

    /**
     * What is asked for or threatened is not done: "urged Peru to send aid" is the urging, "agreed that aid should be sent" is
     * the agreement.
     */
    private static boolean isOnlyMeant(Described inner, List<Described> all) {
        var clause = inner.clause();
        if (clause.embedding() == Embedding.INFINITIVE) return isUnder(inner, all, INTENTIONS);
        return clause.embedding() == Embedding.CONTENT && clause.modal().isPresent() && isUnder(inner, all, FORESEEN);
    }

    private static boolean isUnder(Described inner, List<Described> all, Set<String> types) {
        return inner.clause().governor().map(all::get).stream()
                .flatMap(d -> d.votes().stream().limit(1))
                .anyMatch(v -> types.contains(v.says().plover()));
    }

    /** Whether a clause only says what somebody else does: "she said that Peru will send aid", but not "that it will". */
    private static boolean handsOn(Judged outer, List<Judged> all) {
        return SAYING.contains(outer.described().clause().lemma())
                && all.stream().anyMatch(j -> isTold(j.described(), outer.described()));
    }

    private static boolean isTold(Described inner, Described outer) {
        var clause = inner.clause();
        return clause.embedding() == Embedding.CONTENT
                && clause.governor().filter(g -> g == outer.event().number()).isPresent()
                && !inner.votes().isEmpty()
                && clause.subjects().stream()
                        .noneMatch(s -> inner.event().token(s.head()).is(Tag.PRON));
    }

    /** Of clauses that are unsure, those are likelier that name who acts, and on whom. */
    private static double weight(Judged judged) {
        var event = judged.described().event();
        double names = event.isNamed(event.clause().subjects()) ? NAMED : 1;
        if (Recipients.of(event).stream().anyMatch(event::isNamed)) names *= NAMED;
        return judged.verdict().chance() * names;
    }

    private Event event(Judged judged, List<Described> all) {
        var event = judged.described().event();
        var clause = event.clause();
        var sentence = event.parse().sentence();
        return new Event(
                sentence.span(clause.first(), clause.end()),
                clause.sentence(),
                event.predicate().span(),
                coding(judged, all),
                clause.subjects(),
                Recipients.of(event),
                clause.negated(),
                judged.verdict().chance(),
                judge.reasons(judged.described().features(), judged.verdict().type()));
    }

    /**
     * Mode and CAMEO code are those of the first word that says the type, of the clause or else of the one that it is
     * embedded in ("refused to lift"); the type's own root where none does.
     */
    private static Coding coding(Judged judged, List<Described> all) {
        var type = judged.verdict().type();
        var outer = judged.described().clause().governor().map(all::get);
        return Stream.concat(Stream.of(judged.described()), outer.stream())
                .flatMap(d -> d.votes().stream())
                .map(Vote::says)
                .filter(w -> EventFeatures.type(w).equals(type))
                .findFirst()
                .map(w -> new Coding(w.plover(), w.mode(), w.cameo()))
                .orElseGet(() -> PloverRoot.of(type));
    }
}
