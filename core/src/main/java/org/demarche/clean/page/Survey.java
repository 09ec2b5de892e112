package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page's blocks, how much prose each element holds, and which elements are the page's furniture. */
final class Survey {
    /** A part that holds more of the page's prose than this may be the article or around it, whatever it is called. */
    private static final double MOST_FURNITURE = 0.4;

    private static final int LEAST_PLAIN = 400;
    private static final double LEAST_PLAIN_SHARE = 0.15;
    private static final int MOST_SMALL_PROSE = 300;
    private static final double MOST_SMALL_FURNITURE = 0.1;

    private final List<Block> blocks;
    /** The numbers of an element's first block and of the block after its last. */
    private final IdentityHashMap<Element, int[]> ranges = new IdentityHashMap<>();

    private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Optional<String>> furniture = new IdentityHashMap<>();
    private final int all;

    private final boolean byName;
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Block, Boolean> after = new IdentityHashMap<>();
    private final int headlineEnd;
    /** The element of the headline, which no furniture is around. */
    private final Optional<Element> headline;
    /** How much prose the children of an element hold, by their shape. */
    private final IdentityHashMap<Element, Map<String, Integer>> bySiblings = new IdentityHashMap<>();
    /** Teasers of other stories, told by their shape. */
    private final Set<Element> teasers;

    private final Set<Element> others;
    /** Whether so much of the prose stands in no part named as furniture that such names can be trusted. */
    private final boolean trusted;

    /** @param named whether parts are furniture that only their names tell */
    Survey(List<Block> blocks, Optional<Element> headline, boolean named) {
        this.blocks = blocks;
        this.byName = named;
        this.headline = headline;
        for (var e = headline.orElse(null); e != null; e = e.parent()) aroundHeadline.add(e);
        this.headlineEnd = findHeadlineEnd();
        int sum = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            for (var e = block.owner(); e != null; e = e.parent()) {
                var range = ranges.computeIfAbsent(e, x -> new int[] {Integer.MAX_VALUE, 0});
                range[0] = Math.min(range[0], i);
                range[1] = i + 1;
            }
            if (!block.isProse()) continue;
            int length = block.text().length();
            sum += length;
            for (var e = block.owner(); e != null; e = e.parent()) prose.merge(e, length, Integer::sum);
        }
        all = sum;
        trusted = isTrusted();
        teasers = new TeaserRows(this).find();
        others = OtherStories.find(this);
    }

    private boolean isTrusted() {
        int plain = 0;
        var named = new IdentityHashMap<Element, Boolean>();
        for (var block : blocks)
            if (block.isProse() && !isNamed(block.owner(), named))
                plain += block.text().length();
        return plain >= LEAST_PLAIN && plain >= all * LEAST_PLAIN_SHARE;
    }

    private boolean isNamed(Element element, IdentityHashMap<Element, Boolean> named) {
        for (var e = element; e != null; e = e.parent()) {
            if (holdsHeadline(e)) return false;
            if (named.computeIfAbsent(
                    e,
                    x -> PageParts.furnitureByKind(x).isPresent()
                            || PageParts.furnitureByName(x).isPresent())) return true;
        }
        return false;
    }

    boolean holdsHeadline(Element element) {
        return aroundHeadline.contains(element);
    }

    private int findHeadlineEnd() {
        int end = 0;
        if (headline.isPresent())
            for (int i = 0; i < blocks.size(); i++)
                if (ArticleRegion.isIn(blocks.get(i).owner(), headline.get())) end = i + 1;
        for (int i = end; i < blocks.size(); i++) after.put(blocks.get(i), true);
        return end;
    }

    Optional<Element> headline() {
        return headline;
    }

    /** The number of the first block after the headline; 0 where there is none. */
    int headlineEnd() {
        return headlineEnd;
    }

    /** Whether a block stands after the headline, or the page has none. */
    boolean isAfterHeadline(Block block) {
        return after.containsKey(block);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The blocks within {@code element}, which stand together. */
    List<Block> blocksIn(Element element) {
        var range = ranges.get(element);
        return range == null ? List.of() : blocks.subList(range[0], range[1]);
    }

    /** The number of the first block within {@code element}; -1 where it has none. */
    int first(Element element) {
        var range = ranges.get(element);
        return range == null ? -1 : range[0];
    }

    /** How many teasers of other stories its rows have. */
    int teasers() {
        return teasers.size();
    }

    /** Characters of prose on the whole page. */
    int prose() {
        return all;
    }

    /** Characters of prose within {@code element}. */
    int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** The prose that is in no furniture, and how long it is. */
    List<Block> articleProse() {
        return blocks.stream()
                .filter(b -> b.isProse() && furniture(b.owner()).isEmpty())
                .toList();
    }

    /** Why {@code element} is furniture, itself or by what it stands in. */
    Optional<String> furniture(Element element) {
        var unknown = new ArrayList<Element>();
        Element at = element;
        while (at != null && !furniture.containsKey(at)) {
            unknown.add(at);
            at = at.parent();
        }
        Optional<String> above = at == null ? Optional.empty() : Objects.requireNonNull(furniture.get(at));
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
        if (teasers.contains(element) && !holdsHeadline(element)) return Optional.of("one of a row of other stories");
        if (others.contains(element)) return Optional.of("after the article: another story, or what readers write");
        if (held > 0 && holdsHeadline(element)) return Optional.empty();
        boolean large = held > all * MOST_FURNITURE;
        if (large && !trusted && !PageParts.isOfReaders(element)) return Optional.empty();
        if (PageParts.isMarkedBody(element)) return Optional.empty();
        var why = PageParts.furnitureByKind(element);
        if (why.isEmpty() && (byName || PageParts.isOfReaders(element))) why = PageParts.furnitureByName(element);
        if (why.isPresent()) return why;
        boolean small =
                held <= Math.min(all * MOST_SMALL_FURNITURE, MOST_SMALL_PROSE) && PageParts.isNamedSmall(element);
        return small && !isOneOfManyParts(element) ? Optional.of("a small part beside the article") : Optional.empty();
    }

    /** Whether the elements beside it in the same shape hold much of the page's prose together, as a live blog's posts do. */
    private boolean isOneOfManyParts(Element element) {
        var parent = element.parent();
        if (parent == null || prose(element) == 0) return false;
        var shapes = bySiblings.computeIfAbsent(parent, this::proseByShape);
        int held = shapes.getOrDefault(TeaserRows.shape(element), 0);
        return held > all * MOST_FURNITURE;
    }

    private Map<String, Integer> proseByShape(Element parent) {
        var shapes = new HashMap<String, Integer>();
        for (var child : parent.children()) shapes.merge(TeaserRows.shape(child), prose(child), Integer::sum);
        return shapes;
    }
}
