package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that our reader knows are those of the formats' descriptions, in their order. */
class EventLayoutsTest {
    private static final Pattern COLUMN = Pattern.compile("\\| (\\d+) \\| `([^`]+)` \\|.*");

    @ParameterizedTest
    @CsvSource({
        "gdelt-events,GDELT 2.0 Events,61",
        "gdelt-mentions,GDELT 2.0 Mentions,16",
        "icews,ICEWS coded,20",
        "polecat,POLECAT,40",
        "phoenix,Phoenix (Open Event Data Alliance,26"
    })
    void columnsAreThoseOfTheDescription(String layout, String heading, int count) throws IOException {
        assertThat(EventTable.of(layout).columns()).hasSize(count);
        var file = Path.of("..", "..", "shared", "reference", "layouts.md");
        assumeTrue(Files.exists(file), "no shared data beside the project");
        assertThat(EventTable.of(layout).columns()).isEqualTo(described(Files.readAllLines(file), heading));
    }

    private static List<String> described(List<String> lines, String heading) {
        var columns = new ArrayList<String>();
        boolean within = false;
        for (var line : lines) {
            if (line.startsWith("## ")) within = line.startsWith("## " + heading);
            var column = COLUMN.matcher(line);
            if (within && column.matches()) columns.add(column.group(2));
        }
        return columns;
    }
}
