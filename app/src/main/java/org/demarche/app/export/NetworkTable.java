package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.export.Network.Edge;
import org.demarche.app.export.Table.Column;

/** A network's ties as rows: for a terminal, as CSV and as JSON. */
public final class NetworkTable {
    private NetworkTable() {}

    /** At most so many ties, the weightiest first, and how many there are. */
    public static String text(Network network, int most, boolean color, int width) {
        var pen = new Pen(color, width);
        var edges = network.edges();
        var table = new Table(
                Column.flexible("Party"),
                Column.flexible("With"),
                Column.number("Dealings"),
                Column.number("Weight"),
                Column.fixed("Last"));
        edges.stream()
                .limit(most)
                .forEach(e -> table.row(
                        e.from(),
                        e.to(),
                        Integer.toString(e.dealings()),
                        weight(e),
                        e.last().map(LocalDate::toString).orElse("undated")));
        if (!edges.isEmpty()) pen.raw(table.write(pen, width));
        var count = String.format(Locale.ROOT, "%,d ties", edges.size());
        return pen.raw(pen.dim(edges.size() > most ? "the first " + most + " of " + count : count))
                .raw("\n")
                .toString();
    }

    private static String weight(Edge edge) {
        return String.format(Locale.ROOT, "%.2f", edge.weight());
    }

    /** A heading and a row for each tie. */
    public static String csv(Network network) {
        return EntryCsv.rows(
                List.of("from", "to", "dealings", "weight", "last"),
                network.edges().stream()
                        .map(e -> List.of(
                                e.from(),
                                e.to(),
                                Integer.toString(e.dealings()),
                                weight(e),
                                e.last().map(LocalDate::toString).orElse(""))));
    }

    /** {@code total} and {@code edges}. */
    public static ObjectNode json(Network network) {
        var edges = network.edges();
        var root = JsonNodeFactory.instance.objectNode().put("total", edges.size());
        var array = root.putArray("edges");
        for (var edge : edges) {
            var node = array.addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("dealings", edge.dealings())
                    .put("weight", Math.round(edge.weight() * 100) / 100.0);
            edge.last().ifPresent(d -> node.put("last", d.toString()));
        }
        return root;
    }

    /**
     * {@code total} ties, {@code nodes} of those that stand in {@code edges}: the weightiest ties, at most so many.
     *
     * @param names the English name of a state's code
     */
    public static ObjectNode graph(Network network, int most, Function<String, Optional<String>> names) {
        var edges = network.edges(most);
        var named = edges.stream().flatMap(e -> Stream.of(e.from(), e.to())).collect(Collectors.toSet());
        var root = JsonNodeFactory.instance.objectNode().put("total", network.size());
        var nodes = root.putArray("nodes");
        for (var party : network.parties())
            if (named.contains(party.name()))
                nodes.addObject()
                        .put("id", party.name())
                        .put("name", names.apply(party.name()).orElse(party.name()))
                        .put("kind", party.kind())
                        .put("side", party.side())
                        .put("dealings", network.dealings(party.name()));
        var ties = root.putArray("edges");
        for (var edge : edges) {
            var node = tie(ties.addObject(), edge);
            var levels = node.putObject("levels");
            edge.levels().forEach((level, number) -> levels.put(level.code(), number));
            var stages = node.putObject("stages");
            edge.stages().forEach((stage, number) -> stages.put(stage.name().toLowerCase(Locale.ROOT), number));
        }
        return root;
    }

    private static ObjectNode tie(ObjectNode node, Edge edge) {
        node.put("from", edge.from())
                .put("to", edge.to())
                .put("dealings", edge.dealings())
                .put("weight", Math.round(edge.weight() * 100) / 100.0);
        edge.first().ifPresent(d -> node.put("first", d.toString()));
        edge.last().ifPresent(d -> node.put("last", d.toString()));
        return node;
    }
}
