package org.demarche.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a store file, held as an operating system's lock on a file beside it; the system gives it back
 * when a process ends, however it ends. The file says who holds it.
 */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreFault if another process, or this one, holds it, or the folder takes no files */
    static StoreLock take(Path store) {
        var file = store.resolveSibling(store.getFileName() + ".lock");
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreFault("store " + store + " is being written by " + holder(file)
                        + ": wait until that ends, then try again; asking works meanwhile");
            }
            sign(channel);
            return new StoreLock(channel);
        } catch (IOException refused) {
            if (SqliteFaults.isFull(store)) throw SqliteFaults.full(store, refused);
            throw new StoreFault(
                    "store " + store + " cannot be written: its folder takes no lock file " + file.getFileName()
                            + "; allow writing there or name another store with --store",
                    refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var words = "process " + ProcessHandle.current().pid() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) {
        try {
            var words = Files.readString(file).strip();
            return words.isEmpty() ? "another process" : words;
        } catch (IOException unreadable) {
            // Some systems let nobody read a locked file.
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            // The file stays: removing it would let two processes lock two files of one name.
            channel.close();
        } catch (IOException closed) {
            // The lock ends with the channel, whatever closing says.
        }
    }
}
