package org.demarche.app.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.export.Network.Edge;

/**
 * A network as a drawing: parties that deal much with each other lie near (Fruchterman and Reingold 1991, begun from a circle,
 * so that the same network gives the same drawing), lines are as wide as ties are weighty.
 */
public final class NetworkDrawing {
    /** More names than this cannot be told apart. */
    private static final int MOST_PARTIES = 40;

    private static final int ROUNDS = 300;
    private static final double SIZE = 860;
    private static final double MARGIN = 70;

    private final Network network;
    private final List<String> parties;
    private final List<Edge> edges;
    private final Map<String, double[]> places = new HashMap<>();

    public NetworkDrawing(Network network) {
        this.network = network;
        parties = network.parties(MOST_PARTIES);
        edges = network.edges().stream()
                .filter(e -> parties.contains(e.from()) && parties.contains(e.to()))
                .toList();
        lay();
    }

    /** As SVG. */
    public String image() {
        return drawn().image(SIZE, SIZE);
    }

    /** As a page with the ties in a table below. */
    public String page() {
        var rows = network.edges().stream()
                .map(e -> List.of(
                        e.from(),
                        e.to(),
                        Integer.toString(e.dealings()),
                        Svg.number(e.weight()),
                        e.last().map(Object::toString).orElse("")))
                .toList();
        return drawn().page(
                        "Who deals with whom",
                        SIZE,
                        SIZE,
                        Svg.table(List.of("", "with", "dealings", "weight", "last"), rows));
    }

    private void lay() {
        int count = parties.size();
        var at = new double[count][2];
        for (int i = 0; i < count; i++) {
            at[i][0] = Math.cos(2 * Math.PI * i / count);
            at[i][1] = Math.sin(2 * Math.PI * i / count);
        }
        double ideal = 2 / Math.sqrt(Math.max(1, count));
        double heaviest = edges.isEmpty() ? 1 : edges.get(0).weight();
        for (int round = 0; round < ROUNDS; round++) {
            var push = new double[count][2];
            for (int i = 0; i < count; i++)
                for (int j = 0; j < count; j++) if (i != j) move(push[i], at[i], at[j], true, ideal, 1);
            for (var edge : edges) {
                int from = parties.indexOf(edge.from());
                int to = parties.indexOf(edge.to());
                double pull = 0.3 + 0.7 * Math.sqrt(edge.weight() / heaviest);
                move(push[from], at[from], at[to], false, ideal, pull);
                move(push[to], at[to], at[from], false, ideal, pull);
            }
            double most = 0.1 * (1 - (double) round / ROUNDS);
            for (int i = 0; i < count; i++) {
                // Those that hang on nothing are kept from drifting away.
                push[i][0] -= at[i][0] * 0.3;
                push[i][1] -= at[i][1] * 0.3;
                double length = Math.max(1e-9, Math.hypot(push[i][0], push[i][1]));
                at[i][0] += push[i][0] / length * Math.min(length, most);
                at[i][1] += push[i][1] / length * Math.min(length, most);
            }
        }
        double reach = 1e-9;
        for (var place : at) reach = Math.max(reach, Math.max(Math.abs(place[0]), Math.abs(place[1])));
        for (int i = 0; i < count; i++)
            places.put(parties.get(i), new double[] {scale(at[i][0] / reach), scale(at[i][1] / reach)});
    }

    private static void move(double[] push, double[] from, double[] to, boolean apart, double ideal, double pull) {
        double x = from[0] - to[0];
        double y = from[1] - to[1];
        double distance = Math.max(0.01, Math.hypot(x, y));
        double force = apart ? ideal * ideal / distance : -pull * distance * distance / ideal;
        push[0] += x / distance * force;
        push[1] += y / distance * force;
    }

    private static double scale(double value) {
        return MARGIN + (value + 1) / 2 * (SIZE - 2 * MARGIN);
    }

    private Svg drawn() {
        var svg = new Svg();
        double heaviest = edges.isEmpty() ? 1 : edges.get(0).weight();
        for (var edge : edges) {
            var from = places.getOrDefault(edge.from(), new double[2]);
            var to = places.getOrDefault(edge.to(), new double[2]);
            double width = 1 + 9 * edge.weight() / heaviest;
            svg.tie(
                    from[0],
                    from[1],
                    to[0],
                    to[1],
                    width,
                    edge.from() + " \u2013 " + edge.to() + ": " + edge.dealings() + " dealings, last "
                            + edge.last().map(Object::toString).orElse("undated"));
        }
        int most = parties.isEmpty() ? 1 : network.dealings(parties.get(0));
        for (var party : parties) {
            var place = places.getOrDefault(party, new double[2]);
            double radius = 4 + 10 * Math.sqrt((double) network.dealings(party) / most);
            svg.circle("dot party", place[0], place[1], radius, party + ": " + network.dealings(party) + " dealings");
            svg.text("name mid", place[0], place[1] - radius - 4, party);
        }
        if (parties.isEmpty()) svg.text("mid", SIZE / 2, SIZE / 2, "no dealings between two sides");
        return svg;
    }
}
