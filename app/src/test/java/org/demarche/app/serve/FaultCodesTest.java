package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs go by the codes of problems: docs/api.md names every one that the sources hold. */
class FaultCodesTest {
    private static final Pattern MADE = Pattern.compile("new (?:Problem\\(\\s*[^,\"]+,|Told\\()\\s*\"([a-z][a-z-]*)\"");
    /** Only what Javalin refuses by itself, with the status in the answer. */
    private static final String OTHERS = "http";

    @Test
    void everyCodeIsDocumented() throws IOException {
        var codes = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/demarche/app/serve"))) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                var found = MADE.matcher(Files.readString(source));
                while (found.find()) codes.add(found.group(1));
            }
        }
        codes.remove(OTHERS);
        assertThat(codes).contains("bad-parameter", "no-token", "role", "content-encoding", "store");
        var table = Files.readString(Path.of("../docs/api.md"));
        assertThat(codes).allSatisfy(code -> assertThat(table).contains("`" + code + "`"));
    }
}
