package org.demarche.app.export.event;

import java.util.List;
import java.util.Optional;

/**
 * Who is there when a stage is coded.
 *
 * @param parties the sides of the engagement
 * @param deciders who proposed, called off …; sides of the engagement, or others
 * @param country where it takes place, ISO 3166-1 alpha-3
 */
record Circle(List<Party> parties, List<Party> deciders, Optional<String> country) {
    Circle {
        parties = List.copyOf(parties);
        deciders = List.copyOf(deciders);
    }

    /** Whether {@code pairs} of {@code engagement-codes.tsv} takes in what {@code from} does to {@code to}. */
    boolean holds(String pairs, Party from, Party to) {
        boolean both = parties.contains(from);
        return switch (pairs) {
            case "each" -> both;
            case "each-but-guests" -> both && !(from.isGuest() && to.isGuest());
            case "guest-host" -> both && from.isGuest() && to.isHost();
            case "host-guest" -> both && from.isHost() && to.isGuest();
            case "mediator-party" -> both && from.isMediator() && !to.isMediator();
            case "unmediated" -> both && parties.stream().noneMatch(Party::isMediator);
            case "decider-others" -> deciders.contains(from);
            case "decider-mediator" -> deciders.contains(from) && to.isMediator();
            case "decider-host" -> deciders.contains(from) && (isInviting(to) || !isInvited(from));
            default -> throw new IllegalStateException("engagement-codes.tsv has no pairs of the kind " + pairs);
        };
    }

    private static boolean isInviting(Party party) {
        return party.isHost() || party.isConvener();
    }

    /** Whether somebody else invites. */
    private boolean isInvited(Party guest) {
        return parties.stream().anyMatch(p -> !p.equals(guest) && isInviting(p));
    }

    /** Whether two states meet in a third. */
    boolean isThird(Party from, Party to) {
        return from.isState()
                && to.isState()
                && country.filter(c -> !c.equals(from.side()) && !c.equals(to.side()))
                        .isPresent();
    }

    List<Party> hosts() {
        return parties.stream().filter(Party::isHost).toList();
    }
}
