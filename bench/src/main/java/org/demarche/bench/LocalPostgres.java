package org.demarche.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/**
 * A real PostgreSQL server for measuring against: prints the address of an empty database, and ends with its standard input.
 * Its files lie in the system's folder for temporary files and go with it.
 */
public final class LocalPostgres {
    private LocalPostgres() {}

    public static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.builder().start()) {
            System.out.println("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
            int end = System.in.read();
            while (end >= 0) end = System.in.read();
        }
    }
}
