package org.demarche.app.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.SideNames;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.Answer;
import org.demarche.knowledge.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** The names of states, organisations and persons that questions use; each table is read when it is first asked. Thread-safe. */
public final class NameTables {
    /** A capital and where it lies, in WGS84 degrees. */
    public record Capital(String name, double latitude, double longitude) {}

    private @Nullable SideNames sides;
    private @Nullable Lexicon lexicon;
    private @Nullable WhoIsWho who;
    private @Nullable Gazetteer gazetteer;

    /** Names of states and organisations. */
    public synchronized SideNames sides() {
        if (sides == null) sides = SideNames.load(Optional.empty());
        return sides;
    }

    /** What the tables know of a person: offices held today, and all terms with their sources. */
    public Answer who(String name) {
        return who().answer(name, Optional.empty(), LocalDate.now(Clock.systemUTC()));
    }

    private synchronized WhoIsWho who() {
        if (who == null)
            try {
                who = new WhoIsWho(Tables.load(Optional.empty()));
            } catch (IOException broken) {
                throw new UncheckedIOException("reading the packed tables", broken);
            }
        return who;
    }

    /** Where the capital of the state with that code lies; empty where the tables have none, or more than one. */
    public Optional<Capital> capital(String code) {
        return lexicon()
                .capital(code)
                .flatMap(name -> gazetteer().find(name).stream()
                        .filter(place -> place.country().equals(code))
                        .findFirst()
                        .map(place -> new Capital(name, place.latitude(), place.longitude())));
    }

    /** The name that the tables know a person by, for any spelling of it. */
    public Optional<String> person(String spelling) {
        return lexicon().find(Lexicon.Kind.PERSON, spelling).map(Lexicon.Entry::name);
    }

    private synchronized Lexicon lexicon() {
        if (lexicon == null) lexicon = Knowledge.load(Optional.empty()).lexicon();
        return lexicon;
    }

    private synchronized Gazetteer gazetteer() {
        if (gazetteer == null) gazetteer = Gazetteer.load(Optional.empty());
        return gazetteer;
    }
}
