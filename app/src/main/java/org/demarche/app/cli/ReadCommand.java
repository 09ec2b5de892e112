package org.demarche.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import org.demarche.read.Item.About;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.register.Entries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche read}: one report in, its register out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads one report, plain text or a page in HTML, from a file or from the web, and shows its register.")
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

    @Parameters(
            paramLabel = "FILE|URL",
            description = "The report, plain text or a page in HTML; - for standard input.")
    private String file = "";

    @Option(names = "--published", paramLabel = "DATE", description = "The report's date, such as 2018-10-08.")
    private @Nullable String published;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "The report's headline, where the text lacks it or instead of the page's.")
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
        var about = new About(given(url), given(title), given(outlet), date, Optional.empty());
        var readings = read(about);
        for (var reading : readings)
            if (reading instanceof Refused refused && (!quiet || readings.size() == 1))
                streams.say(DemarcheCli.oneLine(refused.refusal().detail()));
        var reports = readings.stream()
                .flatMap(r -> r instanceof Read read ? Stream.of(read.report()) : Stream.empty())
                .toList();
        if (reports.isEmpty()) return ExitStatus.REFUSED;
        if (reports.size() > 1 && format != Format.TEXT) {
            streams.say(file + " is a live blog of " + reports.size() + " posts, each a report of its own:"
                    + " use --format text, or take them into a register with demarche add");
            return ExitStatus.REFUSED;
        }
        var demarche = options.load();
        for (var report : reports) show(demarche.annotate(report), export, date.isEmpty());
        return ExitStatus.OK;
    }

    private List<Reading> read(About about) throws IOException, InterruptedException {
        long size = Settings.size(maxSize);
        if (!WebReports.isAddress(file))
            return new ReadInput(file, (int) Math.min(size, Integer.MAX_VALUE - 16), about).read(streams.in());
        try (var reports = new WebReports(web.settings().withSizes(size, size))) {
            return reports.read(file, about);
        }
    }

    private void show(Entries entries, ReportExport export, boolean undated) {
        streams.out().print(export.write(entries));
        streams.out().flush();
        if (format == Format.ICS && !quiet && IcalExport.undated(entries) > 0)
            streams.say(IcalExport.undated(entries) + " engagements have no date and are not in the calendar");
        if (undated && !quiet && format != Format.TEXT && show == Show.REGISTER)
            streams.say(entries.resolved()
                    .date()
                    .map(Wording::reportDate)
                    .orElse("no report date is known: relative dates such as \"on Monday\" stay open"));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
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
