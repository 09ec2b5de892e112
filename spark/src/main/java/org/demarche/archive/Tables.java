package org.demarche.archive;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The tables of a run: names and columns of those that are kept between stages, and names of those that users get. */
final class Tables {
    static final String ENTRIES = "entries";
    static final String ITEMS = "items";
    static final String REPORTS = "reports";
    static final String REFUSALS = "refusals";

    /** What users get. */
    static final List<String> ALL = List.of(ENTRIES, ITEMS, REPORTS, REFUSALS);

    /** Where a report stood: number of the file, of the item in it, and of the story in that. */
    private static final String STOOD = "file int, at bigint, story int, place string";

    private static final String REFUSED = "code string, detail string";

    /** A report as it was read, or why there is none. */
    static final String READ =
            STOOD + ", id string, hash string, title string, url string, outlet string, author string,"
                    + " published string, text string, " + REFUSED;

    /** Each version of each report once. */
    static final String TEXTS =
            STOOD + ", id string, hash string, title string, url string, outlet string, author string,"
                    + " published string, text string, slice int";

    /** Which reports say the same in the same words as an earlier one. */
    static final String COPIES = "id string, hash string, copy_of string";

    /** What the register keeps of a report, as documents; {@code day} counts from 1970-01-01. */
    static final String FILINGS = STOOD + ", id string, hash string, day bigint, outlet string, corrects boolean,"
            + " head string, accounts string, deeds string, " + REFUSED;

    /** What one report tells of one engagement; {@code account} is its key's 64 bits. */
    static final String ACCOUNTS = "account bigint, id string, hash string, outlet string, day bigint, loose boolean,"
            + " traces array<string>, head string, told string";

    /** Which accounts are settled together. */
    static final String GROUPS = "account bigint, label bigint";

    /** Entries as documents. */
    static final String DOSSIERS = "entry string, doc string";

    /** Items of the ledgers as documents. */
    static final String LEDGER = "item string, doc string";

    private Tables() {}

    static StructType schema(String columns) {
        return StructType.fromDDL(columns);
    }

    static Encoder<Row> rows(String columns) {
        return Encoders.row(schema(columns));
    }
}
