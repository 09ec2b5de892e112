package org.demarche.enter.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Source;

/**
 * The life of an engagement as several reports tell it: each report says how far it has come on its day, {@link Arrows} says
 * whether that moves it. Within one report {@link LifeCycle} has decided already. Not thread-safe: one for each entry.
 */
public final class LifeOverReports {
    private final Optional<LocalDate> earliest;
    private final History history = new History();
    private final List<Choice> choices = new ArrayList<>();
    private final Set<String> reasons = new HashSet<>();
    private final Map<String, Integer> epochByAccount = new HashMap<>();
    /** What each report comes to. */
    private final List<Told> stages = new ArrayList<>();

    private Optional<Course> course = Optional.empty();

    private LifeOverReports(Optional<LocalDate> earliest) {
        this.earliest = earliest;
    }

    /**
     * What it comes to.
     *
     * @param by who told the status
     * @param history each change once, and each other source that says it, in the order of the days
     * @param choices why what was refused did not move it
     * @param epochByAccount how often it had been moved or taken up again when an account's day was set
     * @param contested what contradicts each other about whether it takes place
     */
    public record Life(
            Told by,
            List<StatusChange> history,
            List<Choice> choices,
            Map<String, Integer> epochByAccount,
            List<Told> contested) {
        public Status status() {
            return by.status();
        }
    }

    /**
     * The life that the accounts tell.
     *
     * @param accounts at least one, in their order
     * @param concerned whether a source speaks for a side
     */
    public static Life of(List<Account> accounts, Predicate<Source> concerned) {
        var told = new ArrayList<Told>();
        for (var account : accounts) told.addAll(stages(account, concerned));
        told.sort(Told.ORDER);
        var life = new LifeOverReports(accounts.stream()
                .flatMap(a -> a.engagement().date().stream())
                .map(Edtf::first)
                .min(Comparator.naturalOrder()));
        for (var one : told) life.tell(one);
        var end = life.course.orElseThrow();
        return new Life(end.by(), life.history.changes(), life.choices, life.epochByAccount, life.contested(end));
    }

    private void tell(Told told) {
        var held = course.flatMap(Course::known);
        if (!told.isLast()) {
            history.add(told, false, held);
            return;
        }
        boolean early = isEarly(told);
        var stage = early ? told.as(Status.SCHEDULED) : told;
        if (early) choose(told, "tells it before its day", Status.SCHEDULED);
        stages.add(stage);
        history.add(stage, moves(stage), held);
        var now = course.orElseThrow();
        epochByAccount.put(
                stage.account().key(), now.isGivenUp(stage.date()) ? Math.max(0, now.epoch() - 1) : now.epoch());
    }

    /** Whether what is told changes how far it has come; notes why where it does not although it says so. */
    private boolean moves(Told stage) {
        if (course.isEmpty()) {
            course = Optional.of(new Course(stage));
            return true;
        }
        var now = course.get();
        var refusal = now.refusal(stage);
        if (refusal.isEmpty()) return now.take(stage);
        boolean again = stage.status().isPlan() && history.has(stage.status());
        if (!again) choose(stage, refusal.get(), now.status());
        now.refuse(stage);
        return false;
    }

    /** Notes a reason once, for the first who gives it. */
    private void choose(Told told, String why, Status stays) {
        if (reasons.add(told.status() + why))
            choices.add(new Choice(
                    "history", told.status().code(), told.teller() + " " + why + ": it stays " + stays.code()));
    }

    /** A deed without a day, told before any day that anybody gives, cannot have been. */
    private boolean isEarly(Told told) {
        if (!told.status().isDeed() || told.day().isEmpty()) return false;
        return told.date()
                .map(Edtf::first)
                .or(() -> earliest)
                .filter(told.day().get()::isBefore)
                .isPresent();
    }

    private static List<Told> stages(Account account, Predicate<Source> concerned) {
        var engagement = account.engagement();
        var last = last(account, concerned);
        var stages = new ArrayList<Told>();
        for (var change : engagement.history())
            if (!change.equals(last)) stages.add(new Told(account, change, false, concerned.test(change.source())));
        stages.add(new Told(account, last, true, concerned.test(last.source())).as(engagement.status()));
        return stages;
    }

    /** What the report's status rests on: the word of one concerned before others', else the furthest that it tells. */
    private static StatusChange last(Account account, Predicate<Source> concerned) {
        var engagement = account.engagement();
        var same = engagement.history().stream()
                .filter(h -> h.status() == engagement.status())
                .toList();
        return same.stream()
                .filter(h -> concerned.test(h.source()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .orElseGet(() -> engagement.history().stream()
                        .max(Comparator.comparing(h -> LifeCycle.stage(h.status())))
                        .orElseThrow());
    }

    /** All who tell one of the stages that contradict each other, each once. */
    private List<Told> contested(Course end) {
        var contested = EnumSet.noneOf(Status.class);
        for (var one : end.contested()) contested.add(one.status());
        var tellers = new LinkedHashMap<Status, Map<String, Told>>();
        for (var one : stages)
            if (contested.contains(one.status()))
                tellers.computeIfAbsent(one.status(), s -> new LinkedHashMap<>())
                        .putIfAbsent(one.account().report().teller(one.change().source()), one);
        return tellers.values().stream().flatMap(m -> m.values().stream()).toList();
    }
}
