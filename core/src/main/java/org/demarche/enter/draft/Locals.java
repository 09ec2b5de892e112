package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Located;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
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
        return with(participants, act, country.get(), resolved);
    }

    /** The mention of an engagement of two states, with those whom the guest of the one meets there of the other. */
    static Engagement ofOccasion(Engagement mention, Act act, Engagement occasion, Resolved resolved) {
        var own = sides(mention);
        var others = sides(occasion);
        if (own.size() != 1 || others.size() != 2 || !others.removeAll(own)) return mention;
        var all = with(mention.participants(), act, others.iterator().next(), resolved);
        return mention.withParticipants(all, Participants.level(all), List.of());
    }

    private static Set<String> sides(Engagement engagement) {
        var states = new HashSet<String>();
        for (var participant : engagement.participants())
            participant.country().ifPresent(c -> states.add(Knowledge.stateKey(c)));
        return states;
    }

    private static List<Participant> with(List<Participant> participants, Act act, String country, Resolved resolved) {
        var all = new ArrayList<>(participants);
        for (var role : act.roles()) {
            if (role.part() == Part.PLACE
                    || role.part() == Part.GUEST
                    || !Drafter.sides(role, resolved).isEmpty()) continue;
            resolved.referentsOf(role.phrase()).stream()
                    .filter(Locals::isAtHome)
                    .map(r -> Participants.participant(r.inCountry(country), role))
                    .forEach(all::add);
        }
        return Participants.unite(all);
    }

    private static boolean isAtHome(Referent referent) {
        return referent.isPerson()
                && referent.office().filter(o -> AT_HOME.matcher(o).find()).isPresent();
    }
}
