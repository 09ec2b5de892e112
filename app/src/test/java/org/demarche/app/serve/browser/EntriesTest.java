package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The list: search, conditions, page on, share. */
@ParameterizedClass
@EnumSource(Store.class)
class EntriesTest {
    @RegisterExtension
    final Visitor visitor;

    EntriesTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    @Test
    void entriesAreListedWithTheLatestFirst() {
        visitor.open("/");
        assertThat(visitor.heading()).hasText("Entries");
        System.out.println(visitor.page().locator("body").ariaSnapshot());
    }
}
