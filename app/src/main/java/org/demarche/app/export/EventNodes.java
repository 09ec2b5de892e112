package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
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
        var actors = parties(event.actors());
        var recipients = parties(event.recipients());
        recipients.removeIf(r -> actors.stream().anyMatch(a -> a.isSame(r)));
        for (var actor : orNone(actors)) {
            for (var recipient : orNone(recipients)) {
                var node = nodes.span(event.span())
                        .put("plover", event.coding().plover());
                RegisterNodes.put(node, "mode", Optional.of(event.coding().mode()));
                node.put("cameo", event.coding().cameo());
                act.ifPresent(a -> node.put("status", a.status().code()));
                node.put("polarity", isNegative(event, act) ? "negative" : "positive");
                actor.ifPresent(a -> node.set("actor", node(a)));
                recipient.ifPresent(r -> node.set("recipient", node(r)));
                act.ifPresent(a -> whenAndWhere(node, a));
                events.add(node);
            }
        }
    }

    private void put(Act act) {
        var sides = act.roles().stream()
                .filter(r -> r.part() != Role.Part.PLACE)
                .map(Role::phrase)
                .flatMap(p -> side(p).map(r -> new Party(p, Optional.of(r))).stream())
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
        return act.status() == Status.DENIED
                || act.status() == Status.DECLINED
                || act.status() == Status.CANCELLED;
    }

    /** Who a phrase names, where that is known. */
    private record Party(Phrase phrase, Optional<Referent> referent) {
        boolean isSame(Party other) {
            return phrase.equals(other.phrase)
                    || referent.isPresent()
                            && other.referent.isPresent()
                            && referent.get().actorCode().equals(other.referent.get().actorCode());
        }
    }

    /** Those that are known by a code, each once; where none is, the first phrase. */
    private List<Party> parties(List<Phrase> phrases) {
        var parties = new ArrayList<Party>();
        for (var phrase : phrases) {
            var party = side(phrase)
                    .filter(r -> r.actorCode().isPresent())
                    .map(r -> new Party(phrase, Optional.of(r)));
            if (party.isPresent() && parties.stream().noneMatch(p -> p.isSame(party.get()))) parties.add(party.get());
        }
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
        party.referent().flatMap(Referent::actorCode).ifPresent(c -> node.put("code", c));
        return node;
    }
}
