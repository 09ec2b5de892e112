package org.demarche.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Demarche;
import org.demarche.app.settings.BadSetting;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.PageCheck;
import org.demarche.read.PlainTextReader;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Report;

/**
 * The one input of {@code demarche read}: plain text or a page, which its name tells, or its first bytes.
 *
 * @param about what the options say of it; it goes before what a page says of itself
 */
record ReadInput(String file, int maxBytes, About about) {
    /** @param standard what {@code -} stands for */
    List<Reading> read(InputStream standard) throws IOException {
        if (file.equals("-")) return read("standard-input", "standard input", standard);
        var path = path();
        var name = path.getFileName();
        // The reader of texts tells what is wrong with a path that is no file.
        if (name == null || !Files.isRegularFile(path) || !Files.isReadable(path))
            return List.of(new PlainTextReader(maxBytes).read(path));
        try (var in = Files.newInputStream(path)) {
            return read(name.toString(), file, in);
        }
    }

    private List<Reading> read(String id, String place, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        boolean page = PageCheck.isPageName(file) || PageCheck.isPage(bytes);
        if (!page) return List.of(text(new PlainTextReader(maxBytes).read(id, place, new ByteArrayInputStream(bytes))));
        if (bytes.length > maxBytes)
            return List.of(new Refused(Refusal.whole(
                    RefusalCode.READ_TOO_LARGE, place + " is larger than " + maxBytes + " bytes: raise --max-size")));
        return Demarche.reader().read(new Item(place, id, Item.Form.PAGE, bytes, about));
    }

    private Reading text(Reading reading) {
        if (!(reading instanceof Read read)) return reading;
        var report = read.report();
        return new Read(
                new Report(report.id(), report.text(), about.title(), about.url(), about.outlet(), about.date()));
    }

    private Path path() {
        try {
            return Path.of(file);
        } catch (InvalidPathException notAPath) {
            throw new BadSetting("FILE is '" + file + "': it is no path on this system");
        }
    }
}
