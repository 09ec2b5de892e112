package org.demarche.app.export;

import java.util.Locale;
import org.demarche.app.export.Arcs.Arc;
import org.demarche.register.Entries;
import org.demarche.syntax.Parse;

/**
 * How each sentence was parsed, as one SVG that needs nothing else: arcs over the words, the clauses below, sentence under
 * sentence. The report is hostile input: all of it is escaped. Light or dark as the reader's system is.
 */
public final class ParseSvg implements ReportExport {
    // Pixels. The type is monospaced, so that a word's width is known without its font.
    private static final double LETTER = 8.4;
    private static final double SMALL_LETTER = 6.1;
    private static final double GAP = 14;
    private static final double LEVEL = 22;
    private static final double MARGIN = 20;
    private static final double PLACE = 7;
    private static final double LINE = 17;
    private static final double INDENT = 24;
    private static final double LEAST_WIDTH = 320;

    private static final String STYLE = """
            rect { fill: #ffffff }
            text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; text-anchor: middle }
            .word { font-size: 14px; fill: #1b1f24 }
            .root { font-weight: bold }
            .title, .clause, .part { font-size: 12px; fill: #57606a; text-anchor: start }
            .clause { fill: #0b63b5 }
            .tag, .name { font-size: 10px; fill: #57606a }
            .name { stroke: #ffffff; stroke-width: 4px; paint-order: stroke }
            .arc { fill: none; stroke: #0b63b5; stroke-width: 1.2px }
            .head { fill: #0b63b5 }
            @media (prefers-color-scheme: dark) {
              rect { fill: #14171a }
              .word { fill: #e8eaed }
              .title, .part, .tag, .name { fill: #9aa4af }
              .clause { fill: #7db7f5 }
              .name { stroke: #14171a }
              .arc { stroke: #7db7f5 }
              .head { fill: #7db7f5 }
            }
            """;

    @Override
    public String write(Entries entries) {
        var body = new StringBuilder();
        double width = LEAST_WIDTH;
        double y = MARGIN;
        for (var parse : entries.resolved().findings().parses()) {
            var drawing = new Drawing(parse, y, body);
            drawing.draw();
            width = Math.max(width, drawing.right + MARGIN);
            y = drawing.bottom + 2 * MARGIN;
        }
        var size = number(width) + "\" height=\"" + number(y);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size
                + "\" viewBox=\"0 0 " + number(width) + " " + number(y) + "\" role=\"img\">\n<style>\n" + STYLE
                + "</style>\n<rect width=\"" + size + "\"/>\n" + body + "</svg>\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** One sentence's drawing. */
    private static final class Drawing {
        private final Parse parse;
        private final double top;
        private final StringBuilder out;
        private double right;
        private double bottom;

        Drawing(Parse parse, double top, StringBuilder out) {
            this.parse = parse;
            this.top = top;
            this.out = out;
        }

        void draw() {
            var sentence = parse.sentence();
            out.append("<g>\n");
            var title = "Sentence " + (sentence.index() + 1);
            if (sentence.size() > Arcs.MOST_WORDS) {
                text("title", MARGIN, top + 12, title + ": " + sentence.size() + " words are too many to draw");
                bottom = top + 12;
            } else {
                text("title", MARGIN, top + 12, title);
                arcs(new Arcs(parse.dependencies()));
            }
            for (int i = 0; i < parse.clauses().size(); i++) clause(i);
            out.append("</g>\n");
        }

        private void arcs(Arcs arcs) {
            var centres = place(arcs);
            double foot = top + 24 + (arcs.height() + 1) * LEVEL;
            for (var arc : arcs.arcs()) arc(arc, arcs, centres, foot);
            for (int i = 0; i < centres.length; i++) {
                var token = parse.sentence().token(i);
                boolean root = i == parse.dependencies().root();
                text(root ? "word root" : "word", centres[i], foot + 20, ParseWords.shown(token.word()));
                text("tag", centres[i], foot + 34, token.tag().name() + (root ? " root" : ""));
            }
            bottom = foot + 34;
        }

        private void clause(int number) {
            var clause = parse.clauses().get(number);
            bottom += LINE / 2;
            line(
                    "clause",
                    MARGIN,
                    (number + 1) + " " + ParseWords.clause(parse, clause) + " \u2013 "
                            + ParseWords.embedding(parse, clause));
            for (var part : ParseWords.parts(parse, clause))
                line("part", MARGIN + INDENT, part.name() + ": " + part.words());
        }

        private void line(String style, double x, String words) {
            bottom += LINE;
            text(style, x, bottom, words);
            right = Math.max(right, x + words.codePointCount(0, words.length()) * SMALL_LETTER * 1.2);
        }

        private double[] place(Arcs arcs) {
            var centres = new double[parse.sentence().size()];
            // An arc to the next word needs room for its name; longer arcs nearly always have it.
            var names = new double[centres.length];
            for (var arc : arcs.arcs())
                if (arc.right() == arc.left() + 1)
                    names[arc.right()] = arc.relation().length() * SMALL_LETTER + 10;
            double free = MARGIN;
            for (int i = 0; i < centres.length; i++) {
                var token = parse.sentence().token(i);
                var word = ParseWords.shown(token.word());
                double half = Math.max(
                                Math.max(
                                        word.codePointCount(0, word.length()) * LETTER,
                                        (token.tag().name().length() + 5) * SMALL_LETTER),
                                arcs.places(i) * PLACE)
                        / 2;
                double least =
                        i == 0 ? 0 : centres[i - 1] + names[i] + (arcs.places(i) + arcs.places(i - 1)) * PLACE / 2;
                centres[i] = Math.max(free + half, least);
                free = centres[i] + half + GAP;
            }
            right = free;
            return centres;
        }

        private void arc(Arc arc, Arcs arcs, double[] centres, double foot) {
            double from = centres[arc.left()] + shift(arc.leftPlace(), arcs.places(arc.left()));
            double to = centres[arc.right()] + shift(arc.rightPlace(), arcs.places(arc.right()));
            double height = foot - arc.level() * LEVEL;
            double bend = Math.min(8, (to - from) / 2);
            out.append("<path class=\"arc\" d=\"M")
                    .append(number(from) + " " + number(foot) + "V" + number(height + bend))
                    .append("q0 " + number(-bend) + " " + number(bend) + " " + number(-bend))
                    .append("H" + number(to - bend))
                    .append("q" + number(bend) + " 0 " + number(bend) + " " + number(bend))
                    .append("V" + number(foot) + "\"/>\n");
            double point = arc.pointsLeft() ? from : to;
            out.append("<path class=\"head\" d=\"M")
                    .append(number(point) + " " + number(foot + 4) + "l-3.5 -7h7z\"/>\n");
            text("name", (from + to) / 2, height + 3.5, arc.relation());
        }

        private static double shift(int place, int places) {
            return (place - (places - 1) / 2.0) * PLACE;
        }

        private void text(String style, double x, double y, String words) {
            out.append("<text class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">")
                    .append(HtmlExport.escaped(words))
                    .append("</text>\n");
        }
    }
}
