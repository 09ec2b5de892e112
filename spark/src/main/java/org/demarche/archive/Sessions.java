package org.demarche.archive;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark: where nobody says on which cluster, on this machine alone, with nothing open to others. */
final class Sessions {
    private static final Map<String, String> ALWAYS = Map.of(
            "spark.sql.datetime.java8API.enabled", "true",
            // Months are names of folders, not numbers or dates.
            "spark.sql.sources.partitionColumnTypeInference.enabled", "false",
            "spark.sql.parquet.compression.codec", "gzip",
            "spark.sql.session.timeZone", "UTC");

    /** The work is in core's code, not in columns: to compile each of Spark's plans costs more than it saves on one machine. */
    private static final Map<String, String> ALONE = Map.of(
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            "spark.ui.enabled", "false",
            "spark.ui.showConsoleProgress", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.adaptive.enabled", "false");

    private Sessions() {}

    /**
     * @param threads tasks at once, where no cluster is named
     * @param partitions of what is sorted and joined; two a task, or what the cluster is set to, where it is empty
     */
    static SparkSession start(int threads, Optional<Integer> partitions) {
        var settings = new SparkConf().setAppName("demarche archive");
        ALWAYS.forEach(settings::setIfMissing);
        partitions.ifPresent(p -> settings.set("spark.sql.shuffle.partitions", Integer.toString(p)));
        if (!settings.contains("spark.master")) {
            settings.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(Math.max(4, 2 * threads)));
            settings.setMaster("local[" + threads + "]");
            ALONE.forEach(settings::setIfMissing);
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
