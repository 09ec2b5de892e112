package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: paragraphs lend their weight to the elements around them, the less the farther
 * those are; what the page marks as an article's text weighs more, and a part that goes on in the same shape beside it belongs
 * to it.
 */
final class ArticleRegion {
    private static final double[] BY_DISTANCE = {1, 0.7, 0.45, 0.3, 0.2, 0.12};
    private static final double MARKED_BODY = 1.6;
    private static final double ARTICLE = 1.25;
    private static final double NAMED_CONTENT = 1.2;
    private static final int LONGEST_WEIGHED = 600;
    /** A part beside the best one that has this share of its prose is looked at. */
    private static final double WORTH_WIDENING = 0.1;

    private static final Set<String> TOP = Set.of("body", "html", "#root");

    private final Survey survey;
    private final Map<Element, Double> scores = new IdentityHashMap<>();

    private ArticleRegion(Survey survey) {
        this.survey = survey;
    }

    /** The element with the article; empty where no part of the page has prose. */
    static Optional<Element> find(Survey survey, List<Block> prose) {
        return new ArticleRegion(survey).find(prose);
    }

    private Optional<Element> find(List<Block> prose) {
        for (var block : prose) {
            double weight = Math.min(block.text().length(), LONGEST_WEIGHED) * (1 - block.linkShare());
            var element = container(block);
            for (int up = 0; up < BY_DISTANCE.length && element != null; up++, element = element.parent())
                scores.merge(element, weight * BY_DISTANCE[up], Double::sum);
        }
        return scores.keySet().stream()
                .max(java.util.Comparator.comparingDouble(this::score))
                .map(best -> widen(best, prose));
    }

    /** What holds the block itself and its neighbours. */
    private static Element container(Block block) {
        var owner = block.owner();
        var parent = owner.parent();
        return block.kind() == Block.Kind.PLAIN || parent == null ? owner : parent;
    }

    private double score(Element element) {
        double score = scores.getOrDefault(element, 0.0);
        if (PageParts.isMarkedBody(element)) score *= MARKED_BODY;
        else if (element.normalName().equals("article")) score *= ARTICLE;
        else if (PageParts.isNamedContent(element)) score *= NAMED_CONTENT;
        return score;
    }

    /** The smallest element around {@code best} that holds the rest of the article, where the page parts it in several. */
    private Element widen(Element best, List<Block> prose) {
        var region = best;
        var within = prose(best, prose);
        for (var up = best.parent(); up != null && !TOP.contains(up.normalName()); up = up.parent()) {
            if (PageParts.isMarkedBody(region) || region.normalName().equals("article")) break;
            int around = prose(up, prose);
            boolean more = around - within > within * WORTH_WIDENING;
            if (more && !goesOn(region, up, prose)) break;
            if (more) {
                region = up;
                within = around;
            }
        }
        return region;
    }

    private static int prose(Element element, List<Block> prose) {
        int sum = 0;
        for (var block : prose) if (isIn(block.owner(), element)) sum += block.text().length();
        return sum;
    }

    /** Whether most of what {@code around} adds to {@code region} stands in it in the same shape: the same path of elements. */
    private boolean goesOn(Element region, Element around, List<Block> prose) {
        var shapes = new ArrayList<String>();
        int same = 0;
        int other = 0;
        for (var block : prose) {
            if (!isIn(block.owner(), around) || !isIn(block.owner(), region)) continue;
            shapes.add(shape(block.owner(), around));
        }
        var known = Set.copyOf(shapes);
        for (var block : prose) {
            if (!isIn(block.owner(), around) || isIn(block.owner(), region)) continue;
            if (known.contains(shape(block.owner(), around))) same += block.text().length();
            else other += block.text().length();
        }
        return same > other;
    }

    /** The tags from {@code owner} up to {@code around}. */
    private static String shape(Element owner, Element around) {
        var shape = new StringBuilder();
        for (var e = owner; e != null && e != around; e = e.parent()) {
            shape.append(e.normalName());
            if (e != owner) shape.append('.').append(firstName(e));
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
        for (var e = element; e != null; e = e.parent()) if (e == around) return true;
        return false;
    }
}
