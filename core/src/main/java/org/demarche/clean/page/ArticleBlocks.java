package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Chooses from the blocks of a page those that are the article's. */
final class ArticleBlocks {
    private static final double MOST_LINKED = 0.6;
    private static final double MOST_LINKED_ITEM = 0.5;

    private static final double MOST_LINKED_SENTENCE = 0.9;
    private static final int LONGEST_CAPTION = 220;
    private static final int SHORTEST_REPEATED = 12;

    private final Map<String, Integer> times = new HashMap<>();
    private final Survey survey;
    private final Element region;
    private final Optional<String> title;

    ArticleBlocks(Survey survey, Element region, Optional<String> title) {
        this.survey = survey;
        this.region = region;
        this.title = title;
        for (var block : survey.blocks()) times.merge(block.text(), 1, Integer::sum);
    }

    /** The article's blocks in their order. */
    List<Block> choose() {
        var all = survey.blocks();
        var kept = new ArrayList<Block>();
        for (var block : all) {
            if (!ArticleRegion.isIn(block.owner(), region)) continue;
            if (survey.furniture(block.owner()).isEmpty() && isArticle(block)) kept.add(block);
        }
        return withoutEmptyHeadings(trimmed(kept));
    }

    private boolean isArticle(Block block) {
        if (isTitle(block)) return false;
        if (LineRules.isFurniture(block.text())
                || LineRules.isCaption(block.text())
                || isUnderPicture(block)
                || isRepeated(block)) return false;
        return switch (block.kind()) {
            case HEADING -> block.headingLevel() > 1 && block.linkShare() < MOST_LINKED;
            case PARAGRAPH, QUOTE -> block.linkShare() < MOST_LINKED || isLinkedSentence(block);
            case ITEM -> block.linkShare() < MOST_LINKED_ITEM;
            case PLAIN -> block.isProse();
        };
    }

    /** A sentence of which much is a link, but not from its first word on as a teaser's is. */
    private static boolean isLinkedSentence(Block block) {
        return block.linkShare() < MOST_LINKED_SENTENCE && block.text().matches(".*[.!?][\"'\u201D\u2019)]*");
    }

    /** A line under a picture within the same paragraph. */
    private static boolean isUnderPicture(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && block.text().length() < LONGEST_CAPTION
                && !block.isProse()
                && block.owner().selectFirst("img, picture, video") != null;
    }

    /** What stands on the page more than once, word for word, is none of the article's. */
    private boolean isRepeated(Block block) {
        return block.kind() != Block.Kind.HEADING
                && block.text().length() >= SHORTEST_REPEATED
                && times.getOrDefault(block.text(), 0) > 1
                && !block.isProse();
    }

    private boolean isTitle(Block block) {
        return title.isPresent() && Likeness.same(block.text(), title.get());
    }

    /** Without what stands before the first paragraph of prose and after the last but is no prose itself. */
    private static List<Block> trimmed(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size()
                && !blocks.get(first).isProse()
                && !blocks.get(first).isHeading()) first++;
        int end = blocks.size();
        while (end > first && blocks.get(end - 1).isHeading()) end--;
        return blocks.subList(first, end);
    }

    /** A heading with nothing under it heads something that is not the article. */
    private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean heading = block.kind() == Block.Kind.HEADING;
            boolean nothing = i + 1 == blocks.size()
                    || blocks.get(i + 1).kind() == Block.Kind.HEADING
                            && blocks.get(i + 1).headingLevel() <= block.headingLevel();
            if (!heading || !nothing) kept.add(block);
        }
        return kept;
    }
}
