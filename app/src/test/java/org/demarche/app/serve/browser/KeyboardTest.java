package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has no mouse comes everywhere, and always sees where they are. */
class KeyboardTest {
    /** What of the focused element differs by its being focused: an outline, or the stroke of a mark. */
    private static final String SEEN = "(() => { const at = document.activeElement; const own = getComputedStyle(at);"
            + " const drawn = [own, ...[...at.querySelectorAll('.hit, .many')].map((e) => getComputedStyle(e))];"
            + " return drawn.some((s) => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)"
            + " || (s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 2)) })()";
    /** What is focused, in words. */
    private static final String WHERE = "document.activeElement.outerHTML.slice(0, 200)";

    @RegisterExtension
    final Visitor visitor = new Visitor(Store.SQLITE.shown());

    static Stream<View> views() {
        return View.all().stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void focusIsSeenWhereverItGoesAndGoesForward(View view) {
        visitor.open(view.address());
        visitor.page().evaluate("document.activeElement.blur()");
        for (int i = 0; i < 30; i++) {
            visitor.press("Tab");
            if ((Boolean) visitor.page().evaluate("document.activeElement === document.body")) break;
            assertThat((Boolean) visitor.page().evaluate(SEEN))
                    .as("seen: %s", visitor.page().evaluate(WHERE))
                    .isTrue();
        }
    }

    @Test
    void firstStopLeadsToTheContent() {
        visitor.open("/ledgers");
        visitor.press("Tab");
        assertThat(visitor.link("Skip to the content")).isFocused();
        assertThat(visitor.link("Skip to the content")).isInViewport();
        visitor.press("Enter");
        visitor.press("Tab");
        assertThat(visitor.page()
                        .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Ledgers"))
                        .getByRole(AriaRole.LINK)
                        .first())
                .isFocused();
    }

    @Test
    void lettersLeadToTheViewsAndAreListed() {
        visitor.open("/");
        for (var each :
                List.of("t=Time line", "m=Map", "n=Network", "d=Reader", "l=Ledgers", "r=Review", "e=Entries")) {
            visitor.press("g");
            visitor.press(each.substring(0, 1));
            assertThat(visitor.heading()).hasText(each.substring(2));
            assertThat(visitor.main()).isFocused();
        }
        visitor.press("/");
        assertThat(visitor.page().getByRole(AriaRole.SEARCHBOX)).isFocused();
        visitor.page().getByRole(AriaRole.SEARCHBOX).blur();
        visitor.press("?");
        var keys = visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        assertThat(keys).isVisible();
        Axe.check(visitor.page(), "the list of keys");
        visitor.press("Escape");
        assertThat(keys).isHidden();
    }

    @Test
    void nothingMovesForWhoWantsNothingToMove() {
        visitor.page().route(View.ENTRIES.questions(), route -> {});
        visitor.page().navigate(visitor.origin() + "/");
        assertThat(visitor.told("Loading")).isAttached();
        var moving = visitor.page()
                .evaluate("document.getAnimations().filter((a) => a.playState === 'running'"
                        + " && a.effect.getComputedTiming().duration > 1).length");
        assertThat(moving).isEqualTo(0);
    }
}
