package org.demarche.app.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.read.archive.Found.Why;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Counts what became of the reports of a run. For one thread. */
final class IntakeTally {
    private static final int MOST_IDS = 1_000;

    private final Consumer<Intake.Told> refusals;
    private final Map<RefusalCode, Integer> refused = new EnumMap<>(RefusalCode.class);
    private final Map<Why, Integer> passedOver = new EnumMap<>(Why.class);
    private final List<String> ids = new ArrayList<>();
    private long added;
    private long known;

    /** @param refusals is told of each refusal */
    IntakeTally(Consumer<Intake.Told> refusals) {
        this.refusals = refusals;
    }

    void refuse(String place, Refusal refusal) {
        refused.merge(refusal.code(), 1, Integer::sum);
        refusals.accept(new Intake.Told(place, refusal));
    }

    /** @param filed the report's identifier, where the register did not hold it yet */
    void take(Optional<String> filed) {
        if (filed.isEmpty()) known++;
        else {
            added++;
            if (ids.size() < MOST_IDS) ids.add(filed.get());
        }
    }

    void passOver(Why why) {
        passedOver.merge(why, 1, Integer::sum);
    }

    long added() {
        return added;
    }

    long known() {
        return known;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** "12 reports added, 3 already there, 2 refused (record.no-text 2); passed over: revisits 4". */
    String summary() {
        int errors = refused.values().stream().mapToInt(Integer::intValue).sum();
        var codes = refused.entrySet().stream()
                .map(e -> e.getKey().code() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        var passed = passedOver.entrySet().stream()
                .map(e -> e.getKey().words() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return added + (added == 1 ? " report" : " reports") + " added"
                + (known == 0 ? "" : ", " + known + " already there")
                + (errors == 0 ? "" : ", " + errors + " refused (" + codes + ")")
                + (passed.isEmpty() ? "" : "; passed over: " + passed);
    }
}
