package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.Demarche;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reports a second of the whole flow on one thread, over the shipped examples. Run from the project's top folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnnotateBenchmark {
    private final Demarche demarche = Demarche.load();
    private final List<Report> reports = examples();

    private static List<Report> examples() {
        var reports = new ArrayList<Report>();
        try (var files = Files.list(Path.of("examples"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList())
                reports.add(Report.of(file.toString(), Files.readString(file))
                        .withDate(ReportDate.given(LocalDate.of(2015, 4, 8))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reports;
    }

    /** All examples once. */
    @Benchmark
    public void allExamples(Blackhole sink) {
        for (var report : reports) sink.consume(demarche.annotate(report));
    }
}
