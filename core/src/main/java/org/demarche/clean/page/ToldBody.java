package org.demarche.clean.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The article's text as a page's structured data tell it: where the page shows it too, it tells which blocks are the article's. */
final class ToldBody {
    private static final int SHORTEST = 300;
    private static final int LONGEST = 500_000;
    private static final int RUN = 4;
    private static final double MOST = 0.8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Optional<String> text;
    private final Set<Integer> runs;

    private ToldBody(Optional<String> text, Set<Integer> runs) {
        this.text = text;
        this.runs = runs;
    }

    static ToldBody of(Optional<Map<String, Object>> article) {
        var text = article.flatMap(a -> StructuredData.text(a, "articleBody"))
                .filter(t -> t.length() >= SHORTEST && t.length() <= LONGEST);
        return new ToldBody(text, text.map(ToldBody::runs).orElse(Set.of()));
    }

    Optional<String> text() {
        return text;
    }

    /** Whether the page tells of {@code block} as part of the article. */
    boolean has(Block block) {
        if (text.isEmpty()) return false;
        var own = runs(block.text());
        return !own.isEmpty() && own.stream().filter(runs::contains).count() >= own.size() * MOST;
    }

    /** How much a block counts as part of the article: more where it is told of. */
    double weight(Block block) {
        return has(block) ? 2 : 1;
    }

    /** Each four words in a row. */
    private static Set<Integer> runs(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(r -> r.group().hashCode())
                .toList();
        var runs = new HashSet<Integer>();
        for (int i = 0; i + RUN <= words.size(); i++)
            runs.add(words.subList(i, i + RUN).hashCode());
        return runs;
    }
}
