package org.demarche.enter;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.enter.draft.Drafter;
import org.demarche.enter.draft.Participants;
import org.demarche.enter.match.Inside;
import org.demarche.enter.match.SameEngagement;
import org.demarche.enter.match.Union;
import org.demarche.enter.status.LifeCycle;
import org.demarche.enter.status.Moves;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Level;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Engagement;
import org.demarche.syntax.Parse;
import org.demarche.text.Span;

/** The engagements of one report as they come together, mention by mention. Not thread-safe: one for each report. */
final class EngagementLedger {
    /** How far back a list of those present has what they attend. */
    private static final int LIST_SENTENCES_BACK = 2;

    private final Resolved resolved;
    private final Drafter drafter;
    private final SameEngagement same = new SameEngagement();
    private final List<Engagement> engagements = new ArrayList<>();
    /** The act that told of each first. */
    private final List<Act> told = new ArrayList<>();

    /** Whether anything but remarks by the way has told how far each has come. */
    private final List<Boolean> firm = new ArrayList<>();

    private final List<Refusal> refusals = new ArrayList<>();
    private final Recurrences recurrences;

    /** What was refused as it names one side only. */
    private final List<Engagement> loose = new ArrayList<>();
    /** Which engagement each mention turned out to speak of. */
    private final NavigableMap<Span, Integer> engagementByMention = new TreeMap<>();
    /** For each engagement its number among the entries, -1 where it came to none. */
    private int[] numbers = {};

    EngagementLedger(Resolved resolved, Drafter drafter) {
        this.resolved = resolved;
        this.drafter = drafter;
        this.recurrences = new Recurrences(resolved, engagements, told);
    }

    /** Enters every act in the order of the text; acts that only point back wait for what they point at. */
    void enter(List<Act> acts) {
        var headlines = new ArrayList<Act>();
        for (var act : acts) {
            if (resolved.findings().parses().get(act.sentence()).sentence().headline()) headlines.add(act);
            else enter(act);
        }
        // A headline says in short what the report says in full: it adds evidence, and an entry only where nothing else
        // does.
        for (var act : headlines) enter(act);
        for (var parse : resolved.findings().parses()) attend(parse);
    }

    /** A list of those present is of what was told in the sentences before it; it alone makes no engagement. */
    private void attend(Parse parse) {
        int first = Math.max(0, parse.sentence().index() - LIST_SENTENCES_BACK);
        int start = resolved.findings().parses().get(first).sentence().span().start();
        var last = engagementByMention.lowerEntry(parse.sentence().span());
        if (last == null || last.getKey().start() < start) return;
        var engagement = engagements.get(last.getValue());
        // To a conference that one state holds, the others may be bidden in the next sentence.
        boolean stands = engagement.type() == EngagementType.CONFERENCE
                || Standing.refusal(engagement, told.get(last.getValue()).span(), false)
                        .isEmpty();
        if (stands && engagement.type() != EngagementType.CALL)
            engagements.set(last.getValue(), drafter.attended(engagement, parse, resolved));
    }

    private void enter(Act act) {
        var draft = drafter.draft(act, resolved);
        boolean periodic = draft.participants().isEmpty() && recurrences.isOfPeriod(act);
        boolean anaphoric = act.definite() && draft.participants().isEmpty();
        int best = Mentions.isSeparate(act, resolved) ? -1 : best(draft, anaphoric, act);
        // Unnamed parties on a day on which a meeting is already known, or guests of "the summit" just told: the same.
        boolean unnamed = draft.participants().isEmpty() && draft.date().isPresent();
        boolean attends =
                act.definite() && (draft.type() == EngagementType.SUMMIT || draft.type() == EngagementType.CONFERENCE);
        if (best < 0 && (unnamed || attends)) best = sameOccasion(draft, attends);
        if (best < 0 && periodic) best = ofPeriod(draft);
        if (best < 0) {
            best = recurrences.confirmedBy(draft, act);
            if (best >= 0) draft = Recurrences.asHost(draft);
        }
        if (best < 0 && Mentions.isSpoken(act, resolved)) {
            // "The two leaders also spoke about trade": where they have met, they spoke there.
            var spoken =
                    draft.withType(draft.type() == EngagementType.CALL ? EngagementType.MEETING : EngagementType.CALL);
            best = best(spoken, false, act);
            if (best >= 0 && sides(draft) < 2) best = -1;
            if (best >= 0) draft = spoken;
        }
        if (best >= 0 && Mentions.isBeside(act, resolved) && told.get(best).sentence() == act.sentence()) {
            if (sides(draft) == 0) return;
            best = -1;
        }
        if (best < 0 && recurrences.isOnTheLine(draft)) best = engagements.size() - 1;
        if (best >= 0) {
            var whole = engagements.get(best);
            // "After the Venice summit" looks past a day that is still to come, where that day is known.
            boolean past = whole.date().isPresent()
                    && draft.date().isEmpty()
                    && draft.type() == EngagementType.SUMMIT
                    && LifeCycle.isDeed(whole.status()) != LifeCycle.isDeed(draft.status());
            var mention = drafter.atOccasion(past ? draft.withHistory(List.of()) : draft, act, whole, resolved);
            var joined = join(whole, mention, act);
            // A remark by the way says nothing of how far it has come, where another mention says it.
            if (isFirm(act, draft) != firm.get(best))
                joined = joined.withHistory(firm.get(best) ? whole.history() : mention.history());
            engagements.set(best, joined);
            firm.set(best, firm.get(best) || isFirm(act, draft));
            engagementByMention.put(act.predicate(), best);
            return;
        }
        boolean fell = draft.status() == Status.CANCELLED && draft.date().isPresent();
        boolean another = act.ordinal() || act.background() || periodic || fell;
        if (another && draft.participants().isEmpty())
            draft = draft.date().isEmpty() ? draft : recurrences.again(draft, act);
        else if (anaphoric) return;
        draft = recurrences.invitedBefore(draft, act);
        // Words that name nobody at all are no dealing of states: nothing was refused.
        if (draft.participants().isEmpty()) return;
        if (Standing.isDomestic(draft)) {
            Standing.refusal(draft, act.span(), false).ifPresent(refusals::add);
            return;
        }
        // One side alone waits: who else takes part may be told later.
        told.add(act);
        firm.add(isFirm(act, draft));
        engagementByMention.put(act.predicate(), engagements.size());
        engagements.add(draft);
    }

    /** Whether a mention tells how far its engagement has come: by its clause, or by the day that it gives. */
    private static boolean isFirm(Act act, Engagement draft) {
        return !act.incidental() || draft.date().isPresent();
    }

    private int best(Engagement draft, boolean anaphoric, Act act) {
        int best = -1;
        int most = 0;
        boolean owned = Mentions.isOwned(act, resolved) && !act.ordinal();
        boolean fresh = Mentions.isNew(act, resolved);
        for (int i = engagements.size() - 1; i >= 0; i--) {
            var candidate = engagements.get(i);
            boolean vague = !firm.get(i) || !isFirm(act, draft);
            int fit = anaphoric ? anaphora(candidate, draft, act.ordinal()) : same.fit(candidate, draft, owned, vague);
            // "A meeting of OPEC" beside another of OPEC: only a day or a name could tell that they are one.
            if (fresh && fit > 0 && fit <= 4 && isFaceless(candidate) && isFaceless(draft)) fit = 0;
            // "Agreed to talks and proposed a preparatory meeting": two things in one breath are two.
            boolean beside = fresh && told.get(i).sentence() == act.sentence() && act.status() == Status.PROPOSED;
            if (beside && candidate.status() == Status.ACCEPTED) fit = 0;
            // Of two that fit as well, the one that is of the same rank.
            boolean ranked =
                    fit == most && fit > 0 && isOfRank(draft, candidate) && !isOfRank(draft, engagements.get(best));
            if (fit > most || ranked) {
                most = fit;
                best = i;
            }
        }
        return best;
    }

    private static boolean isOfRank(Engagement a, Engagement b) {
        return a.level() == b.level() && a.level() != Level.UNKNOWN;
    }

    /** Nobody but one organisation is known of it. */
    private static boolean isFaceless(Engagement engagement) {
        return engagement.participants().size() == 1
                && engagement.participants().get(0).organization().isPresent();
    }

    private static long sides(Engagement engagement) {
        return engagement.participants().stream().map(p -> p.side()).distinct().count();
    }

    /** "This month's exercise", where one of the kind has been told of that time. */
    private int ofPeriod(Engagement draft) {
        for (int i = engagements.size() - 1; i >= 0; i--) {
            var candidate = engagements.get(i);
            boolean then = candidate.type() == draft.type()
                    && candidate.date().isPresent()
                    && draft.date().isPresent()
                    && candidate.date().get().overlaps(draft.date().get());
            if (then) return i;
        }
        return -1;
    }

    private int sameOccasion(Engagement draft, boolean attends) {
        for (int i = engagements.size() - 1; i >= 0; i--) {
            var candidate = engagements.get(i);
            if (LifeCycle.isDeed(candidate.status()) != LifeCycle.isDeed(draft.status())
                    || candidate.type() == EngagementType.CALL) continue;
            boolean day = draft.date().isPresent()
                    && draft.date().equals(candidate.date())
                    && draft.date().get().first().equals(draft.date().get().last());
            boolean gathering = candidate.type() == draft.type()
                    && (draft.date().isEmpty()
                            || candidate.date().isEmpty()
                            || candidate.date().get().overlaps(draft.date().get()));
            if (attends ? gathering : day) return i;
        }
        return -1;
    }

    /** "The meeting" is the last one told whose time fits; "the next summit" the last that is still to come. */
    private static int anaphora(Engagement candidate, Engagement draft, boolean ordinal) {
        boolean call = (candidate.type() == EngagementType.CALL) == (draft.type() == EngagementType.CALL);
        boolean visit = draft.type() != EngagementType.VISIT || candidate.type() == EngagementType.VISIT;
        boolean summit = draft.type() != EngagementType.SUMMIT
                || candidate.type() == EngagementType.SUMMIT
                || candidate.type() == EngagementType.MEETING && candidate.level() != Level.MINISTER;
        if (!call || !visit || !summit) return 0;
        // "The 1986 Tokyo summit" is not the meeting of the day.
        if (draft.background() && draft.date().isPresent() && !candidate.background()) return 0;
        // What was moved has had two days.
        boolean moved = candidate.status() == Status.POSTPONED || draft.status() == Status.POSTPONED;
        boolean time = moved
                || draft.date().isEmpty()
                || candidate.date().isEmpty()
                || draft.date().get().overlaps(candidate.date().get());
        if (!time) return 0;
        boolean deeds = LifeCycle.isDeed(draft.status()) == LifeCycle.isDeed(candidate.status());
        // "This week's meeting came after": one that was held is not the one that is due this month.
        if (!deeds && !moved && draft.date().isPresent() && candidate.date().isPresent()) return 0;
        // History that is only recalled is spoken of by its own name; "the talks" are those of the day.
        return deeds && !candidate.background() ? 2 : ordinal ? 0 : 1;
    }

    private static Engagement join(Engagement engagement, Engagement mention, Act act) {
        var all = new ArrayList<>(engagement.participants());
        all.addAll(mention.participants());
        var participants = Participants.withStatedLevel(Participants.unite(all), act.level());
        var joined = Union.of(engagement, mention, participants, Participants.level(participants));
        return joined.withHistory(Moves.completed(joined.history(), engagement, mention));
    }

    /** The engagements as they now stand, each with its key and current status; what still lacks a side is refused. */
    List<Engagement> entries() {
        var keys = new Keys();
        var entries = new ArrayList<Engagement>();
        var alone = new ArrayList<Engagement>();
        numbers = new int[engagements.size()];
        for (int i = 0; i < engagements.size(); i++) {
            var placed = drafter.atDateline(engagements.get(i), told.get(i), resolved);
            // Whom somebody has talks with is named: who that somebody is, a place alone does not tell.
            var whole = Mentions.isWithOne(told.get(i), resolved)
                    ? drafter.spokenToAtHome(placed, resolved)
                    : drafter.spokenTo(placed, resolved);
            var refusal = refusal(whole, told.get(i));
            numbers[i] = refusal.isEmpty() ? entries.size() : -1;
            refusal.ifPresentOrElse(refusals::add, () -> entries.add(keys.name(whole)));
            if (refusal.isPresent() && Standing.isLoose(whole) && !Mentions.isWithOthers(told.get(i), resolved))
                alone.add(whole);
        }
        // Their keys come after those of entries, which stay what they are.
        for (var whole : alone) loose.add(keys.name(whole));
        return entries.stream()
                .map(e -> Inside.find(e, entries).map(v -> e.within(v.key())).orElse(e))
                .toList();
    }

    private Optional<Refusal> refusal(Engagement whole, Act first) {
        var refusal = Standing.refusal(whole, first.span(), Mentions.isWithOne(first, resolved));
        // "spoke at the annual meeting of the bank": who met there, when and on what, nobody tells.
        return refusal.isEmpty() && isFaceless(whole) && Standing.isBare(whole) && Mentions.isSetting(first, resolved)
                ? Optional.of(Refusal.at(RefusalCode.ACT_NO_SIDES, first.span(), "a session that is only a setting"))
                : refusal;
    }

    /** What may belong to an entry that other reports make, after {@link #entries()}. */
    List<Engagement> loose() {
        return List.copyOf(loose);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The number of the entry that the mention within {@code span} speaks of. */
    Optional<Integer> findAt(Span span) {
        return mentionedIn(span).findFirst();
    }

    /** The numbers of all entries mentioned within {@code span}, in order. */
    List<Integer> allIn(Span span) {
        return mentionedIn(span).distinct().sorted().toList();
    }

    private Stream<Integer> mentionedIn(Span span) {
        var from = new Span(span.start(), Integer.MAX_VALUE);
        return engagementByMention.tailMap(from, true).entrySet().stream()
                .takeWhile(m -> m.getKey().start() < span.end())
                .filter(m -> span.contains(m.getKey()))
                .map(m -> numbers[m.getValue()])
                .filter(n -> n >= 0);
    }
}
