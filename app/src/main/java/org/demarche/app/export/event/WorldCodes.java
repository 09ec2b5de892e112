package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.finding.Located;
import org.demarche.knowledge.ActorGroups;
import org.demarche.knowledge.CountryCodes;
import org.demarche.knowledge.CountryCodes.Codes;
import org.demarche.knowledge.SideNames;

/** What the data sets call states, places and actors. Immutable. */
final class WorldCodes {
    private static final String PALESTINE = "PSE";
    private static final String GAZA_STRIP = "GZ";
    private static final String WEST_BANK = "WE";

    /** Degrees east: all of the Gaza Strip lies west of it, all of the West Bank east. */
    private static final double BETWEEN_GAZA_AND_WEST_BANK = 34.7;

    private final CountryCodes countries = CountryCodes.load(Optional.empty());
    private final ActorGroups groups = ActorGroups.load(Optional.empty());
    private final SideNames names;

    WorldCodes(SideNames names) {
        this.names = names;
    }

    ActorCode actor(Party party) {
        return ActorCode.of(party.code(), groups, countries);
    }

    Codes country(String country, LocalDate day) {
        return countries.of(country, day);
    }

    /** The state's name in English. */
    String name(String country) {
        return names.nameOf(country).orElse(country);
    }

    /** The state's name as ICEWS writes it. */
    String icewsName(String country, LocalDate day) {
        return country(country, day).icews().orElseGet(() -> name(country));
    }

    /** FIPS 10-4, which has two codes for the Palestinian territories and none for both. */
    Optional<String> fips(Located place, LocalDate day) {
        if (place.country().equals(Optional.of(PALESTINE)))
            return place.point()
                    .filter(p -> !place.precision().equals("country"))
                    .map(p -> p.longitude() < BETWEEN_GAZA_AND_WEST_BANK ? GAZA_STRIP : WEST_BANK);
        return place.country().flatMap(c -> country(c, day).fips());
    }
}
