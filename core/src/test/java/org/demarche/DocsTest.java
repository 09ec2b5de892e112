package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes that prose names exist. */
class DocsTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z0-9]*)+)(?:\\.[a-z]\\w*)?`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "docs/quality.md",
                "docs/records.md",
                "examples/README.md",
                "bench/README.md"
            })
    void everyClassNamedExists(String file) throws IOException {
        var named = new HashSet<String>();
        var matcher = CLASS.matcher(Files.readString(TOP.resolve(file)));
        while (matcher.find()) named.add(matcher.group(1));
        // Words of data sets that look like classes.
        named.removeAll(List.of("TimeBank", "PolNeAR"));
        assertThat(classes()).containsAll(named);
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(TOP)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".java"))
                    .map(n -> n.substring(0, n.length() - 5))
                    .collect(Collectors.toSet());
        }
    }
}
