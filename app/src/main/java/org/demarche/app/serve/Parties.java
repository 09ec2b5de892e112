package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.app.store.Sketch;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Participant;
import org.demarche.register.Query;
import org.jspecify.annotations.Nullable;

/** Who takes part in entries, and in how many. Not thread-safe. */
final class Parties {
    private final Kind kind;
    private final Map<String, Count> counts = new HashMap<>();

    /** Who is counted. */
    enum Kind {
        PERSON,
        SIDE
    }

    /**
     * One who takes part.
     *
     * @param key what the register calls it: a person's name, a state's code, an organisation's name
     * @param name for people
     * @param first day of the first entry that has one
     * @param sides of a person
     */
    record Party(
            String key,
            String name,
            String kind,
            int count,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            List<String> sides) {
        /** @param part of the name or key, in plain letters */
        boolean isCalled(String part) {
            return Spelling.plain(name).contains(part) || Spelling.plain(key).contains(part);
        }

        /** With the capital of a state: where its guests set out from, on a map. */
        ObjectNode node(Desk desk) {
            var node = Lists.object();
            if (!kind.equals("person")) node.put("side", key);
            node.put("name", name).put("kind", kind).put("count", count);
            first.ifPresent(d -> node.put("first", d.toString()));
            last.ifPresent(d -> node.put("last", d.toString()));
            if (kind.equals("state"))
                desk.names()
                        .capital(key)
                        .ifPresent(c -> node.putObject("capital")
                                .put("name", c.name())
                                .put("latitude", c.latitude())
                                .put("longitude", c.longitude()));
            if (kind.equals("person")) {
                var array = node.putArray("sides");
                sides.forEach(array::add);
            }
            return node;
        }
    }

    private static final class Count {
        private int entries;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private final Set<String> sides = new TreeSet<>();
        private boolean state;

        void add(Sketch sketch) {
            entries++;
            var day = sketch.first().orElse(null);
            if (day == null) return;
            if (first == null || day.isBefore(first)) first = day;
            if (last == null || day.isAfter(last)) last = day;
        }
    }

    private Parties(Kind kind) {
        this.kind = kind;
    }

    /** Those of the entries asked for, whatever the limit; who takes part in most of them first. */
    static List<Party> of(Kind kind, Query query, Desk desk) {
        var parties = new Parties(kind);
        desk.register().sketch(query, parties::add);
        return parties.list(desk);
    }

    /** The order of the list. */
    static PageOrder<Party> order(Kind kind) {
        return new PageOrder<>(
                kind.name().toLowerCase(Locale.ROOT), 2, p -> List.of(String.valueOf(p.count()), p.key()), place -> {
                    long count = Paging.number(place.get(0));
                    var key = place.get(1);
                    return p ->
                            p.count() < count || p.count() == count && p.key().compareTo(key) > 0;
                });
    }

    private void add(Sketch sketch) {
        var seen = new HashSet<String>();
        for (var participant : sketch.participants())
            called(participant).ifPresent(name -> {
                var count = counts.computeIfAbsent(name, n -> new Count());
                if (seen.add(name)) count.add(sketch);
                participant.country().or(participant::organization).ifPresent(count.sides::add);
                count.state |= participant.country().isPresent();
            });
    }

    private Optional<String> called(Participant participant) {
        return kind == Kind.PERSON ? participant.name() : participant.country().or(participant::organization);
    }

    private List<Party> list(Desk desk) {
        var list = new ArrayList<Party>();
        counts.forEach((key, count) -> list.add(new Party(
                key,
                kind == Kind.PERSON ? key : desk.names().sides().nameOf(key).orElse(key),
                kind == Kind.PERSON ? "person" : count.state ? "state" : "organization",
                count.entries,
                Optional.ofNullable(count.first),
                Optional.ofNullable(count.last),
                List.copyOf(count.sides))));
        list.sort(Comparator.comparingInt(Party::count).reversed().thenComparing(Party::key));
        return List.copyOf(list);
    }

    /** {@code side} and {@code name}. */
    static ObjectNode side(String code, Desk desk) {
        return Lists.object()
                .put("side", code)
                .put("name", desk.names().sides().nameOf(code).orElse(code));
    }
}
