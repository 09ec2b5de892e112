package org.demarche.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.demarche.app.store.Documents;
import org.demarche.enter.Filer;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.jspecify.annotations.Nullable;

/** Reports as rows of {@link Tables#READ}, and back. */
final class ReportRows {
    private static final int ID = 4;

    private ReportRows() {}

    /** What one item of a file gave, in its order. */
    static List<Row> of(int file, long at, String place, List<Reading> readings) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < readings.size(); i++) {
            int story = i;
            rows.add(readings.get(i)
                    .fold(report -> read(file, at, story, place, report), r -> refused(file, at, story, place, r)));
        }
        return rows;
    }

    private static Row read(int file, long at, int story, String place, Report report) {
        return RowFactory.create(
                file,
                at,
                story,
                place,
                report.id(),
                Filer.hash(report),
                report.title().orElse(null),
                report.url().orElse(null),
                report.outlet().orElse(null),
                report.author().orElse(null),
                report.date().map(Documents::write).orElse(null),
                report.text(),
                null,
                null);
    }

    static Row refused(int file, long at, int story, String place, Refusal refusal) {
        return RowFactory.create(
                file,
                at,
                story,
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                refusal.code().code(),
                refusal.detail());
    }

    /** The report that a row of {@link Tables#READ} or {@link Tables#TEXTS} is. */
    static Report report(Row row) {
        return new Report(
                row.getString(ID),
                row.getString(ID + 7),
                text(row, ID + 2),
                text(row, ID + 3),
                text(row, ID + 4),
                text(row, ID + 6).map(d -> Documents.read(d, ReportDate.class)),
                text(row, ID + 5));
    }

    static Optional<String> text(Row row, int column) {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }
}
