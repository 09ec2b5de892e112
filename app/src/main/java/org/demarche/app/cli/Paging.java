package org.demarche.app.cli;

import org.demarche.app.ask.QueryForm;
import org.demarche.app.settings.Settings;
import org.demarche.register.Query;
import picocli.CommandLine.Option;

/** How many are shown, and which page of them. */
final class Paging {
    @Option(names = "--limit", paramLabel = "N", description = "How many are shown at most (default: 50).")
    private int limit = 50;

    @Option(names = "--page", paramLabel = "N", description = "Which page of so many each, from 1 (default: 1).")
    private int page = 1;

    int limit() {
        return Settings.limit(limit);
    }

    int offset() {
        return Settings.offset(page, limit());
    }

    /** That page of what is asked for. */
    Query of(Query query) {
        return new QueryForm(query).page(limit(), offset()).query();
    }
}
