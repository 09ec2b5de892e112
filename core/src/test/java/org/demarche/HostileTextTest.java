package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.demarche.register.Entries;
import org.demarche.syntax.Parse;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text, whatever its letters, breaks the flow, takes more than linear work, or is read otherwise on another thread. */
class HostileTextTest {
    private static final int GROUPS = 100;
    private static final int TEXTS_IN_A_GROUP = 100;

    private static Entries read(String text) {
        return ExampleReports.DEMARCHE.annotate(
                Report.of("hostile", text).withDate(ReportDate.given(LocalDate.of(2018, 10, 8))));
    }

    private static void check(String what, String text) {
        try {
            Soundness.check(read(text), text);
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            throw new AssertionError(what + ": \"" + escaped(text) + "\"", fault);
        }
    }

    /** As it would stand in Java source, so that a fault can become a case. */
    private static String escaped(String text) {
        return text.chars()
                .limit(4_000)
                .mapToObj(c -> c >= ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }

    @Test
    void tenThousandSpoiltTextsAreRead() {
        var faults = LongStream.range(0, GROUPS)
                .parallel()
                .mapToObj(HostileTextTest::faults)
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            var first = faults.get(0);
            faults.stream().skip(1).limit(20).forEach(first::addSuppressed);
            throw new AssertionError(faults.size() + " texts were not read", first);
        }
    }

    private static List<AssertionError> faults(long seed) {
        var texts = new HostileTexts(seed);
        var faults = new ArrayList<AssertionError>();
        for (int i = 0; i < TEXTS_IN_A_GROUP; i++) {
            try {
                check("text " + i + " of seed " + seed, texts.next());
            } catch (AssertionError fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    record Shape(String name, String unit, int length) {
        String text(int chars) {
            var text = unit.repeat(chars / unit.length() + 1);
            return text.substring(0, chars);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> longShapes() {
        return Stream.of(
                new Shape("a megabyte without a space", "abcdefgh", 1_000_000),
                new Shape("an address without an end", "http://a.b/c?d=e&", 300_000),
                new Shape("a hundred thousand quotation marks", "\"", 100_000),
                new Shape("opening marks alone", "\u201c", 20_000),
                new Shape("opening brackets", "(", 20_000),
                new Shape("a line of commas", "Paris, ", 40_000),
                new Shape("a line of bare commas", ",", 20_000),
                new Shape("lone surrogates", "\ud800 \udc00", 20_000),
                new Shape("right-to-left marks", "\u202e\u200fa ", 20_000),
                new Shape("combining marks", "\u0301", 200_000),
                new Shape("nothing but hyphens", "a-", 20_000),
                new Shape("nothing but clauses", "he said that ", 20_000),
                new Shape("nothing but relative clauses", "the man who saw ", 20_000),
                new Shape("nothing but blanks", " \n", 300_000),
                new Shape("full stops", ".", 200_000));
    }

    @ParameterizedTest
    @MethodSource("longShapes")
    void longTextsOfOneShapeAreRead(Shape shape) {
        check(shape.name(), shape.text(shape.length()));
    }

    @Test
    void deepBracketsAreRead() {
        check("deep brackets", "(a ".repeat(2_500) + "b) ".repeat(2_500));
        check("deep quotations", "\u201che said ".repeat(250) + "so\u201d ".repeat(250));
    }

    static Stream<Shape> growingShapes() {
        var reports = ExampleReports.names().stream().map(HostileTexts::text).collect(Collectors.joining("\n\n"));
        var prose = "Ministers of the two states met and spoke of trade, and agreed to meet again.\n\n".repeat(5);
        return Stream.of(
                new Shape("reports in a row", reports + "\n\n", 12_000),
                new Shape("one endless sentence", "Paris, ", 8_000),
                new Shape("short quotations", "\"Yes,\" he said. ", 12_000),
                new Shape("headings among prose", prose + "Xi Meets Park In Oslo\n\n".repeat(40), 16_000),
                new Shape("clauses in clauses", "he said that the man who met ", 8_000));
    }

    /** Four times the text may take eight times the work; a quadratic step would take sixteen. */
    @ParameterizedTest
    @MethodSource("growingShapes")
    void workGrowsWithTheText(Shape shape) {
        var once = shape.text(shape.length());
        var fourfold = shape.text(4 * shape.length());
        work(fourfold);
        double least = Double.MAX_VALUE;
        // The processor's time of this thread alone; still, a collection of garbage may fall into it, so it is asked
        // again.
        for (int attempt = 0; attempt < 4 && least > 8; attempt++)
            least = Math.min(least, (double) work(fourfold) / Math.max(1, Math.min(work(once), work(once))));
        assertThat(least).as("work of the fourfold text over that of the text").isLessThanOrEqualTo(8);
    }

    private static long work(String text) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        read(text);
        return clock.getCurrentThreadCpuTime() - start;
    }

    @Test
    void eightThreadsReadWhatOneReads() throws Exception {
        var texts = new HostileTexts(2018);
        var reports = new ArrayList<String>();
        for (var name : ExampleReports.names()) reports.add(HostileTexts.text(name));
        for (int i = 0; i < 150; i++) reports.add(texts.next());
        var alone = reports.stream().map(HostileTextTest::read).toList();
        var workers = Executors.newFixedThreadPool(8);
        try {
            var tasks = new ArrayList<Callable<Entries>>();
            for (int round = 0; round < 2; round++) for (var report : reports) tasks.add(() -> read(report));
            var together = workers.invokeAll(tasks);
            for (int i = 0; i < tasks.size(); i++)
                assertThat(records(together.get(i).get())).isEqualTo(records(alone.get(i % alone.size())));
        } finally {
            workers.shutdownNow();
        }
    }

    /** All that an answer says, as values that can be compared; a tree is its heads and relations. */
    private static List<Object> records(Entries entries) {
        var findings = entries.resolved().findings();
        var trees = new ArrayList<String>();
        for (var parse : findings.parses())
            for (int i = 0; i < parse.dependencies().size(); i++)
                trees.add(parse.dependencies().head(i) + " "
                        + parse.dependencies().relation(i));
        return List.of(
                trees,
                findings.sentences(),
                findings.parses().stream().map(Parse::clauses).toList(),
                findings.mentions(),
                findings.timexes(),
                findings.attributions(),
                findings.acts(),
                entries.resolved().referents(),
                entries.engagements(),
                entries.statements(),
                entries.commitments(),
                entries.expectations(),
                entries.claims(),
                entries.refusals());
    }
}
