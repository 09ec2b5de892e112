package org.demarche.archive;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Demarche;
import org.demarche.analyse.parse.ParserModel;
import org.jspecify.annotations.Nullable;

/**
 * The flow, loaded once in each executor's Java, whatever tasks run there. Packed knowledge and models come with the program's
 * jar; tables of the user's are carried here, and broadcast once per executor.
 *
 * @param tables the user's tables by the names of their files
 */
record Loaded(Map<String, byte[]> tables, ParserModel parser) implements Serializable {
    private static @Nullable Loaded present;
    private static @Nullable Demarche demarche;

    /** With the tables in {@code knowledge}. */
    static Loaded of(Optional<Path> knowledge, ParserModel parser) throws IOException {
        var tables = new TreeMap<String, byte[]>();
        if (knowledge.isPresent())
            try (var files = Files.list(knowledge.get())) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    tables.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        return new Loaded(tables, parser);
    }

    Demarche demarche() {
        synchronized (Loaded.class) {
            var known = demarche;
            if (known != null && isSame(present)) return known;
            var made = load();
            present = this;
            demarche = made;
            return made;
        }
    }

    private boolean isSame(@Nullable Loaded other) {
        return other != null
                && parser == other.parser
                && tables.keySet().equals(other.tables.keySet())
                && tables.entrySet().stream().allMatch(t -> Arrays.equals(t.getValue(), other.tables.get(t.getKey())));
    }

    private Demarche load() {
        if (tables.isEmpty()) return Demarche.load(Optional.empty(), parser);
        try {
            var folder = Files.createTempDirectory("demarche-knowledge");
            try {
                for (var table : tables.entrySet()) Files.write(folder.resolve(table.getKey()), table.getValue());
                return Demarche.load(Optional.of(folder), parser);
            } finally {
                for (var name : tables.keySet()) Files.deleteIfExists(folder.resolve(name));
                Files.deleteIfExists(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
