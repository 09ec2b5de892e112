package org.demarche.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** Watches what no page may do: complain on the console, break off, ask anybody but its server, or be held back by its policy. */
final class Guard {
    /** The browser itself tells of each answer that is a fault, which some tests bring about. */
    private static final String ANSWER = "Failed to load resource: ";

    private final String origin;
    private final List<String> faults = new ArrayList<>();
    private boolean mayFail;

    Guard(BrowserContext context, String origin) {
        this.origin = origin;
        context.onRequest(this::asked);
        context.onConsoleMessage(this::told);
        context.onWebError(error -> faults.add("broke off: " + error.error()));
        // Chromium tells of most breaches on the console, but not of all: this event comes of each.
        context.addInitScript("addEventListener('securitypolicyviolation', (breach) => "
                + "console.error('policy: ' + breach.violatedDirective + ' ' + breach.blockedURI))");
    }

    /** From now on the server may answer with faults, or not at all. */
    void letAnswersFail() {
        mayFail = true;
    }

    private void asked(Request request) {
        var address = request.url();
        if (!address.startsWith(origin) && !address.startsWith("data:") && !address.startsWith("blob:" + origin))
            faults.add("asked elsewhere: " + address);
    }

    private void told(ConsoleMessage message) {
        if (!message.type().equals("error") && !message.type().equals("warning")) return;
        if (mayFail && message.text().startsWith(ANSWER)) return;
        faults.add("console: " + message.text() + " (" + message.location() + ")");
    }

    void check() {
        assertThat(faults).as("what the page must not do").isEmpty();
    }
}
