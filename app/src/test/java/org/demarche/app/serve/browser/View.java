package org.demarche.app.serve.browser;

import java.util.List;

/**
 * A view of the page as it is shown in the tests and in {@code docs/page.md}.
 *
 * @param name of its picture
 * @param address where it is opened, over the register of the demo
 * @param heading what stands above it
 * @param questions what it asks the server for without which it shows nothing; a pattern of addresses
 */
record View(String name, String address, String heading, String questions) {
    static final View ENTRIES = new View("entries", "/", "Entries", "**/api/v1/engagements*");
    static final View TIME_LINE = new View("timeline", "/timeline", "Time line", "**/api/v1/timeline*");
    static final View MAP = new View("map", "/map", "Map", "**/api/v1/places*");
    static final View NETWORK = new View("network", "/network", "Network", "**/api/v1/network*");
    static final View READER = new View("reader", "/reader", "Reader", "**/api/v1/reports*");
    static final View SEARCH = new View("search", "/reader?q=fisheries", "Search", "**/api/v1/search*");
    static final View REPORT = new View(
            "report", "/reports/invitation-and-consultations", "invitation-and-consultations", "**/api/v1/report?*");
    static final View LEDGERS = new View("ledgers", "/ledgers", "Ledgers", "**/api/v1/commitments*");
    static final View REVIEW = new View("review", "/review", "Review", "**/api/v1/review*");
    /** Four reports of one meeting that name two days and two places. */
    static final View ENGAGEMENT = new View(
            "engagement",
            "/engagements/ed596fdc1f1c2ef04",
            "Meeting: Burkina Faso and Ivory Coast",
            "**/api/v1/engagements/*");

    static final View PAIR = new View("pair", "/pairs/CAN~NOR", "Canada – Norway", "**/api/v1/between*");
    static final View PERSON =
            new View("person", "/persons/Angela%20Merkel", "Angela Merkel", "**/api/v1/participants/*");

    static List<View> all() {
        return List.of(
                ENTRIES, TIME_LINE, MAP, NETWORK, READER, SEARCH, REPORT, LEDGERS, REVIEW, ENGAGEMENT, PAIR, PERSON);
    }

    @Override
    public String toString() {
        return name;
    }
}
