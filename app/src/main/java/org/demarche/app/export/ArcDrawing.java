package org.demarche.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.Arcs.Arc;
import org.demarche.syntax.Parse;

/**
 * One sentence's tree as arcs over its words, in box characters:
 *
 * <pre>
 *  ┌─det─┐┌nsubj┐
 *  ▼     │▼     │
 *  The   talks  ended
 *  DET   NOUN   VERB
 *               root
 * </pre>
 */
final class ArcDrawing {
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int UP = 4;
    private static final int DOWN = 8;
    /** The box character for each set of directions. */
    private static final String BOXES = " ╴╶─╵┘└┴╷┐┌┬│┤├┼";

    private final Parse parse;
    private final Arcs arcs;
    private final int[] columns;
    private final int width;

    private ArcDrawing(Parse parse, Arcs arcs, int[] columns, int width) {
        this.parse = parse;
        this.arcs = arcs;
        this.columns = columns;
        this.width = width;
    }

    /** The lines of the drawing; empty where it does not fit into {@code most} columns. */
    static Optional<List<String>> draw(Parse parse, int most) {
        if (parse.sentence().size() > most) return Optional.empty();
        var arcs = new Arcs(parse.dependencies());
        var columns = new int[parse.sentence().size()];
        int width = place(parse, arcs, columns);
        return width > most ? Optional.empty() : Optional.of(new ArcDrawing(parse, arcs, columns, width).lines());
    }

    /** Sets the words as near to one another as they and the names on their arcs allow; gives the whole width. */
    private static int place(Parse parse, Arcs arcs, int[] columns) {
        var arcsEndingAt = new ArrayList<List<Arc>>();
        for (int i = 0; i < columns.length; i++) arcsEndingAt.add(new ArrayList<>());
        for (var arc : arcs.arcs()) arcsEndingAt.get(arc.right()).add(arc);
        int free = 0;
        for (int i = 0; i < columns.length; i++) {
            int column = free;
            for (var arc : arcsEndingAt.get(i))
                column = Math.max(
                        column,
                        columns[arc.left()] + arc.leftPlace() + arc.relation().length() + 1 - arc.rightPlace());
            columns[i] = column;
            free = column + 1 + Math.max(arcs.places(i), length(parse, i));
        }
        return free;
    }

    private static int length(Parse parse, int word) {
        var token = parse.sentence().token(word);
        var shown = ParseWords.shown(token.word());
        int root = word == parse.dependencies().root() ? "root".length() : 0;
        return Math.max(
                root,
                Math.max(
                        shown.codePointCount(0, shown.length()),
                        token.tag().name().length()));
    }

    private List<String> lines() {
        int height = arcs.height();
        var boxes = new int[height + 1][width];
        var names = new char[height + 1][width];
        for (var arc : arcs.arcs()) {
            int row = height - arc.level();
            int from = columns[arc.left()] + arc.leftPlace();
            int to = columns[arc.right()] + arc.rightPlace();
            boxes[row][from] |= RIGHT | DOWN;
            boxes[row][to] |= LEFT | DOWN;
            for (int i = from + 1; i < to; i++) boxes[row][i] |= LEFT | RIGHT;
            for (int i = row + 1; i <= height; i++) {
                boxes[i][from] |= UP | DOWN;
                boxes[i][to] |= UP | DOWN;
            }
            int at = from + 1 + (to - from - 1 - arc.relation().length()) / 2;
            arc.relation().getChars(0, arc.relation().length(), names[row], at);
            names[height][arc.pointsLeft() ? from : to] = '▼';
        }
        var lines = new ArrayList<String>();
        for (int row = 0; row <= height; row++) {
            var line = new char[width];
            for (int i = 0; i < width; i++) line[i] = names[row][i] != 0 ? names[row][i] : BOXES.charAt(boxes[row][i]);
            lines.add(new String(line).stripTrailing());
        }
        var words = new ArrayList<String>();
        var tags = new ArrayList<String>();
        var roots = new ArrayList<String>();
        for (int i = 0; i < columns.length; i++) {
            var token = parse.sentence().token(i);
            words.add(ParseWords.shown(token.word()));
            tags.add(token.tag().name());
            roots.add(i == parse.dependencies().root() ? "root" : "");
        }
        for (var row : Arrays.asList(words, tags, roots)) lines.add(spread(row));
        return lines;
    }

    private String spread(List<String> cells) {
        var line = new StringBuilder();
        int column = 0;
        for (int i = 0; i < cells.size(); i++) {
            line.append(" ".repeat(columns[i] - column)).append(cells.get(i));
            column = columns[i] + cells.get(i).codePointCount(0, cells.get(i).length());
        }
        return line.toString().stripTrailing();
    }
}
