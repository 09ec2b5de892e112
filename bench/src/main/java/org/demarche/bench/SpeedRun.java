package org.demarche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.demarche.Demarche;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.name.NameFinder;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Knowledge;
import org.demarche.text.Article;

/**
 * One process of {@code bench/engine.py}; prints {@code name value} lines.
 *
 * <p>{@code SpeedRun load} tells how long {@link Demarche#load} takes in this fresh process and what it keeps on the heap;
 * {@code SpeedRun knowledge} the same of the tables alone, the places of the world included;
 * {@code SpeedRun settings} lists the engine's settings;
 * {@code SpeedRun exact DOCS.jsonl WARM PASSES} how many words a second one thread reads, from text to clauses and names;
 * {@code SpeedRun whole …} the same for all of it, from text to entries of the register.
 */
public final class SpeedRun {
    /** What reads a document and answers with its sentences, by its name in the table. */
    private static final Map<String, Supplier<Function<Article, Findings>>> SETTINGS = new TreeMap<>(Map.of(
            "exact",
            () -> engine(ParserModel.EXACT),
            "fast",
            () -> engine(ParserModel.FAST),
            "whole",
            SpeedRun::whole));

    private SpeedRun() {}

    private static Function<Article, Findings> engine(ParserModel parser) {
        var syntax = Syntax.load(parser);
        var names = new NameFinder(Knowledge.load(Optional.empty()), syntax.words(), NameFinder.weights());
        return new Analyser(syntax, List.of(names))::analyse;
    }

    private static Function<Article, Findings> whole() {
        var demarche = Demarche.load();
        return article -> demarche.annotate(article.report()).resolved().findings();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("load")) {
            load(Demarche::load);
            return;
        }
        if (arguments.length == 1 && arguments[0].equals("knowledge")) {
            load(() -> List.of(Knowledge.load(Optional.empty()), Gazetteer.load(Optional.empty())));
            return;
        }
        if (arguments.length == 1 && arguments[0].equals("tables")) {
            load(() -> Knowledge.load(Optional.empty()));
            return;
        }
        if (arguments.length == 1 && arguments[0].equals("settings")) {
            SETTINGS.keySet().forEach(System.out::println);
            return;
        }
        var setting = Optional.ofNullable(arguments.length == 4 ? SETTINGS.get(arguments[0]) : null)
                .orElseThrow(() -> new IllegalArgumentException(
                        "usage: SpeedRun load | knowledge | tables | settings | SETTING DOCS.jsonl WARM PASSES; settings: "
                                + SETTINGS.keySet()));
        var reader = setting.get();
        measure(
                arguments,
                article -> reader.apply(article).sentences().stream()
                        .mapToInt(s -> s.size())
                        .sum());
    }

    private static void load(Supplier<Object> loader) {
        var threads = ManagementFactory.getThreadMXBean();
        // What the virtual machine itself took to start is measured by bench/startup.py.
        long before = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var loaded = loader.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        try {
            System.gc();
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            print("seconds", seconds);
            print("processor", processor);
            print("heap", heap / 1e6);
        } finally {
            Reference.reachabilityFence(loaded);
        }
    }

    /**
     * Reads the documents over and over on this thread and tells the speed of the best pass after the warm-up.
     *
     * @param arguments the name, the file of documents, passes before the clock counts, passes that are timed
     * @param engine reads one document and answers how many words it found
     */
    public static void measure(String[] arguments, ToIntFunction<Article> engine) throws IOException {
        var articles = DocsFile.read(Path.of(arguments[1]));
        for (int pass = Integer.parseInt(arguments[2]); pass > 0; pass--) pass(articles, engine);
        var clock = ManagementFactory.getThreadMXBean();
        double wall = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        long words = 0;
        for (int pass = Integer.parseInt(arguments[3]); pass > 0; pass--) {
            long start = System.nanoTime();
            long startProcessor = clock.getCurrentThreadCpuTime();
            words = pass(articles, engine);
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
            processor = Math.min(processor, (clock.getCurrentThreadCpuTime() - startProcessor) / 1e9);
        }
        print("words", (double) words);
        print("wall", words / wall);
        print("processor", words / processor);
    }

    private static long pass(List<Article> articles, ToIntFunction<Article> engine) {
        long words = 0;
        for (var article : articles) words += engine.applyAsInt(article);
        return words;
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.4f", value));
    }
}
