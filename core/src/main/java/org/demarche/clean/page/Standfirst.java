package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the summary that stands between a headline and the article's text: by its name, by the page's own description, or by
 * standing directly under the headline.
 */
final class Standfirst {
    private static final Set<String> NAMES = Set.copyOf(Arrays.asList(
            ("standfirst summary dek deck subtitle subhead subheading subheadline subhed excerpt lede lead description intro introduction strapline synopsis sell "
                            + "tagline abstract teaser hedline subheader keypoints highlights bullets")
                    .split(" ")));
    private static final int SHORTEST = 25;
    private static final int LONGEST = 700;
    private static final int FARTHEST = 40;

    private final Survey survey;
    private final Set<String> descriptions = new HashSet<>();

    Standfirst(Survey survey, Document document, StructuredData data, Optional<Fact> title) {
        this.survey = survey;
        for (var name : List.of("description", "og:description", "twitter:description"))
            Meta.find(document, List.of(name)).ifPresent(f -> descriptions.add(Likeness.letters(f.value())));
        data.findArticle(title.map(Fact::value).orElse("")).ifPresent(a -> {
            for (var field : List.of("description", "alternativeHeadline", "alternateName", "abstract"))
                StructuredData.string(a, field).ifPresent(d -> descriptions.add(Likeness.letters(d)));
        });
        descriptions.removeIf(d -> d.length() < SHORTEST);
    }

    /** The blocks of the standfirst, in their order. */
    List<Block> find(Element heading, Block first) {
        var blocks = survey.blocks();
        int end = blocks.indexOf(first);
        int start = 0;
        for (int i = 0; i < end; i++) if (ArticleRegion.isIn(blocks.get(i).owner(), heading)) start = i + 1;
        if (start == 0) return List.of();
        var found = new ArrayList<Block>();
        for (int i = start; i < Math.min(end, start + FARTHEST); i++) {
            var block = blocks.get(i);
            if (isStandfirst(block, heading) && !Likeness.same(block.text(), first.text())) found.add(block);
        }
        return found;
    }

    private boolean isStandfirst(Block block, Element heading) {
        var text = block.text();
        if (text.length() < SHORTEST || text.length() > LONGEST || block.linkShare() > 0.3) return false;
        if (LineRules.isFurniture(text)) return false;
        if (descriptions.contains(Likeness.letters(text))) return true;
        if (survey.furniture(block.owner()).isPresent() && !isNamed(block.owner())) return false;
        return isNamed(block.owner()) || isDirectlyUnder(block.owner(), heading) && LineRules.isSentenceLike(text);
    }

    private static boolean isNamed(Element owner) {
        var element = owner;
        for (int up = 0; up < 3 && element != null; up++, element = element.parent()) {
            if (element.normalName().equals("body") || element.normalName().equals("article")) return false;
            if (PageParts.names(element).stream().anyMatch(NAMES::contains)) return true;
        }
        return false;
    }

    /** Whether the two stand in the same small part of the page. */
    private static boolean isDirectlyUnder(Element owner, Element heading) {
        var parent = heading.parent();
        return parent != null && (owner.parent() == parent || owner.parent() != null && owner.parent().parent() == parent);
    }
}
