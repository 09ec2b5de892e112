package org.demarche.clean.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final int MOST_BLOCKS = 6;

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

    /** The blocks of the standfirst above {@code first}, in their order: those of the surest kind that stand in one place. */
    List<Block> find(Block first) {
        var above = new ArrayList<Block>();
        for (var block :
                survey.blocks().subList(survey.headlineEnd(), survey.blocks().size())) {
            if (block.equals(first) || above.size() > FARTHEST) break;
            if (isPossible(block, first)) above.add(block);
        }
        if (survey.headline().isEmpty()) return List.of();
        var heading = survey.headline().get();
        return oneOf(above, b -> isNamed(b.owner()) && descriptions.contains(Likeness.letters(b.text())))
                .or(() -> oneOf(above, b -> isNamed(b.owner())))
                .or(() -> oneOf(
                        above,
                        b -> descriptions.contains(Likeness.letters(b.text()))
                                && survey.furniture(b.owner()).isEmpty()))
                .or(() -> oneOf(
                        above,
                        b -> survey.furniture(b.owner()).isEmpty()
                                && isDirectlyUnder(b.owner(), heading)
                                && LineRules.isSentenceLike(b.text())))
                .orElse(List.of());
    }

    /** All that {@code test} fits and that stands beside the first such block. */
    private static Optional<List<Block>> oneOf(List<Block> above, Predicate<Block> test) {
        var fitting = above.stream().filter(test).toList();
        if (fitting.isEmpty()) return Optional.empty();
        var place = fitting.get(0).owner().parent();
        return Optional.of(fitting.stream()
                .filter(b -> Objects.equals(b.owner().parent(), place))
                .limit(MOST_BLOCKS)
                .toList());
    }

    private boolean isPossible(Block block, Block first) {
        var text = block.text();
        if (text.length() < SHORTEST || text.length() > LONGEST || block.linkShare() > 0.3) return false;
        return !LineRules.isFurniture(text)
                && !LineRules.isCaption(text)
                && block.owner().closest("figure, figcaption") == null
                && !Likeness.same(text, first.text());
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
        return parent != null
                && (parent.equals(owner.parent())
                        || owner.parent() != null
                                && parent.equals(owner.parent().parent()));
    }
}
