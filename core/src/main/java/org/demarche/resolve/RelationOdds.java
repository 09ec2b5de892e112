package org.demarche.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The odds of a report's day by how far it lies from what is named, for each {@link Relation}; and the share of answers that
 * prove right, by how much of the odds they hold. Fitted on dated reports: {@code dating.tsv}, which {@code ./dev train
 * dating} writes. Immutable.
 */
public final class RelationOdds {
    /**
     * Set by hand and not counted. Paired weekdays are too rare in the dated sets. What lies outside a term there is for the most
     * part a namesake or one campaign's "Secretary Clinton", and would make every term worthless.
     */
    private static final List<String> BY_HAND = List.of(
            "weekday-paired-back\t.01 .01 .01 .01 .01 .01 .03 1 1 .1 .02 .01 .01 .01 .01 .01",
            "weekday-paired-ahead\t.01 .01 .01 .01 .02 .1 1 1 .03 .01 .01 .01 .01 .01 .01 .01",
            "weekday-shared-back\t.1 .1 .1 .1 .1 .1 .1 1 1 .6 .1 .1 .1 .1 .1 .1",
            "weekday-shared-ahead\t.1 .1 .1 .1 .1 .6 1 1 .1 .1 .1 .1 .1 .1 .1 .1",
            "office\t.002 .002 .02 .02 .02 .02 1 .05 .02 .02 .02 .002 .002",
            "office-by-surname\t.01 .01 .1 .1 .1 .1 1 .1 .1 .1 .1 .01 .01",
            "former\t.02 .02 .02 .02 .02 .02 .05 1 1 1 1 1 1",
            "word\t.01 .01 .01 .01 .01 .01 1 .8 .4 .25 .25 .25 .25");

    private final Map<Relation, double[]> oddsByRelation = new EnumMap<>(Relation.class);
    private final Map<Width, TreeMap<Double, Double>> rightByShare = new EnumMap<>(Width.class);

    /** How narrow an answer is: a month or less, a year, or no more than bounds. */
    public enum Width {
        MONTH,
        YEAR,
        BOUNDS;

        /** The name in the table, such as {@code certainty-of-year}. */
        public String code() {
            return "certainty-of-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private RelationOdds() {
        for (var relation : Relation.values()) {
            var odds = new double[relation.bins()];
            Arrays.fill(odds, 1);
            oddsByRelation.put(relation, odds);
        }
        for (var width : Width.values()) rightByShare.put(width, new TreeMap<>());
    }

    /** The fitted table. */
    public static RelationOdds load() {
        var file = Objects.requireNonNull(RelationOdds.class.getResourceAsStream("dating.tsv"), "dating.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the table's lines: {@code RELATION<tab>odds of each bin}, and {@code certainty-of-year<tab>share=right …}.
     *
     * @throws IllegalArgumentException where a line has another number of bins than its relation
     */
    public static RelationOdds of(List<String> lines) {
        var table = new RelationOdds();
        for (var line : Stream.concat(BY_HAND.stream(), lines.stream()).toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var cells = line.split("\t", -1);
            var values = cells[1].split(" ", -1);
            var width = Arrays.stream(Width.values())
                    .filter(w -> w.code().equals(cells[0]))
                    .findFirst();
            if (width.isPresent()) table.certainty(width.get(), values);
            else table.odds(cells[0], values);
        }
        return table;
    }

    private void certainty(Width width, String[] values) {
        var shares = Objects.requireNonNull(rightByShare.get(width));
        for (var value : values) {
            int at = value.indexOf('=');
            shares.put(Double.parseDouble(value.substring(0, at)), Double.parseDouble(value.substring(at + 1)));
        }
    }

    private void odds(String code, String[] values) {
        var relation = Arrays.stream(Relation.values())
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dating.tsv: no relation " + code));
        var odds = Arrays.stream(values).mapToDouble(Double::parseDouble).toArray();
        if (odds.length != relation.bins())
            throw new IllegalArgumentException("dating.tsv: " + code + " has " + odds.length + " bins");
        oddsByRelation.put(relation, odds);
    }

    /** Whether the odds of a relation are set by hand, and nothing is to be counted. */
    public static boolean isByHand(Relation relation) {
        return BY_HAND.stream().anyMatch(line -> line.startsWith(relation.code() + "\t"));
    }

    /** The odds that a clue gives to each day. */
    DayOdds of(Clue clue) {
        return DayOdds.byDistance(clue, Objects.requireNonNull(oddsByRelation.get(clue.relation())));
    }

    /** How many of a hundred answers of that width that hold this share of the odds are right, as a share. */
    double certainty(Width width, double share) {
        var shares = Objects.requireNonNull(rightByShare.get(width));
        if (shares.isEmpty()) return share;
        var below = shares.floorEntry(share);
        return (below == null ? shares.firstEntry() : below).getValue();
    }
}
