package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.knowledge.table.DateCell;

/** Events that happened once, by the names that news gives them: {@code occasions.tsv}. Immutable. */
public final class Occasions {
    /** An event, with its first and last day. */
    public record Occasion(String name, LocalDate from, LocalDate until) {}

    private final Map<String, List<Occasion>> occasionsByWords = new HashMap<>();
    private final Pattern any;

    Occasions(List<String[]> rows) {
        for (var row : rows) {
            var names = Tsv.alternatives(row[0]);
            var occasion = occasion(names.get(0), row);
            for (var words : names)
                occasionsByWords.computeIfAbsent(words, w -> new ArrayList<>(1)).add(occasion);
        }
        // The longest first: the Washington summit is no summit in Washington State.
        any = Pattern.compile(occasionsByWords.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
    }

    private static Occasion occasion(String name, String[] row) {
        try {
            return new Occasion(name, DateCell.firstDay(row[1]), DateCell.lastDay(row[2]));
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("occasions.tsv, " + row[0] + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What {@code text} names, by the words that name it, in order; several events where they bear one name. */
    public Map<String, List<Occasion>> in(String text) {
        var found = new LinkedHashMap<String, List<Occasion>>();
        if (occasionsByWords.isEmpty()) return found;
        var matcher = any.matcher(text);
        while (matcher.find()) {
            var words = matcher.group();
            found.put(words, occasionsByWords.getOrDefault(words, List.of()));
        }
        return found;
    }
}
