package org.demarche.app.export.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.demarche.register.ReportHead;

/** How a report is cited: by its address, or where it has none in words. */
final class Addresses {
    private Addresses() {}

    /** The address; else outlet, day and title; else the identifier. */
    static String citation(ReportHead report) {
        return report.url()
                .orElseGet(() -> report.outlet()
                        .map(o -> o
                                + report.day().map(d -> ", " + d).orElse("")
                                + report.title().map(t -> ": " + t).orElse(""))
                        .orElse(report.id()));
    }

    /** The address's host without {@code www.}; else the outlet, else the identifier. */
    static String source(ReportHead report) {
        return report.url().flatMap(Addresses::host).or(report::outlet).orElse(report.id());
    }

    /** The outlet; else the address's host; empty where neither is known. */
    static String publisher(ReportHead report) {
        return report.outlet().or(() -> report.url().flatMap(Addresses::host)).orElse("");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost())
                    .map(h -> h.toLowerCase(Locale.ROOT))
                    .map(h -> h.startsWith("www.") ? h.substring("www.".length()) : h);
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }
}
