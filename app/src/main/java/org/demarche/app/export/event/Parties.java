package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Level;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.Source;

/** Gathers who takes part into sides, as a meeting is counted over sides and not over persons. Immutable. */
final class Parties {
    private final SideNames names;

    Parties(SideNames names) {
        this.names = names;
    }

    /** The sides in the order in which the register lists them; whom it knows by no side at all is none. */
    List<Party> of(Engagement engagement) {
        var bySide = new LinkedHashMap<String, List<Participant>>();
        for (var participant : engagement.participants())
            if (!participant.side().isEmpty())
                bySide.computeIfAbsent(participant.side(), s -> new ArrayList<>())
                        .add(participant);
        return bySide.values().stream().map(this::party).toList();
    }

    /** Who says or decides something without taking part. */
    Party of(Source source) {
        return party(List.of(new Participant(
                source.name(),
                source.office(),
                source.country(),
                source.organization(),
                Level.UNKNOWN,
                Participant.Role.PARTY,
                Optional.empty())));
    }

    private Party party(List<Participant> members) {
        var ranked = members.stream().sorted(Party.RANK).toList();
        var lead = ranked.get(0);
        var side = lead.side();
        return new Party(
                side,
                lead.country().isPresent(),
                lead.country().flatMap(names::nameOf).orElse(side),
                lead.actorCode().orElseGet(() -> code(lead)),
                ranked);
    }

    /** A state alone is its code alone. */
    private String code(Participant lead) {
        return lead.country()
                .or(() -> lead.organization().flatMap(names::codeOf))
                .orElse("");
    }
}
