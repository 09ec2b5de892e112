package org.demarche.analyse.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.text.Span;

/** Reads sentences with their trees from CoNLL-U files: as many as there are, one after the other. */
final class GoldTrees {
    private GoldTrees() {}

    /** Hands every tree of the gzipped {@code file} over; returns how many there were. */
    static int read(Path file, BiConsumer<Sentence, Dependencies> consumer) {
        int count = 0;
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    if (Character.isDigit(line.charAt(0))) rows.add(line.split("\t"));
                } else if (!rows.isEmpty()) {
                    read(count++, rows, consumer);
                    rows.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static void read(int index, List<String[]> lines, BiConsumer<Sentence, Dependencies> consumer) {
        // Lines such as "3-4" or "5.1" are contractions and empty nodes: no words of the tree.
        var rows = lines.stream()
                .filter(r -> r[0].chars().allMatch(Character::isDigit))
                .toList();
        var tokens = new ArrayList<Token>();
        var heads = new int[rows.size()];
        var relations = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < heads.length; i++) {
            var row = rows.get(i);
            var word = row[1];
            tokens.add(new Token(
                    new Span(at, at + word.length()), word, row[2].toLowerCase(Locale.ROOT), Tag.of(row[3]), row[4]));
            at += word.length() + (row[9].contains("SpaceAfter=No") ? 0 : 1);
            heads[i] = Integer.parseInt(row[6]) - 1;
            relations.add(row[7]);
        }
        var span = new Span(0, tokens.get(tokens.size() - 1).span().end());
        consumer.accept(new Sentence(index, 0, span, tokens, false), Dependencies.of(heads, relations));
    }
}
