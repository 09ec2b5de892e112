package org.demarche.enter.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;

/** How far an engagement has come, account by account in the order of their days. Not thread-safe: one for each entry. */
final class Course {
    private Told by;
    private final List<Edtf> givenUp = new ArrayList<>();
    private Optional<Edtf> known;
    private int epoch = 0;
    /** Those who contradict each other and of whom no later report has settled who is right. */
    private final List<Told> contested = new ArrayList<>();

    Course(Told first) {
        by = first;
        known = first.date();
        if (first.status() == Status.POSTPONED) {
            giveUp(first);
            known = first.change().decision().to();
        }
    }

    Status status() {
        return by.status();
    }

    /** Who told the status. */
    Told by() {
        return by;
    }

    /** How often it was moved or taken up again so far. */
    int epoch() {
        return epoch;
    }

    List<Told> contested() {
        return List.copyOf(contested);
    }

    /** The day that holds so far, as exactly as it was told. */
    Optional<Edtf> known() {
        return known;
    }

    /** Whether an account gives a day that no longer holds. */
    boolean isGivenUp(Optional<Edtf> date) {
        return date.isPresent()
                && givenUp.stream().anyMatch(date.get()::overlaps)
                && known.filter(date.get()::overlaps).isEmpty();
    }

    /** Why {@code told} does not move the status; empty where it does, or tells what is so already. */
    Optional<String> refusal(Told told) {
        if (told.status() == status() && !isMovedAgain(told)) return Optional.empty();
        var condition = Arrows.find(status(), told.status());
        if (condition.isEmpty())
            return Optional.of(
                    told.status().isPlan()
                            ? "tells again what came before"
                            : "what is " + status().code() + " cannot become "
                                    + told.status().code());
        return switch (condition.get()) {
            case NONE -> Optional.empty();
            case LATER -> unless(isLater(told), "is of no later day than " + by.teller());
            case ON_AGAIN ->
                unless(isLater(told) && isAhead(told), "does not say after " + by.teller() + " that it is on again");
            case NEW_DAY ->
                unless(
                        told.date().isPresent() && !isGivenUp(told.date()) || isMovedAgain(told),
                        "tells no day other than the one given up");
            case NO_LIGHTER -> unless(isNoLighter(told), lighter());
            case WEIGHTIER -> unless(told.official() && !by.official() && isLater(told), lighter());
            case OVER ->
                unless(
                        told.day().isEmpty()
                                || known.filter(Edtf::isStretch)
                                        .filter(k -> k.last().isAfter(told.day().get()))
                                        .isEmpty(),
                        "its last day was still to come");
            case GOES_ON -> unless(isLater(told) && goesOn(told), "its last day had passed");
            case AFTER_ALL -> unless(isAfterTheWord(told) || isNoLighter(told) && isLater(told), lighter());
        };
    }

    private static Optional<String> unless(boolean fulfilled, String why) {
        return fulfilled ? Optional.empty() : Optional.of(why);
    }

    private String lighter() {
        return "weighs no more than " + by.teller() + ", who tells it as " + status().code();
    }

    private boolean isLater(Told told) {
        return told.day().isPresent()
                && by.day().filter(d -> !d.isBefore(told.day().get())).isEmpty();
    }

    private static boolean isAhead(Told told) {
        return told.date()
                .filter(d -> told.day().filter(d.last()::isBefore).isPresent())
                .isEmpty();
    }

    private boolean isNoLighter(Told told) {
        return told.official() || !by.official() || isSameSide(told);
    }

    private boolean isSameSide(Told told) {
        var theirs = by.change().source();
        var other = told.change().source();
        return !other.isReport()
                && (other.equals(theirs)
                        || other.country().isPresent()
                                && theirs.country().isPresent()
                                && Knowledge.isSameState(
                                        other.country().get(), theirs.country().get()));
    }

    /** Told again as going on, on a day of its own or with no day known to be the last. */
    private boolean goesOn(Told told) {
        LocalDate day = told.day().orElse(LocalDate.MAX);
        if (told.date().isPresent()) return !told.date().get().last().isBefore(day);
        return known.filter(k -> k.isDay() || k.isStretch())
                .filter(k -> k.last().isBefore(day))
                .isEmpty();
    }

    /** Whether what took place did so on a day on which it had been called off or denied already. */
    private boolean isAfterTheWord(Told told) {
        if (!isLater(told) || by.day().isEmpty()) return false;
        // Of what nobody has dated, a denial may mean the deed itself; what was called off had been to come.
        return told.date()
                .or(() -> known)
                .map(d -> !d.last().isBefore(by.day().get()))
                .orElse(status() != Status.DENIED);
    }

    private boolean isMovedAgain(Told told) {
        var to = told.change().decision().to();
        return told.status() == Status.POSTPONED
                && status() == Status.POSTPONED
                && isLater(told)
                && to.isPresent()
                && known.isPresent()
                && !known.get().overlaps(to.get());
    }

    /** Takes {@code told}, which {@link #refusal} let through; true where it changes how far it has come. */
    boolean take(Told told) {
        boolean moves = told.status() != status() || isMovedAgain(told);
        if (!moves) {
            // Who is concerned says it too: it weighs as much from now on.
            if (told.official() && !by.official()) by = told;
            know(told.date());
            return false;
        }
        contest(told);
        boolean again = status().isUndoing() || status() == Status.DECLINED;
        boolean fromMoved = status() == Status.POSTPONED && !isGivenUp(told.date());
        by = told;
        if (told.status() == Status.POSTPONED) {
            giveUp(told);
            known = told.change().decision().to();
            epoch++;
            if (known.isEmpty() && !isGivenUp(told.date())) know(told.date());
        } else if (again && !fromMoved && told.date().isPresent() && told.status() != Status.CANCELLED) {
            epoch++;
            known.filter(k -> !k.overlaps(told.date().get())).ifPresent(givenUp::add);
            givenUp.removeIf(told.date().get()::overlaps);
            known = told.date();
        } else if (!isGivenUp(told.date())) know(told.date());
        return true;
    }

    /** Takes note of what was refused: its day may still be news, and it may contradict. */
    void refuse(Told told) {
        if (told.status() == Status.DENIED && !isSameSide(told) || contradicts(told)) {
            contested.add(by);
            contested.add(told);
        }
        if (!told.status().isUndoing() && !isGivenUp(told.date())) know(told.date());
    }

    private boolean contradicts(Told told) {
        if (status() == Status.DENIED)
            return told.status().isPlan() || told.status().isDeed();
        if (status() == Status.HELD) return told.status() == Status.CANCELLED || told.status() == Status.POSTPONED;
        return (status() == Status.CANCELLED || status() == Status.POSTPONED)
                && told.status().isDeed();
    }

    private void contest(Told told) {
        boolean denial = told.status() == Status.DENIED;
        boolean calledOff = status() == Status.HELD && told.status().isUndoing();
        boolean deedAfterAll = status().isUndoing() && told.status().isDeed();
        if (deedAfterAll && isAfterTheWord(told)) contested.clear();
        else if (deedAfterAll || denial && !isSameSide(told) || calledOff) {
            contested.add(by);
            contested.add(told);
        } else if (status() == Status.DENIED) {
            if (isSameSide(told)) contested.clear();
            else {
                contested.add(by);
                contested.add(told);
            }
        }
    }

    private void giveUp(Told told) {
        var to = told.change().decision().to();
        told.change().decision().from().ifPresent(givenUp::add);
        known.filter(k -> to.filter(k::overlaps).isEmpty()).ifPresent(givenUp::add);
    }

    private void know(Optional<Edtf> date) {
        if (date.isEmpty()) return;
        if (known.isEmpty() || date.get().within(known.get()) || !date.get().overlaps(known.get())) known = date;
    }
}
