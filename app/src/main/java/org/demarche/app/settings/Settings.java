package org.demarche.app.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.read.PublishedDate;
import org.demarche.read.archive.Columns;
import org.demarche.text.ReportDate;

/** Reads the values of settings; each answers with the value or a {@link BadSetting}. */
public final class Settings {
    private static final int MOST_SHOWN = 100_000;
    private static final long MOST_REPORT_BYTES = 200_000_000;
    private static final String STORE = "demarche.db";

    private Settings() {}

    /** {@code --store}, else {@code DEMARCHE_STORE}, else {@code demarche.db} in the working directory. */
    public static String store(Optional<String> given) {
        return store(given, System.getenv());
    }

    static String store(Optional<String> given, Map<String, String> environment) {
        if (given.isPresent()) return store("--store", given.get());
        return Optional.ofNullable(environment.get("DEMARCHE_STORE"))
                .map(value -> store("DEMARCHE_STORE", value))
                .orElse(STORE);
    }

    private static String store(String setting, String value) {
        var address = value.strip();
        var lower = address.toLowerCase(Locale.ROOT);
        boolean known = lower.startsWith("jdbc:")
                ? address.startsWith("jdbc:sqlite:") && address.length() > "jdbc:sqlite:".length()
                        || address.startsWith("jdbc:postgresql://")
                : !address.isEmpty() && !address.contains("://") && isPath(address);
        if (known && !lower.contains(":memory:")) return address;
        throw new BadSetting(setting + " is '" + shown(address)
                + "': use a file such as demarche.db, or jdbc:postgresql://HOST/NAME");
    }

    /** A store's address for messages: a password may stand behind the question mark or before the host. */
    public static String shown(String address) {
        return address.replaceFirst("\\?.*$", "?…").replaceFirst("//[^/@]*@", "//…@");
    }

    private static boolean isPath(String value) {
        try {
            return Path.of(value).getFileName() != null;
        } catch (InvalidPathException unusable) {
            return false;
        }
    }

    /** {@code --published}: the report's day. */
    public static ReportDate published(String value) {
        return PublishedDate.parse(value)
                .map(ReportDate::given)
                .orElseThrow(() -> new BadSetting("--published is '" + value + "': use a date such as 2018-10-08"));
    }

    /** {@code --on}: one day. */
    public static LocalDate day(String value) {
        return day("--on", value);
    }

    /** One day, however it was asked for. */
    public static LocalDate day(String setting, String value) {
        try {
            var day = LocalDate.parse(value.strip());
            if (day.getYear() >= 0 && day.getYear() <= 9999) return day;
        } catch (DateTimeParseException notADay) {
            // told below, with the remedy
        }
        throw new BadSetting(setting + " is '" + value + "': use a day such as 2018-10-08");
    }

    /** The first day of a day, month or year, such as {@code --from} has. */
    public static LocalDate first(String setting, String value) {
        return date(setting, value).first();
    }

    /** The last day of a day, month or year, such as {@code --to} has. */
    public static LocalDate last(String setting, String value) {
        return date(setting, value).last();
    }

    private static Edtf date(String setting, String value) {
        return Edtf.parse(value.strip())
                .filter(d -> value.strip().matches("\\d{4}(-\\d\\d){0,2}"))
                .orElseThrow(() -> new BadSetting(
                        setting + " is '" + value + "': use a day, month or year such as 2018-10-08, 2018-10 or 2018"));
    }

    /** {@code --limit}: how many are shown at most. */
    public static int limit(int value) {
        if (value < 1 || value > MOST_SHOWN)
            throw new BadSetting("--limit is '" + value + "': use a number from 1 to " + MOST_SHOWN);
        return value;
    }

    /** How many come before page {@code page} of so many each. */
    public static int offset(int page, int limit) {
        long offset = (page - 1L) * limit;
        if (page < 1 || offset > Integer.MAX_VALUE)
            throw new BadSetting("--page is '" + page + "': use a number from 1 on");
        return (int) offset;
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

    /** {@code --max-size} of one report among many, of which a few are held at a time: at most 200 megabytes. */
    public static int reportSize(String value) {
        long size = size(value);
        if (size > MOST_REPORT_BYTES)
            throw new BadSetting(
                    "--max-size is '" + value + "': use at most 200m, as several reports are held at a time");
        return (int) size;
    }

    /** {@code --columns}: which columns of tables are which fields. */
    public static Columns columns(String value) {
        try {
            return Columns.parse(value);
        } catch (IllegalArgumentException wrong) {
            throw new BadSetting("--columns is '" + value + "': " + wrong.getMessage());
        }
    }

    /** {@code --threads}: how many reports are read at once. */
    public static int threads(Optional<Integer> value) {
        int threads = value.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (threads < 1 || threads > 1024)
            throw new BadSetting("--threads is '" + threads + "': use a number from 1 to 1024");
        return threads;
    }
}
