package org.demarche.clean.page;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells pages without an article: errors, notices, doors that ask for a script or a login. */
final class NoArticle {
    /** Less is a notice or a caption, whatever stands around it. */
    private static final int SHORTEST = 140;
    /** A page that says when it was published may be a brief: one sentence is enough. */
    private static final int SHORTEST_DATED = 60;

    private static final int LONGEST_ERROR = 1200;
    private static final double MOST_OF_TOLD = 0.3;
    private static final Pattern ERROR = Pattern.compile(
            "(?i)(?:error|oops|sorry)\\b.{0,20}|.*\\b(?:(?:page|article|story|content|file|document)\\b.{0,60}?\\b(?:not|cannot|can't|couldn't|no longer|un)\\s?(?:be |been )?(?:found|available|exists?|here)|(?:not|cannot|can't|couldn't|no longer) (?:be )?(?:find|found)\\b.{0,40}\\b(?:page|article|story|address)|(?:does not|doesn't|no longer) exist|404|403|410|50[0234]|access denied|forbidden|not found|bad gateway|service unavailable"
                    + "|just a moment|attention required|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|log ?in|sign ?in|enable javascript|captcha)\\b.*");

    /** What is said to a reader who came to an address that leads nowhere. */
    private static final Pattern LOST = Pattern.compile(
            "(?i)\\b(?:page|article|story|content|document|file) (?:that )?you(?:['\u2019]re| are| were| have|['\u2019]ve)? ?(?:looking|look(?:ed)?|request(?:ed)?|tr(?:y|ied|ying)|want(?:ed)?|search(?:ed|ing)?)\\b");

    private NoArticle() {}

    /**
     * Why {@code found} is no article.
     *
     * @param isDated whether the page says by its metadata when it was published
     */
    static Optional<String> why(Optional<FoundArticle> found, StructuredData data, Headline headline, boolean isDated) {
        if (found.isEmpty()) return Optional.of("the page has no paragraph of text");
        int prose = found.get().prose();
        if (prose < (isDated ? SHORTEST_DATED : SHORTEST))
            return Optional.of("the page has " + prose + " characters of running text");
        var error = prose < LONGEST_ERROR && data.findArticle("").isEmpty()
                ? error(found.get(), headline)
                : Optional.<String>empty();
        if (error.isPresent()) return error.map(e -> "the page says '" + e + "'");
        var told = ToldBody.of(data.findArticle(headline.value())).text();
        if (told.isPresent() && (prose < told.get().length() * MOST_OF_TOLD || isOther(found.get(), data, headline)))
            return Optional.of("the page shows a small part of its article");
        return Optional.empty();
    }

    /** What headline, top heading or first paragraph says of an error. */
    private static Optional<String> error(FoundArticle found, Headline headline) {
        var headings = found.survey().blocks().stream()
                .filter(b -> b.headingLevel() == 1)
                .map(Block::text)
                .limit(3);
        return Stream.concat(
                        Stream.concat(Stream.of(headline.value()), headings)
                                .filter(t -> ERROR.matcher(t).matches()),
                        found.blocks().stream()
                                .limit(2)
                                .map(Block::text)
                                .filter(t -> LOST.matcher(t).find()))
                .findFirst();
    }

    /** Whether what was found is hardly any of what the structured data tell under the page's own headline. */
    private static boolean isOther(FoundArticle found, StructuredData data, Headline headline) {
        var article = data.findArticle(headline.value())
                .filter(a -> StructuredData.string(a, "headline")
                        .filter(h -> Likeness.isLike(h, headline.value()))
                        .isPresent());
        var told = ToldBody.of(article);
        if (told.text().isEmpty()) return false;
        int shown = found.blocks().stream()
                .filter(told::has)
                .mapToInt(b -> b.text().length())
                .sum();
        return shown < told.text().get().length() * MOST_OF_TOLD
                && found.prose() < told.text().get().length();
    }
}
