package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.export.ExplainView;
import org.demarche.app.export.HtmlExport;
import org.demarche.app.export.IcalExport;
import org.demarche.app.export.ParseSvg;
import org.demarche.app.export.ParseView;
import org.demarche.app.export.RegisterJson;
import org.demarche.app.export.ReportExport;
import org.demarche.app.export.TerminalView;
import org.demarche.app.export.Wording;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.read.Item;
import org.demarche.read.PlainTextReader;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.register.Entries;
import org.demarche.text.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche read}: one report in, its register out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads one report, a file or an address on the web, and shows its register.")
final class ReadCommand implements Callable<Integer> {
    /** How the register is written. */
    enum Format {
        TEXT,
        JSON,
        ICS,
        HTML,
        SVG
    }

    /** What is written. */
    enum Show {
        REGISTER,
        PARSE
    }

    @Parameters(paramLabel = "FILE|URL", description = "The report's plain text or its address; - for standard input.")
    private String file = "";

    @Option(names = "--published", paramLabel = "DATE", description = "The report's date, such as 2018-10-08.")
    private @Nullable String published;

    @Option(names = "--title", paramLabel = "TEXT", description = "The report's headline, where the text lacks it.")
    private @Nullable String title;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String outlet;

    @Option(names = "--url", paramLabel = "URL", description = "Where it was published.")
    private @Nullable String url;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json, ics, html or svg (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description = "register, or parse for how each sentence was parsed (default: register).")
    private Show show = Show.REGISTER;

    @Option(
            names = "--explain",
            description = "Shows for each fact how it was read, and what was considered and refused.")
    private boolean explain;

    @Mixin
    private Look look = new Look();

    @Option(names = "--quiet", description = "No remarks on standard error.")
    private boolean quiet;

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Largest input, such as 8m (default: 8m).")
    private String maxSize = "8m";

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Mixin
    private FetchOptions web = new FetchOptions();

    private final Streams streams;

    ReadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var export = export();
        var date = Optional.ofNullable(published).map(Settings::published);
        options.check();
        var about = new Item.About(given(url), given(title), given(outlet), date, Optional.empty());
        var readings = read(about);
        var reports = readings.stream()
                .filter(Read.class::isInstance)
                .map(r -> ((Read) r).report())
                .toList();
        sayRefusals(readings);
        if (reports.isEmpty()) return ExitStatus.REFUSED;
        checkRoom(reports.size());
        var demarche = options.load();
        for (int i = 0; i < reports.size(); i++) {
            if (reports.size() > 1 && format == Format.TEXT) streams.out().print(heading(i + 1, reports));
            show(demarche.annotate(reports.get(i)), export);
        }
        return reports.size() == readings.size() ? ExitStatus.OK : ExitStatus.SOME_REFUSED;
    }

    private void show(Entries entries, ReportExport export) {
        streams.out().print(export.write(entries));
        streams.out().flush();
        if (quiet) return;
        if (format == Format.ICS && IcalExport.undated(entries) > 0)
            streams.say(IcalExport.undated(entries) + " engagements have no date and are not in the calendar");
        if (published == null && format != Format.TEXT && show == Show.REGISTER)
            streams.say(entries.resolved()
                    .date()
                    .map(Wording::reportDate)
                    .orElse("no report date is known: relative dates such as \"on Monday\" stay open"));
    }

    private void sayRefusals(List<Reading> readings) {
        for (var reading : readings)
            if (reading instanceof Refused refused)
                streams.say(DemarcheCli.oneLine(refused.refusal().detail()));
    }

    /** A page of several reports fits where one document may follow another. */
    private void checkRoom(int reports) {
        if (reports > 1 && format != Format.TEXT && format != Format.JSON)
            throw new BadSetting(
                    "--format is '" + format.name().toLowerCase(Locale.ROOT) + "', which holds one report, and " + file
                            + " has " + reports + ": use --format text or json, or demarche add");
    }

    private static String heading(int number, List<Report> reports) {
        var title = reports.get(number - 1)
                .title()
                .map(t -> ": " + DemarcheCli.oneLine(t))
                .orElse("");
        return (number == 1 ? "" : "\n") + "Report " + number + " of " + reports.size() + title + "\n\n";
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }

    private List<Reading> read(Item.About about) throws IOException, InterruptedException {
        long size = Settings.size(maxSize);
        if (WebReports.isAddress(file))
            try (var reports = new WebReports(web.settings().withSizes(size, size))) {
                return reports.read(file, about);
            }
        var reading = read(new PlainTextReader(size));
        return List.of(reading instanceof Read read ? new Read(told(read.report(), about)) : reading);
    }

    private static Report told(Report read, Item.About about) {
        return new Report(read.id(), read.text(), about.title(), about.url(), about.outlet(), about.date());
    }

    private Reading read(PlainTextReader reader) throws IOException {
        if (file.equals("-")) return reader.read("standard-input", "standard input", streams.in());
        try {
            return reader.read(Path.of(file));
        } catch (java.nio.file.InvalidPathException notAPath) {
            throw new BadSetting("FILE is '" + file + "': it is no path on this system");
        }
    }

    private ReportExport export() {
        if (explain && (show == Show.PARSE || format != Format.TEXT))
            throw new BadSetting("--explain is for reading: leave out --show and --format, or --explain");
        if (explain) return new ExplainView(look.isColored(streams), Look.width());
        if (show == Show.PARSE) return parseExport();
        return switch (format) {
            case TEXT -> new TerminalView(look.isColored(streams), Look.width());
            case JSON -> new RegisterJson();
            case ICS -> new IcalExport();
            case HTML -> new HtmlExport();
            case SVG -> throw new BadSetting("--format is 'svg': only parses are drawn, add --show parse");
        };
    }

    private ReportExport parseExport() {
        return switch (format) {
            case TEXT -> new ParseView(look.isColored(streams), Look.width());
            case SVG -> new ParseSvg();
            case JSON, ICS, HTML ->
                throw new BadSetting("--format is '" + format.name().toLowerCase(Locale.ROOT)
                        + "': with --show parse use --format text or svg");
        };
    }
}
