package org.demarche.app.intake;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.enter.Filer;
import org.demarche.read.Item;
import org.demarche.read.ItemReader;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Items;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Filing;
import org.demarche.register.Register;
import org.demarche.text.Report;

/**
 * Reports on their way into a register: decoded and annotated by several threads, filed by the caller's in their order, each
 * wholly or not at all, and few held at a time. For one thread.
 */
public final class Intake implements AutoCloseable {
    /** Besides their number, the size of those on their way is bounded: some records are long. */
    private static final long MOST_BYTES = 64_000_000;
    /** A checkpoint is a transaction of its own; so many reports are quickly found to be there. */
    private static final int BETWEEN_CHECKPOINTS = 20;

    private final Demarche demarche;
    private final Register register;
    private final ItemReader reader;
    private final ExecutorService workers;
    private final int window;
    private final IntakeTally tally;
    private final ArrayDeque<Step> pending = new ArrayDeque<>();
    private long pendingBytes;

    /** What came of one report before it is filed; of a filing and a refusal one is there, or none where it is known. */
    private record Outcome(String place, Optional<Filing> filing, Optional<Refusal> refusal) {
        static Outcome refused(String place, Refusal refusal) {
            return new Outcome(place, Optional.empty(), Optional.of(refusal));
        }
    }

    /** Reports that were read together, and what is done when they are filed. */
    private record Step(Future<List<Outcome>> outcomes, long bytes, Runnable filed) {}

    /** A report that was refused, and where it stands: a file and line. */
    public record Told(String place, Refusal refusal) {
        /** The same in one line. */
        public String line() {
            return place + ": " + refusal.code().code() + ": " + refusal.detail();
        }
    }

    /** @param refusals is told of each report that is refused, by the caller's thread */
    public Intake(Demarche demarche, Register register, ItemReader reader, int threads, Consumer<Told> refusals) {
        this.demarche = demarche;
        this.register = register;
        this.reader = reader;
        this.workers = Executors.newFixedThreadPool(threads);
        this.window = threads * 8;
        this.tally = new IntakeTally(refusals);
    }

    /** Takes all that {@code items} have from where they stand; {@code step} is run for each. */
    public void take(Items items, Optional<FileProgress> progress, Runnable step) throws InterruptedException {
        long number = 0;
        for (var found = items.next(); found.isPresent(); found = items.next()) {
            var position = items.position();
            boolean kept = ++number % BETWEEN_CHECKPOINTS == 0;
            take(found.get(), () -> progress.filter(p -> kept).ifPresent(p -> p.reached(position)));
            step.run();
        }
        add(new Step(CompletableFuture.completedFuture(List.of()), 0, () -> progress.ifPresent(FileProgress::done)));
    }

    /** Takes one thing that was found. */
    public void take(Found found) throws InterruptedException {
        take(found, () -> {});
    }

    private void take(Found found, Runnable filed) throws InterruptedException {
        if (found instanceof Found.Taken taken)
            submit(() -> outcomes(taken.item()), taken.item().bytes().length, filed);
        else if (found instanceof Found.Refused refused) {
            var outcome = Outcome.refused(refused.place(), refused.refusal());
            add(new Step(CompletableFuture.completedFuture(List.of(outcome)), 0, filed));
        } else {
            tally.passOver(((Found.PassedOver) found).why());
            add(new Step(CompletableFuture.completedFuture(List.of()), 0, filed));
        }
    }

    /** Takes one report as it was read. */
    public void report(String place, Reading reading) throws InterruptedException {
        submit(() -> List.of(outcome(place, reading)), 0, () -> {});
    }

    private void submit(Supplier<List<Outcome>> work, long bytes, Runnable filed) throws InterruptedException {
        add(new Step(workers.submit(work::get), bytes, filed));
    }

    private void add(Step step) throws InterruptedException {
        pending.add(step);
        pendingBytes += step.bytes();
        while (pending.size() >= window || pendingBytes > MOST_BYTES) next();
    }

    private List<Outcome> outcomes(Item item) {
        List<Reading> readings;
        try {
            readings = reader.read(item);
        } catch (RuntimeException | StackOverflowError fault) {
            return List.of(Outcome.refused(item.place(), fault(fault)));
        }
        // Outside: that the register cannot be asked is no fault of the report, and ends the run.
        return readings.stream().map(reading -> outcome(item.place(), reading)).toList();
    }

    private Outcome outcome(String place, Reading reading) {
        return reading.fold(report -> annotated(place, report), refusal -> Outcome.refused(place, refusal));
    }

    /** One report that the program fails at is a refusal of that report, and no end of the run. */
    private Outcome annotated(String place, Report report) {
        // Asked before the reading, which is what costs: a second run over the same files is quick.
        if (register.holds(report.id(), Filer.hash(report)))
            return new Outcome(place, Optional.empty(), Optional.empty());
        try {
            return new Outcome(place, Optional.of(demarche.filing(report)), Optional.empty());
        } catch (RuntimeException | StackOverflowError fault) {
            return Outcome.refused(place, fault(fault));
        }
    }

    /** What a report is refused with that the program fails at. */
    public static Refusal fault(Throwable fault) {
        return Refusal.whole(
                RefusalCode.RECORD_FAULT,
                "internal fault (" + fault.getClass().getSimpleName() + "): please report it");
    }

    private void next() throws InterruptedException {
        try {
            var step = pending.remove();
            pendingBytes -= step.bytes();
            for (var outcome : step.outcomes().get()) settle(outcome);
            step.filed().run();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) throw told;
            throw new IllegalStateException("taking a report", failed.getCause());
        }
    }

    private void settle(Outcome outcome) {
        if (outcome.refusal().isPresent())
            tally.refuse(outcome.place(), outcome.refusal().get());
        else
            tally.take(outcome.filing()
                    .filter(filing -> demarche.file(filing, register).isPresent())
                    .map(filing -> filing.report().id()));
    }

    /** Files what is still on its way. */
    public void finish() throws InterruptedException {
        while (!pending.isEmpty()) next();
    }

    public long added() {
        return tally.added();
    }

    /** How many the register held already. */
    public long known() {
        return tally.known();
    }

    /** Identifiers of the first thousand that were added. */
    public List<String> ids() {
        return tally.ids();
    }

    public boolean hasRefused() {
        return tally.hasRefused();
    }

    /** "12 reports added, 3 already there, 2 refused (record.no-text 2)". */
    public String summary() {
        return tally.summary();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
