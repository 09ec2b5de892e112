package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole register of each example, as sorted text. {@code dev golden} rewrites it; read the diff like code. */
class GoldenRegisterTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<String> names() {
        return ExampleReports.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRegisterIsTheOneThatWasRead(String name) throws IOException {
        var register = String.join("\n", lines(ExampleReports.read(name))) + "\n";
        var golden = FOLDER.resolve(name).resolve("register.txt");
        if ("rewrite".equals(System.getProperty("demarche.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, register);
        }
        assertThat(register).isEqualTo(Files.readString(golden));
    }

    private static List<String> lines(Entries entries) {
        var text = entries.resolved().findings().text();
        var lines = new ArrayList<String>();
        for (var e : entries.engagements()) {
            var head = "engagement " + e.date().map(d -> d.value()).orElse("undated") + " "
                    + e.type().code() + " " + e.status().code() + " level="
                    + e.level().code() + e.place().map(p -> " at " + p.name()).orElse("")
                    + (e.background() ? " background" : "") + " " + e.key();
            lines.add(head);
            for (var p : e.participants())
                lines.add(head + " | " + p.role().code() + " " + p.side() + " "
                        + p.name().orElse("-") + ", " + p.office().orElse("-") + ", "
                        + p.level().code());
            for (var h : e.history())
                lines.add(head + " | said " + h.status().code() + decided(h.decision()) + " by "
                        + h.source().label() + ": " + flat(h.evidence().span().of(text)));
            for (var t : e.topics()) lines.add(head + " | topic " + flat(t.text()));
        }
        for (var s : entries.statements())
            lines.add("statement " + s.kind().code() + " " + s.speaker().label() + via(s.attributedVia()) + ": "
                    + flat(s.content().text()));
        for (var c : entries.commitments())
            lines.add("commitment " + c.by().label() + " toward "
                    + c.toward().stream().map(Source::label).toList() + ": "
                    + flat(c.undertaking().text()));
        for (var x : entries.expectations())
            lines.add("expectation " + x.by().label() + " " + x.engagement().orElse("-") + ": "
                    + flat(x.content().text()));
        for (var c : entries.claims())
            lines.add("claim " + c.by().label() + ": " + flat(c.content().text()));
        for (var r : entries.refusals())
            lines.add("refusal " + r.code().code()
                    + r.span().map(s -> ": " + flat(s.of(text))).orElse(""));
        Collections.sort(lines);
        return lines;
    }

    /** " (India, to 2015-05-03)": who decided, and from when to when it was moved. */
    private static String decided(Engagement.Decision decision) {
        var parts = new ArrayList<String>();
        decision.by().forEach(s -> parts.add(s.label()));
        decision.from().ifPresent(d -> parts.add("from " + d.value()));
        decision.to().ifPresent(d -> parts.add("to " + d.value()));
        decision.condition().ifPresent(c -> parts.add(flat(c.text())));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String via(List<Source> via) {
        return via.isEmpty() ? "" : " via " + via.stream().map(Source::label).toList();
    }

    private static String flat(String words) {
        return words.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
