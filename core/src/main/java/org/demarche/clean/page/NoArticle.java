package org.demarche.clean.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells pages without an article: errors, notices, doors that ask for a script or a login. */
final class NoArticle {
    /** Less is a notice or a caption, whatever stands around it. */
    private static final int SHORTEST = 140;

    private static final int LONGEST_ERROR = 1200;
    private static final double MOST_OF_TOLD = 0.3;
    private static final Pattern ERROR = Pattern.compile(
            "(?i).*\\b(?:(?:page|article|story|content|file|document)\\b.{0,60}?\\b(?:not|cannot|can't|couldn't|no longer|un)\\s?(?:be |been )?(?:found|available|exists?|here)|(?:not|cannot|can't|couldn't|no longer) (?:be )?(?:find|found)\\b.{0,40}\\b(?:page|article|story|address)|(?:does not|doesn't|no longer) exist|404|403|410|50[0234]|access denied|forbidden|not found|bad gateway|service unavailable"
                    + "|just a moment|attention required|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|log ?in|sign ?in|enable javascript|captcha)\\b.*");

    private NoArticle() {}

    /** Why {@code found} is no article. */
    static Optional<String> why(Optional<FoundArticle> found, StructuredData data, Headline headline) {
        if (found.isEmpty()) return Optional.of("the page has no paragraph of text");
        int prose = found.get().prose();
        if (prose < SHORTEST) return Optional.of("the page has " + prose + " characters of running text");
        if (prose < LONGEST_ERROR && ERROR.matcher(headline.value()).matches() && data.findArticle("").isEmpty())
            return Optional.of("the page is headed '" + headline.value() + "'");
        var told = ToldBody.of(data.findArticle(headline.value())).text();
        if (told.isPresent() && prose < told.get().length() * MOST_OF_TOLD)
            return Optional.of("the page shows a small part of its article");
        return Optional.empty();
    }
}
