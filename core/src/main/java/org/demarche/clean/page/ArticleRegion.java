package org.demarche.clean.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: paragraphs lend their weight to the elements around them, the less the farther
 * those are; what the page marks as an article's text weighs more, and a part that goes on in the same shape beside it belongs
 * to it.
 */
@SuppressWarnings("ReferenceEquality") // the very element of the tree is meant, not one like it
final class ArticleRegion {
    private static final double[] BY_DISTANCE = {1, 0.7, 0.45, 0.3, 0.2, 0.12};
    private static final double MARKED_BODY = 1.6;
    private static final double ARTICLE = 1.25;
    private static final double NAMED_CONTENT = 1.2;
    private static final int LONGEST_WEIGHED = 600;
    /** A part beside the best one that has this share of its prose is looked at. */
    private static final double WORTH_WIDENING = 0.1;

    private static final int MOST_TRIES = 12;
    private static final double MOST_IN_A_COLUMN = 0.95;
    private static final Set<String> TABLE = Set.of("table", "tbody", "tr");
    private static final Set<String> TOP = Set.of("body", "html", "#root");

    private final Optional<Element> headline;
    private final ToldBody told;
    private final List<Block> prose;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();

    private ArticleRegion(Survey survey, List<Block> prose, ToldBody told) {
        this.headline = survey.headline();
        this.told = told;
        this.prose = fromHeadline(survey, prose);
    }

    /** What stands before the headline is looked at only where nothing stands after it. */
    private static List<Block> fromHeadline(Survey survey, List<Block> prose) {
        var after = prose.stream().filter(survey::isAfterHeadline).toList();
        return after.isEmpty() ? prose : after;
    }

    /** The element with the article; empty where no part of the page has prose. */
    static Optional<Element> find(Survey survey, List<Block> prose, ToldBody told) {
        return new ArticleRegion(survey, prose, told).find();
    }

    private Optional<Element> find() {
        for (var block : prose) {
            double weight =
                    Math.min(block.text().length(), LONGEST_WEIGHED) * (1 - block.linkShare()) * told.weight(block);
            var element = container(block);
            for (int up = 0; up < BY_DISTANCE.length && element != null; up++, element = element.parent())
                scores.merge(element, weight * BY_DISTANCE[up], Double::sum);
            for (element = block.owner(); element != null; element = element.parent())
                lengths.merge(element, block.text().length(), Integer::sum);
        }
        return scores.keySet().stream()
                .max(Comparator.comparingDouble(this::score))
                .map(this::widen);
    }

    /** What holds the block itself and its neighbours. */
    private static Element container(Block block) {
        var owner = block.owner();
        var parent = owner.parent();
        return block.kind() == Block.Kind.PLAIN || parent == null ? owner : parent;
    }

    private double score(Element element) {
        double score = isColumns(element) ? 0 : scores.getOrDefault(element, 0.0);
        if (PageParts.isMarkedBody(element)) score *= MARKED_BODY;
        else if (element.normalName().equals("article")) score *= ARTICLE;
        else if (PageParts.isNamedContent(element)) score *= NAMED_CONTENT;
        return score;
    }

    /** Whether it is a table, or the row of one, whose cells side by side are the columns of a layout. */
    private boolean isColumns(Element element) {
        var row = element;
        while (!row.normalName().equals("tr")) {
            if (!TABLE.contains(row.normalName())) return false;
            int held = length(row);
            var only = row.children().stream().filter(c -> length(c) == held).findFirst();
            if (only.isEmpty()) return false;
            row = only.get();
        }
        int largest = row.children().stream().mapToInt(this::length).max().orElse(0);
        return largest < length(row) * MOST_IN_A_COLUMN;
    }

    /** The smallest element around {@code best} that holds the rest of the article, where the page parts it in several. */
    private Element widen(Element best) {
        var region = best;
        int tries = 0;
        for (var up = best.parent();
                up != null && !TOP.contains(up.normalName()) && tries < MOST_TRIES;
                up = up.parent()) {
            if (PageParts.isMarkedBody(region) || region.normalName().equals("article")) break;
            int within = length(region);
            if (length(up) - within <= within * WORTH_WIDENING) continue;
            tries++;
            // Cells side by side are the columns of a layout, each with matter of its own.
            if (up.normalName().equals("tr")) break;
            if (!goesOn(region, up)) break;
            region = up;
        }
        return region;
    }

    private int length(Element element) {
        return lengths.getOrDefault(element, 0);
    }

    /**
     * Whether most of what {@code around} adds to {@code region} is the same article: it stands in the same shape, or between the
     * headline and the region, where nothing else stands.
     */
    private boolean goesOn(Element region, Element around) {
        var shapes = new HashSet<String>();
        for (var block : prose) if (isIn(block.owner(), region)) shapes.add(shape(block.owner(), around));
        int same = 0;
        int other = 0;
        boolean before = isBelowHeadline(region);
        for (var block : prose) {
            if (isIn(block.owner(), region)) before = false;
            else if (isIn(block.owner(), around)) {
                boolean belongs = before || told.has(block) || shapes.contains(shape(block.owner(), around));
                if (belongs) same += block.text().length();
                else other += block.text().length();
            }
        }
        return same > other;
    }

    /** Whether the headline stands before {@code region}: what is between is looked at from the headline on. */
    private boolean isBelowHeadline(Element region) {
        return headline.filter(h -> !isIn(h, region)).isPresent();
    }

    /** The tags from {@code owner} up to {@code around}. */
    private static String shape(Element owner, Element around) {
        var shape = new StringBuilder();
        for (var e = owner; e != null && !e.equals(around); e = e.parent()) {
            shape.append(e.normalName());
            if (!e.equals(owner)) shape.append('.').append(firstName(e));
            shape.append('<');
        }
        return shape.toString();
    }

    private static String firstName(Element element) {
        var name = element.className();
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    static boolean isIn(Element element, Element around) {
        for (var e = element; e != null; e = e.parent()) if (e.equals(around)) return true;
        return false;
    }
}
