package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A page's blocks, how much prose each element holds, and which elements are the page's furniture. */
final class Survey {
    /** A part that holds more of the page's prose than this may be the article or around it, whatever it is called. */
    private static final double MOST_FURNITURE = 0.4;
    private static final int LEAST_PLAIN = 400;
    private static final double LEAST_PLAIN_SHARE = 0.15;
    private static final double MOST_SMALL_FURNITURE = 0.1;

    private final List<Block> blocks;
    private final Map<Element, Integer> prose = new IdentityHashMap<>();
    private final Map<Element, Optional<String>> furniture = new IdentityHashMap<>();
    private final int all;

    /** The element of the headline, which no furniture is around. */
    private final Optional<Element> headline;
    /** Whether so much of the prose stands in no part named as furniture that such names can be trusted. */
    private final boolean trusted;

    Survey(List<Block> blocks, Optional<Element> headline) {
        this.blocks = blocks;
        this.headline = headline;
        int sum = 0;
        for (var block : blocks) {
            if (!block.isProse()) continue;
            int length = block.text().length();
            sum += length;
            for (var e = block.owner(); e != null; e = e.parent()) prose.merge(e, length, Integer::sum);
        }
        all = sum;
        trusted = isTrusted();
    }

    private boolean isTrusted() {
        int plain = 0;
        var named = new IdentityHashMap<Element, Boolean>();
        for (var block : blocks)
            if (block.isProse() && !isNamed(block.owner(), named)) plain += block.text().length();
        return plain >= LEAST_PLAIN && plain >= all * LEAST_PLAIN_SHARE;
    }

    private boolean isNamed(Element element, Map<Element, Boolean> named) {
        for (var e = element; e != null; e = e.parent()) {
            if (holdsHeadline(e)) return false;
            if (named.computeIfAbsent(e, x -> PageParts.furniture(x).isPresent())) return true;
        }
        return false;
    }

    private boolean holdsHeadline(Element element) {
        return headline.isPresent() && ArticleRegion.isIn(headline.get(), element);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Characters of prose on the whole page. */
    int prose() {
        return all;
    }

    /** Characters of prose within {@code element}. */
    int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** Why {@code element} is furniture, itself or by what it stands in. */
    Optional<String> furniture(Element element) {
        var unknown = new ArrayList<Element>();
        Element at = element;
        while (at != null && !furniture.containsKey(at)) {
            unknown.add(at);
            at = at.parent();
        }
        Optional<String> above = at == null ? Optional.empty() : java.util.Objects.requireNonNull(furniture.get(at));
        for (int i = unknown.size() - 1; i >= 0; i--) {
            var next = unknown.get(i);
            if (above.isEmpty()) above = itself(next);
            furniture.put(next, above);
        }
        return above;
    }

    private Optional<String> itself(Element element) {
        if (element.normalName().equals("body") || element.normalName().equals("html")) return Optional.empty();
        int held = prose(element);
        if (held > 0 && holdsHeadline(element)) return Optional.empty();
        boolean large = held > all * MOST_FURNITURE;
        if (large && !trusted && !PageParts.isOfReaders(element)) return Optional.empty();
        if (PageParts.isMarkedBody(element)) return Optional.empty();
        var why = PageParts.furniture(element);
        if (why.isPresent()) return why;
        boolean small = held <= all * MOST_SMALL_FURNITURE && PageParts.isNamedSmall(element);
        return small ? Optional.of("a small part beside the article") : Optional.empty();
    }
}
