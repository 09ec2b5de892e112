package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Located;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Participant;

/** Tells for which state those act whom a guest meets at their own place: "in Singapore he will meet Trade Minister X". */
final class Locals {
    /** Offices that are held at home; ambassadors and envoys meet others anywhere. */
    private static final Pattern AT_HOME = Pattern.compile(
            "(?i)\\b(?:president|premier|prime minister|minister|secretary|governor|mayor|king|emir|sultan)\\b");

    private Locals() {}

    /** The participants, and after them those holders of an office whose state nothing else tells, as locals of the place. */
    static List<Participant> added(
            List<Participant> participants, Act act, Optional<Located> place, Resolved resolved) {
        var country = place.flatMap(Located::country);
        if (country.isEmpty()
                || participants.isEmpty()
                || participants.stream().anyMatch(p -> Knowledge.isSameState(p.side(), country.get())))
            return participants;
        var all = new ArrayList<>(participants);
        for (var role : act.roles()) {
            if (role.part() == Part.PLACE
                    || role.part() == Part.GUEST
                    || !Drafter.sides(role, resolved).isEmpty()) continue;
            resolved.referentsOf(role.phrase()).stream()
                    .filter(Locals::isAtHome)
                    .map(r -> Participants.participant(r.inCountry(country.get()), role))
                    .forEach(all::add);
        }
        return Participants.unite(all);
    }

    private static boolean isAtHome(Referent referent) {
        return referent.isPerson()
                && referent.office().filter(o -> AT_HOME.matcher(o).find()).isPresent();
    }
}
