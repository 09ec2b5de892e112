package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.demarche.refusal.RefusalCode;

/** The files in a ZIP file. */
interface ZipEntries extends Entries {
    /** As its own table of contents lists them: a broken one costs none but itself. */
    final class Listed implements ZipEntries {
        private final String name;
        private final ZipFile file;
        private final Iterator<ZipArchiveEntry> entries;

        Listed(String name, ZipFile file) {
            this.name = name;
            this.file = file;
            this.entries = file.getEntriesInPhysicalOrder().asIterator();
        }

        @Override
        public Optional<Entry> next() {
            while (entries.hasNext()) {
                var entry = entries.next();
                if (entry.isDirectory()) continue;
                return Optional.of(told(name, entry, file.canReadEntryData(entry))
                        .map(Entry::told)
                        .orElseGet(() -> Entry.of(
                                entry.getName(),
                                () -> Inflated.of(file.getInputStream(entry), entry::getCompressedSize))));
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** As they come in a stream, which has no table of contents before its end. */
    final class Streamed implements ZipEntries {
        private final String name;
        private final ZipArchiveInputStream in;

        Streamed(String name, InputStream in) {
            this.name = name;
            this.in = new ZipArchiveInputStream(in, "UTF-8", true, true);
        }

        @Override
        public Optional<Entry> next() throws IOException {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) continue;
                long before = in.getCompressedCount();
                return Optional.of(told(name, entry, in.canReadEntryData(entry))
                        .map(Entry::told)
                        .orElse(Entry.of(
                                entry.getName(),
                                () -> Inflated.of(new Unclosed(in), () -> in.getCompressedCount() - before))));
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** What is told of an entry that is not read. */
    private static Optional<Found> told(String name, ZipArchiveEntry entry, boolean isReadable) {
        var place = name + "/" + Told.clipped(entry.getName());
        if (entry.isUnixSymlink() || Entries.isHidden(entry.getName()))
            return Optional.of(new Found.PassedOver(place, Found.Why.OTHER_TYPE));
        if (entry.getGeneralPurposeBit().usesEncryption())
            return Optional.of(Told.refused(
                    place, RefusalCode.ARCHIVE_ENCRYPTED, "the file is encrypted: unpack it with its password first"));
        return isReadable
                ? Optional.empty()
                : Optional.of(Told.refused(
                        place, RefusalCode.ARCHIVE_UNSUPPORTED, "the file is packed in a way not known here"));
    }
}
