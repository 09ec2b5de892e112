package org.demarche.app.export;

import java.util.ArrayDeque;
import org.demarche.register.Entries;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;

/**
 * How each sentence was parsed, for reading in a terminal: its tree as arcs over the words where they fit the width,
 * else as an indented list, then its clauses.
 */
public final class ParseView implements ReportExport {
    private static final int LEAST_WIDTH = 40;
    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String GREEN = "32";
    private static final String CYAN = "36";

    private final boolean color;
    private final int width;

    /** @param width columns of the terminal */
    public ParseView(boolean color, int width) {
        this.color = color;
        this.width = Math.max(LEAST_WIDTH, width);
    }

    @Override
    public String write(Entries entries) {
        var out = new StringBuilder();
        for (var parse : entries.resolved().findings().parses()) {
            if (!out.isEmpty()) out.append('\n');
            var sentence = parse.sentence();
            out.append(in(BOLD, "Sentence " + (sentence.index() + 1)))
                    .append(in(
                            DIM,
                            ", paragraph " + (sentence.paragraph() + 1) + (sentence.headline() ? ", headline" : "")))
                    .append("\n\n");
            tree(parse, out);
            for (int i = 0; i < parse.clauses().size(); i++) clause(parse, i, out);
        }
        return out.isEmpty() ? "no sentences\n" : out.toString();
    }

    private void tree(Parse parse, StringBuilder out) {
        var drawing = ArcDrawing.draw(parse, width - 2);
        if (drawing.isEmpty()) {
            indented(parse, out);
            return;
        }
        var lines = drawing.get();
        int words = lines.size() - 3;
        for (int i = 0; i < lines.size(); i++)
            out.append("  ")
                    .append(i == words ? in(BOLD, lines.get(i)) : i > words ? in(DIM, lines.get(i)) : lines.get(i))
                    .append('\n');
        out.append('\n');
    }

    /** One line a word, each under the word it hangs on; deep words stay at the last indent and say how deep they are. */
    private void indented(Parse parse, StringBuilder out) {
        record Place(int token, String stem, boolean last, int depth) {}
        words(parse, out);
        var tree = parse.dependencies();
        int deepest = Math.max(4, width / 6);
        var open = new ArrayDeque<Place>();
        open.push(new Place(tree.root(), "", true, 0));
        while (!open.isEmpty()) {
            var place = open.pop();
            var token = parse.sentence().token(place.token());
            boolean root = tree.head(place.token()) == Dependencies.ROOT;
            var branch = root ? "" : place.last() ? "└─ " : "├─ ";
            out.append("  ").append(place.stem()).append(branch);
            if (place.depth() > deepest) out.append(in(DIM, "depth " + place.depth() + ": "));
            out.append(in(BOLD, ParseWords.shown(token.word())))
                    .append("  ")
                    .append(in(GREEN, tree.relation(place.token())))
                    .append("  ")
                    .append(in(DIM, token.tag().name() + " " + (place.token() + 1)))
                    .append('\n');
            var stem = root || place.depth() >= deepest ? place.stem() : place.stem() + (place.last() ? "   " : "│  ");
            var children = tree.children(place.token());
            for (int i = children.length - 1; i >= 0; i--)
                open.push(new Place(children[i], stem, i == children.length - 1, place.depth() + 1));
        }
        out.append('\n');
    }

    /** The sentence as it reads, wrapped: the list below is in the order of the tree. */
    private void words(Parse parse, StringBuilder out) {
        int column = 0;
        for (var token : parse.sentence().tokens()) {
            var word = ParseWords.shown(token.word());
            if (column > 0 && column + 1 + word.length() > width - 2) {
                out.append('\n');
                column = 0;
            }
            out.append(column == 0 ? "  " : " ").append(word);
            column += 1 + word.length();
        }
        out.append("\n\n");
    }

    private void clause(Parse parse, int number, StringBuilder out) {
        var clause = parse.clauses().get(number);
        out.append("  ")
                .append(in(CYAN, (number + 1) + " " + ParseWords.clause(parse, clause)))
                .append(in(DIM, " \u2013 " + ParseWords.embedding(parse, clause)))
                .append('\n');
        for (var part : ParseWords.parts(parse, clause))
            out.append("      ")
                    .append(in(DIM, part.name() + ":"))
                    .append(' ')
                    .append(part.words())
                    .append('\n');
    }

    private String in(String style, String words) {
        return color && !words.isEmpty() ? "\u001B[" + style + "m" + words + "\u001B[0m" : words;
    }
}
