package org.demarche.enter.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Deed.Telling;
import org.demarche.register.Deed.Told;
import org.demarche.register.Item;
import org.demarche.register.Source;

/** Commitments of one matter: who undertook it, and whether later reports tell that it was kept. */
public final class Commitments {
    /** Two years: who promises the same thing again after that has most likely made a new promise. */
    private static final int HORIZON_DAYS = 731;

    private static final Set<String> CLOSED = Set.of("fulfilled", "broken", "withdrawn");

    /** What a report says about a commitment. */
    private enum Word {
        SELF_DONE,
        OTHER_DONE,
        OTHER_NOT,
        SELF_BACK
    }

    /** Where each word leads from each status; what stays out leaves the status as it is. */
    private static final Map<String, Map<Word, String>> ARROWS = Map.of(
            "undertaken",
            Map.of(
                    Word.SELF_DONE, "claimed-fulfilled",
                    Word.OTHER_DONE, "fulfilled",
                    Word.OTHER_NOT, "broken",
                    Word.SELF_BACK, "withdrawn"),
            "claimed-fulfilled",
            Map.of(Word.OTHER_DONE, "fulfilled", Word.OTHER_NOT, "disputed", Word.SELF_BACK, "withdrawn"),
            "fulfilled",
            Map.of(Word.OTHER_NOT, "disputed"),
            "broken",
            Map.of(Word.SELF_DONE, "disputed", Word.OTHER_DONE, "fulfilled"),
            "withdrawn",
            Map.of(Word.SELF_DONE, "claimed-fulfilled", Word.OTHER_DONE, "fulfilled"),
            "disputed",
            Map.of(Word.SELF_BACK, "withdrawn"));

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Draft, List<Source>> deniers = new HashMap<>();

    private Commitments() {}

    /** The commitments among what is told, in the order in which they were made. */
    public static List<Item> of(List<Told> told) {
        var commitments = new Commitments();
        told.forEach(commitments::read);
        return commitments.drafts.stream().map(Draft::item).toList();
    }

    private void read(Told told) {
        if (told.deed().telling() == Telling.UNDERTAKEN) open(told);
        else if (!told.deed().telling().opens()) latest(told).ifPresent(d -> settle(d, told));
    }

    private void open(Told told) {
        for (var draft : drafts) {
            boolean same = draft.deed().negative() == told.deed().negative()
                    && (SameMatter.fits(draft.deed(), told.deed()) || SameMatter.fits(told.deed(), draft.deed()));
            boolean sameReport = draft.first.report().id().equals(told.report().id());
            if (same && (sameReport || draft.isSettledBy(told, HORIZON_DAYS) && !CLOSED.contains(draft.status()))) {
                draft.again(told);
                return;
            }
        }
        // "Said it would not withdraw", where it had agreed to, is no new promise.
        var opposite =
                latest(told).filter(d -> d.deed().negative() != told.deed().negative());
        opposite.ifPresent(d -> d.step("withdrawn", told, why(Word.SELF_BACK, told)));
        if (opposite.isPresent() && told.deed().negative()) return;
        drafts.add(new Draft(
                Item.Kind.COMMITMENT,
                told,
                "undertaken",
                "undertaken by " + told.deed().by().label()));
    }

    private Optional<Draft> latest(Told told) {
        return drafts.stream()
                .filter(d -> d.isSettledBy(told, HORIZON_DAYS) && !d.isEarlier(told))
                .filter(d -> SameMatter.fits(d.deed(), told.deed()))
                .reduce((a, b) -> b);
    }

    private void settle(Draft draft, Told told) {
        var word = word(draft, told);
        if (word.isEmpty()) return;
        var source = told.deed().source();
        var against = deniers.computeIfAbsent(draft, d -> new ArrayList<>());
        if (word.get() == Word.OTHER_NOT) against.add(source);
        // Who said that it was not kept and now says that it is ends the dispute; nobody else can.
        boolean conceded = draft.is("disputed")
                && word.get() == Word.OTHER_DONE
                && against.stream().anyMatch(s -> s.equals(source) || Voice.isSameSide(s, source));
        var next = conceded
                ? Optional.of("fulfilled")
                : Optional.ofNullable(
                        ARROWS.getOrDefault(draft.status(), Map.of()).get(word.get()));
        next.ifPresent(status -> draft.step(status, told, why(word.get(), told)));
    }

    private static Optional<Word> word(Draft draft, Told told) {
        boolean self = Voice.isOf(told, draft.deed().by());
        // Who promised to refrain breaks it by doing it; that it is not done so far keeps nothing for good.
        if (draft.deed().negative())
            return told.deed().telling() == Telling.DONE ? Optional.of(Word.OTHER_NOT) : Optional.empty();
        return switch (told.deed().telling()) {
            case DONE -> Optional.of(self ? Word.SELF_DONE : Word.OTHER_DONE);
            case REFUSED -> Optional.of(self ? Word.SELF_BACK : Word.OTHER_NOT);
            // Not done so far is no breach before it is due, but it is a word against who says that it is done.
            case NOT_DONE ->
                !self
                                && (draft.isDueBefore(told)
                                        || Set.of("claimed-fulfilled", "fulfilled")
                                                .contains(draft.status()))
                        ? Optional.of(Word.OTHER_NOT)
                        : Optional.empty();
            case UNDERTAKEN, EXPECTED, CLAIMED -> Optional.empty();
        };
    }

    private static String why(Word word, Told told) {
        return switch (word) {
            case SELF_DONE -> Voice.label(told) + ", who is bound, says that it is done";
            case OTHER_DONE -> Voice.label(told) + " tells that it is done";
            case OTHER_NOT -> Voice.label(told) + " tells that it was not kept";
            case SELF_BACK -> Voice.label(told) + ", who is bound, takes it back";
        };
    }
}
