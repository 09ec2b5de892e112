package org.demarche.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Located;
import org.demarche.register.Dossier;

/**
 * Where entries take place, on a plain equirectangular map. There is no outline of coasts in it: the ground is shaded where
 * a town of GeoNames lies within a square of one degree, which shows the continents well enough.
 */
public final class WorldMap {
    private static final double WIDTH = 1100;
    private static final double MARGIN = 12;
    /** More names than this lie over each other. */
    private static final int MOST_NAMES = 60;

    private static final double LEAST_SPAN = 30;

    private final BitSet inhabited;
    private final Optional<LocalDate> newest;
    private final Map<Located.Point, List<Dossier>> byPoint;
    private double west = -180;
    private double east = 180;
    private double south = -60;
    private double north = 80;

    /**
     * @param dossiers those whose place has no point are left out
     * @param inhabited squares of one degree with a town, row by row from 90 degrees south, each from 180 degrees west
     * @param whole whether the whole world is drawn, however little of it has points
     */
    public WorldMap(List<Dossier> dossiers, BitSet inhabited, boolean whole, Optional<LocalDate> newest) {
        this.inhabited = inhabited;
        this.newest = newest;
        byPoint = dossiers.stream()
                .filter(d -> d.engagement().place().flatMap(Located::point).isPresent())
                .collect(Collectors.groupingBy(
                        d -> d.engagement().place().flatMap(Located::point).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (!whole && !byPoint.isEmpty()) fit();
    }

    /** The part of the world that has points, with room around. */
    private void fit() {
        var points = byPoint.keySet();
        double left =
                points.stream().mapToDouble(Located.Point::longitude).min().orElse(-180);
        double right =
                points.stream().mapToDouble(Located.Point::longitude).max().orElse(180);
        double bottom =
                points.stream().mapToDouble(Located.Point::latitude).min().orElse(-60);
        double top = points.stream().mapToDouble(Located.Point::latitude).max().orElse(80);
        double wide = Math.max(LEAST_SPAN * 1.6, (right - left) * 1.2);
        double high = Math.max(LEAST_SPAN, (top - bottom) * 1.3);
        west = Math.max(-180, (left + right - wide) / 2);
        east = Math.min(180, west + wide);
        south = Math.max(-90, (top + bottom - high) / 2);
        north = Math.min(90, south + high);
    }

    /** How many entries have a point. */
    public long placed() {
        return byPoint.values().stream().mapToLong(List::size).sum();
    }

    /** As SVG. */
    public String image() {
        return drawn().image(WIDTH, height());
    }

    /** As a page with all points in a table below. */
    public String page() {
        var rows = new ArrayList<List<String>>();
        for (var here : ordered())
            for (var dossier : here.getValue())
                rows.add(List.of(
                        name(here.getValue()),
                        dossier.engagement().date().map(d -> d.value()).orElse("undated"),
                        Wording.status(dossier, newest),
                        Wording.summary(dossier.engagement()),
                        dossier.key()));
        return drawn().page(
                        "Where it takes place",
                        WIDTH,
                        height(),
                        Svg.table(List.of("place", "date", "status", "engagement", "key"), rows));
    }

    private double scale() {
        return (WIDTH - 2 * MARGIN) / (east - west);
    }

    private double height() {
        return (north - south) * scale() + 2 * MARGIN + 16;
    }

    private double x(double longitude) {
        return MARGIN + (longitude - west) * scale();
    }

    private double y(double latitude) {
        return MARGIN + (north - latitude) * scale();
    }

    private List<Map.Entry<Located.Point, List<Dossier>>> ordered() {
        return byPoint.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Located.Point, List<Dossier>> e) ->
                                -e.getValue().size())
                        .thenComparing(e -> name(e.getValue())))
                .toList();
    }

    private static String name(List<Dossier> dossiers) {
        return dossiers.get(0).engagement().place().map(Located::name).orElse("");
    }

    private Svg drawn() {
        var svg = new Svg().path("land", land());
        graticule(svg);
        var names = new ArrayList<double[]>();
        int most = ordered().stream().mapToInt(e -> e.getValue().size()).max().orElse(1);
        for (var here : ordered()) {
            double x = x(here.getKey().longitude());
            double y = y(here.getKey().latitude());
            double radius = 4 + 12 * Math.sqrt((double) here.getValue().size() / most) * (most > 1 ? 1 : 0.2);
            var latest = here.getValue().get(0);
            svg.circle("dot " + Wording.shortStatus(latest, newest), x, y, radius, told(here.getValue()));
            name(svg, names, name(here.getValue()), x + radius + 3, y + 4);
        }
        return svg.text(
                "soft", MARGIN, height() - 6, "Shaded: where GeoNames has towns (CC BY 4.0); no outline of coasts");
    }

    /** Names that would lie over one that is written are left to the point's own title. */
    private static void name(Svg svg, List<double[]> written, String name, double x, double y) {
        if (written.size() >= MOST_NAMES) return;
        var box = new double[] {x, y - 11, x + name.length() * 6.6, y + 3};
        for (var other : written)
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return;
        written.add(box);
        svg.text("name", x, y, name);
    }

    private String told(List<Dossier> dossiers) {
        return name(dossiers) + ": " + dossiers.size() + "\n"
                + dossiers.stream()
                        .limit(12)
                        .map(d -> d.engagement().date().map(e -> e.value()).orElse("undated") + " "
                                + Wording.shortStatus(d, newest) + " " + Wording.summary(d.engagement(), 4))
                        .collect(Collectors.joining("\n"));
    }

    /** The squares with towns, neighbours in one stroke. */
    private String land() {
        var data = new StringBuilder();
        int first = (int) Math.floor(south);
        int last = (int) Math.ceil(north);
        for (int latitude = first; latitude < last; latitude++) {
            int row = (latitude + 90) * 360;
            for (int longitude = (int) Math.floor(west); longitude < east; longitude++) {
                int begin = longitude;
                while (longitude < east && inhabited.get(row + longitude + 180)) longitude++;
                if (longitude > begin)
                    data.append("M" + Svg.number(x(Math.max(west, begin))) + " "
                            + Svg.number(y(Math.min(north, latitude + 1))) + "h"
                            + Svg.number((Math.min(east, longitude) - Math.max(west, begin)) * scale()) + "v"
                            + Svg.number((Math.min(north, latitude + 1) - Math.max(south, latitude)) * scale()) + "h"
                            + Svg.number(-(Math.min(east, longitude) - Math.max(west, begin)) * scale()) + "z");
            }
        }
        return data.length() == 0 ? "M0 0" : data.toString();
    }

    private void graticule(Svg svg) {
        double step = east - west > 120 ? 30 : east - west > 50 ? 10 : 5;
        for (double longitude = Math.ceil(west / step) * step; longitude <= east; longitude += step) {
            svg.line("grid", x(longitude), y(north), x(longitude), y(south));
            svg.text("soft", x(longitude) + 2, y(south) - 3, degrees(longitude, "E", "W"));
        }
        for (double latitude = Math.ceil(south / step) * step; latitude <= north; latitude += step) {
            svg.line("grid", x(west), y(latitude), x(east), y(latitude));
            svg.text("soft", x(west) + 2, y(latitude) - 3, degrees(latitude, "N", "S"));
        }
    }

    private static String degrees(double value, String up, String down) {
        return Math.round(Math.abs(value)) + "\u00B0" + (value == 0 ? "" : value > 0 ? up : down);
    }
}
