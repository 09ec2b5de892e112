package org.demarche.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.demarche.app.serve.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails every test of the page is really noticed. */
class GuardTest {
    private final Served served = Store.SQLITE.empty();

    private Guard after(String script) {
        try (var context = Chromium.start().newContext()) {
            var root = served.at("/").toString();
            var guard = new Guard(context, root.substring(0, root.length() - 1));
            var page = context.newPage();
            page.navigate(root);
            page.evaluate(script);
            // What a page says comes a little after it was said.
            page.waitForTimeout(200);
            return guard;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    console.error('something is amiss')                                                | something is amiss
                    void setTimeout(() => { throw new Error('broken off') })                            | broken off
                    void fetch('http://127.0.0.2:9/').catch(() => {})                                   | policy: connect-src
                    document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.2:9/x.png' })) | policy: img-src
                    void (document.body.innerHTML = '<b onclick="1" style="color: red">x</b>')          | policy: style-src
                    void (location.href = 'http://127.0.0.2:9/')                                        | asked elsewhere
                    """)
    void breachIsNoticed(String script, String told) {
        var guard = after(script);
        assertThatThrownBy(guard::check).hasMessageContaining(told);
    }

    @Test
    void pageAsItIsBreachesNothing() {
        var guard = after("document.title");
        guard.check();
        assertThat(served.get("/").statusCode()).isEqualTo(200);
    }
}
