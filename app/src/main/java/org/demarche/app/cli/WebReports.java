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
import org.demarche.read.archive.Found;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Reports at addresses that a person names. Thread-safe. */
final class WebReports implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\s*(?:https?:|[a-z][a-z0-9+.-]+://).*", Pattern.DOTALL);

    private final Fetcher fetcher;

    WebReports(FetchSettings settings) {
        this.fetcher = new Fetcher(settings);
    }

    /** Whether an argument means an address, not a file. */
    static boolean isAddress(String argument) {
        return ADDRESS.matcher(argument).matches();
    }

    /** The reports at an address, or why there is none; never empty. */
    List<Reading> read(String address, Item.About given) throws InterruptedException {
        var found = find(address, given);
        return found instanceof Found.Taken taken
                ? Demarche.reader().read(taken.item())
                : List.of(new Reading.Refused(((Found.Refused) found).refusal()));
    }

    /**
     * What lies at an address, called by where it lies after all redirects, or why there is nothing.
     *
     * @param given what the user says of it, which goes before what it says itself
     */
    Found find(String address, Item.About given) throws InterruptedException {
        var answer = fetcher.fetch(Ask.byPerson(address));
        if (answer instanceof Body body) return found(body, given);
        // Nothing is held, so that nothing can be as before: what is no body is a refusal.
        return new Found.Refused(shown(address), ((Answer.Refused) answer).refusal());
    }

    private static Found found(Body body, Item.About given) {
        var place = body.address();
        if (body.isXml())
            return new Found.Refused(
                    place,
                    Refusal.whole(
                            RefusalCode.FETCH_CONTENT_TYPE,
                            place + " is a feed or a list of addresses, no report: demarche follow " + place));
        var about = new Item.About(
                given.url().or(() -> Optional.of(place)), given.title(), given.outlet(), given.date(), body.charset());
        return new Found.Taken(new Item(place, place, body.form(), body.bytes(), about));
    }

    /** An address as it was given may have a password in it. */
    private static String shown(String address) {
        return address.strip().replaceFirst("//[^/?#]*@", "//\u2026@");
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
