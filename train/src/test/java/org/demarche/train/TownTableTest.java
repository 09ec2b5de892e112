package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TownTableTest {
    private static final Path PACKAGES = Path.of("target", "packages");

    @Test
    void theCommittedIndexIsWhatTheDataGive() throws IOException {
        var cities = PACKAGES.resolve("cities500.txt");
        assumeTrue(Files.exists(cities), "no data of GeoNames is here: ./dev knowledge fetches it");
        var made = new ByteArrayOutputStream();
        TownTable.write(cities, PACKAGES.resolve("counties-10m.json"), made);
        assertThat(made.toByteArray()).isEqualTo(Files.readAllBytes(Path.of("..", "knowledge", "towns.bin")));
    }
}
