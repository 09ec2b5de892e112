package org.demarche.app.follow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.fetch.Answer;
import org.demarche.app.fetch.Ask;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.store.Waiting;
import org.demarche.read.Item;
import org.demarche.read.ItemReader;
import org.demarche.read.PlainTextReader;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/**
 * Fetches the page that a feed names and makes reports of it; where the page cannot be had for good, of the feed's own copy of the
 * text. What the page says of its date and outlet goes before what the feed says. Thread-safe.
 */
final class PageTaker {
    /** After so many tries, more than a day at the usual pace, it is given up. */
    static final int MOST_TRIES = 8;

    private static final Set<RefusalCode> PASSING = Set.of(
            RefusalCode.FETCH_UNKNOWN_HOST,
            RefusalCode.FETCH_UNREACHABLE,
            RefusalCode.FETCH_TLS,
            RefusalCode.FETCH_TOO_SLOW,
            RefusalCode.FETCH_BROKEN_OFF,
            RefusalCode.FETCH_BAD_ANSWER,
            RefusalCode.FETCH_WAIT);
    private static final Set<Integer> PASSING_STATUS = Set.of(408, 425, 429);

    private final Fetcher fetcher;
    private final ItemReader reader;

    PageTaker(Fetcher fetcher, ItemReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    Taken take(Waiting item) throws InterruptedException {
        try {
            return fetched(item);
        } catch (RuntimeException | StackOverflowError fault) {
            // A page that the program fails at is a refusal of that page, and no end of the run.
            var refusal = Refusal.whole(
                    RefusalCode.RECORD_FAULT,
                    "internal fault (" + fault.getClass().getSimpleName() + "): please report it");
            return new Taken.Reports(item, List.of(), List.of(refusal));
        }
    }

    private Taken fetched(Waiting item) throws InterruptedException {
        if (item.listed().address().isEmpty())
            return fromFeed(item, item.feed() + "#" + item.listed().key(), noLink());
        var answer = fetcher.fetch(Ask.byProgram(item.listed().address()));
        if (answer instanceof Answer.Body body) return body(item, body);
        if (!(answer instanceof Answer.Refused refused))
            return fromFeed(item, item.listed().address(), noBody());
        boolean waits = refused.refusal().code() == RefusalCode.FETCH_WAIT;
        if (isPassing(refused) && (waits || item.tries() + 1 < MOST_TRIES))
            return new Taken.Later(item, refused.refusal(), refused.retryAfter());
        return fromFeed(item, item.listed().address(), refused.refusal());
    }

    private static Refusal noLink() {
        return Refusal.whole(RefusalCode.FEED_NO_LINK, "the item has neither an address nor a text");
    }

    private static Refusal noBody() {
        return Refusal.whole(RefusalCode.FETCH_BAD_ANSWER, "the server says that nothing has changed, unasked");
    }

    private static boolean isPassing(Answer.Refused refused) {
        int status = refused.status().orElse(0);
        // A robots.txt that cannot be had forbids everything, until it can; one that can be had forbids this for good.
        if (refused.refusal().code() == RefusalCode.FETCH_ROBOTS)
            return refused.status().isPresent();
        return PASSING.contains(refused.refusal().code()) || PASSING_STATUS.contains(status) || status >= 500;
    }

    private Taken body(Waiting item, Answer.Body body) {
        boolean page = body.form() == Item.Form.PAGE;
        if (!page && !body.contentType().equals("text/plain"))
            return fromFeed(
                    item,
                    item.listed().address(),
                    Refusal.whole(RefusalCode.FETCH_CONTENT_TYPE, "neither a page nor a text: " + body.contentType()));
        var id = page ? CanonicalAddress.of(body.address(), Discovery.page(body)) : CanonicalAddress.of(body.address());
        return read(item, id, body.form(), body.bytes(), body.charset());
    }

    private Taken fromFeed(Waiting item, String id, Refusal otherwise) {
        var content = item.listed().content();
        if (content.isEmpty()) return new Taken.Reports(item, List.of(), List.of(otherwise));
        var html = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><article>" + content.get()
                + "</article></body></html>";
        var taken = read(item, id, Item.Form.PAGE, html.getBytes(StandardCharsets.UTF_8), Optional.of("UTF-8"));
        // Where the feed holds no more than a teaser, the reason is that the page could not be had.
        return taken instanceof Taken.Reports read && read.reports().isEmpty()
                ? new Taken.Reports(item, List.of(), List.of(otherwise))
                : taken;
    }

    private Taken read(Waiting item, String id, Item.Form form, byte[] bytes, Optional<String> charset) {
        var listed = item.listed();
        var address = listed.address().isEmpty() ? Optional.<String>empty() : Optional.of(id);
        var about = new Item.About(address, title(listed.title()), listed.outlet(), Optional.empty(), charset);
        var reports = new ArrayList<Report>();
        var refusals = new ArrayList<Refusal>();
        for (var reading : reader.read(new Item(place(item), id, form, bytes, about)))
            if (reading instanceof Reading.Read read) {
                var fault = PlainTextReader.findLanguageFault(read.report().text());
                if (fault.isEmpty()) reports.add(named(dated(read.report(), item), item));
                else
                    refusals.add(Refusal.whole(
                            fault.get().code(), "the report" + fault.get().detail()));
            } else refusals.add(((Reading.Refused) reading).refusal());
        return new Taken.Reports(item, reports, refusals);
    }

    static String place(Waiting item) {
        var listed = item.listed();
        return item.feed() + ": " + (listed.address().isEmpty() ? listed.key() : listed.address());
    }

    /** A title that the feed has cut is worse than the page's own. */
    private static Optional<String> title(Optional<String> title) {
        return title.filter(t -> !t.endsWith("…") && !t.endsWith("..."));
    }

    /** The page's own date is the outlet's; a feed's may be that of its list, and its day that of another zone. */
    private static Report dated(Report report, Waiting item) {
        if (report.date().filter(ReportDate::isDay).isPresent()) return report;
        return item.listed()
                .day()
                .map(d -> report.withDate(ReportDate.given(d).because("given by the feed")))
                .orElse(report);
    }

    /** One outlet has many feeds with titles of their own ("Outlet: World"): its pages name it better. */
    private static Report named(Report report, Waiting item) {
        if (report.outlet().isPresent() || item.feedTitle().isEmpty()) return report;
        return new Report(
                report.id(),
                report.text(),
                report.title(),
                report.url(),
                item.feedTitle(),
                report.date(),
                report.author());
    }
}
