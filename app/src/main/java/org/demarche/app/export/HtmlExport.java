package org.demarche.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/**
 * One page that needs nothing else: the report with its evidence marked, the register beside it. Click a fact and see
 * its sentence, click a sentence and see its facts. The report is hostile input: all of it is escaped, and the page's
 * own policy lets no other script run.
 */
public final class HtmlExport implements ReportExport {
    private static final String CSS = resource("page.css");
    private static final String JS = resource("page.js");

    @Override
    public String write(Entries entries) {
        return new Page(entries).write();
    }

    private static String resource(String name) {
        try (var in = HtmlExport.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The hash under which a page's own policy lets a script or style of it stand. */
    static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    static String escaped(String words) {
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
                    out.append(control ? '\uFFFD' : c);
                }
            }
        }
        return out.toString();
    }

    /** The writing of one page. */
    private static final class Page {
        private final Entries entries;
        private final String text;
        private final Set<Integer> factSentences = new HashSet<>();
        private final StringBuilder out = new StringBuilder();

        Page(Entries entries) {
            this.entries = entries;
            this.text = entries.resolved().findings().text();
        }

        String write() {
            var register = register();
            var report = entries.resolved().findings().article().report();
            var title = escaped(report.title().orElse(report.id()));
            out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
            out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
            out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                    .append(hash(CSS))
                    .append("; script-src ")
                    .append(hash(JS))
                    .append("\">\n");
            out.append("<title>")
                    .append(title)
                    .append("</title>\n<style>")
                    .append(CSS)
                    .append("</style>\n</head>\n<body>\n");
            out.append("<header><h1>").append(title).append("</h1><p>");
            report.outlet().ifPresent(o -> out.append(escaped(o)).append(" \u00B7 "));
            out.append(entries.resolved()
                    .date()
                    .map(d -> escaped(Wording.reportDate(d)))
                    .orElse("No report date is known"));
            out.append("</p></header>\n<div class=\"columns\">\n<main aria-label=\"Report\"><div class=\"report\">");
            body();
            out.append("</div></main>\n<aside aria-label=\"Register\">\n")
                    .append(register)
                    .append("</aside>\n</div>\n<script>")
                    .append(JS)
                    .append("</script>\n</body>\n</html>\n");
            return out.toString();
        }

        /** The text with its sentences and furniture marked, every char of it once. */
        private void body() {
            record Block(Span span, String open) {}
            var blocks = new ArrayList<Block>();
            for (var parse : entries.resolved().findings().parses()) {
                int number = parse.sentence().index();
                boolean fact = factSentences.contains(number);
                blocks.add(new Block(
                        parse.sentence().span(),
                        "<span id=\"s" + number + "\" class=\"s" + (fact ? " fact\" tabindex=\"0\" role=\"button" : "")
                                + "\">"));
            }
            for (var furniture : entries.resolved().findings().article().furniture())
                blocks.add(new Block(
                        furniture.span(), "<span class=\"furniture\" title=\"" + escaped(furniture.why()) + "\">"));
            blocks.sort(Comparator.comparing(Block::span));
            int at = 0;
            for (var block : blocks) {
                if (block.span().start() < at) continue;
                out.append(escaped(text.substring(at, block.span().start())));
                out.append(block.open()).append(escaped(block.span().of(text))).append("</span>");
                at = block.span().end();
            }
            out.append(escaped(text.substring(at)));
        }

        private String register() {
            var html = new StringBuilder();
            html.append("<h2>Engagements (")
                    .append(entries.engagements().size())
                    .append(")</h2>\n<ol>\n");
            for (var engagement : TimeLine.of(entries.engagements())) engagement(html, engagement);
            html.append("</ol>\n");
            list(
                    html,
                    "Statements",
                    entries.statements().stream()
                            .map(s -> card(
                                    Wording.source(s.speaker()) + via(s.attributedVia()) + " \u2013 "
                                            + s.kind().code(),
                                    s.evidence()))
                            .toList());
            list(
                    html,
                    "Commitments",
                    entries.commitments().stream()
                            .map(c -> card(
                                    Wording.source(c.by()) + toward(c.toward()) + " \u2013 " + c.status(),
                                    c.evidence()))
                            .toList());
            list(
                    html,
                    "Claims",
                    entries.claims().stream()
                            .map(c -> card(Wording.source(c.by()) + " \u2013 " + c.status(), c.evidence()))
                            .toList());
            list(
                    html,
                    "Expectations",
                    entries.expectations().stream()
                            .map(e -> card(Wording.source(e.by()) + " \u2013 " + e.outcome(), e.evidence()))
                            .toList());
            list(
                    html,
                    "Left alone",
                    entries.refusals().stream()
                            .map(r -> "<li class=\"card\"><h3>"
                                    + escaped(r.code().code()) + "</h3><p class=\"why\">" + escaped(r.detail())
                                    + r.span()
                                            .map(s -> ": \u201C" + escaped(Wording.flat(s.of(text))) + "\u201D")
                                            .orElse("")
                                    + "</p></li>\n")
                            .toList());
            return html.toString();
        }

        private static String via(List<Source> via) {
            return via.isEmpty()
                    ? ""
                    : " via "
                            + String.join(", ", via.stream().map(Source::label).toList());
        }

        private static String toward(List<Source> toward) {
            return toward.isEmpty()
                    ? ""
                    : " toward "
                            + String.join(
                                    ", ", toward.stream().map(Source::label).toList());
        }

        private static void list(StringBuilder html, String title, List<String> cards) {
            if (cards.isEmpty()) return;
            html.append("<h2>").append(title).append(" (").append(cards.size()).append(")</h2>\n<ul>\n");
            cards.forEach(html::append);
            html.append("</ul>\n");
        }

        private String card(String title, Evidence evidence) {
            return "<li class=\"card\"><h3>" + escaped(title) + "</h3>" + quote(evidence, Optional.empty()) + "</li>\n";
        }

        private void engagement(StringBuilder html, Engagement engagement) {
            html.append("<li class=\"card\"><h3>")
                    .append(escaped(engagement.date().map(d -> d.value()).orElse("undated")))
                    .append(" <span class=\"status ")
                    .append(engagement.status().code())
                    .append("\">")
                    .append(engagement.status().code())
                    .append("</span> ");
            html.append(escaped(Wording.capitalised(engagement.type().code())))
                    .append(engagement.background() ? ", recalled history" : "")
                    .append("</h3>\n<ul>");
            for (var participant : engagement.participants())
                html.append("<li>")
                        .append(escaped(Wording.participant(participant)))
                        .append("</li>");
            html.append("</ul><p class=\"why\">")
                    .append(engagement.format().map(f -> f + ", ").orElse(""))
                    .append("level ")
                    .append(engagement.level().code());
            Wording.place(engagement).ifPresent(p -> html.append(" \u00B7 ").append(escaped(p)));
            engagement.dateWhy().ifPresent(w -> html.append(" \u00B7 ").append(escaped(w)));
            html.append("</p>");
            for (var change : engagement.history())
                html.append(quote(
                        change.evidence(),
                        Optional.of(Wording.change(change) + " \u2013 " + Wording.source(change.source()))));
            html.append("</li>\n");
        }

        private String quote(Evidence evidence, Optional<String> lead) {
            factSentences.add(evidence.sentence());
            return "<button type=\"button\" class=\"quote\" data-sentence=\"" + evidence.sentence() + "\">"
                    + lead.map(l -> escaped(l) + ": ").orElse("") + "\u201C"
                    + escaped(Wording.flat(evidence.span().of(text))) + "\u201D</button>";
        }
    }
}
