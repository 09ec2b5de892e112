package org.demarche.knowledge.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.knowledge.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private static final int LAST_YEAR = 2025;

    @Test
    void headsAreKnownAlmostEverywhereSince1980() throws IOException {
        var coverage = Coverage.of(Tables.load(Optional.empty()), LAST_YEAR);
        assertThat(coverage)
                .extracting(Coverage::office)
                .containsExactly("head of state", "head of government", "foreign minister");
        assertThat(share(coverage.get(0))).isGreaterThan(0.98);
        assertThat(share(coverage.get(1))).isGreaterThan(0.96);
        assertThat(share(coverage.get(2))).isGreaterThan(0.80);
    }

    private static double share(Coverage coverage) {
        return (double) coverage.known() / coverage.asked();
    }

    @Test
    void yearsWithoutAHolderAreNamed(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("countries.tsv"),
                "code\tname\taliases\tdemonyms\tcapital\tcities\tfrom\tto\tsource\nQQQ\tTestland\t\t\t\t\t\t\ttest\n");
        Files.writeString(directory.resolve("terms.tsv"), """
                person\taliases\tcountry\toffice\ttitle\tstart\tend\tsource
                Ann Test\t\tQQQ\thead-of-state\tPresident\t2000-01-01\t\ttest
                Ben Test\t\tQQQ\tforeign-minister\tMinister\t2000-01-01\t2003-01-01\ttest
                Cleo Test\t\tQQQ\tforeign-minister\tMinister\t2006-01-01\t2024-01-01\ttest
                """);
        var coverage = Coverage.of(Tables.load(Optional.of(directory)), LAST_YEAR);
        assertThat(coverage.get(0).holes()).noneMatch(h -> h.startsWith("QQQ"));
        assertThat(coverage.get(2).holes()).contains("QQQ 2003–2005", "QQQ 2024–2025");
    }
}
