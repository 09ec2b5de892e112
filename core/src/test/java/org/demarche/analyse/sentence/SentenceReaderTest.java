package org.demarche.analyse.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, however odd: offsets are exact, nothing is lost, and the work is linear in the length. */
class SentenceReaderTest {
    private static final SentenceReader READER = new SentenceReader();
    private static final List<String> PIECES = List.of(
            "The envoy",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            ".",
            "...",
            "?!",
            "\"",
            "\u201C",
            "\u201D",
            "'",
            "\u2019s",
            "n't",
            "(",
            ")",
            "[",
            "-",
            "--",
            "\u2014",
            "U.S.",
            "Mr.",
            "a.m.",
            "No. 5",
            "5%",
            "$5",
            "1,000",
            "http://example.org/a?b=c",
            "press@example.org",
            "\u00AD",
            "\u200B",
            "\u200F",
            "\u202B",
            "\uFEFF",
            "\u00A0",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "e\u0301",
            "\u5317\u4EAC",
            "\u0627\u0644",
            "@",
            "#tag",
            "/",
            "www.",
            "://",
            ":)",
            "|",
            "\u2022",
            "GENEVA (NN) - ",
            "cannot",
            "x-y",
            "co-op",
            "\u0000",
            "\u0007",
            "\u2028",
            ",",
            ";",
            ":",
            "&",
            "*",
            "''",
            "'90s",
            "I",
            "A.B.");

    static Stream<String> oddTexts() {
        var random = new Random(11);
        return IntStream.range(0, 400).mapToObj(i -> {
            var text = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) text.append(PIECES.get(random.nextInt(PIECES.size())));
            return text.toString();
        });
    }

    static Stream<String> longUnits() {
        return Stream.of(
                "a",
                ".",
                "-",
                "'",
                "\"",
                "(",
                "a.",
                "a-",
                "a'",
                "'s",
                "a's",
                "a@",
                "a@b.c,",
                "://",
                "www.",
                "a/",
                "1,",
                "1-",
                "1.",
                "&",
                "\uD83D",
                "\uDE00",
                "\uD83D\uDE00",
                "\u200F",
                "\u202B\u202C",
                "\u0301",
                "\n",
                "\t",
                "a\n",
                "- \n",
                "a b ",
                "a. ",
                "A. ",
                "\" ",
                "( ",
                "\u2014",
                "co-",
                "U.S.",
                "?!",
                "#",
                "_",
                "*",
                "A B\n",
                "a|",
                "\u00AD",
                ":)",
                "<");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void offsetsAreExactAndNothingIsLost(String text) {
        var article = SentenceCasesTest.article(text);
        var sentences = READER.read(article);
        int at = 0;
        int number = 0;
        for (var sentence : sentences) {
            assertThat(sentence.index()).isEqualTo(number++);
            assertThat(sentence.span().start())
                    .isEqualTo(sentence.token(0).span().start());
            for (var token : sentence.tokens()) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
                assertThat(text.substring(at, token.span().start())).matches(SentenceReaderTest::isNothing);
                assertThat(normal(token.span().of(text))).isEqualTo(token.word());
                assertThat(token.word()).isNotEmpty().doesNotContainAnyWhitespaces();
                assertThat(token.lemma()).isEqualTo(token.word().toLowerCase(Locale.ROOT));
                assertThat(token.tag()).isEqualTo(Tag.X);
                at = token.span().end();
            }
            assertThat(sentence.span().end()).isEqualTo(at);
        }
        assertThat(text.substring(at)).matches(SentenceReaderTest::isNothing);
    }

    @Test
    void aLetterAndItsAccentAreReadAsOne() {
        var text = "Zden\u030Cka Kr\u030Ci\u0301z\u030Cova\u0301 visited Hue\u0302\u0301.";
        var tokens = READER.read(SentenceCasesTest.article(text)).get(0).tokens();
        assertThat(tokens.stream().map(Token::word))
                .containsExactly("Zde\u0148ka", "K\u0159\u00ED\u017Eov\u00E1", "visited", "Hu\u1EBF", ".");
        assertThat(tokens.stream().map(t -> t.span().of(text)))
                .containsExactly("Zden\u030Cka", "Kr\u030Ci\u0301z\u030Cova\u0301", "visited", "Hue\u0302\u0301", ".");
    }

    /** Four times the text takes about four times the time, whatever it is made of. */
    @ParameterizedTest
    @MethodSource("longUnits")
    void workIsLinear(String unit) {
        int quarter = 50_000 / unit.length();
        timed(unit.repeat(quarter));
        var small = timed(unit.repeat(quarter));
        var large = timed(unit.repeat(4 * quarter));
        // Generous, since a busy machine may pause: work that grew with the square would be sixteen times as much, on
        // top
        // of a second that no linear text needs.
        assertThat(large).isLessThan(small.multipliedBy(8).plusSeconds(1));
    }

    private static Duration timed(String text) {
        long start = System.nanoTime();
        var sentences = READER.read(SentenceCasesTest.article(text));
        var time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(sentences.stream().mapToInt(Sentence::size).max().orElse(0))
                .isLessThanOrEqualTo(SentenceReader.MOST_WORDS + 1);
        return time;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(", "\"", "\u200F", "a-", "\u4EAC"})
    void aMillionCharsWithoutASpaceAreRead(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        for (var sentence : READER.read(SentenceCasesTest.article(text)))
            for (var token : sentence.tokens())
                if (token.word().length() > Words.LONGEST) throw new AssertionError("too long: " + token.span());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD83D, 0xDE00})
    void halvesOfSurrogatePairsAreRead(int half) {
        var text = String.valueOf((char) half).repeat(100_000);
        assertThat(READER.read(SentenceCasesTest.article(text))).isNotEmpty();
    }

    @Test
    void aLongSentenceIsCutAtAClauseMark() {
        var clause = "and the envoys of the two states met again, ";
        var sentences = READER.read(SentenceCasesTest.article(clause.repeat(100)));
        assertThat(sentences).hasSizeGreaterThan(4);
        assertThat(sentences)
                .allSatisfy(s -> assertThat(s.token(s.size() - 1).word()).isEqualTo(","));
    }

    @Test
    void oneReaderServesManyThreads() {
        var text = "The U.S. envoy didn't come. \"We'll wait,\" Olsen said. ".repeat(50);
        var once = READER.read(SentenceCasesTest.article(text));
        assertThatCode(() -> assertThat(IntStream.range(0, 64)
                                .parallel()
                                .mapToObj(i -> READER.read(SentenceCasesTest.article(text)))
                                .toList())
                        .allMatch(once::equals))
                .doesNotThrowAnyException();
    }

    private static boolean isNothing(String gap) {
        return gap.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static String normal(String word) {
        var normal = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.getType(c) == Character.FORMAT) continue;
            normal.append(
                    switch (c) {
                        case '\u2019' -> '\'';
                        case '\u201C', '\u201D' -> '"';
                        default -> c;
                    });
        }
        return Normalizer.normalize(normal, Normalizer.Form.NFC);
    }
}
