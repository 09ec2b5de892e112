package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of an answer is asked for. Where the store can, a place is told by what stands there, so that additions neither shift a
 * page nor repeat an item; elsewhere (search, ledgers, counts) by how many come before.
 *
 * @param limit how many at most
 * @param place the parts of the cursor, the kind of place first; empty for the first page
 */
record Paging(int limit, List<String> place) {
    static final Set<String> PARAMETERS = Set.of("limit", "cursor");
    static final int MOST = 500;
    private static final int DEFAULT = 50;
    /** Stands in no key, number or name of an order. */
    private static final String BETWEEN = "\n";

    static Paging of(Parameters parameters) {
        return of(parameters, DEFAULT);
    }

    static Paging of(Parameters parameters, int otherwise) {
        return new Paging(
                parameters.number("limit", otherwise, 1, MOST),
                parameters.one("cursor").map(Paging::read).orElse(List.of()));
    }

    /** How many come before. */
    int offset() {
        if (place.isEmpty()) return 0;
        int offset = (int) number(parts("offset", 1).get(0));
        if (offset < 0) throw unknown();
        return offset;
    }

    /** The parts of a place of that kind; empty for the first page. */
    Optional<List<String>> at(String kind, int parts) {
        return place.isEmpty() ? Optional.empty() : Optional.of(parts(kind, parts));
    }

    /** Adds {@code next}, the cursor of the next page, where there is one. */
    void next(ObjectNode answer, long total) {
        long next = offset() + (long) limit;
        if (next < total && next <= Integer.MAX_VALUE) next(answer, "offset", String.valueOf(next));
    }

    /** Adds {@code next}. Opaque on purpose: what a cursor holds may change. */
    static void next(ObjectNode answer, String kind, String... parts) {
        var plain = kind + BETWEEN + String.join(BETWEEN, parts);
        answer.put(
                "next", Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> parts(String kind, int parts) {
        if (place.size() != parts + 1 || !place.get(0).equals(kind)) throw unknown();
        return place.subList(1, place.size());
    }

    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException none) {
            throw unknown();
        }
    }

    private static List<String> read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            if (plain.indexOf(0) < 0) return List.of(plain.split(BETWEEN, -1));
        } catch (IllegalArgumentException | CharacterCodingException none) {
            // told below, with the remedy
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.badParameter("cursor is none that this list gave: begin again without it");
    }
}
