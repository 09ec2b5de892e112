package org.demarche.app.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A socket to the server, for what no proper client would send. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    RawClient(Served served) {
        this(served, PATIENCE_MILLIS);
    }

    RawClient(Served served, int patienceMillis) {
        try {
            socket =
                    new Socket(InetAddress.getLoopbackAddress(), served.server().port());
            socket.setSoTimeout(patienceMillis);
            socket.setTcpNoDelay(true);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends that and reads until the server closes. */
    static String ask(Served served, String request) {
        try (var client = new RawClient(served)) {
            client.send(request);
            return client.rest();
        }
    }

    /** False where the server does not take it any longer. */
    boolean send(String part) {
        try {
            socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** What comes until the server closes, or nothing more comes. */
    String rest() {
        var all = new ByteArrayOutputStream();
        try {
            var in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) all.write(next);
        } catch (SocketTimeoutException quiet) {
            all.writeBytes("(still open)".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException reset) {
            // closed with what was left unread
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The next line. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) if (next != '\r') line.append((char) next);
        return line.toString();
    }

    /** The statuses of the answers in what was read. */
    static List<Integer> statuses(String answers) {
        return Arrays.stream(answers.split("HTTP/1\\.1 ", -1))
                .skip(1)
                .map(a -> Integer.parseInt(a.substring(0, 3)))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed
        }
    }
}
