package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Act.Coding;
import org.demarche.finding.Finding.Event;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.syntax.Phrase;

/**
 * Coded events as JSON, {@code events} of the annotation records: what clauses tell, with status, day and place where the
 * clause speaks of an engagement; then those engagements that no coded clause names.
 */
final class EventNodes {
    /** What several do together is done by each to each other (PLOVER and CAMEO actor codebooks). */
    private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "SUPPORT", "COOPERATE");

    private final Resolved resolved;
    private final RegisterNodes nodes;
    private final ArrayNode events;

    EventNodes(Resolved resolved, RegisterNodes nodes, ArrayNode events) {
        this.resolved = resolved;
        this.nodes = nodes;
        this.events = events;
    }

    void put() {
        Set<Act> told = new HashSet<>();
        for (var event : resolved.findings().events()) {
            var act = act(event);
            act.ifPresent(told::add);
            put(event, act);
        }
        for (var act : resolved.findings().acts()) if (!told.contains(act) && !isCoded(act)) put(act);
    }

    private Optional<Act> act(Event event) {
        return resolved.findings().acts().stream()
                .filter(a -> a.sentence() == event.sentence())
                .filter(a -> a.predicate().overlaps(event.predicate())
                        || a.span().overlaps(event.predicate()) && isSameType(a, event))
                .findFirst();
    }

    private static boolean isSameType(Act act, Event event) {
        return act.coding().plover().equals(event.coding().plover());
    }

    /** Whether an event of the sentence already says what the act does. */
    private boolean isCoded(Act act) {
        return resolved.findings().events().stream()
                .anyMatch(e -> e.sentence() == act.sentence()
                        && (isSameType(act, e) || e.span().overlaps(act.predicate())));
    }

    private void put(Event event, Optional<Act> act) {
        var actors = actors(event.actors());
        var recipients = recipients(event, actors);
        boolean together = recipients.stream().noneMatch(r -> r.code().isPresent())
                && actors.size() > 1
                && MUTUAL.contains(event.coding().plover());
        if (together) {
            for (var actor : actors)
                for (var other : actors)
                    if (!actor.isSame(other)) put(event, act, Optional.of(actor), Optional.of(other), event.coding());
            return;
        }
        for (var actor : orNone(actors))
            for (var recipient : orNone(recipients)) {
                put(event, act, actor, recipient, event.coding());
                boolean both = actor.flatMap(Party::code).isPresent()
                        && recipient.flatMap(Party::code).isPresent();
                // CAMEO codes a meeting once each way (actor codebook, "direction").
                if (both && event.coding().plover().equals("CONSULT"))
                    put(event, act, recipient, actor, EventNodes.back(event.coding()));
            }
    }

    private static Coding back(Coding coding) {
        return switch (coding.cameo()) {
            case "042" -> new Coding(coding.plover(), coding.mode(), "043");
            case "043" -> new Coding(coding.plover(), coding.mode(), "042");
            default -> coding;
        };
    }

    private void put(Event event, Optional<Act> act, Optional<Party> actor, Optional<Party> recipient, Coding coding) {
        var node = nodes.span(event.span()).put("plover", coding.plover());
        RegisterNodes.put(node, "mode", Optional.of(coding.mode()));
        node.put("cameo", coding.cameo());
        act.ifPresent(a -> node.put("status", a.status().code()));
        node.put("polarity", isNegative(event, act) ? "negative" : "positive");
        actor.ifPresent(a -> node.set("actor", node(a)));
        recipient.ifPresent(r -> node.set("recipient", node(r)));
        act.ifPresent(a -> whenAndWhere(node, a));
        events.add(node);
    }

    /** The first group of phrases that stands for somebody else, or names somebody; else the first phrase. */
    private List<Party> recipients(Event event, List<Party> actors) {
        for (var heads : List.of(true, false))
            for (var group : event.recipients()) {
                var parties = parties(group, heads);
                parties.removeIf(r -> actors.stream().anyMatch(a -> a.isSame(r)));
                if (!parties.isEmpty()) return parties;
            }
        return event.recipients().isEmpty()
                ? List.of()
                : List.of(new Party(event.recipients().get(0).get(0), Optional.empty()));
    }

    private void put(Act act) {
        var sides = act.roles().stream()
                .filter(r -> r.part() != Role.Part.PLACE)
                .map(Role::phrase)
                .flatMap(p -> side(p).map(r -> new Party(p, r.actorCode())).stream())
                .toList();
        if (sides.isEmpty()) return;
        var node = nodes.span(act.span()).put("plover", act.coding().plover());
        RegisterNodes.put(node, "mode", Optional.of(act.coding().mode()));
        node.put("cameo", act.coding().cameo())
                .put("status", act.status().code())
                .put("polarity", isNegative(act) ? "negative" : "positive");
        node.set("actor", node(sides.get(0)));
        if (sides.size() > 1) node.set("recipient", node(sides.get(1)));
        whenAndWhere(node, act);
        events.add(node);
    }

    private void whenAndWhere(ObjectNode node, Act act) {
        act.times().stream()
                .flatMap(t -> Optional.ofNullable(resolved.dated().get(t)).stream())
                .flatMap(d -> d.date().stream())
                .findFirst()
                .ifPresent(d -> node.put("date", d.value()));
        act.roles().stream()
                .filter(r -> r.part() == Role.Part.PLACE)
                .flatMap(r -> Optional.ofNullable(resolved.located().get(r.phrase())).stream())
                .findFirst()
                .ifPresent(l -> node.put("place", l.name()));
    }

    private static boolean isNegative(Event event, Optional<Act> act) {
        return act.map(EventNodes::isNegative).orElse(event.negated());
    }

    private static boolean isNegative(Act act) {
        return act.status() == Status.DENIED || act.status() == Status.DECLINED || act.status() == Status.CANCELLED;
    }

    /** Who a phrase names, by the actor code where that is known. */
    private record Party(Phrase phrase, Optional<String> code) {
        boolean isSame(Party other) {
            return code.isPresent() ? code.equals(other.code) : phrase.equals(other.phrase);
        }
    }

    /** Those of the phrases that are known by a code, each once; {@code heads} leaves out those only mentioned beside a thing. */
    private List<Party> parties(List<Phrase> phrases, boolean heads) {
        var parties = new ArrayList<Party>();
        for (var phrase : phrases) {
            var known = Optional.ofNullable(resolved.actorCodes().get(phrase)).filter(c -> c.head() || !heads);
            if (known.isEmpty()) continue;
            for (var code : known.get().codes()) {
                var party = new Party(phrase, Optional.of(code));
                if (parties.stream().noneMatch(p -> p.isSame(party))) parties.add(party);
            }
        }
        return parties;
    }

    /** Those that are known by a code; where none is, the first phrase. */
    private List<Party> actors(List<Phrase> phrases) {
        var parties = parties(phrases, false);
        if (parties.isEmpty() && !phrases.isEmpty()) parties.add(new Party(phrases.get(0), Optional.empty()));
        return parties;
    }

    private static List<Optional<Party>> orNone(List<Party> parties) {
        return parties.isEmpty()
                ? List.of(Optional.empty())
                : parties.stream().map(Optional::of).toList();
    }

    private Optional<Referent> side(Phrase phrase) {
        return resolved.referentsOf(phrase).stream().filter(Referent::isSide).findFirst();
    }

    private ObjectNode node(Party party) {
        var phrase = party.phrase();
        var sentence = resolved.findings().parses().get(phrase.sentence()).sentence();
        var node = nodes.span(sentence.span(phrase.first(), phrase.end()));
        party.code().ifPresent(c -> node.put("code", c));
        return node;
    }
}
