package org.demarche.analyse.event;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.weights.Hash;
import org.demarche.weights.Scores;
import org.demarche.weights.WeightTable;

/**
 * Says of a clause's features which PLOVER type they speak for: a multinomial logistic regression, whose weights {@code dev
 * train events} learns. Read-only, thread-safe.
 */
public final class EventJudge {
    /** The label of clauses that tell of no event. */
    public static final String NONE = "NONE";

    /** So much of a byte's range is a weight of one. */
    public static final int UNIT = 40;

    public static final int BITS = 21;

    private static final int MOST_REASONS = 4;

    private final WeightTable table;

    public EventJudge(WeightTable table) {
        this.table = table;
    }

    /**
     * What the judge holds.
     *
     * @param type the most likely type; never {@link #NONE}
     * @param chance of that type, between 0 and 1
     * @param none the chance that there is no event
     */
    public record Verdict(String type, double chance, double none) {}

    /** The row of a feature in the table. */
    public static int row(String feature) {
        return Hash.shortOf(feature);
    }

    Verdict judge(List<String> features) {
        var rows = features.stream().mapToInt(EventJudge::row).toArray();
        var labels = table.labels();
        var scores = new Scores(labels.size());
        table.score(rows, rows.length, scores);
        // Long clauses have more features, not more evidence.
        double scale = UNIT * Math.sqrt(Math.max(1, rows.length));
        var odds = IntStream.range(0, labels.size())
                .mapToDouble(i -> Math.exp(scores.of(i) / scale))
                .toArray();
        double sum = 0;
        int best = -1;
        double none = 0;
        for (int i = 0; i < odds.length; i++) {
            sum += odds[i];
            if (labels.get(i).equals(NONE)) none = odds[i];
            else if (best < 0 || odds[i] > odds[best]) best = i;
        }
        return new Verdict(labels.get(best), odds[best] / sum, none / sum);
    }

    /** The features that spoke most for a type. */
    List<String> reasons(List<String> features, String type) {
        int label = table.labels().indexOf(type);
        record Weighed(String feature, int weight) {}
        return features.stream()
                .map(f -> new Weighed(f, weight(f, label)))
                .filter(w -> w.weight() > 0)
                .sorted(Comparator.comparingInt(Weighed::weight).reversed().thenComparing(Weighed::feature))
                .limit(MOST_REASONS)
                .map(Weighed::feature)
                .toList();
    }

    private int weight(String feature, int label) {
        var scores = new Scores(table.labels().size());
        table.score(new int[] {row(feature)}, 1, scores);
        return scores.of(label);
    }
}
