package org.demarche.analyse.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads a gzipped CoNLL-U treebank as documents of running text that know where their sentences begin. */
final class Treebank {
    private static final Set<String> FREE =
            Set.of("news", "interview", "bio", "academic", "voyage", "speech", "textbook");

    private Treebank() {}

    /**
     * @param text the document's sentences as one line, a space between two
     * @param starts where each sentence but the first begins, in chars
     */
    record Document(String id, String text, Set<Integer> starts) {
        boolean isFree() {
            return !id.startsWith("GUM_") || FREE.contains(id.split("_", -1)[1]);
        }
    }

    static List<Document> documents(Path file) throws IOException {
        var documents = new ArrayList<Document>();
        var text = new StringBuilder();
        var starts = new HashSet<Integer>();
        var id = "";
        int insideUntil = 0;
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("# newdoc id")) {
                    if (text.length() > 0) documents.add(new Document(id, text.toString(), Set.copyOf(starts)));
                    text.setLength(0);
                    starts.clear();
                    id = line.substring(line.indexOf('=') + 1).strip();
                } else if (line.isEmpty()) {
                    insideUntil = 0;
                    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') text.append(' ');
                    starts.add(text.length());
                } else if (Character.isDigit(line.charAt(0))) {
                    var columns = line.split("\t", -1);
                    int dash = columns[0].indexOf('-');
                    if (columns[0].indexOf('.') >= 0) continue;
                    if (dash < 0 && Integer.parseInt(columns[0]) <= insideUntil) continue;
                    if (dash > 0) insideUntil = Integer.parseInt(columns[0].substring(dash + 1));
                    text.append(columns[1]);
                    if (!columns[9].contains("SpaceAfter=No")) text.append(' ');
                }
            }
        }
        if (text.length() > 0) documents.add(new Document(id, text.toString(), Set.copyOf(starts)));
        return documents;
    }
}
