package org.demarche.archive;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.demarche.Demarche;
import org.demarche.archive.Sources.Source;
import org.demarche.read.Item;
import org.demarche.read.ItemReader;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Reports in a table: a row is a report record, its columns are the record's fields. */
final class ParquetInput {
    private static final ItemReader READER = Demarche.reader();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("id", "text", "html", "title", "url", "outlet", "author", "published");

    /** Spark's names for faults of files. */
    private static final Set<String> FAULTS = Set.of("FAILED_READ_FILE", "UNABLE_TO_INFER_SCHEMA");

    private ParquetInput() {}

    static Dataset<Row> rows(SparkSession spark, Source source) {
        var table = spark.read().parquet(source.path());
        var present = Arrays.asList(table.columns());
        var columns = new ArrayList<Column>();
        columns.add(col("_metadata.row_index").as("row_index"));
        for (var field : FIELDS)
            columns.add((present.contains(field) ? col(field) : functions.lit(null))
                    .cast("string")
                    .as(field));
        return table.select(columns.toArray(Column[]::new)).flatMap(new Records(source), Tables.rows(Tables.READ));
    }

    /** What is wrong with the table itself; empty where the fault lies elsewhere. */
    static Optional<String> findFault(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause())
            if (at instanceof SparkThrowable told
                    && FAULTS.contains(String.valueOf(told.getCondition()).split("\\.")[0]))
                return Optional.of("it is no Parquet file that can be read (" + told.getCondition() + ")");
        return Optional.empty();
    }

    static Dataset<Row> refused(SparkSession spark, Source source, String why) {
        return spark.createDataFrame(
                List.of(ReportRows.refused(
                        source.number(), 0, 0, source.shown(), Refusal.whole(RefusalCode.READ_UNREADABLE, why))),
                Tables.schema(Tables.READ));
    }

    private record Records(Source source) implements FlatMapFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Row row) throws IOException {
            long number = row.getLong(0) + 1;
            var place = source.shown() + ":" + number;
            ObjectNode record = JSON.createObjectNode();
            for (int i = 0; i < FIELDS.size(); i++)
                if (!row.isNullAt(i + 1)) record.put(FIELDS.get(i), row.getString(i + 1));
            var item = new Item(place, place, Item.Form.RECORD, JSON.writeValueAsBytes(record), Item.About.NOTHING);
            return ReportRows.of(source.number(), number, place, READER.read(item))
                    .iterator();
        }
    }
}
