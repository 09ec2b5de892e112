package org.demarche.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files all or none: each beside its place first, then moved there at once; what stood there comes back on failure. */
final class WholeFiles {
    private WholeFiles() {}

    static void write(Map<Path, String> textByFile) throws IOException {
        var fresh = new LinkedHashMap<Path, Path>();
        var old = new LinkedHashMap<Path, Path>();
        List<Path> moved = new ArrayList<>();
        try {
            for (var file : textByFile.entrySet()) {
                var directory = file.getKey().toAbsolutePath().getParent();
                if (directory == null) throw new IOException(file.getKey() + " lies in no directory");
                var beside = Files.createTempFile(directory, ".demarche", ".new");
                fresh.put(file.getKey(), beside);
                Files.writeString(beside, file.getValue());
                if (!Files.exists(file.getKey())) continue;
                var kept = Files.createTempFile(directory, ".demarche", ".old");
                old.put(file.getKey(), kept);
                Files.copy(file.getKey(), kept, StandardCopyOption.REPLACE_EXISTING);
            }
            for (var file : fresh.entrySet()) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
                moved.add(file.getKey());
            }
        } catch (IOException failed) {
            for (var file : moved) {
                var kept = old.get(file);
                if (kept == null) Files.deleteIfExists(file);
                else Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failed;
        } finally {
            for (var file : fresh.values()) Files.deleteIfExists(file);
            for (var file : old.values()) Files.deleteIfExists(file);
        }
    }
}
