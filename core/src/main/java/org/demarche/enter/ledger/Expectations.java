package org.demarche.enter.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.finding.Edtf;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Deed.Telling;
import org.demarche.register.Deed.Told;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Item;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;

/** Expectations of one matter or of one entry, and whether later reports tell that they came true. */
public final class Expectations {
    /**
     * A week after its last day an engagement should have been told of: dailies do so within two days, weeklies in their next
     * number.
     */
    public static final int MARGIN_DAYS = 7;

    /** Two years, as for commitments. */
    private static final int HORIZON_DAYS = 731;

    private static final Set<Status> OFF = EnumSet.of(Status.CANCELLED, Status.DENIED, Status.DECLINED);
    private static final Set<Status> ON = EnumSet.of(Status.HELD, Status.UNDER_WAY);

    private Expectations() {}

    /** Expectations of what is no engagement: only clear reports settle them. */
    public static List<Item> of(List<Told> told) {
        var drafts = new ArrayList<Draft>();
        for (var one : told) {
            var telling = one.deed().telling();
            if (telling == Telling.EXPECTED && one.deed().account().isEmpty())
                open(drafts, one, d -> SameMatter.fits(d.deed(), one.deed()));
            else if (!telling.opens())
                for (var draft : drafts)
                    if (draft.is("open")
                            && draft.isSettledBy(one, HORIZON_DAYS)
                            && !draft.isEarlier(one)
                            && SameMatter.fits(draft.deed(), one.deed())) settle(draft, one);
        }
        return drafts.stream().map(Draft::item).toList();
    }

    private static void open(List<Draft> drafts, Told told, Function<Draft, Boolean> same) {
        for (var draft : drafts)
            if (isSameSpeaker(draft.deed().source(), told.deed().source())
                    && draft.deed().negative() == told.deed().negative()
                    && draft.is("open")
                    && same.apply(draft)) {
                draft.again(told);
                return;
            }
        drafts.add(new Draft(Item.Kind.EXPECTATION, told, "open", "expected by " + Voice.label(told)));
    }

    private static boolean isSameSpeaker(Source a, Source b) {
        return a.name().equals(b.name())
                && a.country().equals(b.country())
                && a.organization().equals(b.organization());
    }

    private static void settle(Draft draft, Told told) {
        boolean self = Voice.isOf(told, draft.deed().by());
        boolean late = draft.deed()
                .when()
                .filter(due -> told.deed()
                        .when()
                        .map(Edtf::first)
                        .or(() -> told.report().day().map(d -> d.minusDays(MARGIN_DAYS)))
                        .filter(d -> d.isAfter(due.last()))
                        .isPresent())
                .isPresent();
        Optional<Boolean> came = switch (told.deed().telling()) {
            // That it is done must be told by another than the one who was to do it.
            case DONE -> self ? Optional.empty() : Optional.of(!late);
            case REFUSED -> Optional.of(false);
            case NOT_DONE -> draft.isDueBefore(told) ? Optional.of(false) : Optional.empty();
            case UNDERTAKEN, EXPECTED, CLAIMED -> Optional.empty();
        };
        if (came.isEmpty()) return;
        boolean met = came.get() != draft.deed().negative();
        draft.step(
                met ? "met" : "unmet",
                told,
                Voice.label(told) + (came.get() ? " tells that it was done" : " tells that it was not done"));
    }

    /**
     * Expectations of the engagement of one entry.
     *
     * @param told the expectations of it
     * @param entry as it stands now
     * @param replacement finds an entry of the same sides that was held between two days
     */
    public static List<Item> of(List<Told> told, Dossier entry, Replacement replacement) {
        var drafts = new ArrayList<Draft>();
        for (var one : told) if (one.deed().telling() == Telling.EXPECTED) open(drafts, one, d -> true);
        for (var draft : drafts) settle(draft, entry, replacement);
        return drafts.stream().map(Draft::item).toList();
    }

    /** Finds what took place instead. */
    @FunctionalInterface
    public interface Replacement {
        /** Another entry of the same sides that was held between the two days. */
        Optional<Dossier> find(Dossier entry, LocalDate from, LocalDate to);
    }

    private static void settle(Draft draft, Dossier entry, Replacement replacement) {
        boolean negative = draft.deed().negative();
        var held = news(draft, entry, ON);
        if (held.isPresent()) {
            var other = negative ? Optional.<String>empty() : otherForm(draft, entry);
            var status = negative ? "unmet" : other.isPresent() ? "overtaken" : "met";
            draft.step(step(status, held.get(), other.orElse("it took place")));
            return;
        }
        var off = OFF.contains(entry.engagement().status()) ? news(draft, entry, OFF) : Optional.<News>empty();
        if (off.isPresent()) {
            draft.step(step(
                    negative ? "met" : "unmet",
                    off.get(),
                    "it was " + off.get().change().status().code()));
            return;
        }
        var moved = entry.engagement().status() == Status.POSTPONED && !negative
                ? news(draft, entry, EnumSet.of(Status.POSTPONED))
                : Optional.<News>empty();
        if (moved.isPresent()) draft.step(step("overtaken", moved.get(), "it was postponed"));
        else lapse(draft, entry, replacement);
    }

    private static void lapse(Draft draft, Dossier entry, Replacement replacement) {
        var last = draft.deed().when().or(() -> entry.engagement().date()).map(Edtf::last);
        var made = draft.first.report().day();
        if (last.isEmpty()
                || made.isEmpty()
                || last.get().isBefore(made.get())
                || last.get().equals(LocalDate.MAX)) return;
        var after = last.get().plusDays(MARGIN_DAYS);
        var instead = draft.deed().negative() ? Optional.<Dossier>empty() : replacement.find(entry, made.get(), after);
        var status = draft.deed().negative() ? "met" : instead.isPresent() ? "overtaken" : "unmet";
        var why = instead.map(d -> "another engagement of the same sides was held instead: " + d.key())
                .orElse("no report tells of it up to a week after " + last.get());
        draft.lapses(
                after,
                new Item.Step(
                        status,
                        Optional.of(after),
                        Source.REPORT,
                        why,
                        instead.map(d -> d.engagement().evidence().get(0))));
    }

    /** A change of status that a later report tells. */
    private record News(ReportHead report, Engagement.StatusChange change) {}

    /** The first such change in an account that counts and is later than the expectation. */
    private static Optional<News> news(Draft draft, Dossier entry, Set<Status> statuses) {
        return entry.accounts().stream()
                .filter(a -> !entry.superseded().contains(a.key()))
                .filter(a -> isLater(a.report(), draft.first.report()))
                .filter(a -> statuses.contains(a.engagement().status()))
                .flatMap(a -> a.engagement().history().stream()
                        .filter(h -> statuses.contains(h.status()))
                        .map(h -> new News(a.report(), h)))
                .findFirst();
    }

    private static boolean isLater(ReportHead report, ReportHead first) {
        return report.day().isPresent()
                && first.day().isPresent()
                && !report.id().equals(first.id())
                && !report.day().get().isBefore(first.day().get());
    }

    private static Item.Step step(String status, News news, String why) {
        return new Item.Step(
                status,
                news.report().day(),
                news.change().source(),
                why + ", as "
                        + (news.change().source().isReport()
                                ? news.report().outlet().orElse("a later report")
                                : news.change().source().label())
                        + " tells",
                Optional.of(news.change().evidence()));
    }

    /** How it came otherwise than expected: on another day, at another place, at a lower level. */
    private static Optional<String> otherForm(Draft draft, Dossier entry) {
        var expected = draft.deed().account().flatMap(k -> find(entry, k)).map(Account::engagement);
        if (expected.isEmpty()) return Optional.empty();
        var came = entry.engagement();
        var wanted = draft.deed().when().or(() -> expected.get().date());
        if (wanted.isPresent()
                && came.date().isPresent()
                && !wanted.get().overlaps(came.date().get()))
            return Optional.of("it took place, but on " + came.date().get().value() + " and not on "
                    + wanted.get().value());
        var here = expected.get().place().filter(p -> p.precision().equals("city"));
        var there = came.place().filter(p -> p.precision().equals("city"));
        if (here.isPresent()
                && there.isPresent()
                && !here.get().name().equals(there.get().name()))
            return Optional.of("it took place, but in " + there.get().name() + " and not in "
                    + here.get().name());
        boolean ranked = expected.get().level() != Level.UNKNOWN && came.level() != Level.UNKNOWN;
        if (ranked && came.level().compareTo(expected.get().level()) > 0)
            return Optional.of("it took place, but between those of rank "
                    + came.level().code() + " and not " + expected.get().level().code());
        return Optional.empty();
    }

    private static Optional<Account> find(Dossier entry, String key) {
        return entry.accounts().stream().filter(a -> a.key().equals(key)).findFirst();
    }
}
