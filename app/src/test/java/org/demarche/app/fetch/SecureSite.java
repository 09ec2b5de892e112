package org.demarche.app.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of our own making, by the JDK's keytool, and test sites that show them. */
final class SecureSite {
    private static final String PASSWORD = "demarche-test";

    private final Path store;

    /**
     * A new certificate.
     *
     * @param names what it is for, as keytool writes it, such as {@code dns:news.example}
     * @param more of keytool's options, such as those for its days
     */
    SecureSite(Path folder, String names, String... more) throws IOException, InterruptedException {
        store = folder.resolve("site.p12");
        Files.deleteIfExists(store);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "site",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) throw new IOException("keytool: " + said);
    }

    /** A site that shows the certificate. */
    TestSite open() throws IOException, GeneralSecurityException {
        return TestSite.openSecure(sockets());
    }

    private ServerSocketFactory sockets() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try (var in = Files.newInputStream(store)) {
            var own = KeyStore.getInstance("PKCS12");
            own.load(in, PASSWORD.toCharArray());
            keys.init(own, PASSWORD.toCharArray());
        }
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** Runs {@code work} while the machine trusts the certificate. */
    <T> T trusted(java.util.concurrent.Callable<T> work) throws Exception {
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            return work.call();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }
}
