package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each view of a register in which there is nothing yet, and of one in which there is very much. */
class EmptyAndHugeTest {
    @Nested
    class Empty {
        @RegisterExtension
        final Visitor visitor = new Visitor(Store.SQLITE.empty());

        @ParameterizedTest
        @CsvSource({
            "/, The register is empty",
            "/timeline, No entries yet",
            "/map, No places yet",
            "/network, No dealings yet",
            "/reader, holds no reports",
            "/reader?q=fisheries, No report",
            "/ledgers, Nothing meets these conditions|No commitment",
            "/ledgers?show=soon, Nothing falls due|No commitment",
            "/review, Nothing is doubtful",
            "/pairs/NOR~FIN, No report tells of",
            "/persons/Angela%20Merkel, No entry tells of them"
        })
        void saysThatThereIsNothingAndWhereToGoFromThere(String address, String words) {
            visitor.open(address);
            assertThat(visitor.main()).containsText(Pattern.compile(words));
            assertThat(visitor.main()
                            .getByRole(AriaRole.LINK)
                            .or(visitor.main().getByRole(AriaRole.FORM))
                            .first())
                    .isAttached();
            Axe.checkAllOver(visitor);
        }
    }

    @Nested
    class Huge {
        @RegisterExtension
        final Visitor visitor = new Visitor(Store.SQLITE.huge());

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "/timeline",
                    "/map",
                    "/network",
                    "/network?by=persons",
                    "/reader",
                    "/ledgers",
                    "/review",
                    "/pairs/RUS~USA",
                    "/persons/Minister%20RUS"
                })
        void staysUsable(String address) {
            visitor.open(address);
            visitor.narrow();
            assertThat(visitor.fitsTheWidth())
                    .as("%s", visitor.beyondTheWidth())
                    .isTrue();
            Axe.check(visitor.page(), "narrow");
        }

        @Test
        void manyEntriesAreCountedAlongTimeUntilOneComesCloser() {
            visitor.open("/timeline");
            assertThat(visitor.told("Too many to draw one by one")).isVisible();
            visitor.open("/timeline?from=2000&to=2001");
            assertThat(visitor.group("Entries along time, in lanes")).isVisible();
        }

        @Test
        void listComesPageByPage() {
            visitor.open("/");
            assertThat(visitor.told("50 of 4,000 entries shown")).isVisible();
            visitor.button("More").click();
            assertThat(visitor.told("100 of 4,000 entries shown")).isVisible();
            assertThat(shownRows()).isLessThan(200);
        }

        private int shownRows() {
            return visitor.main().getByRole(AriaRole.LISTITEM).count();
        }
    }
}
