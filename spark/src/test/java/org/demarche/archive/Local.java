package org.demarche.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.demarche.analyse.parse.ParserModel;

/** Spark on this machine, started once for all tests, with two tasks at once and few partitions. */
final class Local {
    static final SparkSession SPARK = Sessions.start(2, Optional.of(4));

    private Local() {}

    static Request request(Path output, Path... inputs) {
        var named = new ArrayList<String>();
        for (var input : inputs) named.add(input.toString());
        return new Request(
                named, output.toString(), Optional.of(4), false, false, false, Optional.empty(), ParserModel.EXACT);
    }

    static ArchiveRun.Summary run(Request request) {
        try {
            return new ArchiveRun(SPARK, request, line -> {}).run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static ArchiveRun.Summary run(Path output, Path... inputs) {
        return run(request(output, inputs));
    }

    static Embedded.Answers answers(Path output) {
        return Archived.of(SPARK, output.toString());
    }

    static List<String> strings(Path table, String column) {
        return SPARK.read().parquet(table.toString()).select(column).collectAsList().stream()
                .map(r -> r.getString(0))
                .toList();
    }
}
