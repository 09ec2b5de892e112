package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ShowParseTest {
    private static Document xml(Shell shell) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(shell.out().getBytes(StandardCharsets.UTF_8)));
    }

    private static String show(String text, String... more) {
        var args = IntStream.range(0, more.length + 4)
                .mapToObj(i -> i < 4 ? new String[] {"read", "-", "--show", "parse"}[i] : more[i - 4])
                .toArray(String[]::new);
        return Shell.run(text, args).out();
    }

    @Test
    void aShortSentenceIsDrawnWithArcsOverItsWords() {
        assertThat(show("The talks ended."))
                .contains(
                        "  ┌det┐┌nsubj┐┌punct┐\n  ▼   │▼     ││     ▼\n  The talks  ended  .\n  DET NOUN   VERB   PUNCT\n")
                .contains("1 end (ended), past – main\n      subject: The talks\n")
                .doesNotContain("\u001B[");
    }

    @Test
    void aLongSentenceIsAnIndentedTreeWithinTheTerminal() {
        var text = IntStream.range(0, 30)
                .mapToObj(i -> "the minister of state number " + i + " met the envoy of the second kingdom")
                .collect(Collectors.joining(" and ", "", "."));
        var shown = show(text);
        assertThat(shown).contains("├─ ").contains("└─ ").doesNotContain("▼");
        assertThat(shown.lines().filter(l -> l.contains("─ ")))
                .hasSizeGreaterThan(300)
                .allMatch(l -> l.length() < 110);
    }

    @Test
    void embeddedClausesNameTheirGovernor() {
        assertThat(show("The minister said the talks in Moscow would not be held."))
                .contains("hold (held)")
                .contains("passive, negated – content of 1 say")
                .contains("object: the talks")
                .contains("obliques: in Moscow, on talks");
    }

    @Test
    void coloursComeWhereTheyAreAskedFor() {
        assertThat(show("The talks ended.", "--color", "always")).contains("\u001B[1mSentence 1\u001B[0m");
    }

    @Test
    void aHostileReportCommandsNoTerminal() {
        assertThat(show("The \u001B[31mtalks\u202E \uD800 ended\u0007 in Oslo."))
                .doesNotContain("\u001B")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007");
    }

    @Test
    void theDrawingIsXmlWhateverTheReportSays() throws Exception {
        var hostile = "The <script>alert(1)</script> talks \u0001 & \uD800 \uFFFF ended with \"]]>\" in Oslo.";
        var shell = Shell.run(hostile, "read", "-", "--show", "parse", "--format", "svg");
        assertThat(xml(shell).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(shell.out())
                .doesNotContain("<script")
                .contains("class=\"arc\"")
                .contains("class=\"clause\"")
                .contains("class=\"part\"")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("href");
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithTheRemedy() {
        assertThat(Shell.run("", "read", "-", "--show", "parse", "--format", "json")
                        .err())
                .isEqualToIgnoringNewLines("demarche: --format is 'json': with --show parse use --format text or svg");
        var svg = Shell.run("", "read", "-", "--format", "svg");
        assertThat(svg.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(svg.err()).contains("add --show parse");
    }

    @Test
    void aReportOfOneEndlessWordKeepsToShortLines() {
        assertThat(show("The talks ended in " + "x".repeat(100_000) + ".").lines())
                .allMatch(l -> l.length() < 250);
    }
}
