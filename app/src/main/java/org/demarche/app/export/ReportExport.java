package org.demarche.app.export;

import org.demarche.register.Entries;

/** One form in which one report's register leaves the program. Thread-safe. */
public interface ReportExport {
    /** The whole output, ending in a line feed. */
    String write(Entries entries);
}
