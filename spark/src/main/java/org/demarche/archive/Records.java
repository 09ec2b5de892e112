package org.demarche.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Prints the records of an archive's entries, a line each, in no order: {@code OUTDIR}. */
public final class Records {
    private Records() {}

    /** Reads the tables of the archive that is named. */
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        try (var spark = Sessions.start(1, Optional.of(1))) {
            var records = spark.read()
                    .parquet(args[0] + "/" + Tables.ENTRIES)
                    .select("record")
                    .toLocalIterator();
            records.forEachRemaining(r -> out.print(r.getString(0) + "\n"));
        }
        out.flush();
    }
}
