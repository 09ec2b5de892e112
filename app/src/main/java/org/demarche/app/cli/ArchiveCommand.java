package org.demarche.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.settings.BadSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code demarche archive}, which the launcher hands to Spark: whoever starts the jar itself is told how. */
@Command(
        name = "archive",
        description = "Reads archives of reports into tables of a register, by Spark, on one machine or many.",
        footer = {"", "Example: demarche archive crawl/*.warc.gz -o register"})
final class ArchiveCommand implements Callable<Integer> {
    @Unmatched
    private List<String> given = List.of();

    @Override
    public Integer call() {
        throw new BadSetting(
                "archive is run by Spark, which is not in this jar: start it by the launcher (./demarche archive "
                        + (given.isEmpty() ? "…" : String.join(" ", given))
                        + "), or give spark/target/demarche-spark.jar to spark-submit");
    }
}
