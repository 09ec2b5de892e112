package org.demarche.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** One report's register for reading in a terminal: a time line, then what was said, each with its sentence and place. */
public final class TerminalView implements ReportExport {
    private final boolean color;
    private final int width;

    /** @param width columns of the terminal; lines are wrapped to it */
    public TerminalView(boolean color, int width) {
        this.color = color;
        this.width = width;
    }

    @Override
    public String write(Entries entries) {
        return new Page(entries).write();
    }

    /** The writing of one page. */
    private final class Page {
        private final Entries entries;
        private final String text;
        private final int[] lineStarts;
        private final Pen pen = new Pen(color, width);

        Page(Entries entries) {
            this.entries = entries;
            this.text = entries.resolved().findings().text();
            this.lineStarts = lineStarts(text);
        }

        String write() {
            head();
            section("Engagements", entries.engagements().size());
            if (entries.engagements().isEmpty())
                pen.line("  ", "none: the report speaks of no dealing between states or international organisations");
            for (var engagement : TimeLine.of(entries.engagements())) engagement(engagement);
            statements();
            commitments();
            claims();
            expectations();
            refusals();
            return pen.toString();
        }

        private void head() {
            var report = entries.resolved().findings().article().report();
            pen.raw(pen.bold(report.title().orElse(report.id()))).raw("\n");
            var by = report.author().map(a -> "by " + a);
            var from = Stream.concat(report.outlet().stream(), by.stream()).collect(Collectors.joining(", "));
            if (!from.isEmpty()) pen.raw(pen.dim(from)).raw("\n");
            var date = entries.resolved().date();
            pen.line(
                    "",
                    date.map(Wording::reportDate)
                            .orElse("No report date is known: relative dates stay open. Give it with --published."));
        }

        private void section(String title, int count) {
            pen.raw("\n").raw(pen.bold(title)).raw(pen.dim(" (" + count + ")")).raw("\n");
        }

        private void engagement(Engagement engagement) {
            var date = engagement.date().map(d -> d.value()).orElse("undated");
            pen.raw("\n")
                    .raw("  ")
                    .raw(pen.bold(date))
                    .raw("  ")
                    .raw(pen.status(engagement.status(), engagement.status().code()));
            pen.raw("  ").raw(Wording.capitalised(engagement.type().code()));
            engagement.format().ifPresent(f -> pen.raw(", ").raw(f));
            pen.raw(", level ").raw(engagement.level().code());
            if (engagement.background()) pen.raw(pen.dim(", recalled history"));
            pen.raw("\n");
            for (var participant : engagement.participants()) pen.line("    \u2022 ", Wording.participant(participant));
            Wording.place(engagement).ifPresent(p -> pen.line("    at ", p));
            engagement.dateWhy().ifPresent(w -> pen.line("    date: ", w));
            if (!engagement.topics().isEmpty()) pen.line("    on ", join(engagement.topics()));
            if (!engagement.outcome().isEmpty()) pen.line("    outcome: ", join(engagement.outcome()));
            for (var conflict : engagement.conflicts())
                pen.line(
                        "    sources differ on " + conflict.field() + ": ",
                        String.join(
                                " / ",
                                conflict.values().stream()
                                        .map(v -> v.value())
                                        .distinct()
                                        .toList()));
            for (var change : engagement.history()) {
                var via = change.via().isEmpty()
                        ? ""
                        : ", cited by "
                                + String.join(
                                        ", ",
                                        change.via().stream().map(Source::label).toList());
                pen.line("    \u2192 ", Wording.change(change) + " \u2013 " + Wording.source(change.source()) + via);
                quoted(change.evidence());
            }
        }

        private String join(List<Engagement.Excerpt> excerpts) {
            return String.join(
                    "; ", excerpts.stream().map(e -> Wording.flat(e.text())).toList());
        }

        private void statements() {
            if (entries.statements().isEmpty()) return;
            section("Statements", entries.statements().size());
            for (var statement : entries.statements()) {
                var via = statement.attributedVia().isEmpty()
                        ? ""
                        : " via "
                                + String.join(
                                        ", ",
                                        statement.attributedVia().stream()
                                                .map(Source::label)
                                                .toList());
                var venue = statement.venue().map(v -> ", " + v).orElse("");
                pen.line(
                        "  ",
                        Wording.source(statement.speaker()) + via + " ("
                                + statement.kind().code() + venue + ")");
                quoted(statement.evidence());
            }
        }

        private void commitments() {
            if (entries.commitments().isEmpty()) return;
            section("Commitments", entries.commitments().size());
            for (var commitment : entries.commitments()) {
                var toward = commitment.toward().isEmpty()
                        ? ""
                        : " toward "
                                + String.join(
                                        ", ",
                                        commitment.toward().stream()
                                                .map(Source::label)
                                                .toList());
                var due = commitment.due().map(d -> ", due " + d.value()).orElse("");
                pen.line("  ", Wording.source(commitment.by()) + toward + " (" + commitment.status() + due + ")");
                quoted(commitment.evidence());
            }
        }

        private void claims() {
            if (entries.claims().isEmpty()) return;
            section("Claims", entries.claims().size());
            for (var claim : entries.claims()) {
                pen.line("  ", Wording.source(claim.by()) + " (" + claim.status() + ")");
                quoted(claim.evidence());
            }
        }

        private void expectations() {
            if (entries.expectations().isEmpty()) return;
            section("Expectations", entries.expectations().size());
            for (var expectation : entries.expectations()) {
                var by = expectation.byWhen().map(d -> ", by " + d).orElse("");
                pen.line("  ", Wording.source(expectation.by()) + " (" + expectation.outcome() + by + ")");
                quoted(expectation.evidence());
            }
        }

        private void refusals() {
            if (entries.refusals().isEmpty()) return;
            section("Left alone", entries.refusals().size());
            for (var refusal : entries.refusals()) {
                pen.line("  ", refusal.code().code() + ": " + refusal.detail());
                refusal.span().ifPresent(s -> quoted(s, "line " + line(s.start())));
            }
        }

        private void quoted(Evidence evidence) {
            var sentence = entries.resolved()
                    .findings()
                    .parses()
                    .get(evidence.sentence())
                    .sentence();
            quoted(
                    evidence.span(),
                    "sentence " + (evidence.sentence() + 1) + ", paragraph " + (sentence.paragraph() + 1) + ", line "
                            + line(evidence.span().start()));
        }

        private void quoted(Span span, String position) {
            var shown = Wording.clipped(Wording.flat(span.of(text)));
            pen.line("      \u201C", shown + "\u201D " + "[" + position + "]");
        }

        private int line(int at) {
            int found = Arrays.binarySearch(lineStarts, at);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    private static int[] lineStarts(String text) {
        var starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (!end) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
