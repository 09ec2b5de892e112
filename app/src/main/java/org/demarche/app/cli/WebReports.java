package org.demarche.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.Demarche;
import org.demarche.app.fetch.Answer;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Ask;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.settings.FetchSettings;
import org.demarche.read.Item;
import org.demarche.read.ItemReader;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Reports at addresses that a person names. Thread-safe. */
final class WebReports implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s*(?:https?:|[a-z][a-z0-9+.-]+://).*", Pattern.DOTALL);

    private final Fetcher fetcher;
    private final ItemReader reader = Demarche.reader();

    WebReports(FetchSettings settings) {
        this.fetcher = new Fetcher(settings);
    }

    /** Whether an argument means an address, not a file. */
    static boolean isAddress(String argument) {
        return ADDRESS.matcher(argument).matches();
    }

    /**
     * The reports at an address, each called by where it lies after all redirects, or why there is none; never empty.
     *
     * @param given what the user says of it, which goes before what it says itself
     */
    List<Reading> read(String address, Item.About given) throws InterruptedException {
        var answer = fetcher.fetch(Ask.byPerson(address));
        if (answer instanceof Body body) return read(body, given);
        // Nothing is held, so that nothing can be as before: what is no body is a refusal.
        return List.of(new Reading.Refused(((Answer.Refused) answer).refusal()));
    }

    private List<Reading> read(Body body, Item.About given) {
        var place = body.address();
        if (body.isXml())
            return List.of(new Reading.Refused(Refusal.whole(
                    RefusalCode.FETCH_CONTENT_TYPE,
                    place + " is a feed or a list of addresses, no report: demarche follow " + place)));
        var about = new Item.About(
                given.url().or(() -> Optional.of(place)), given.title(), given.outlet(), given.date(), body.charset());
        return reader.read(new Item(place, place, body.form(), body.bytes(), about));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
