package org.demarche.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/**
 * Why the register of one report is as it is: for each fact the words that name it, the row of the table and the clauses
 * by which they were read, whom each phrase means and why, and what was considered and refused.
 */
public final class ExplainView implements ReportExport {
    private final boolean color;
    private final int width;

    /** @param width columns of the terminal; lines are wrapped to it */
    public ExplainView(boolean color, int width) {
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
        private final Resolved resolved;
        private final String text;
        private final Pen pen = new Pen(color, width);
        private final HashSet<Act> told = new HashSet<>();

        Page(Entries entries) {
            this.entries = entries;
            this.resolved = entries.resolved();
            this.text = resolved.findings().text();
        }

        String write() {
            pen.heading(
                    "Why, for " + resolved.findings().article().report().title().orElse("this report"));
            pen.line("", resolved.date().map(Wording::reportDate).orElse("No report date is known."));
            Wording.found(resolved.findings().article().report()).forEach(l -> pen.line("", l));
            for (var engagement : TimeLine.of(entries.engagements())) engagement(engagement);
            acts("Read, but part of no entry", left());
            statements();
            sayings();
            refusals();
            return pen.toString();
        }

        private void engagement(Engagement engagement) {
            pen.heading(Wording.summary(engagement) + " \u2013 "
                    + engagement.date().map(d -> d.value()).orElse("undated") + ", "
                    + engagement.status().code());
            var acts = acts(engagement);
            if (acts.size() > 1)
                pen.line("  ", acts.size() + " mentions, joined as their sides, dates and kind do not differ");
            for (var act : acts) act(act, engagement);
            engagement.dateWhy().ifPresent(w -> pen.line("  date: ", w));
            engagement.partOf().ifPresent(k -> pen.line("  part of: ", k));
        }

        /** The acts that the entry rests on: those whose evidence it has. */
        private List<Act> acts(Engagement engagement) {
            var spans =
                    engagement.history().stream().map(h -> h.evidence().span()).collect(Collectors.toSet());
            return resolved.findings().acts().stream()
                    .filter(a -> spans.contains(a.span()) && a.type() == engagement.type()
                            || engagement.evidence().stream()
                                    .anyMatch(e -> e.field().equals("status")
                                            && e.span().equals(a.span())))
                    .sorted(Comparator.comparing(Act::predicate))
                    .toList();
        }

        private List<Act> left() {
            return resolved.findings().acts().stream()
                    .filter(a -> !told.contains(a))
                    .toList();
        }

        private void acts(String title, List<Act> acts) {
            if (acts.isEmpty()) return;
            pen.heading(title);
            for (var act : acts) explain(act);
        }

        private void act(Act act, Engagement engagement) {
            told.add(act);
            explain(act);
            var shown = engagement.history().stream()
                    .filter(h -> h.evidence().span().equals(act.span()))
                    .findFirst();
            shown.filter(h -> h.status() != act.status())
                    .ifPresent(h -> pen.line(
                            "      but: ",
                            h.status().code()
                                    + " in the history, by its date and the report's, or by what decided it"));
            shown.ifPresent(h -> pen.line("      said by: ", Wording.source(h.source())));
        }

        private void explain(Act act) {
            var parse = resolved.findings().parses().get(act.sentence());
            pen.line(
                    "  \u2022 ",
                    "\u201C" + Wording.flat(act.span().of(text)) + "\u201D [sentence " + (act.sentence() + 1) + "]");
            pen.line(
                    "      named by: ",
                    "\u201C" + act.predicate().of(text) + "\u201D \u2013 acts.tsv: "
                            + act.type().code() + ", PLOVER "
                            + act.coding().plover()
                            + (act.coding().mode().isEmpty()
                                    ? ""
                                    : "/" + act.coding().mode())
                            + ", CAMEO " + act.coding().cameo());
            chain(parse, act).forEach(c -> pen.line("      clause: ", c));
            pen.line("      status: ", act.status().code() + notes(act));
            for (var role : act.roles()) role(parse, role);
            for (var timex : act.times()) {
                var dated = Optional.ofNullable(resolved.dated().get(timex));
                pen.line(
                        "      when: ",
                        "\u201C" + timex.span().of(text) + "\u201D = "
                                + dated.map(d -> d.value() + ", " + d.why()).orElse(timex.value()));
            }
        }

        private String notes(Act act) {
            var notes = new ArrayList<String>();
            if (act.background()) notes.add("only recalled");
            if (act.definite()) notes.add("points back to what was told before");
            if (act.ordinal()) notes.add("told apart by its number");
            act.level().ifPresent(l -> notes.add("level stated: " + l.code()));
            for (var by : act.decision().by()) notes.add("decided by \u201C" + by.of(text) + "\u201D");
            act.decision().condition().ifPresent(c -> notes.add("on condition \u201C" + c.of(text) + "\u201D"));
            act.source().ifPresent(s -> notes.add("according to \u201C" + s.of(text) + "\u201D"));
            return notes.isEmpty() ? "" : " \u2013 " + String.join("; ", notes);
        }

        /** The clause that the act's word stands in, and those that govern it: what its status is read from. */
        private List<String> chain(Parse parse, Act act) {
            var found = new ArrayList<String>();
            var clauses = parse.clauses();
            int at = innermost(parse, act.predicate());
            while (at >= 0 && found.size() < clauses.size()) {
                var clause = clauses.get(at);
                found.add((found.isEmpty() ? "" : "within ") + ParseWords.clause(parse, clause) + " \u2013 "
                        + ParseWords.embedding(parse, clause));
                at = clause.governor().orElse(-1);
            }
            return found;
        }

        private int innermost(Parse parse, Span word) {
            int best = -1;
            for (int i = 0; i < parse.clauses().size(); i++) {
                var clause = parse.clauses().get(i);
                boolean around =
                        parse.sentence().span(clause.first(), clause.end()).contains(word);
                if (around
                        && (best < 0 || length(clause) < length(parse.clauses().get(best)))) best = i;
            }
            return best;
        }

        private static int length(Clause clause) {
            return clause.end() - clause.first();
        }

        private void role(Parse parse, Role role) {
            var phrase = role.phrase();
            var words = parse.sentence().words(phrase.first(), phrase.end());
            var lead = "      " + role.part().name().toLowerCase(Locale.ROOT) + ": ";
            var meant = whom(phrase);
            if (role.part() == Role.Part.PLACE)
                meant = Optional.ofNullable(resolved.located().get(phrase))
                        .map(l -> l.name() + l.country().map(c -> ", " + c).orElse("") + " (" + l.precision() + "): "
                                + l.why())
                        .orElse(meant);
            pen.line(lead, "\u201C" + Wording.flat(words) + "\u201D = " + meant);
        }

        private String whom(Phrase phrase) {
            var referents = resolved.referentsOf(phrase);
            if (referents.isEmpty()) return "nobody who is known";
            return referents.stream().map(ExplainView::whom).collect(Collectors.joining(" and "));
        }

        private void statements() {
            if (entries.statements().isEmpty()) return;
            pen.heading("Statements");
            for (var statement : entries.statements()) {
                pen.line(
                        "  \u2022 ", "\u201C" + Wording.flat(statement.content().text()) + "\u201D");
                pen.line(
                        "      read as: ",
                        statement.kind().code()
                                + (statement.kind() == Attribution.Kind.INDIRECT ? "" : ", by its quotation marks")
                                + statement
                                        .cue()
                                        .map(c -> ", handed over by \u201C" + c.of(text) + "\u201D")
                                        .orElse(""));
                pen.line(
                        "      speaker: ",
                        statement
                                        .speakerSpan()
                                        .map(s -> "\u201C" + Wording.flat(s.of(text)) + "\u201D = ")
                                        .orElse("")
                                + statement
                                        .speakerSpan()
                                        .map(this::speaker)
                                        .orElse(Wording.source(statement.speaker())));
            }
        }

        private String speaker(Span span) {
            var referents = resolved.speakers().getOrDefault(span, List.of());
            return referents.isEmpty()
                    ? "nobody who is known"
                    : referents.stream().map(ExplainView::whom).collect(Collectors.joining(" and "));
        }

        /** Commitments, expectations and claims: the clause that each was read from. */
        private void sayings() {
            for (var u : resolved.findings().undertakings()) saying("Undertaking", u.span(), Optional.of(u.by()));
            for (var a : resolved.findings().anticipations()) saying("Expectation", a.span(), a.by());
            for (var a : resolved.findings().assertions()) saying("Claim", a.span(), a.by());
        }

        private void saying(String title, Span span, Optional<Phrase> by) {
            pen.heading(title);
            pen.line("  \u2022 ", "\u201C" + Wording.flat(span.of(text)) + "\u201D");
            resolved.findings().findParseAt(span).ifPresent(parse -> {
                int at = innermost(parse, new Span(span.start(), span.start() + 1));
                if (at >= 0)
                    pen.line(
                            "      clause: ",
                            ParseWords.clause(parse, parse.clauses().get(at)));
            });
            pen.line("      by: ", by.map(this::whom).orElse("whoever says so"));
        }

        private void refusals() {
            if (entries.refusals().isEmpty()) return;
            pen.heading("Considered and refused");
            for (var refusal : entries.refusals())
                pen.line(
                        "  \u2022 ",
                        refusal.code().code() + ": " + refusal.detail()
                                + refusal.span()
                                        .map(s -> " \u2013 \u201C" + shortened(Wording.flat(s.of(text))) + "\u201D")
                                        .orElse(""));
        }

        private static String shortened(String words) {
            return words.length() <= 120 ? words : words.substring(0, words.offsetByCodePoints(0, 100)) + " \u2026";
        }
    }

    private static String whom(Referent referent) {
        var parts = new ArrayList<String>();
        parts.add(referent.name());
        referent.office().ifPresent(parts::add);
        referent.side().ifPresent(parts::add);
        var undecided = referent.alternatives().isEmpty() ? "" : " (undecided)";
        return String.join(", ", parts) + undecided + ": " + referent.why();
    }
}
