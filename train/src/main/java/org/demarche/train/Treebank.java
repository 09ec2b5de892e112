package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads treebanks in CoNLL-U (universaldependencies.org/format), plain or gzipped. */
final class Treebank {
    /** Genres of GUM whose documents are CC BY, CC BY-SA or in the public domain; see core/models/README.md. */
    private static final Set<String> FREE_GENRES =
            Set.of("news", "interview", "bio", "academic", "voyage", "speech", "textbook", "court");

    private static final String EWT = "en_ewt-train.conllu.gz";
    private static final String GUM = "en_gum-train.conllu.gz";

    private Treebank() {}

    /**
     * A document as running text.
     *
     * @param text its sentences as one line, a space between two
     * @param starts where each sentence but the first begins, in chars
     */
    record Document(String name, String text, Set<Integer> starts) {}

    /** Takes a sentence's rows of columns, those of contractions ("3-4") among them. */
    private interface Sink {
        void accept(String document, List<String[]> rows) throws IOException;
    }

    /**
     * The sentences of a file.
     *
     * @throws IOException if the file cannot be read, or a line has too few columns, with its number
     */
    static List<Tree> read(Path file) throws IOException {
        var trees = new ArrayList<Tree>();
        each(file, (document, rows) -> {
            var words = rows.stream().filter(r -> r[0].indexOf('-') < 0).toList();
            trees.add(tree(document, words));
        });
        return trees;
    }

    /** The documents of a file; throws as {@link #read}. */
    static List<Document> documents(Path file) throws IOException {
        var texts = new LinkedHashMap<String, StringBuilder>();
        var starts = new HashMap<String, Set<Integer>>();
        each(file, (document, rows) -> {
            var text = texts.computeIfAbsent(document, d -> new StringBuilder());
            append(rows, text);
            if (text.charAt(text.length() - 1) != ' ') text.append(' ');
            starts.computeIfAbsent(document, d -> new HashSet<>()).add(text.length());
        });
        var documents = new ArrayList<Document>();
        texts.forEach((name, text) ->
                documents.add(new Document(name, text.toString(), Set.copyOf(starts.getOrDefault(name, Set.of())))));
        return documents;
    }

    /** Writes a sentence's words out as the text has them: "don't", not "do" and "n't". */
    private static void append(List<String[]> rows, StringBuilder text) {
        int insideUntil = 0;
        for (var row : rows) {
            int dash = row[0].indexOf('-');
            if (dash < 0 && Integer.parseInt(row[0]) <= insideUntil) continue;
            if (dash > 0) insideUntil = Integer.parseInt(row[0].substring(dash + 1));
            text.append(row[1]);
            if (isSpaceAfter(row)) text.append(' ');
        }
    }

    private static void each(Path file, Sink sink) throws IOException {
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
                    if (!rows.isEmpty()) sink.accept(document, rows);
                    rows.clear();
                } else if (line.charAt(0) != '#') {
                    var row = line.split("\t", -1);
                    if (row.length < 8)
                        throw new IOException(file + ":" + number + ": only " + row.length + " columns");
                    // Empty nodes ("5.1") are no words of the text.
                    if (row[0].indexOf('.') < 0) rows.add(row);
                }
            }
            if (!rows.isEmpty()) sink.accept(document, rows);
        }
    }

    private static boolean isSpaceAfter(String[] row) {
        return row.length < 10 || !row[9].contains("SpaceAfter=No");
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
                rows.stream().map(Treebank::isSpaceAfter).toList());
    }

    /**
     * How often a sentence is learned in one pass: GUM's edited prose is nearer to news than most of EWT is, and our own
     * sentences are news; and there is less of both.
     */
    static int weight(Tree tree) {
        return tree.document().startsWith("GUM_") ? 2 : tree.document().startsWith("DEMARCHE_") ? 5 : 1;
    }

    /** What a shipped model may be trained on: EWT, and GUM's documents of free genres. */
    static List<Tree> shippable(Path folder) throws IOException {
        var trees = new ArrayList<>(read(folder.resolve(EWT)));
        for (var tree : read(folder.resolve(GUM))) if (isFree(tree.document())) trees.add(tree);
        return trees;
    }

    /** The same as running text, without the courts' transcripts: those who took them down broke sentences otherwise. */
    static List<Document> writtenDocuments(Path folder) throws IOException {
        var documents = new ArrayList<>(documents(folder.resolve(EWT)));
        for (var document : documents(folder.resolve(GUM)))
            if (isFree(document.name()) && !document.name().startsWith("GUM_court_")) documents.add(document);
        return documents;
    }

    private static boolean isFree(String document) {
        return FREE_GENRES.contains(document.split("_", -1)[1]);
    }
}
