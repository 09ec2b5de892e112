package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of an answer is asked for. A place is told by what stands there and not by how many come before, so that what is added or
 * withdrawn between two pages neither repeats an item nor leaves one out.
 *
 * @param limit how many at most
 * @param place the parts of the cursor, the kind of place first; empty for the first page
 */
record Paging(int limit, List<String> place) {
    static final Set<String> PARAMETERS = Set.of("limit", "cursor");
    static final int MOST = 500;
    private static final int DEFAULT = 50;
    private static final String BETWEEN = "\n";

    static Paging of(Parameters parameters) {
        return of(parameters, DEFAULT);
    }

    static Paging of(Parameters parameters, int otherwise) {
        return new Paging(
                parameters.number("limit", otherwise, 1, MOST),
                parameters.one("cursor").map(Paging::read).orElse(List.of()));
    }

    /** The parts of a place of that kind; empty for the first page. */
    Optional<List<String>> at(String kind, int parts) {
        return place.isEmpty() ? Optional.empty() : Optional.of(parts(kind, parts));
    }

    /** Adds {@code next}, the cursor of the next page. Opaque on purpose: what it holds may change. */
    static void next(ObjectNode answer, String kind, List<String> place) {
        var plain = Stream.concat(Stream.of(kind), place.stream())
                .map(Paging::written)
                .collect(Collectors.joining(BETWEEN));
        answer.put(
                "next", Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** A name that reports spell over two lines is one part all the same. */
    private static String written(String part) {
        return part.replace("\\", "\\\\").replace(BETWEEN, "\\n");
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

    /** A day of a cursor; empty where it holds none. */
    static Optional<LocalDate> day(String part) {
        try {
            return part.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(part));
        } catch (DateTimeParseException none) {
            throw unknown();
        }
    }

    /** The same day as a cursor has it. */
    static String written(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static List<String> read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            var parts = Stream.of(plain.split(BETWEEN, -1))
                    .map(String::translateEscapes)
                    .toList();
            // No database takes zeros.
            if (parts.stream().allMatch(p -> p.indexOf(0) < 0)) return parts;
        } catch (IllegalArgumentException | CharacterCodingException none) {
            // told below, with the remedy
        }
        throw unknown();
    }

    static Problem unknown() {
        return Problem.badParameter("cursor is none that this list gave: begin again without it");
    }
}
