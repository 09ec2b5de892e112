package org.demarche.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for what shuts people out, by the rules for WCAG 2.2 at the levels A and AA that a program can check. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private Axe() {}

    /** In light and dark, on a wide and on a narrow window, which also must not have to be moved sideways. */
    static void checkAllOver(Visitor visitor) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.colours(scheme);
            visitor.wide();
            check(visitor.page(), scheme + ", wide");
            visitor.narrow();
            assertThat(visitor.fitsTheWidth())
                    .as("fits %s pixels: %s", Visitor.NARROW, visitor.beyondTheWidth())
                    .isTrue();
            check(visitor.page(), scheme + ", narrow");
        }
    }

    static void check(Page page, String as) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found.stream().map(Axe::words).toList()).as(as).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "));
    }
}
