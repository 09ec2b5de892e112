package org.demarche.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many who listen to changes on one thread, and when each heard of what. */
final class Listeners extends Thread implements AutoCloseable {
    private static final String KEY = "\"key\":\"";

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Map<String, List<Long>> heard = new HashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536);
    private int greeted;
    private int ended;

    private static final class Stream {
        private final StringBuilder open = new StringBuilder();
    }

    Listeners(int port, int count) throws IOException {
        super("listeners");
        setDaemon(true);
        var request = ("GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Stream());
            channels.add(channel);
        }
    }

    @Override
    public void run() {
        try {
            while (selector.isOpen()) {
                selector.select(200);
                if (!selector.isOpen()) return;
                var ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    read(ready.next());
                    ready.remove();
                }
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
            // The end of the run.
        }
    }

    private void read(SelectionKey key) throws IOException {
        buffer.clear();
        int read;
        try {
            read = ((SocketChannel) key.channel()).read(buffer);
        } catch (IOException reset) {
            read = -1;
        }
        if (read < 0) {
            key.cancel();
            synchronized (this) {
                ended++;
            }
            return;
        }
        var open = ((Stream) key.attachment()).open;
        open.append(new String(buffer.array(), 0, read, StandardCharsets.ISO_8859_1));
        for (int end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
            take(open.substring(0, end));
            open.delete(0, end + 1);
        }
    }

    private synchronized void take(String line) {
        if (!line.startsWith("data:")) return;
        if (line.contains("\"hello\"")) greeted++;
        int start = line.indexOf(KEY);
        if (start < 0) return;
        var key = line.substring(start + KEY.length(), line.indexOf('"', start + KEY.length()));
        heard.computeIfAbsent(key, k -> new ArrayList<>()).add(System.nanoTime());
    }

    synchronized int greeted() {
        return greeted;
    }

    /** How many connections the server has closed. */
    synchronized int ended() {
        return ended;
    }

    /** When listeners heard of a change of that entry, in nanoseconds of the machine's clock. */
    synchronized List<Long> heard(String key) {
        return List.copyOf(heard.getOrDefault(key, List.of()));
    }

    @Override
    public void close() throws IOException {
        for (var channel : channels) channel.close();
        selector.close();
    }
}
