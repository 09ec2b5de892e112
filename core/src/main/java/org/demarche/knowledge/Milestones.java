package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.knowledge.table.DateCell;

/** Words that date a text, by the day from which and up to which they are news: {@code milestones.tsv}. Immutable. */
public final class Milestones {
    /**
     * One word or name.
     *
     * @param from the first day on which a report could speak of it
     * @param until the last day on which it was there, {@link LocalDate#MAX} where it still is
     */
    public record Milestone(String words, LocalDate from, LocalDate until) {
        /** The reason for a reader: "Brexit is spoken of, from 2012-05-21 on". */
        public String why() {
            var end = until.equals(LocalDate.MAX) ? " on" : " to " + until;
            return words + " is spoken of, from " + (from.equals(LocalDate.MIN) ? "old" : from) + end;
        }
    }

    private final Map<String, Milestone> milestonesByWords = new HashMap<>();
    private final Pattern any;

    Milestones(List<String[]> rows) {
        for (var row : rows) milestonesByWords.put(row[0], milestone(row));
        // The longest first: "South Sudan" is not Sudan.
        any = Pattern.compile(milestonesByWords.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
    }

    private static Milestone milestone(String[] row) {
        try {
            return new Milestone(
                    row[0],
                    row[1].isEmpty() ? LocalDate.MIN : DateCell.firstDay(row[1]),
                    row[2].isEmpty() ? LocalDate.MAX : DateCell.lastDay(row[2]));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("milestones.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Those whose words stand in {@code text}, letter for letter, in order; a word that comes again comes again here. */
    public List<Milestone> in(String text) {
        var found = new ArrayList<Milestone>();
        if (milestonesByWords.isEmpty()) return found;
        var matcher = any.matcher(text);
        while (matcher.find()) {
            var milestone = milestonesByWords.get(matcher.group());
            if (milestone != null) found.add(milestone);
        }
        return found;
    }
}
