package org.demarche.enter;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.register.Filing;
import org.demarche.register.Register;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** Reads the reports of a register again by several threads and hands them on in their order, few held at a time. */
final class Rereading {
    /** Reports on their way for each thread: enough that none waits for the one who takes them. */
    private static final int AHEAD = 8;

    /**
     * One report with all of its versions.
     *
     * @param after each of {@code before} as it is read now; itself where the register has no text of it
     */
    record Reread(String id, List<Filing> before, List<Filing> after) {}

    private Rereading() {}

    /**
     * Hands all reports to {@code take}, by the caller's thread and in the order of their ids.
     *
     * @param read today's reading of a report; asked by {@code threads} at once
     */
    static void each(Register register, Function<Report, Filing> read, int threads, Consumer<Reread> take) {
        var workers = Executors.newFixedThreadPool(threads);
        var pending = new ArrayDeque<Future<Reread>>();
        try {
            for (var id : register.reportIds()) {
                pending.add(workers.submit(() -> again(id, register.versions(id), read)));
                if (pending.size() >= threads * AHEAD) take.accept(done(pending.remove()));
            }
            while (!pending.isEmpty()) take.accept(done(pending.remove()));
        } finally {
            workers.shutdownNow();
        }
    }

    private static Reread done(Future<Reread> report) {
        try {
            return report.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading reports again was broken off", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) throw told;
            throw new IllegalStateException("reading a report again", failed.getCause());
        }
    }

    private static Reread again(String id, List<Filing> versions, Function<Report, Filing> read) {
        return new Reread(
                id,
                versions,
                versions.stream()
                        .map(v -> v.text().isEmpty() ? v : read.apply(report(v)))
                        .toList());
    }

    /** The report as it was handed in; a date that was found by evidence is found anew. */
    private static Report report(Filing filing) {
        var head = filing.report();
        return new Report(
                head.id(),
                filing.text().orElseThrow(),
                head.title(),
                head.url(),
                head.outlet(),
                head.date().filter(d -> d.from() != ReportDate.Origin.EVIDENCE),
                head.author());
    }
}
