package org.demarche.app.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Place;
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
    private @Nullable Knowledge knowledge;
    private @Nullable WhoIsWho who;
    private @Nullable Gazetteer gazetteer;

    /** Names of states and organisations. */
    public synchronized SideNames sides() {
        if (sides == null) sides = SideNames.load(Optional.empty());
        return sides;
    }

    /** What the tables know of a person: offices held today, and all terms with their sources. */
    public Answer who(String name) {
        return who(name, Optional.empty());
    }

    /**
     * What the tables answer to a question for a person, a side or an office.
     *
     * @param day for which it is asked; today, and all terms, where there is none
     */
    public Answer who(String question, Optional<LocalDate> day) {
        return who().answer(question, day, LocalDate.now(Clock.systemUTC()));
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

    /** Where the capital of the state with that code lies; a state that is a town lies where it does itself. */
    public Optional<Capital> capital(String code) {
        var name = knowledge().capital(code).or(() -> knowledge().countryName(code));
        return name.flatMap(named -> town(named, code)
                .or(() -> gazetteer().findCountry(code))
                .map(place -> new Capital(named, place.latitude(), place.longitude())));
    }

    /** The largest town of that name in the state, or in one that it was part of; capitals are seldom the smaller ones. */
    private Optional<Place> town(String name, String code) {
        return gazetteer().find(name).stream()
                .filter(place -> Knowledge.isSameState(place.country(), code))
                .filter(place -> place.precision().equals("city"))
                .max(Comparator.comparing((Place place) -> place.source() == Place.Source.PLACES)
                        .thenComparing(Place::population));
    }

    /** The name that the tables know a person by, for any spelling of it. */
    public Optional<String> person(String spelling) {
        return knowledge().lexicon().find(Lexicon.Kind.PERSON, spelling).map(Lexicon.Entry::name);
    }

    private synchronized Knowledge knowledge() {
        if (knowledge == null) knowledge = Knowledge.load(Optional.empty());
        return knowledge;
    }

    private synchronized Gazetteer gazetteer() {
        if (gazetteer == null) gazetteer = Gazetteer.load(Optional.empty());
        return gazetteer;
    }
}
