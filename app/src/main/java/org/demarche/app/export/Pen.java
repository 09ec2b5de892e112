package org.demarche.app.export;

import org.demarche.finding.Status;

/** Writes for a terminal: lines wrapped to its width, with or without colours. Not thread-safe. */
final class Pen {
    private static final int LEAST_WIDTH = 40;

    private final boolean color;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    /** @param width columns of the terminal */
    Pen(boolean color, int width) {
        this.color = color;
        this.width = Math.max(LEAST_WIDTH, width);
    }

    Pen raw(String words) {
        out.append(words);
        return this;
    }

    /** An empty line and a title. */
    void heading(String title) {
        out.append(out.isEmpty() ? "" : "\n").append(bold(title)).append('\n');
    }

    /** The words wrapped to the width, later lines indented under the first. */
    void line(String lead, String words) {
        int indent = lead.length();
        var line = new StringBuilder(lead);
        boolean empty = true;
        for (var word : Wording.flat(words).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line.setLength(0);
                line.append(" ".repeat(indent));
                empty = true;
            }
            if (!empty) line.append(' ');
            line.append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    String bold(String words) {
        return color ? "\u001B[1m" + Wording.flat(words) + "\u001B[0m" : Wording.flat(words);
    }

    String dim(String words) {
        return in(2, words);
    }

    /** The words in the colour of that ANSI code. */
    String in(int code, String words) {
        return color ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }

    /** The words in the colour of that status. */
    String status(Status status, String words) {
        return in(code(status), words);
    }

    /** The ANSI code of a status: green is done, blue is fixed, yellow is wished, red is off. */
    int code(Status status) {
        return switch (status) {
            case HELD, UNDER_WAY -> 32;
            case SCHEDULED, ARRANGED, ACCEPTED -> 36;
            case PROPOSED, INVITED, EXPECTED -> 33;
            case DECLINED, POSTPONED, CANCELLED, DENIED -> 31;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
