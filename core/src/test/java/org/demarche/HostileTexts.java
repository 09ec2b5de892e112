package org.demarche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes texts that nobody meant to be read: the shipped examples spoilt at random, and letters and marks thrown together. */
final class HostileTexts {
    /** Letters, marks and words that have a meaning somewhere in the flow, and chars that are not what they look like. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\u201c",
            "\u201d",
            "\u00ab",
            "'",
            "\u2019",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "...",
            "\u2026",
            ";",
            ":",
            "-",
            "\u2014",
            "--",
            "/",
            "@",
            "#",
            "&",
            "%",
            "$",
            "*",
            "\\",
            "_",
            "<b>",
            "http://a.b/c",
            "a@b.c",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            "\u00a0",
            "\u200b",
            "\u200f",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u00ad",
            "\u0301",
            "\u0301\u0302\u0303",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\ud835\udd04",
            "\u0000",
            "\u001b",
            "\ufffd",
            "\u0130",
            "\u1e9e",
            "\ufb01",
            "\u0661",
            "\u4e2d\u6587",
            "\u041f\u0443\u0442\u0438\u043d",
            "1",
            "1st",
            "2018",
            "May 3",
            "10 p.m.",
            "Monday",
            "two months ago",
            "the 1990s",
            "U.S.",
            "Mr.",
            "don't",
            "cannot",
            "gonna",
            "he said",
            "that",
            "who",
            "which",
            "to",
            "not",
            "no",
            "and",
            "or",
            "of",
            "with",
            "between",
            "after",
            "if",
            "will",
            "was",
            "been",
            "met",
            "visit",
            "talks",
            "cancelled",
            "invited",
            "agreed to",
            "denied",
            "expects",
            "President",
            "Foreign Minister",
            "Vladimir Putin",
            "Sergei Lavrov",
            "Kim",
            "Moscow",
            "North Korea",
            "the United Nations",
            "both sides",
            "MOSCOW",
            "MEET",
            "A",
            "x");

    private final Random random;
    private final List<String> paragraphs = new ArrayList<>();

    HostileTexts(long seed) {
        random = new Random(seed);
        for (var name : ExampleReports.names())
            for (var paragraph : text(name).split("\n\\s*\n", -1))
                if (!paragraph.isBlank()) paragraphs.add(paragraph.strip());
    }

    static String text(String example) {
        try {
            return Files.readString(ExampleReports.FOLDER.resolve(example + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One text of some dozen words, now and then of some hundred; never the same twice. */
    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> thrownTogether();
            case 1 -> spoiltInLines(draw(1 + random.nextInt(3)));
            case 2 -> spoilt(draw(2));
            default -> spoilt(draw(1));
        };
    }

    private String draw(int count) {
        var drawn = new ArrayList<String>();
        for (int i = 0; i < count; i++) drawn.add(paragraphs.get(random.nextInt(paragraphs.size())));
        return String.join(random.nextInt(4) == 0 ? "\n" : "\n\n", drawn);
    }

    private String thrownTogether() {
        var text = new StringBuilder();
        for (int left = 1 + random.nextInt(60); left > 0; left--) {
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            // Some pieces come in herds, which single ones would never show.
            text.append(piece.repeat(random.nextInt(40) == 0 ? 1 + random.nextInt(80) : 1));
            if (random.nextInt(3) > 0) text.append(' ');
        }
        return text.toString();
    }

    /** Chars left out, doubled, swapped, put in. */
    private String spoilt(String text) {
        var spoilt = new StringBuilder(text);
        for (int left = 1 + random.nextInt(24); left > 0 && spoilt.length() > 1; left--) {
            int at = random.nextInt(spoilt.length() - 1);
            switch (random.nextInt(6)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, spoilt.charAt(at));
                case 2 -> {
                    char first = spoilt.charAt(at);
                    spoilt.setCharAt(at, spoilt.charAt(at + 1));
                    spoilt.setCharAt(at + 1, first);
                }
                case 3 -> spoilt.delete(at, Math.min(spoilt.length(), at + 1 + random.nextInt(30)));
                case 4 -> spoilt.setCharAt(at, (char) random.nextInt(0x10000));
                default -> spoilt.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return spoilt.toString();
    }

    /** Lines left out, doubled, swapped, cut off, all in capitals or in small letters. */
    private String spoiltInLines(String text) {
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)|(?<=[,.]) ", -1)));
        for (int left = 1 + random.nextInt(6); left > 0 && !lines.isEmpty(); left--) {
            int at = random.nextInt(lines.size());
            var line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 4 -> lines.set(at, line.toUpperCase(java.util.Locale.ROOT));
                default -> lines.set(at, line.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return String.join(random.nextInt(3) == 0 ? "\n" : " ", lines);
    }
}
