package org.demarche.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.demarche.refusal.RefusalCode;

/** The files in a tar file; links and devices in it are passed over. */
final class TarEntries implements Entries {
    private final String name;
    private final TarArchiveInputStream in;

    TarEntries(String name, InputStream in) {
        this.name = name;
        this.in = new TarArchiveInputStream(in, "UTF-8");
    }

    @Override
    public Optional<Entry> next() throws IOException {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.isDirectory()) continue;
            var place = name + "/" + Told.clipped(entry.getName());
            if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || Entries.isHidden(entry.getName()))
                return Optional.of(Entry.told(new Found.PassedOver(place, Found.Why.OTHER_TYPE)));
            if (!in.canReadEntryData(entry))
                return Optional.of(Entry.told(Told.refused(
                        place, RefusalCode.ARCHIVE_UNSUPPORTED, "the file is stored in a way not known here")));
            return Optional.of(Entry.of(entry.getName(), () -> new Unclosed(in)));
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
