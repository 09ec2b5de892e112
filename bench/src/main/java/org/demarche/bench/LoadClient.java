package org.demarche.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept alive: sends a GET and reads the answer away, without a look at its content. Plain sockets, as two cores
 * are shared with the server: this takes a tenth of what {@code java.net.http} does for a request. Not thread-safe.
 */
final class LoadClient implements AutoCloseable {
    private static final int TIMEOUT_MILLISECONDS = 60_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final String head;
    private final byte[] buffer = new byte[65_536];
    private long length;
    private boolean chunked;
    private String next = "";

    /** @param headers whole lines, each ended */
    LoadClient(int port, String headers) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLISECONDS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        out = socket.getOutputStream();
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n";
    }

    /** Bytes of an answer as they were sent, its status, and what follows {@code "next":"} where the answer is plain. */
    record Answer(int status, long bytes, String next) {}

    Answer get(String address) throws IOException {
        out.write(("GET " + address + head).getBytes(StandardCharsets.ISO_8859_1));
        next = "";
        int status = status();
        long bytes = 0;
        if (chunked)
            for (int size = size(); ; size = size()) {
                read(size);
                bytes += size;
                line();
                if (size == 0) break;
            }
        else {
            read(length);
            bytes = length;
        }
        return new Answer(status, bytes, next);
    }

    private int status() throws IOException {
        var first = line();
        length = 0;
        chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            // By the first letter, as this is done for every line of every answer.
            char letter = Character.toLowerCase(line.charAt(0));
            if (letter != 'c' && letter != 't') continue;
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(line.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = lower.endsWith("chunked");
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    /** The cursor stands at the end of an answer. */
    private void read(long size) throws IOException {
        for (long left = size; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) throw new EOFException("the server closed the connection");
            left -= read;
            if (left == 0) next = cursor(read);
        }
    }

    private String cursor(int read) {
        int from = Math.max(0, read - 200);
        var end = new String(buffer, from, read - from, StandardCharsets.ISO_8859_1);
        int start = end.lastIndexOf("\"next\":\"");
        return start < 0 ? "" : end.substring(start + 8, end.indexOf('"', start + 8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
