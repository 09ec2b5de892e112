package org.demarche;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Participant;
import org.demarche.register.Source;

/** Holds a register against one made by hand, field by field; every difference is one line. */
final class Comparison {
    private final Entries entries;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Entries entries) {
        this.entries = entries;
    }

    /** What {@code expected} has and {@code entries} lacks or has otherwise, and the engagements that only these have. */
    static List<String> of(JsonNode expected, Entries entries) {
        var comparison = new Comparison(entries);
        var pairs = Pairing.of(expected.path("engagements"), entries);
        expected.path("engagements").forEach(e -> comparison.engagement(e, Optional.ofNullable(pairs.get(e))));
        for (var over : Pairing.over(expected.path("engagements"), entries)) comparison.over(over);
        expected.path("statements").forEach(comparison::statement);
        expected.path("commitments").forEach(comparison::commitment);
        expected.path("expectations").forEach(comparison::expectation);
        expected.path("claims").forEach(comparison::claim);
        expected.path("refused").forEach(comparison::refused);
        return comparison.differences;
    }

    private void over(Engagement found) {
        differences.add("over: " + found.type().code() + " " + found.status().code() + " "
                + new TreeSet<>(Pairing.sides(found)) + " "
                + found.date().map(d -> d.value()).orElse("undated"));
    }

    private void engagement(JsonNode wanted, Optional<Engagement> answer) {
        var sides = new TreeSet<>(Pairing.sides(wanted));
        var label = wanted.path("id").asText(wanted.path("type").asText() + " " + sides);
        if (answer.isEmpty()) {
            differences.add(label + ": missing, no such engagement between " + sides);
            return;
        }
        var found = answer.get();
        oneOf(label, "type", wanted, found.type().code());
        oneOf(label, "status", wanted, found.status().code());
        if (wanted.has("level")) oneOf(label, "level", wanted, found.level().code());
        if (wanted.has("format")) oneOf(label, "format", wanted, found.format().orElse("none"));
        var date = found.date().map(d -> d.value()).orElse("none");
        oneOf(label, "date", wanted, date);
        for (var field : wanted.path("conflicts"))
            if (found.conflicts().stream().noneMatch(c -> c.field().equals(field.asText())))
                differences.add(label + ": no conflict of " + field.asText());
        place(label, wanted, found);
        for (var person : wanted.path("participants")) participant(label, person, found);
        for (var change : wanted.path("history")) history(label, change, found);
        if (wanted.path("background").asBoolean() != found.background())
            differences.add(label + ": background " + found.background());
    }

    private void oneOf(String label, String field, JsonNode wanted, String found) {
        var allowed = new TreeSet<String>();
        allowed.add(wanted.path(field).asText("none"));
        wanted.path(field + "Also").forEach(n -> allowed.add(n.asText()));
        if (!allowed.contains(found)) differences.add(label + ": " + field + " " + found + ", not " + allowed);
    }

    private void place(String label, JsonNode wanted, Engagement found) {
        var place = wanted.path("place");
        var name = place.isObject() ? place.path("name").asText() : place.asText("");
        if (name.isEmpty()) return;
        var got = found.place().map(p -> p.name()).orElse("none");
        var also = StreamSupport.stream(wanted.path("placeAlso").spliterator(), false);
        if (!got.equals(name) && also.noneMatch(n -> n.asText().equals(got)))
            differences.add(label + ": place " + got + ", not " + name);
    }

    private void participant(String label, JsonNode wanted, Engagement found) {
        if (!wanted.has("name")) return;
        var person = find(wanted, found);
        if (person.isEmpty()) {
            differences.add(label + ": " + wanted.path("name").asText() + " does not take part");
            return;
        }
        var office = person.get().office().orElse("none");
        if (wanted.has("office")
                && !office.equalsIgnoreCase(wanted.path("office").asText()))
            differences.add(label + ": " + wanted.path("name").asText() + " as " + office + ", not "
                    + wanted.path("office").asText());
        if (wanted.has("role")
                && !person.get().role().code().equals(wanted.path("role").asText()))
            differences.add(label + ": " + wanted.path("name").asText() + " is "
                    + person.get().role().code() + ", not "
                    + wanted.path("role").asText());
        if (wanted.has("actorCode")
                && !person.get()
                        .actorCode()
                        .equals(Optional.of(wanted.path("actorCode").asText())))
            differences.add(label + ": code " + person.get().actorCode());
    }

    static Optional<Participant> find(JsonNode wanted, Engagement found) {
        var name = Spelling.plain(wanted.path("name").asText());
        return found.participants().stream()
                .filter(p ->
                        p.name().isPresent() && Spelling.plain(p.name().get()).equals(name))
                .findFirst();
    }

    private void history(String label, JsonNode change, Engagement found) {
        var words = flat(change.path("evidence").asText());
        var told = found.history().stream()
                .filter(h -> touches(flat(h.evidence().span().of(text())), words))
                .toList();
        // Files that name no "by" hold a change only by its words.
        var by = change.path("by").asText("");
        if (!told.isEmpty()
                && !by.isEmpty()
                && told.stream()
                        .noneMatch(h ->
                                h.status().code().equals(change.path("status").asText()) && mentions(h.source(), by)))
            differences.add(label + ": \"" + words + "\" is not "
                    + change.path("status").asText() + " by " + by);
        if (told.isEmpty()) differences.add(label + ": history lacks \"" + words + "\"");
    }

    private void statement(JsonNode wanted) {
        var kind = wanted.path("kind").asText();
        var words = flat(wanted.path("content").asText());
        boolean said = entries.statements().stream()
                .anyMatch(s -> (kind.equals("direct")
                                ? flat(s.content().text()).equals(words)
                                : touches(flat(s.content().text()), words))
                        && (s.kind().code().equals(kind)
                                || s.kind()
                                        .code()
                                        .equals(wanted.path("kindAlso").path(0).asText()))
                        && (!wanted.has("via")
                                || s.attributedVia().stream()
                                        .anyMatch(v ->
                                                mentions(v, wanted.path("via").asText())))
                        && mentions(s.speaker(), wanted.path("speaker").asText()));
        if (!said)
            differences.add(
                    "no " + kind + " statement of " + wanted.path("speaker").asText() + ": \"" + words + "\"");
    }

    private void commitment(JsonNode wanted) {
        var words = flat(wanted.path("undertaking").asText());
        boolean made = entries.commitments().stream()
                .anyMatch(c -> touches(flat(c.undertaking().text()), words)
                        && mentions(c.by(), wanted.path("by").asText()));
        if (!made) differences.add("no commitment of " + wanted.path("by").asText() + ": \"" + words + "\"");
    }

    private void expectation(JsonNode wanted) {
        boolean held = entries.expectations().stream()
                .anyMatch(e -> mentions(e.by(), wanted.path("by").asText())
                        && (!wanted.has("evidence")
                                || touches(
                                        flat(e.content().text()),
                                        flat(wanted.path("evidence").asText()))));
        if (!held) differences.add("no expectation of " + wanted.path("by").asText());
    }

    private void claim(JsonNode wanted) {
        boolean made = entries.claims().stream()
                .anyMatch(c -> mentions(c.by(), wanted.path("by").asText())
                        && touches(
                                flat(c.content().text()),
                                flat(wanted.path("content").asText())));
        if (!made) differences.add("no claim of " + wanted.path("by").asText());
    }

    private void refused(JsonNode wanted) {
        boolean refused = entries.resolved().findings().article().furniture().stream()
                .anyMatch(f -> f.span().of(text()).contains(wanted.asText()));
        if (!refused) differences.add("not refused: \"" + wanted.asText() + "\"");
    }

    private static boolean mentions(Source source, String name) {
        if (source.isReport()) return name.equals("report");
        var all = Spelling.plain(String.join(
                " ",
                source.name().orElse(""),
                source.office().orElse(""),
                source.country().orElse(""),
                source.organization().orElse("")));
        return all.contains(Spelling.plain(name));
    }

    static boolean touches(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    private String text() {
        return entries.resolved().findings().text();
    }

    static String flat(String words) {
        return words.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }
}
