package org.demarche.clean.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who owns a page, as the line at its foot says: "© 2014 The Harbour Record. All rights reserved." */
final class CopyrightLine {
    private static final Pattern OWNER = Pattern.compile(
            "(?:©|\\([cC]\\)|(?i:copyright))[\\s©]*(?:(?i:copyright|\\(c\\)|by)\\s*)*(?:\\d{4}(?:\\s*[-–—]\\s*(?:\\d{2,4}|(?i:present)))?)?[\\s,]*(?i:by\\s+)?"
                    + "(?<name>\\p{Lu}[^.,|·•;:©\\d]{1,60}?)\\s*(?:\\d{4}.*|[.,|·•;:].*|(?i:-?\\s*all rights reserved).*)?$");
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)^(?:all rights|terms|privacy|notice|policy|copyright)\\b.*");
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 7;

    private CopyrightLine() {}

    /** The owner's name in the last such line of the page. */
    static Optional<Fact> owner(Survey survey) {
        var blocks = survey.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            var line = blocks.get(i).text();
            if (line.length() > LONGEST) continue;
            var owner = OWNER.matcher(line);
            if (!owner.find()) continue;
            var name = owner.group("name").strip();
            if (name.split("\\s+").length <= MOST_WORDS
                    && !NO_NAME.matcher(name).matches())
                return Optional.of(new Fact(name, "the page's copyright line"));
        }
        return Optional.empty();
    }
}
