package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds rows of other stories by their shape: at least three elements side by side, each a link with a line or two under it. */
final class TeaserRows {
    private static final int FEWEST = 3;
    private static final double LEAST_LINKED = 0.7;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_PROSE_BLOCKS = 2;
    private static final int LONGEST_PROSE = 420;
    private static final int FIRST_BLOCKS = 2;
    private static final int HIGHEST = 4;
    /** A day, a section or a number before a link. */
    private static final Pattern LABEL = Pattern.compile("[^.!?]{0,24}|[\\d./-]{6,10}\\W{0,3}");

    private final Survey survey;

    TeaserRows(Survey survey) {
        this.survey = survey;
    }

    /** The elements that are teasers of other stories. */
    Set<Element> find() {
        var teasers = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        for (var row : rows()) {
            var leading = row.stream().filter(this::isTeaser).toList();
            if (leading.size() >= FEWEST && leading.size() * 5 >= row.size() * 4) teasers.addAll(leading);
        }
        return teasers;
    }

    /** Elements of one shape in one parent, each around a block that is a link. */
    private Iterable<List<Element>> rows() {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        var parents = new IdentityHashMap<Element, Integer>();
        var rows = new LinkedHashMap<String, List<Element>>();
        for (var block : survey.blocks()) {
            var element = block.owner();
            for (int up = 0;
                    up < HIGHEST && element.parent() != null && seen.add(element);
                    up++, element = element.parent()) {
                int number = parents.computeIfAbsent(element.parent(), p -> parents.size());
                rows.computeIfAbsent(number + shape(element), s -> new ArrayList<>())
                        .add(element);
            }
        }
        return rows.values();
    }

    static String shape(Element element) {
        var name = element.className();
        int end = name.indexOf(' ');
        return " " + element.normalName() + " " + (end < 0 ? name : name.substring(0, end));
    }

    private boolean isTeaser(Element element) {
        var blocks = survey.blocksIn(element);
        if (blocks.isEmpty() || !(blocks.size() > 1 && isLed(blocks) || beginsWithLink(element, blocks))) return false;
        var prose = blocks.stream().filter(Block::isProse).toList();
        return prose.size() <= MOST_PROSE_BLOCKS
                && prose.stream().mapToInt(b -> b.text().length()).sum() <= LONGEST_PROSE;
    }

    /** Whether a day, if any, and a link of several words stand first, and something after it. */
    private static boolean beginsWithLink(Element element, List<Block> blocks) {
        boolean labelled = blocks.size() > 1
                && blocks.get(0).linked() == 0
                && LABEL.matcher(blocks.get(0).text()).matches();
        var first = blocks.get(labelled ? 1 : 0);
        var link = element.selectFirst("a[href]");
        if (link == null || element.normalName().equals("p")) return false;
        var words = link.text().strip();
        int at = first.text().indexOf(words);
        if (at < 0 || words.split("\\s+").length <= FEWEST_WORDS) return false;
        return LABEL.matcher(first.text().substring(0, at)).matches() && !words.endsWith(".");
    }

    /** Whether one of the first blocks is a link of several words, and no prose stands before it. */
    private static boolean isLed(List<Block> blocks) {
        for (var block : blocks.subList(0, Math.min(FIRST_BLOCKS, blocks.size()))) {
            if (block.linkShare() >= LEAST_LINKED && block.text().split("\\s+").length >= FEWEST_WORDS) return true;
            if (block.isProse()) return false;
        }
        return false;
    }
}
