package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads treebanks in CoNLL-U (universaldependencies.org/format), plain or gzipped. */
final class Treebank {
    /** Genres of GUM whose documents are CC BY, CC BY-SA or in the public domain; see core/models/README.md. */
    private static final Set<String> FREE_GENRES =
            Set.of("news", "interview", "bio", "academic", "voyage", "speech", "textbook");

    private Treebank() {}

    /**
     * The sentences of a file.
     *
     * @throws IOException if the file cannot be read, or a line has too few columns, with its number
     */
    static List<Tree> read(Path file) throws IOException {
        var trees = new ArrayList<Tree>();
        try (var raw = Files.newInputStream(file);
                var in = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            var document = "";
            var rows = new ArrayList<String[]>();
            int number = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.startsWith("# newdoc id = ")) document = line.substring("# newdoc id = ".length());
                else if (line.isEmpty()) {
                    if (!rows.isEmpty()) trees.add(tree(document, rows));
                    rows.clear();
                } else if (line.charAt(0) != '#') {
                    var row = line.split("\t", -1);
                    if (row.length < 8)
                        throw new IOException(file + ":" + number + ": only " + row.length + " columns");
                    if (row[0].indexOf('-') < 0 && row[0].indexOf('.') < 0) rows.add(row);
                }
            }
            if (!rows.isEmpty()) trees.add(tree(document, rows));
        }
        return trees;
    }

    private static Tree tree(String document, List<String[]> rows) throws IOException {
        var heads = rows.stream().map(r -> Integer.parseInt(r[6]) - 1).toList();
        for (int i = 0; i < heads.size(); i++) {
            int steps = 0;
            for (int at = i; at >= 0 && steps <= heads.size(); at = heads.get(at)) steps++;
            if (steps > heads.size()) throw new IOException("a circle in " + document + " at " + rows.get(i)[1]);
        }
        return new Tree(
                document,
                rows.stream().map(r -> r[1]).toList(),
                rows.stream().map(r -> r[2]).toList(),
                rows.stream().map(r -> r[3] + "|" + r[4]).toList(),
                heads,
                rows.stream().map(r -> r[7]).toList(),
                rows.stream()
                        .map(r -> r.length < 10 || !r[9].contains("SpaceAfter=No"))
                        .toList());
    }

    /** What a shipped model may be trained on: EWT, and GUM's documents of free genres. */
    static List<Tree> shippable(Path folder) throws IOException {
        var trees = new ArrayList<>(read(folder.resolve("en_ewt-train.conllu.gz")));
        for (var tree : read(folder.resolve("en_gum-train.conllu.gz")))
            if (FREE_GENRES.contains(tree.document().split("_", -1)[1])) trees.add(tree);
        return trees;
    }
}
