package org.demarche.app.export.event;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.register.Participant;
import org.demarche.register.Participant.Role;

/**
 * One side of an event, as event data have it: a state or an organisation, and who takes part for it.
 *
 * @param side ISO 3166-1 alpha-3 code or full name of the organisation
 * @param isState whether it is a state
 * @param sideName its name in English
 * @param code CAMEO actor code of who leads; empty where the organisation has none
 * @param members who take part, the highest in rank first; never empty
 */
record Party(String side, boolean isState, String sideName, String code, List<Participant> members) {
    /** Of equal rank, those with a name; then as the register lists them. */
    static final Comparator<Participant> RANK =
            Comparator.comparing(Participant::level).thenComparing(p -> p.name().isEmpty());

    Party {
        members = List.copyOf(members);
    }

    Participant lead() {
        return members.get(0);
    }

    /** Whoever leads, by name; else the office and whose it is; else the side. */
    String label() {
        return lead().name()
                .orElseGet(() ->
                        lead().office().map(o -> o + " (" + sideName + ")").orElse(sideName));
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        members.forEach(m -> roles.add(m.role()));
        return roles;
    }

    boolean isHost() {
        return roles().contains(Role.HOST);
    }

    /** Who comes to another; a side that has the host among it does not. */
    boolean isGuest() {
        return roles().contains(Role.GUEST) && !isHost();
    }

    boolean isMediator() {
        return roles().contains(Role.MEDIATOR);
    }

    boolean isConvener() {
        return roles().contains(Role.CONVENER);
    }
}
