package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A page's blocks, how much prose each element holds, and which elements are the page's furniture. */
final class Survey {
    /** A part that holds more of the page's prose than this is the article or around it, whatever it is called. */
    private static final double MOST_FURNITURE = 0.4;

    private static final double MOST_SMALL_FURNITURE = 0.1;

    private final List<Block> blocks;
    private final Map<Element, Integer> prose = new IdentityHashMap<>();
    private final Map<Element, Optional<String>> furniture = new IdentityHashMap<>();
    private final int all;

    Survey(Element body) {
        blocks = BlockReader.read(body);
        int sum = 0;
        for (var block : blocks) {
            if (!block.isProse()) continue;
            int length = block.text().length();
            sum += length;
            for (var e = block.owner(); e != null; e = e.parent()) prose.merge(e, length, Integer::sum);
        }
        all = sum;
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
        if (held > all * MOST_FURNITURE) return Optional.empty();
        var why = PageParts.furniture(element);
        if (why.isPresent()) return why;
        boolean small = held <= all * MOST_SMALL_FURNITURE && PageParts.isNamedSmall(element);
        return small ? Optional.of("a small part beside the article") : Optional.empty();
    }
}
