package org.demarche.app.fetch;

import java.util.List;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.NotModified;
import org.demarche.app.fetch.Ask.Asker;
import org.demarche.app.fetch.Journey.End;
import org.demarche.app.fetch.Journey.Leave;
import org.demarche.app.settings.FetchSettings;
import org.demarche.refusal.RefusalCode;

/**
 * Fetches pages and feeds by http and https, and nothing else; docs/fetching.md tells the rules.
 *
 * <p>Thread-safe: asks of several threads go to different hosts at once and to one host one after another.
 */
public final class Fetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final WebAddress addresses;
    private final Vetting vetting;
    private final Requests requests;
    private final Journey journey;
    private final Robots robots;

    public Fetcher(FetchSettings settings) {
        this(settings, World.REAL);
    }

    Fetcher(FetchSettings settings, World world) {
        this.settings = settings;
        var allowances = new Allowances(settings.allowed(), world.webPorts());
        this.addresses = new WebAddress(allowances);
        this.vetting = new Vetting(allowances, world.resolver());
        this.requests = new Requests(settings, world.way());
        this.journey = new Journey(settings, addresses, vetting, requests, new HostTurns(world.ticker()));
        this.robots = new Robots(settings, journey, world.ticker());
    }

    /**
     * What lies at an address. Waits for the host's turn; after that takes {@link FetchSettings#totalTime} at most.
     *
     * @throws InterruptedException where the thread is interrupted; nothing is left open
     */
    public Answer fetch(Ask ask) throws InterruptedException {
        try {
            return answer(journey.travel(ask, Wanted.reports(settings), leave(ask.asker())), ask);
        } catch (Fault fault) {
            return fault.refused();
        }
    }

    /** A person waits for the page, so that a redirect within a site is followed at once; a program has time. */
    private Leave leave(Asker asker) {
        return switch (asker) {
            case PROGRAM -> (url, before) -> robots.pause(url);
            case PERSON ->
                (url, before) -> before.filter(b -> b.host().equals(url.host()))
                        .map(sameHost -> java.time.Duration.ZERO)
                        .orElse(settings.pause());
        };
    }

    private static Answer answer(End end, Ask ask) throws Fault {
        var reply = end.reply();
        var place = end.url().toString();
        if (reply.status() == 304) {
            if (ask.etag().isPresent() || ask.lastModified().isPresent()) return new NotModified();
            throw new Fault(
                    RefusalCode.FETCH_BAD_ANSWER,
                    WebAddress.shown(place) + " answers that nothing is new, unasked: try again");
        }
        return new Body(
                reply.body(),
                type(reply, place),
                reply.type().charset(),
                place,
                end.moved(),
                reply.header("ETag"),
                reply.header("Last-Modified"));
    }

    private static String type(Reply reply, String place) throws Fault {
        if (!reply.type().isSilent() && !reply.type().isPacked())
            return reply.type().name();
        return LookOfBytes.type(reply.body())
                .orElseThrow(() -> new Fault(
                        RefusalCode.FETCH_CONTENT_TYPE,
                        WebAddress.shown(place) + " is no text: only pages, texts and feeds are read"));
    }

    /** The sitemaps that the robots.txt of the address's site names; empty where it names none or cannot be had. */
    public List<String> sitemaps(String address) throws InterruptedException {
        try {
            return robots.sitemaps(addresses.read(address));
        } catch (Fault unfit) {
            return List.of();
        }
    }

    @Override
    public void close() {
        requests.close();
        vetting.close();
    }
}
