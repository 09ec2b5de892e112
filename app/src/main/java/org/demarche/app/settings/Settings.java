package org.demarche.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.demarche.read.PublishedDate;
import org.demarche.text.ReportDate;

/** Reads the values of settings; each answers with the value or a {@link BadSetting}. */
public final class Settings {
    private Settings() {}

    /** {@code --published}: the report's day. */
    public static ReportDate published(String value) {
        return PublishedDate.parse(value)
                .map(ReportDate::given)
                .orElseThrow(() -> new BadSetting("--published is '" + value + "': use a date such as 2018-10-08"));
    }

    /** {@code --on}: one day. */
    public static LocalDate day(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException notADay) {
            throw new BadSetting("--on is '" + value + "': use a day such as 2018-10-08");
        }
    }

    /** {@code --knowledge}: a directory with tables of the user's own. */
    public static Path knowledge(Path directory) {
        if (!Files.isDirectory(directory))
            throw new BadSetting(
                    "--knowledge is '" + directory + "': name a directory that holds tables such as terms.tsv");
        return directory;
    }

    /** {@code --max-size}: bytes, with an optional k, m or g. */
    public static long size(String value) {
        var lower = value.strip().toLowerCase(Locale.ROOT);
        long unit = lower.endsWith("k")
                ? 1_000L
                : lower.endsWith("m") ? 1_000_000L : lower.endsWith("g") ? 1_000_000_000L : 1L;
        var digits = unit == 1 ? lower : lower.substring(0, lower.length() - 1);
        try {
            long size = Math.multiplyExact(Long.parseLong(digits), unit);
            if (size > 0) return size;
        } catch (NumberFormatException | ArithmeticException notASize) {
            // told below, with the remedy
        }
        throw new BadSetting("--max-size is '" + value + "': use a number of bytes such as 8000000 or 8m");
    }

    /** {@code --threads}: how many reports are read at once. */
    public static int threads(Optional<Integer> value) {
        int threads = value.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (threads < 1 || threads > 1024)
            throw new BadSetting("--threads is '" + threads + "': use a number from 1 to 1024");
        return threads;
    }
}
