package org.demarche.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.demarche.Demarche;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;
import org.demarche.refusal.Reading;
import org.demarche.text.Report;
import org.jsoup.nodes.Entities;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Makes a web archive of report records: of {@code pages}, responses with a page in HTML that states title, date and outlet among
 * the furniture of a site; of {@code texts}, resource records in plain text. Target of a record is the report's identifier, so
 * that the archive holds the reports that the records do.
 *
 * <p>Usage: {@code WarcOf docs.jsonl[.gz] OUT.warc[.gz] pages|texts [COPIES]}. Of several copies each has the identifiers and texts
 * of its own, by its number.
 */
public final class WarcOf {
    /** Of all records: what is made twice is the same. */
    private static final Instant CRAWLED = Instant.parse("2026-01-01T00:00:00Z");

    private static final MediaType TEXT = MediaType.parse("text/plain; charset=utf-8");

    private WarcOf() {}

    public static void main(String[] arguments) throws IOException {
        var pages = form(arguments);
        int copies = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        var out = Path.of(arguments[1]);
        var packing = out.toString().endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE;
        long records = 0;
        try (var writer = new WarcWriter(
                Files.newByteChannel(
                        out,
                        java.util.EnumSet.of(
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.TRUNCATE_EXISTING,
                                java.nio.file.StandardOpenOption.WRITE)),
                packing)) {
            writer.write(new Warcinfo.Builder()
                    .recordId(uuid("info"))
                    .date(CRAWLED)
                    .fields(java.util.Map.of("software", List.of("demarche-bench")))
                    .build());
            for (int copy = 1; copy <= copies; copy++) records += write(Path.of(arguments[0]), copy, pages, writer);
        }
        System.out.printf("{\"records\": %d, \"bytes\": %d}%n", records, Files.size(out));
    }

    private static boolean form(String[] arguments) {
        if (arguments.length >= 3 && arguments[2].equals("pages")) return true;
        if (arguments.length >= 3 && arguments[2].equals("texts")) return false;
        throw new IllegalArgumentException("usage: WarcOf docs.jsonl[.gz] OUT.warc[.gz] pages|texts [COPIES]");
    }

    private static long write(Path docs, int copy, boolean pages, WarcWriter writer) throws IOException {
        long records = 0;
        var reader = Demarche.reader();
        try (var items = new Containers().open(docs, Position.START)) {
            for (var next = items.next(); next.isPresent(); next = items.next()) {
                if (!(next.get() instanceof Found.Taken taken)) continue;
                for (var reading : reader.read(taken.item()))
                    if (reading instanceof Reading.Read read) {
                        writer.write(record(copied(read.report(), copy), pages));
                        records++;
                    }
            }
        }
        return records;
    }

    private static Report copied(Report report, int copy) {
        if (copy == 1) return report;
        return new Report(
                report.id() + "-" + copy,
                report.text() + "\n\nThis is copy " + copy + " of the report.",
                report.title(),
                report.url(),
                report.outlet(),
                report.date(),
                report.author());
    }

    private static WarcRecord record(Report report, boolean pages) throws IOException {
        var target = URI.create(report.id());
        if (!pages)
            return new WarcResource.Builder(target)
                    .recordId(uuid(report.id()))
                    .date(CRAWLED)
                    .body(TEXT, report.text().getBytes(StandardCharsets.UTF_8))
                    .build();
        var http = new HttpResponse.Builder(200, "OK")
                .body(MediaType.HTML_UTF8, page(report).getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(target)
                .recordId(uuid(report.id()))
                .date(CRAWLED)
                .body(http)
                .build();
    }

    private static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Report report) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        var title = Entities.escape(report.title().orElse(report.id()));
        page.append("<title>").append(title).append("</title>\n");
        page.append("<meta property=\"og:title\" content=\"").append(title).append("\">\n");
        page.append("<meta property=\"og:type\" content=\"article\">\n");
        report.outlet()
                .ifPresent(outlet -> page.append("<meta property=\"og:site_name\" content=\"")
                        .append(Entities.escape(outlet))
                        .append("\">\n"));
        report.date()
                .ifPresent(date -> page.append("<meta property=\"article:published_time\" content=\"")
                        .append(date.day())
                        .append("\">\n"));
        page.append(
                        "</head>\n<body>\n<header><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/world\">World</a></li>")
                .append("<li><a href=\"/markets\">Markets</a></li></ul></nav></header>\n<main>\n<article>\n<h1>")
                .append(title)
                .append("</h1>\n");
        for (var paragraph : report.text().split("\n\\s*\n"))
            page.append("<p>").append(Entities.escape(paragraph.strip())).append("</p>\n");
        return page.append(
                        "</article>\n</main>\n<footer><a href=\"/about\">About us</a> <a href=\"/terms\">Terms of use</a>")
                .append("</footer>\n</body>\n</html>\n")
                .toString();
    }
}
