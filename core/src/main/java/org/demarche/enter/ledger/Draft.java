package org.demarche.enter.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Deed;
import org.demarche.register.Deed.Told;
import org.demarche.register.Item;
import org.demarche.text.Evidence;

/** An item while the reports are read that tell of it. Not thread-safe. */
final class Draft {
    final Told first;
    private final Item.Kind kind;
    private final List<Item.Step> history = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Optional<Item.Lapse> lapse = Optional.empty();

    Draft(Item.Kind kind, Told first, String status, String why) {
        this.kind = kind;
        this.first = first;
        evidence.add(first.deed().evidence());
        step(status, first, why);
    }

    Deed deed() {
        return first.deed();
    }

    String status() {
        return history.get(history.size() - 1).status();
    }

    boolean is(String status) {
        return status().equals(status);
    }

    void again(Told told) {
        evidence.add(told.deed().evidence());
    }

    /** A change of status, unless it has that status. */
    void step(String status, Told told, String why) {
        if (history.isEmpty() || !is(status))
            history.add(new Item.Step(
                    status,
                    told.report().day(),
                    told.deed().source(),
                    why,
                    Optional.of(told.deed().evidence())));
    }

    void step(Item.Step step) {
        if (!is(step.status())) history.add(step);
    }

    void lapses(LocalDate after, Item.Step step) {
        lapse = Optional.of(new Item.Lapse(after, step));
    }

    /**
     * Whether a report can tell what came of it: another one, of the same day or later, which speaks of a day that is not before
     * it was made, and not so late that the same words are likely to mean something else.
     */
    boolean isSettledBy(Told told, int horizonDays) {
        var made = first.report().day();
        var day = told.report().day();
        if (made.isEmpty()
                || day.isEmpty()
                || told.report().id().equals(first.report().id())) return false;
        var last = deed().when()
                .map(w -> w.last())
                .filter(d -> d.isAfter(made.get()) && d.isBefore(LocalDate.MAX.minusDays(horizonDays)))
                .orElse(made.get())
                .plusDays(horizonDays);
        return !day.get().isBefore(made.get()) && !day.get().isAfter(last);
    }

    /** Whether the deed that is told lies before the report that opened this. */
    boolean isEarlier(Told told) {
        var made = first.report().day();
        return made.isPresent()
                && told.deed().when().filter(w -> w.last().isBefore(made.get())).isPresent();
    }

    /** Whether the day by which it is due lies before the day of a report. */
    boolean isDueBefore(Told told) {
        var day = told.report().day();
        return day.isPresent()
                && deed().when().filter(w -> w.last().isBefore(day.get())).isPresent();
    }

    Item item() {
        var deed = deed();
        var by = deed.telling() == Deed.Telling.UNDERTAKEN ? deed.by() : deed.source();
        return new Item(
                key(),
                kind,
                by,
                deed.toward(),
                deed.content(),
                deed.account(),
                deed.when(),
                first.report().day(),
                history,
                lapse,
                evidence.stream().distinct().toList());
    }

    private String key() {
        var basis = kind + "|" + first.report().id() + "|"
                + deed().evidence().span().start() + "|" + deed().source().label();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(basis.getBytes(StandardCharsets.UTF_8));
            return letter() + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private String letter() {
        return switch (kind) {
            case COMMITMENT -> "c";
            case EXPECTATION -> "x";
            case CLAIM -> "q";
        };
    }
}
