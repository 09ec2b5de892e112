package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page: the element that holds it, and its blocks.
 *
 * @param survey the page as it was seen when the article was found
 * @param blocks standfirst and text in their order; never empty
 */
record FoundArticle(Survey survey, Element region, List<Block> blocks) {
    /** Less than this, and the names of the page's parts are doubted. */
    private static final int SHORT = 600;

    private static final double SMALL_SHARE = 0.2;
    private static final double MUCH_MORE = 4;
    private static final double MOST_TOLD_LOST = 0.7;

    static Optional<FoundArticle> find(Document document, StructuredData data, Headline headline) {
        var told = ToldBody.of(data.findArticle(headline.value()));
        var blocks = BlockReader.read(document.body());
        var named = new Survey(blocks, headline.heading(), true);
        var first = find(document, data, headline, named, told);
        if (!isDoubtful(first, named, told)) return first;
        var second = find(document, data, headline, new Survey(blocks, headline.heading(), false), told);
        if (first.isEmpty() || second.isEmpty()) return first.or(() -> second);
        return second.get().prose() > first.get().prose() * MUCH_MORE
                                && second.get().isRunning()
                        || loses(named, told)
                ? second
                : first;
    }

    private static Optional<FoundArticle> find(
            Document document, StructuredData data, Headline headline, Survey survey, ToldBody told) {
        var region = ArticleRegion.find(survey, survey.articleProse(), told);
        if (region.isEmpty()) return Optional.empty();
        var blocks = new ArrayList<>(
                new ArticleBlocks(survey, region.get(), headline.fact().map(Fact::value)).choose());
        if (blocks.isEmpty()) return Optional.empty();
        blocks.addAll(0, new Standfirst(survey, document, data, headline.fact()).find(blocks.get(0)));
        return Optional.of(new FoundArticle(survey, region.get(), blocks));
    }

    /** Whether so little was found that a part of the page may bear a name that misleads, as a grid named after its sidebar. */
    private static boolean isDoubtful(Optional<FoundArticle> found, Survey survey, ToldBody told) {
        if (found.isEmpty()) return survey.prose() > 0;
        int prose = found.get().prose();
        return prose < SHORT && prose < survey.prose() * SMALL_SHARE || loses(survey, told);
    }

    /** Whether most of what the structured data tell stands in parts named as furniture. */
    private static boolean loses(Survey survey, ToldBody told) {
        int all = 0;
        int lost = 0;
        if (told.text().isEmpty()) return false;
        for (var block : survey.blocks()) {
            if (!block.isProse() || !told.has(block)) continue;
            all += block.text().length();
            if (survey.furniture(block.owner()).isPresent())
                lost += block.text().length();
        }
        return lost > all * MOST_TOLD_LOST;
    }

    /** Whether its paragraphs stand together, at least two in one element, and not each in a teaser of its own. */
    private boolean isRunning() {
        var paragraphs = blocks.stream().filter(Block::isProse).toList();
        long places = paragraphs.stream()
                .map(b -> System.identityHashCode(b.owner().parent()))
                .distinct()
                .count();
        return paragraphs.size() >= places * 2;
    }

    /** Whether it has at least two paragraphs side by side, as a short article has and teasers have not. */
    boolean isOneText() {
        return blocks.stream().filter(Block::isProse).count() >= 2 && isRunning();
    }

    /** Characters of prose in it. */
    int prose() {
        return blocks.stream()
                .filter(Block::isProse)
                .mapToInt(b -> b.text().length())
                .sum();
    }

    String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
