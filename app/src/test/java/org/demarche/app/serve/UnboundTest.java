package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot listen where it was told to says which setting has to be another. */
class UnboundTest {
    @TempDir
    private Path folder = Path.of(".");

    private Archive register;

    @BeforeEach
    void open() {
        register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void start(String host, int port) {
        RegisterServer.start(new ServeSettings(host, port, ServeSettings.DEFAULT_MAX_BODY), register, Served::demarche)
                .close();
    }

    @Test
    void aPortThatAnotherProgramHas() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContainingAll(
                            "--port is '" + other.getLocalPort() + "'", "another program listens there", "0 for any");
        }
    }

    /** An address that is kept for examples, and so is no machine's (RFC 5737). */
    @Test
    void anAddressOfAnotherMachine() {
        assertThatThrownBy(() -> start("192.0.2.1", 0))
                .isInstanceOf(BadSetting.class)
                .hasMessageContainingAll("--host is '192.0.2.1'", "no address of this machine");
    }
}
