package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each line of docs/security.md names a test that is there and is run. */
class SecurityTableTest {
    private static final Path TABLE = Path.of("../docs/security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)\\.([a-z][A-Za-z0-9]*)`");

    @Test
    void eachLineNamesATestThatIsRun() throws IOException {
        var rows = Files.readString(TABLE)
                .lines()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| attack") && !l.startsWith("| ---"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var cells = row.split(" \\| ");
            var named = NAMED.matcher(cells[cells.length - 1]).results().toList();
            if (cells.length != 3 || named.isEmpty()) wrong.add("names no test: " + row);
            for (var one : named) if (!isRun(one.group(1), one.group(2))) wrong.add("no test: " + one.group());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsNoticed() {
        assertThat(isRun("SecurityTableTest", "eachLineNamesATestThatIsRun")).isTrue();
        assertThat(isRun("SecurityTableTest", "isRun")).isFalse();
        assertThat(isRun("SecurityTableTest", "none")).isFalse();
        assertThat(isRun("NoSuchTest", "none")).isFalse();
    }

    private static boolean isRun(String type, String method) {
        for (var room : List.of("org.demarche.app.serve.", "org.demarche.app.cli.", "org.demarche.app.fetch."))
            try {
                return Arrays.stream(Class.forName(room + type).getDeclaredMethods())
                        .anyMatch(m -> m.getName().equals(method) && AnnotationSupport.isAnnotated(m, Testable.class));
            } catch (ClassNotFoundException elsewhere) {
                // looked for in the next room
            }
        return false;
    }
}
