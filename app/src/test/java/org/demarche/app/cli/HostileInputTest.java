package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that is fed in brings a stack trace, a hang or an unclear answer. */
class HostileInputTest {
    private static final Path HOSTILE = Path.of("..", "..", "shared", "gold", "hostile");

    private static List<byte[]> made() {
        var inputs = new ArrayList<byte[]>();
        for (var text : List.of(
                "",
                " ",
                "\n\n\n",
                "a",
                ".",
                "\uFEFF",
                "\"",
                "\u201C".repeat(9_999),
                "(".repeat(20_000),
                "\"".repeat(9_999),
                "x".repeat(1_000_000),
                "word ".repeat(60_000),
                "\u202E\u200F\u2066 the president visited Paris",
                "\u0000",
                "The ".repeat(5_000) + ".",
                "- ".repeat(9_000),
                "1987 ".repeat(9_000),
                "U.S. ".repeat(9_000),
                "and ".repeat(9_000),
                "\uD83D\uDE00".repeat(5_000),
                "A, ".repeat(9_000),
                "Monday ".repeat(9_000),
                "said ".repeat(9_000),
                "said \"".repeat(4_000),
                "'s ".repeat(9_000),
                "Minister of ".repeat(6_000),
                "to meet ".repeat(6_000),
                "Mr. ".repeat(9_000))) inputs.add(text.getBytes(StandardCharsets.UTF_8));
        var random = new Random(17);
        for (int i = 0; i < 60; i++) {
            var bytes = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(bytes);
            inputs.add(bytes);
        }
        var words =
                "the president of Russia met Putin and \u201Csaid on Monday ; ( ) [ ] Kim Jong-un , would visit . \n ? ! \" ' -- 12 U.S. talks with"
                        .split(" ", -1);
        for (int i = 0; i < 40; i++) {
            var text = new StringBuilder();
            for (int k = 0; k < 400; k++)
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            inputs.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return inputs;
    }

    @Test
    void madeInputsEndInOutputOrOneLine() {
        var inputs = made();
        assertThat(inputs).hasSizeGreaterThan(100);
        for (var input : inputs) {
            var shell = Shell.run(input, "read", "-", "--published", "2018-10-08");
            assertThat(shell.isClear())
                    .as("%d bytes: %s", input.length, shell.err())
                    .isTrue();
        }
    }

    @Test
    void fiftyMegabytesOfOneWordAreTooLarge() {
        var input = new byte[50_000_000];
        java.util.Arrays.fill(input, (byte) 'x');
        var shell = Shell.run(input, "read", "-");
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.isClear()).isTrue();
    }

    @Test
    void everyFileOfTheHostileCollectionIsAnsweredClearly() throws IOException {
        if (!Files.isDirectory(HOSTILE))
            System.out.println("SKIPPED HostileInputTest: no shared data beside the project");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(HOSTILE), "no shared data beside the project");
        try (var files = Files.walk(HOSTILE)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var shell = Shell.run(new byte[0], "read", file.toString());
                assertThat(shell.isClear()).as("%s: %s", file, shell.err()).isTrue();
                var lines = Shell.run(new byte[0], "annotate", file.toString(), "--quiet");
                assertThat(lines.isClear())
                        .as("annotate %s: %s", file, lines.err())
                        .isTrue();
            }
        }
    }
}
