package org.demarche.archive;

import java.util.Map;
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

    private static final Map<String, String> ALONE = Map.of(
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            "spark.ui.enabled", "false",
            "spark.ui.showConsoleProgress", "false");

    private Sessions() {}

    /**
     * @param threads tasks at once, where no cluster is named
     * @param partitions of what is sorted and joined
     */
    static SparkSession start(int threads, int partitions) {
        var settings = new SparkConf().setAppName("demarche archive");
        ALWAYS.forEach(settings::setIfMissing);
        settings.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(partitions));
        if (!settings.contains("spark.master")) {
            settings.setMaster("local[" + threads + "]");
            ALONE.forEach(settings::setIfMissing);
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
