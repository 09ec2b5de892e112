package org.demarche.app.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * The texts of the reports that entries rest on, the last few hundred kept at hand. Empty where a register keeps no texts, or keeps a later
 * version of the report, in which the span no longer lies. Not thread-safe.
 */
public final class Texts {
    /** An export goes through all reports: not all of them are held. */
    private static final int MOST_KEPT = 500;

    private final Function<String, Optional<String>> source;
    private final Map<String, Optional<Passage>> passages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Passage>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** One report's text, and how its chars are counted outside. */
    public record Passage(String text, CodePoints points) {
        static Passage of(String text) {
            return new Passage(text, new CodePoints(text));
        }

        public boolean has(Span span) {
            return span.end() <= text.length();
        }

        /** Where a stretch begins, in Unicode code points. */
        public int start(Span span) {
            return points.start(span);
        }

        /** Where it ends, exclusive, in Unicode code points. */
        public int end(Span span) {
            return points.end(span);
        }

        /** How long the text is, in Unicode code points. */
        public int length() {
            return points.at(text.length());
        }
    }

    /** @param source the text of the report with that id */
    public Texts(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** The text of the report with that id, where it is kept. */
    public Optional<Passage> passage(String reportId) {
        var known = passages.get(reportId);
        if (known != null) return known;
        var fetched = source.apply(reportId).map(Passage::of);
        passages.put(reportId, fetched);
        return fetched;
    }

    /** The words that support a fact, on one line. */
    public Optional<String> quote(Evidence evidence) {
        return passage(evidence.reportId())
                .filter(p -> p.has(evidence.span()))
                .map(p -> Wording.flat(evidence.span().of(p.text())));
    }
}
