package org.demarche.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads texts with marked names: {@code docs.jsonl} and {@code gold.jsonl} of a folder, plain or gzipped. */
final class NamedTexts {
    /** Spaces that re3d's tokens have put around hyphens, apostrophes and quotation marks. */
    private static final Pattern LOOSE = Pattern.compile(
            " ?(?<=\\w )- (?=\\w)| (?=[\u2019'] ?s\\b)|(?<= [\u2019']) (?=s\\b)|(?<=\u201c) | (?=\u201d)");

    private NamedTexts() {}

    static List<NamedText> read(Path folder) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var names = new HashMap<String, List<int[]>>();
        var types = new HashMap<String, List<String>>();
        records(folder, "docs", (id, fields, spans, kinds) -> texts.put(id, fields));
        records(folder, "gold", (id, fields, spans, kinds) -> {
            names.put(id, spans);
            types.put(id, kinds);
        });
        var read = new ArrayList<NamedText>();
        for (var entry : texts.entrySet()) {
            var text = entry.getValue();
            var found = new ArrayList<NamedText.Name>();
            var spans = names.getOrDefault(entry.getKey(), List.of());
            for (int i = 0; i < spans.size(); i++)
                found.add(new NamedText.Name(
                        text.offsetByCodePoints(0, spans.get(i)[0]),
                        text.offsetByCodePoints(0, spans.get(i)[1]),
                        types.getOrDefault(entry.getKey(), List.of()).get(i)));
            read.add(tightened(new NamedText(entry.getKey(), text, found)));
        }
        return read;
    }

    /** The text of re3d without the spaces that its tokens left; others as they are. */
    private static NamedText tightened(NamedText loose) {
        if (!loose.id().startsWith("re3d")) return loose;
        var text = new StringBuilder();
        var places = new int[loose.text().length() + 1];
        var matcher = LOOSE.matcher(loose.text());
        int from = 0;
        while (matcher.find()) {
            for (int i = from; i < matcher.start(); i++) {
                places[i] = text.length();
                text.append(loose.text().charAt(i));
            }
            // "al - Abadi": the space before the hyphen stands outside the match.
            boolean hyphen = matcher.group().contains("-");
            if (hyphen && text.length() > 0 && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
            for (int i = matcher.start(); i < matcher.end(); i++) places[i] = text.length();
            if (hyphen) text.append('-');
            from = matcher.end();
        }
        for (int i = from; i < loose.text().length(); i++) {
            places[i] = text.length();
            text.append(loose.text().charAt(i));
        }
        places[loose.text().length()] = text.length();
        var names = loose.names().stream()
                .map(n -> new NamedText.Name(places[n.start()], places[n.end() - 1] + 1, n.type()))
                .toList();
        return new NamedText(loose.id(), text.toString(), names);
    }

    private interface Taker {
        void take(String id, String text, List<int[]> spans, List<String> types);
    }

    private static void records(Path folder, String name, Taker taker) throws IOException {
        var plain = folder.resolve(name + ".jsonl");
        var packed = folder.resolve(name + ".jsonl.gz");
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(packed));
                var parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> fields = new HashMap<>();
                var spans = new ArrayList<int[]>();
                var types = new ArrayList<String>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var field = parser.currentName();
                    var token = parser.nextToken();
                    if (!field.equals("names")) {
                        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) parser.skipChildren();
                        else fields.put(field, parser.getText());
                        continue;
                    }
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        var span = new int[2];
                        var type = "";
                        while (parser.nextToken() != JsonToken.END_OBJECT) {
                            var key = parser.currentName();
                            parser.nextToken();
                            if (key.equals("start")) span[0] = parser.getIntValue();
                            else if (key.equals("end")) span[1] = parser.getIntValue();
                            else if (key.equals("type")) type = parser.getText();
                        }
                        spans.add(span);
                        types.add(type);
                    }
                }
                taker.take(fields.getOrDefault("id", ""), fields.getOrDefault("text", ""), spans, types);
            }
        }
    }
}
