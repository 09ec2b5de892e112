package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.app.export.AnnotationRecords;
import org.demarche.app.export.ReportNodes;
import org.demarche.app.fetch.Answer;
import org.demarche.app.fetch.Ask;
import org.demarche.app.fetch.Fetcher;
import org.demarche.read.Item;
import org.demarche.read.PublishedDate;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** One report in, all that it tells out, as the command {@code annotate} does; no register is touched. */
final class AnnotateRoutes implements Routes {
    private static final List<String> TYPES = List.of("application/json", "text/plain", "text/html");
    /** What a report is called that does not name itself. */
    private static final String ID = "request";

    private final Desk desk;
    private final Fetcher fetcher;
    private final Turns turns;
    private final AnnotationRecords records = new AnnotationRecords();

    AnnotateRoutes(Desk desk, Fetcher fetcher, Turns turns) {
        this.desk = desk;
        this.turns = turns;
        this.fetcher = fetcher;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.post(API + "/annotate", this::annotate);
    }

    private void annotate(Context context) throws InterruptedException {
        var given = new Parameters(context, Set.of("published", "title", "outlet", "url"));
        var report = report(context, given);
        var entries = turns.take(() -> desk.demarche().get().annotate(report));
        var answer = Lists.object();
        var record = records.node(entries);
        record.set("paragraphs", ReportNodes.found(entries).get("paragraphs"));
        answer.setAll(record);
        answer.put("text", report.text())
                .put("length", report.text().codePointCount(0, report.text().length()));
        put(answer, "title", report.title());
        put(answer, "outlet", report.outlet());
        put(answer, "url", report.url());
        Answers.made(context, answer);
    }

    private static void put(ObjectNode answer, String field, Optional<String> value) {
        value.ifPresent(v -> answer.put(field, v));
    }

    private Report report(Context context, Parameters given) throws InterruptedException {
        return switch (Body.type(context, TYPES)) {
            case "text/plain" -> read(item(context, given, Item.Form.TEXT));
            case "text/html" -> read(item(context, given, Item.Form.PAGE));
            default -> record(context, given);
        };
    }

    /** A report record, or an address where a page lies. */
    private Report record(Context context, Parameters given) throws InterruptedException {
        var body = Body.object(context);
        if (body.has("text") || body.has("html") || !body.has("url"))
            return read(new Item("the request", ID, Item.Form.RECORD, Body.unmarked(context), Item.About.NOTHING));
        Body.check(body, Set.of("url"));
        var answer = fetcher.fetch(Ask.byPerson(Body.text(body, "url")));
        if (answer instanceof Answer.Refused refused) throw refused(refused.refusal());
        if (!(answer instanceof Answer.Body page)) throw new IllegalStateException("an answer that was not asked for");
        var about = new Item.About(
                Optional.of(page.address()),
                given.exactly("title"),
                given.exactly("outlet"),
                date(given),
                page.charset());
        return read(new Item(page.address(), page.address(), page.form(), page.bytes(), about));
    }

    private static Item item(Context context, Parameters given, Item.Form form) {
        var charset = Optional.ofNullable(context.characterEncoding()).filter(c -> context.contentType() != null);
        var about = new Item.About(
                given.exactly("url"), given.exactly("title"), given.exactly("outlet"), date(given), charset);
        return new Item("the request", ID, form, context.bodyAsBytes(), about);
    }

    private static Optional<ReportDate> date(Parameters given) {
        return given.one("published")
                .map(p -> PublishedDate.parse(p)
                        .map(ReportDate::given)
                        .orElseThrow(() -> Problem.badParameter(
                                "published is '" + Plain.shown(p) + "': use a date such as 2018-10-08")));
    }

    private static Report read(Item item) {
        var readings = Demarche.reader().read(item);
        if (readings.size() > 1)
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "page.live-blog",
                    "the page holds " + readings.size() + " reports: send them one by one");
        if (readings.get(0) instanceof Reading.Refused refused) throw refused(refused.refusal());
        return ((Reading.Read) readings.get(0)).report();
    }

    private static Problem refused(Refusal refusal) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal.code().code(), refusal.detail());
    }
}
