package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.finding.Edtf;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Engagements as light rows, for drawings and short lists. */
public final class SketchNodes {
    private SketchNodes() {}

    /**
     * {@code key}, {@code date} with {@code first} and {@code last} day, {@code sides}, {@code persons}, {@code type}, {@code status},
     * {@code level}, {@code place}, {@code country}, {@code sources}, and what is only so where it is: {@code unconfirmed},
     * {@code background}, {@code hidden}.
     */
    public static ObjectNode row(Engagement engagement, int sources, boolean unconfirmed, boolean hidden) {
        var node = JsonNodeFactory.instance.objectNode().put("key", engagement.key());
        engagement.date().ifPresent(d -> node.put("date", d.value()));
        engagement.date().map(Edtf::first).filter(d -> !d.equals(LocalDate.MIN)).ifPresent(d -> put(node, "first", d));
        engagement.date().map(Edtf::last).filter(d -> !d.equals(LocalDate.MAX)).ifPresent(d -> put(node, "last", d));
        var sides = node.putArray("sides");
        engagement.participants().stream()
                .map(Participant::side)
                .filter(s -> !s.isEmpty())
                .distinct()
                .forEach(sides::add);
        var persons = node.putArray("persons");
        var names = new TreeSet<String>();
        engagement.participants().forEach(p -> p.name().ifPresent(names::add));
        names.forEach(persons::add);
        node.put("type", engagement.type().code());
        node.put("status", engagement.status().code());
        node.put("level", engagement.level().code());
        engagement.place().ifPresent(p -> {
            node.put("place", p.name());
            Optional<String> country = p.country();
            country.ifPresent(c -> node.put("country", c));
        });
        node.put("sources", sources);
        if (unconfirmed) node.put("unconfirmed", true);
        if (engagement.background()) node.put("background", true);
        if (hidden) node.put("hidden", true);
        return node;
    }

    private static void put(ObjectNode node, String field, LocalDate day) {
        node.put(field, day.toString());
    }
}
