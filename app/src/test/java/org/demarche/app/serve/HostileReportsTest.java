package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports whose every field means to be run: in a real browser, in every view, none is. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReportsTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ATTACKS = List.of(
            "<script>window.owned=1;alert(1)</script>",
            "\"><img src=x onerror=\"window.owned=1;alert(1)\">",
            "'><svg/onload=window.owned=1>",
            "</title></textarea></style></script><script>window.owned=1</script>",
            "<a href=\"javascript:window.owned=1\" onmouseover=\"window.owned=1\">here</a>",
            "<iframe srcdoc=\"<script>parent.owned=1</script>\"></iframe>",
            "<base href=\"//127.0.0.1:9/\"><meta http-equiv=refresh content=\"0;url=//127.0.0.1:9/\">",
            "<style>*{display:none!important}body{background:url(//127.0.0.1:9/x)}</style>",
            "<link rel=stylesheet href=//127.0.0.1:9/x><object data=//127.0.0.1:9/x><embed src=//127.0.0.1:9/x>",
            "{{constructor.constructor('window.owned=1')()}} ${window.owned=1} {@html '<script>window.owned=1</script>'}",
            "&lt;img src=x onerror=window.owned=1&gt; %3Cscript%3Ewindow.owned=1%3C/script%3E",
            "\u202Egnp.exe\u202C \u2066\u2067left\u2069 \uFEFF\u200B",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.owned=1>",
            "javascript:window.owned=1");
    private static final List<String> ADDRESSES = List.of(
            "javascript:window.owned=1//",
            "JaVaScRiPt:window.owned=1",
            "data:text/html,<script>opener.owned=1</script>",
            "vbscript:x",
            "https://example.org/\"onclick=\"window.owned=1",
            "https://example.org/<script>window.owned=1</script>",
            "//127.0.0.1:9/x",
            "file:///etc/passwd");
    private static final String OWN_SCHEMES =
            "() => [...document.querySelectorAll('[href],[src],[action],[formaction]')].flatMap(e => ['href','src','action',"
                    + "'formaction'].map(a => e.getAttribute(a)).filter(v => v && v !== 'data:,')).filter(v => /^\\s*[a-z][a-z0-9+.-]*:/i.test(v)"
                    + " && !/^(https?|data:image\\/svg\\+xml|blob|webcal):?/i.test(v.trim()))";

    private Served served;
    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(folder);
        for (int i = 0; i < ATTACKS.size(); i++) add(i);
        var key = served.keys().get(0);
        for (var attack : ATTACKS)
            decide("{\"kind\":\"correct\",\"key\":" + Json.quoted(key) + ",\"fields\":{\"place\":" + Json.quoted(attack)
                    + "},\"author\":" + Json.quoted(attack) + ",\"reason\":" + Json.quoted(attack) + "}");
        decide("{\"kind\":\"correct\",\"key\":" + Json.quoted(key) + ",\"fields\":{\"date\":\"2013-06-09\"},\"author\":"
                + Json.quoted(ATTACKS.get(0)) + ",\"reason\":" + Json.quoted(ATTACKS.get(1)) + "}");
    }

    private void add(int number) {
        var attack = ATTACKS.get(number);
        var visitor = List.of("Kenya's Foreign Minister Amina Mohamed", "Peru's Foreign Minister " + attack)
                .get(number % 2);
        JsonNode record = JsonNodeFactory.instance
                .objectNode()
                .put("id", "r" + number + "/" + attack)
                .put("published", "2013-05-" + (10 + number))
                .put("title", attack + " title")
                .put("outlet", attack + " outlet")
                .put("url", ADDRESSES.get(number % ADDRESSES.size()))
                .put(
                        "text",
                        visitor + " will visit Ghana on June " + (number + 1) + ". " + attack
                                + "\n\nForeign Minister Hanna Tetteh said: \"We expect " + attack
                                + " to sign the agreement in June.\" Germany promised to send 100 buses to " + attack
                                + " by July 1.");
        for (var each : List.of(record, without(record, "url"), without(without(record, "url"), "id"))) {
            var answer = served.post("/api/v1/add", "application/json", each.toString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .contains("json");
            if (answer.statusCode() == 200) {
                Json.of(answer.body())
                        .get("reports")
                        .forEach(r -> taken.add(r.get("report").asText()));
                return;
            }
        }
    }

    private static JsonNode without(JsonNode record, String field) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) record.deepCopy()).without(field);
    }

    private void decide(String body) {
        var answer = served.post("/api/v1/decisions", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void reportsWithHostileFieldsAreTakenAsTheyAre() {
        assertThat(taken).hasSizeGreaterThan(10);
        assertThat(served.get("/api/v1/reports?limit=500").body()).contains("window.owned=1", "onerror");
        assertThat(served.get("/api/v1/engagements?limit=500").body()).contains("window.owned=1");
    }

    @Test
    void noAnswerOfTheInterfaceIsAPageToABrowser() {
        for (var address : List.of(
                "/api/v1/reports",
                "/api/v1/engagements",
                "/api/v1/search?q=title",
                "/api/v1/decisions",
                "/api/v1/participants",
                "/api/v1/statements",
                "/api/v1/export/jsonl",
                "/api/v1/export/csv",
                "/api/v1/export/graphml",
                "/api/v1/export/geojson",
                "/calendar.ics",
                "/api/v1/engagements/" + encoded(ATTACKS.get(0)),
                "/api/v1/engagements?sort=" + encoded(ATTACKS.get(0)),
                "/api/v1/export/" + encoded(ATTACKS.get(0)),
                "/" + encoded(ATTACKS.get(0)))) {
            var answer = served.get(address);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(address)
                    .doesNotContain("html", "svg", "javascript");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
        }
    }

    @Test
    void inNoViewOfThePageIsAnythingRunOrFetched() {
        assumeTrue(
                Files.isExecutable(CHROMIUM), "Chromium is not installed at " + CHROMIUM + ": the page is not opened");
        var faults = new ArrayList<String>();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (var view : views()) look(browser, view, faults);
            assertThat(faults).isEmpty();
            triesAreNoticed(browser);
        }
    }

    private TreeSet<String> views() {
        var views = new TreeSet<>(List.of(
                "/",
                "/timeline",
                "/map",
                "/network",
                "/network?by=persons",
                "/reader",
                "/ledgers",
                "/review",
                "/pairs/Kenya--Ghana",
                "/persons/Amina%20Mohamed",
                "/?q=" + encoded(ATTACKS.get(0)),
                "/?side=" + encoded(ATTACKS.get(1)),
                "/timeline?from=" + encoded(ATTACKS.get(1)),
                "/persons/" + encoded(ATTACKS.get(1)),
                "/pairs/" + encoded(ATTACKS.get(1)),
                "/engagements/" + encoded(ATTACKS.get(1)),
                "/reports/" + encoded(ATTACKS.get(1)),
                "/?" + encoded("__proto__[owned]") + "=1",
                "/#<img src=x onerror=window.owned=1>"));
        served.keys().forEach(key -> views.add("/engagements/" + key));
        taken.forEach(id -> views.add("/reports/" + encoded(id)));
        for (var name :
                Json.texts(Json.of(served.get("/api/v1/participants?limit=500").body()), "items", "name"))
            views.add("/persons/" + encoded(name));
        return views;
    }

    private void look(Browser browser, String view, List<String> faults) {
        var page = browser.newPage();
        watch(page, view, faults);
        page.navigate(served.at("").toString() + view);
        page.waitForLoadState();
        page.waitForTimeout(250);
        if (!Boolean.FALSE.equals(page.evaluate("() => 'owned' in window || 'owned' in {}")))
            faults.add(view + ": a script of a report ran");
        var schemes = (List<?>) page.evaluate(OWN_SCHEMES);
        if (!schemes.isEmpty()) faults.add(view + ": links to " + schemes);
        if (!Boolean.TRUE.equals(page.evaluate("() => document.body.getBoundingClientRect().height > 0")))
            faults.add(view + ": a style of a report hides the page");
        page.close();
    }

    private void watch(Page page, String view, List<String> faults) {
        var home = served.at("").toString();
        page.onDialog(dialog -> {
            faults.add(view + ": a dialogue, " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:"))
                faults.add(view + ": asks for " + request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) faults.add(view + ": " + message.text());
        });
        page.onPageError(error -> faults.add(view + ": " + error));
        page.onPopup(popup -> faults.add(view + ": opens " + popup.url()));
    }

    /** The watch would see it: a page that does all of that is seen to. */
    private void triesAreNoticed(Browser browser) {
        var noticed = new ArrayList<String>();
        var page = browser.newPage();
        watch(page, "trial", noticed);
        page.setContent(
                "<a href='javascript:1'>x</a><img src='http://127.0.0.1:9/x'><script>window.owned=1;alert(7)</script>");
        assertThat(noticed).anyMatch(n -> n.contains("dialogue, 7")).anyMatch(n -> n.contains("asks for"));
        assertThat(page.evaluate("() => 'owned' in window")).isEqualTo(true);
        assertThat((List<?>) page.evaluate(OWN_SCHEMES)).hasSize(1);
        page.close();
    }
}
