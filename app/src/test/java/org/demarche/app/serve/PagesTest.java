package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever leafs through a list meets what is there all the time once, whatever comes and goes meanwhile. */
class PagesTest {
    private static final String V1 = "/api/v1";
    private static final int AT_FIRST = 24;
    private static final int LATER = 100;
    private static final int ADDED = 3;
    /** Which reports are withdrawn between pages, one by one; two of three stay. */
    private static final List<Integer> GOING = List.of(1, 22, 4, 19, 7, 16, 10, 13);

    /** By what the items of each list are known: the number of the report that tells of them. */
    private static final Map<String, Function<JsonNode, String>> LISTS = lists();

    @TempDir
    Path folder;

    private static Map<String, Function<JsonNode, String>> lists() {
        var lists = new LinkedHashMap<String, Function<JsonNode, String>>();
        for (var sort : List.of("date", "reported", "level", "sources"))
            for (var order : List.of("asc", "desc"))
                lists.put(
                        "/engagements?sort=" + sort + "&order=" + order,
                        i -> i.get("key").asText());
        lists.put("/conflicts?", i -> i.get("key").asText());
        lists.put("/between?side=RUS&side=PRK", i -> i.get("key").asText());
        lists.put("/reports?", i -> i.get("report").asText());
        lists.put("/statements?", i -> i.get("report").get("report").asText());
        for (var sort : List.of("made", "due"))
            for (var ledger : List.of("commitments", "expectations"))
                lists.put("/" + ledger + "?sort=" + sort, i -> i.get("key").asText());
        lists.put("/claims?", i -> i.get("key").asText());
        lists.put("/search?q=harbour%20treaty", i -> i.get("report").asText());
        lists.put("/participants?q=Person", i -> i.get("name").asText());
        lists.put("/sides?q=Body", i -> i.get("name").asText());
        lists.put("/places?", i -> i.get("name").asText());
        for (var kind : List.of("conflict", "undecided", "unconfirmed"))
            lists.put("/review?kind=" + kind, i -> i.get("key").asText());
        lists.put("/review?", i -> i.get("kind").asText() + i.get("key").asText());
        return lists;
    }

    private Archive open(String kind) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(),
                Access.WRITE);
    }

    private static JsonNode page(Served served, String address) {
        var answer = served.get(V1 + address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return Json.of(answer.body());
    }

    /** All items, page by page; what is done between two pages is told how many have been asked for. */
    private static List<String> leaf(Served served, String address, Function<JsonNode, String> named, Turning between) {
        var met = new ArrayList<String>();
        var page = page(served, address + "&limit=3");
        for (int number = 1; ; number++) {
            page.get("items").forEach(i -> met.add(named.apply(i)));
            if (!page.has("next")) return met;
            between.turn(number);
            page = page(served, address + "&limit=3&cursor=" + page.get("next").asText());
        }
    }

    /** All on one page. */
    private static List<String> whole(Served served, String address, Function<JsonNode, String> named) {
        var all = new ArrayList<String>();
        var page = page(served, address + "&limit=500");
        page.get("items").forEach(i -> all.add(named.apply(i)));
        assertThat(all).hasSize(page.get("total").asInt());
        return all;
    }

    private interface Turning {
        void turn(int number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatStaysIsMetOnceThoughOthersComeAndGo(String kind) {
        var faults = new ArrayList<String>();
        var register = open(kind);
        var changing = new ChangingRegister(register);
        for (int i = 0; i < AT_FIRST; i++) changing.add(i);
        try (var served = new Served(register)) {
            for (var list : LISTS.entrySet()) {
                served.awaitSeen();
                var before = whole(served, list.getKey(), list.getValue());
                var met = leaf(served, list.getKey(), list.getValue(), n -> change(served, changing, n));
                var after = whole(served, list.getKey(), list.getValue());
                for (int i = 1; i <= GOING.size(); i++) restore(changing, i);
                assertThat(after).as(list.getKey()).hasSizeGreaterThan(5).isNotEqualTo(before);
                var left = new TreeSet<>(before);
                left.retainAll(after);
                assertThat(left).as(list.getKey()).hasSizeGreaterThan(5);
                left.removeAll(met);
                if (!left.isEmpty()) faults.add(list.getKey() + " leaves out " + left);
                if (new HashSet<>(met).size() != met.size()) faults.add(list.getKey() + " repeats one of " + met);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void change(Served served, ChangingRegister changing, int number) {
        if (number > GOING.size()) return;
        changing.withdraw(GOING.get(number - 1));
        for (int i = 0; i < ADDED; i++) changing.add(LATER + number * ADDED + i);
        served.awaitSeen();
    }

    private static void restore(ChangingRegister changing, int number) {
        changing.withdraw(GOING.get(number - 1));
        changing.add(GOING.get(number - 1));
        for (int i = 0; i < ADDED; i++) changing.withdraw(LATER + number * ADDED + i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsOnlyAddedToIsMetOnceTooWhileItGrows(String kind) {
        var register = open(kind);
        var changing = new ChangingRegister(register);
        for (int i = 0; i < AT_FIRST; i++) changing.add(i);
        try (var served = new Served(register)) {
            for (int i = 0; i < 8; i++) hide(served, i);
            for (var list : Map.<String, Function<JsonNode, String>>of(
                            "/decisions?", d -> d.get("id").asText(),
                            "/audit?", a -> a.get("number").asText())
                    .entrySet()) {
                var before = whole(served, list.getKey(), list.getValue());
                var met = leaf(served, list.getKey(), list.getValue(), n -> {
                    if (n < 5) hide(served, 8 + (int) register.audit().count() % 16);
                });
                assertThat(before).as(list.getKey()).hasSizeGreaterThan(5);
                assertThat(met).as(list.getKey()).doesNotHaveDuplicates().containsAll(before);
            }
        }
    }

    private static void hide(Served served, int number) {
        var made = served.post(
                V1 + "/decisions",
                "application/json",
                "{\"kind\":\"hide\",\"key\":\"e" + ChangingRegister.name(number)
                        + "\",\"author\":\"Ada\",\"reason\":\"a trial\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void cursorsOfOtherListsAndMadeUpOnesAreRefused(String kind) {
        var register = open(kind);
        var changing = new ChangingRegister(register);
        for (int i = 0; i < AT_FIRST; i++) changing.add(i);
        var addresses = new ArrayList<>(LISTS.keySet());
        addresses.add("/search?q=harbour");
        addresses.add("/audit?");
        addresses.add("/decisions?");
        try (var served = new Served(register)) {
            for (int i = 0; i < 3; i++) hide(served, i);
            var cursors = new LinkedHashMap<String, String>();
            for (var address : addresses)
                cursors.put(
                        address, page(served, address + "&limit=2").get("next").asText());
            for (var address : addresses)
                for (var cursor : cursors.entrySet()) {
                    var answer = served.get(V1 + address + "&limit=2&cursor=" + cursor.getValue());
                    boolean own = order(address).equals(order(cursor.getKey()));
                    assertThat(answer.statusCode())
                            .as(cursor.getKey() + " at " + address + " " + answer.body())
                            .isEqualTo(own ? 200 : 400);
                }
            for (var given : cursors.entrySet())
                for (var cursor : spoilt(given.getValue())) {
                    var answer = served.get(V1 + given.getKey() + "&limit=2&cursor=" + cursor);
                    assertThat(answer.statusCode())
                            .as(given.getKey() + " " + cursor + " " + answer.body())
                            .isIn(200, 400);
                    if (answer.statusCode() == 400) assertThat(answer.body()).contains("\"bad-parameter\"", "cursor");
                }
            for (var cursor : List.of("x", "%00", "AAAA", "w4A", "XA", "L3g", "%F0%9F%98%80", "a".repeat(500)))
                for (var address : addresses)
                    assertThat(served.get(V1 + address + "&cursor=" + cursor).statusCode())
                            .as(address + " " + cursor)
                            .isEqualTo(400);
        }
    }

    /** Lists of one order: conditions leave out some of it and do not move the others. */
    private static String order(String address) {
        return address.replaceFirst("^/(conflicts\\?|between.*)$", "/engagements?sort=date&order=desc")
                .replaceFirst("kind=.*$", "");
    }

    /** The same cursor with one of its parts spoilt, or with one less or more. */
    private static List<String> spoilt(String cursor) {
        var parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1));
        var spoilt = new ArrayList<String>();
        for (var part : List.of(
                "",
                "x",
                "-1",
                "0",
                "NaN",
                "1e999",
                "9223372036854775807",
                "99999999999999999999",
                "-999999999-01-01",
                "+999999999-12-31",
                "2015-02-30",
                "\\0",
                "\\",
                "\\q",
                "'; drop table item; --",
                "\uD83D\uDE00"))
            for (int i = 0; i < parts.size(); i++) {
                var others = new ArrayList<>(parts);
                others.set(i, part);
                spoilt.add(encoded(others));
            }
        spoilt.add(encoded(parts.subList(0, parts.size() - 1)));
        var more = new ArrayList<>(parts);
        more.add("1");
        spoilt.add(encoded(more));
        return spoilt;
    }

    private static String encoded(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
