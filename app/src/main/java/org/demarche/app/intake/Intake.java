package org.demarche.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.demarche.Demarche;
import org.demarche.clean.PageText;
import org.demarche.enter.Filer;
import org.demarche.read.JsonlReader;
import org.demarche.read.LineSource;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Filing;
import org.demarche.register.Register;
import org.demarche.text.Report;

/**
 * Reports on their way into a register: read and annotated by several threads, filed by the caller's in their order, each
 * wholly or not at all, and few held at a time. For one thread.
 */
public final class Intake implements AutoCloseable {
    private final Demarche demarche;
    private final Register register;
    private final Consumer<Told> refusals;
    private final ExecutorService workers;
    private final int window;
    private final ArrayDeque<Future<Outcome>> pending = new ArrayDeque<>();
    private final Map<RefusalCode, Integer> refused = new EnumMap<>(RefusalCode.class);
    private final JsonlReader reader = new JsonlReader(new PageText()::reports);
    private static final int MOST_IDS = 1_000;

    private final List<String> ids = new ArrayList<>();
    private long added;
    private long known;

    /**
     * What came of one report before it is filed.
     *
     * @param filing empty where the register holds it or it was refused
     */
    private record Outcome(String place, Optional<Filing> filing, Optional<Refusal> refusal) {}

    /** A report that was refused, and where it stands: a file and line. */
    public record Told(String place, Refusal refusal) {
        /** The same in one line. */
        public String line() {
            return place + ": " + refusal.code().code() + ": " + refusal.detail();
        }
    }

    /** @param refusals is told of each report that is refused, by the caller's thread */
    public Intake(Demarche demarche, Register register, int threads, Consumer<Told> refusals) {
        this.demarche = demarche;
        this.register = register;
        this.refusals = refusals;
        this.workers = Executors.newFixedThreadPool(threads);
        this.window = threads * 8;
    }

    /** Gives what is to be read. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Takes report records, one a line; {@code step} is run for each line, {@code name} is what messages call the input. */
    public void records(String name, Opening input, Runnable step) throws InterruptedException {
        long number = 0;
        try (var lines = new LineSource(input.open(), LineSource.DEFAULT_MAX_BYTES)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var next = line.get();
                number = next.number();
                if (next.bytes().length > 0 || next.tooLong()) {
                    var place = name + ":" + number;
                    submit(place, next);
                }
                step.run();
            }
        } catch (IOException broken) {
            // What stood before the break is whole, and is kept.
            settle(new Outcome(
                    name + ":" + (number + 1),
                    Optional.empty(),
                    Optional.of(Refusal.whole(
                            RefusalCode.READ_UNREADABLE, "the input breaks off here: " + broken.getMessage()))));
        }
    }

    private void submit(String place, LineSource.Line line) throws InterruptedException {
        pending.add(workers.submit(() -> line.tooLong()
                ? new Outcome(
                        place,
                        Optional.empty(),
                        Optional.of(Refusal.whole(
                                RefusalCode.RECORD_TOO_LARGE,
                                "the line is longer than " + LineSource.DEFAULT_MAX_BYTES + " bytes")))
                : outcome(place, reader.read(line.bytes()).get(0))));
        if (pending.size() >= window) next();
    }

    /** Takes one report as it was read. */
    public void report(String place, Reading reading) throws InterruptedException {
        pending.add(workers.submit(() -> outcome(place, reading)));
        if (pending.size() >= window) next();
    }

    private Outcome outcome(String place, Reading reading) {
        return reading.fold(
                report -> annotated(place, report),
                refusal -> new Outcome(place, Optional.empty(), Optional.of(refusal)));
    }

    /** One report that the program fails at is a refusal of that report, and no end of the run. */
    private Outcome annotated(String place, Report report) {
        // Asked before the reading, which is what costs: a second run over the same files is quick.
        if (register.holds(report.id(), Filer.hash(report)))
            return new Outcome(place, Optional.empty(), Optional.empty());
        try {
            return new Outcome(place, Optional.of(demarche.filing(report)), Optional.empty());
        } catch (RuntimeException | StackOverflowError fault) {
            return new Outcome(
                    place,
                    Optional.empty(),
                    Optional.of(Refusal.whole(
                            RefusalCode.RECORD_FAULT,
                            "internal fault (" + fault.getClass().getSimpleName() + "): please report it")));
        }
    }

    private void next() throws InterruptedException {
        try {
            settle(pending.remove().get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) throw told;
            throw new IllegalStateException("taking a report", failed.getCause());
        }
    }

    private void settle(Outcome outcome) {
        if (outcome.refusal().isPresent()) {
            var refusal = outcome.refusal().get();
            refused.merge(refusal.code(), 1, Integer::sum);
            refusals.accept(new Told(outcome.place(), refusal));
        } else if (outcome.filing().isPresent()
                && demarche.file(outcome.filing().get(), register).isPresent()) {
            added++;
            if (ids.size() < MOST_IDS) ids.add(outcome.filing().get().report().id());
        } else known++;
    }

    /** Files what is still on its way. */
    public void finish() throws InterruptedException {
        while (!pending.isEmpty()) next();
    }

    public long added() {
        return added;
    }

    /** How many the register held already. */
    public long known() {
        return known;
    }

    /** Identifiers of the first thousand that were added. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    public boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** "12 reports added, 3 already there, 2 refused (record.no-text 2)". */
    public String summary() {
        int errors = refused.values().stream().mapToInt(Integer::intValue).sum();
        var codes = refused.entrySet().stream()
                .map(e -> e.getKey().code() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return added + (added == 1 ? " report" : " reports") + " added"
                + (known == 0 ? "" : ", " + known + " already there")
                + (errors == 0 ? "" : ", " + errors + " refused (" + codes + ")");
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
