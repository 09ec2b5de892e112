package org.demarche.knowledge.table;

import java.util.Comparator;

/**
 * Something wrong in a table: where, what, and what to do about it.
 *
 * @param line from 1; 0 where the file as a whole is meant
 */
public record Fault(Severity severity, String file, int line, String problem, String remedy) {
    /** Errors make answers wrong; warnings are what may be right, such as rival governments, or not known, such as a gap. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** By file and line, as a person mends them. */
    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::problem);

    public static Fault error(TableRow row, String problem, String remedy) {
        return new Fault(Severity.ERROR, row.file(), row.line(), problem, remedy);
    }

    public static Fault warning(TableRow row, String problem, String remedy) {
        return new Fault(Severity.WARNING, row.file(), row.line(), problem, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code terms.tsv:12: error: … (…)}. */
    public String asLine() {
        var place = line == 0 ? file : file + ":" + line;
        return place + ": " + (isError() ? "error" : "warning") + ": " + problem + " (" + remedy + ")";
    }
}
