package org.demarche.archive;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.app.settings.BadSetting;

/**
 * The folder in which a run keeps what it has done: a folder of tables for each stage, whole where {@code _SUCCESS} stands in
 * it, and a manifest that says of which inputs and settings they are. A stage that is whole is never made again; one that is
 * not is made anew.
 */
final class Work {
    private static final String WHOLE = "_SUCCESS";
    private static final String FOLDER = "_work";
    private static final String MANIFEST = "manifest.json";

    private final SparkSession spark;
    private final FileSystem files;
    private final Path output;
    private final Path folder;

    private Work(SparkSession spark, FileSystem files, Path output) {
        this.spark = spark;
        this.files = files;
        this.output = output;
        this.folder = new Path(output, FOLDER);
    }

    /**
     * The work folder under {@code output}, begun or gone on with.
     *
     * @param manifest the inputs and settings, always the same text for the same ones
     * @throws BadSetting if the output holds something else
     */
    static Work open(SparkSession spark, String output, String manifest, boolean restart) throws IOException {
        var path = new Path(output);
        var files = path.getFileSystem(configuration(spark));
        var work = new Work(spark, files, files.makeQualified(path));
        work.begin(manifest, restart);
        return work;
    }

    static Configuration configuration(SparkSession spark) {
        return spark.sparkContext().hadoopConfiguration();
    }

    private void begin(String manifest, boolean restart) throws IOException {
        var kept = new Path(folder, MANIFEST);
        if (restart && (files.exists(kept) || isDone())) clear();
        if (isDone())
            throw new BadSetting("-o is '" + output
                    + "', which holds a finished archive: name another folder, or give --restart to write it anew");
        if (files.exists(kept)) {
            if (!read(kept).equals(manifest))
                throw new BadSetting("-o is '" + output
                        + "', where a run over other inputs or with other settings was begun: name another folder, or give"
                        + " --restart to begin anew");
            return;
        }
        if (files.exists(output) && files.listStatus(output).length > 0)
            throw new BadSetting("-o is '" + output + "', which is not empty: name a folder that is, or a new one");
        files.mkdirs(folder);
        write(kept, manifest);
    }

    private void clear() throws IOException {
        // First of all what says that the result is whole.
        files.delete(new Path(output, WHOLE), false);
        for (var table : Tables.ALL) files.delete(new Path(output, table), true);
        files.delete(folder, true);
    }

    /** Whether the whole result is there. */
    boolean isDone() throws IOException {
        return files.exists(new Path(output, WHOLE));
    }

    /** Whether the stage has been done by this run or one before it. */
    boolean has(String stage) {
        try {
            return files.exists(new Path(new Path(folder, stage), WHOLE));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The table of a stage, made and kept where it is not there yet. */
    Dataset<Row> kept(String stage, String schema, Supplier<Dataset<Row>> made) {
        if (!has(stage)) made.get().write().mode("overwrite").parquet(place(stage));
        return table(stage, schema);
    }

    /** Keeps a table that users get, a folder a month; one without rows has no folders, and its columns in a file all the same. */
    void keepByMonth(String table, boolean isEmpty, Dataset<Row> rows, String sortedBy) {
        var writer = isEmpty
                ? spark.createDataFrame(List.of(), rows.schema()).coalesce(1).write()
                : rows.repartition(col("month"))
                        .sortWithinPartitions("month", sortedBy)
                        .write()
                        .partitionBy("month");
        writer.mode("overwrite").parquet(place(table));
    }

    /** The table of stages that are there. */
    Dataset<Row> table(String stages, String schema) {
        return spark.read().schema(schema).parquet(place(stages));
    }

    String place(String stage) {
        return new Path(folder, stage).toString();
    }

    /** Puts the finished tables where users look for them, then says that they are whole. */
    void publish(String summary) throws IOException {
        for (var table : Tables.ALL) {
            var made = new Path(folder, table);
            var shown = new Path(output, table);
            // Both are there only where a file system copies instead of renaming, and was stopped at it.
            if (!files.exists(made)) continue;
            files.delete(shown, true);
            if (!files.rename(made, shown)) throw new IOException("cannot move " + made + " to " + shown);
        }
        write(new Path(output, WHOLE), summary);
    }

    /** Throws away what is needed no longer once the result is whole. */
    void drop() throws IOException {
        files.delete(folder, true);
    }

    private String read(Path file) throws IOException {
        try (var in = files.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(Path file, String text) throws IOException {
        var half = new Path(file.getParent(), "." + file.getName() + ".half");
        try (var out = files.create(half, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        files.delete(file, false);
        if (!files.rename(half, file)) throw new IOException("cannot write " + file);
    }
}
