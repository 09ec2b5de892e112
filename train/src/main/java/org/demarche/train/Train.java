package org.demarche.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.date.DateFinder;
import org.demarche.analyse.event.EventDescriber;
import org.demarche.analyse.name.NameFinder;
import org.demarche.analyse.parse.DependencyParser;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.analyse.parse.ParserWords;
import org.demarche.analyse.tag.Tagger;
import org.demarche.knowledge.EventWords;
import org.demarche.knowledge.Knowledge;
import org.demarche.weights.WeightTable;
import org.demarche.weights.WordClusters;
import org.demarche.weights.Words;

/**
 * {@code dev train WHAT}: learns one of the files of weights, and says how good it is on the development parts.
 *
 * <p>WHAT is {@code clusters JAR} (nlp4j-english), {@code borders}, {@code lemmas}, {@code tagger}, {@code parser},
 * {@code parser-fast}, {@code names}, {@code events} or {@code dating RECORDS} (made by bench/dating_sets.py); the parsers
 * need what the tagger's training leaves in {@code train/target}. {@code score} only measures; {@code event-folds FOLDER}
 * writes what judges say of sentences that they have not learned from.
 */
public final class Train {
    private static final Path MODELS = Path.of("core/models");
    /** Small and read as text, it lies beside its reader. */
    private static final Path BORDERS = Path.of("core/src/main/resources/org/demarche/analyse/sentence/borders.tsv");

    private static final Path DATING = Path.of("core/src/main/resources/org/demarche/resolve/dating.tsv");

    private static final Path UNSEEN = Path.of("train/target/unseen-tags.txt");
    /** Our own small treebank of diplomatic news. */
    private static final Path OWN = Path.of("train/data/diplomatic-news.conllu");

    private static final int SEED = 1;
    private static final int COPIES_SEED = 7;

    private static final int TAGGER_PASSES = 8;
    private static final int PARSER_PASSES = 10;
    private static final int NAMES_PASSES = 4;
    private static final int MADE_SENTENCES = 400;
    /** As org.demarche.analyse.parse.ParseStep decodes. */
    private static final int WIDTH = 4;

    private final Path treebanks;
    private final PrintStream out;

    private Train(Path shared, PrintStream out) {
        treebanks = shared.resolve("gold/ud");
        this.out = out;
    }

    /** Runs one training; exit status 2 where the arguments or the data are not what they should be. */
    public static void main(String[] args) throws IOException {
        var shared =
                Path.of(Optional.ofNullable(System.getenv("DEMARCHE_SHARED")).orElse("../shared"));
        if (!Files.isDirectory(shared.resolve("gold/ud"))) {
            System.err.println("train: " + shared + " holds no gold/ud: set DEMARCHE_SHARED to the data's folder");
            System.exit(2);
        }
        if (args.length == 0 || !new Train(shared, System.out).run(List.of(args))) {
            System.err.println("train: say clusters JAR, borders, lemmas, tagger, parser, parser-fast, names, events,"
                    + " event-folds FOLDER, dating RECORDS or score");
            System.exit(2);
        }
    }

    private boolean run(List<String> args) throws IOException {
        switch (args.get(0)) {
            case "clusters" -> {
                if (args.size() < 2) return false;
                var words = ClusterTraining.read(Path.of(args.get(1)));
                write("clusters.bin", file -> WordClusters.write(words, file));
            }
            case "borders" -> {
                var training = new BorderTraining();
                for (var document : Treebank.writtenDocuments(treebanks)) training.read(document);
                Files.writeString(BORDERS, training.train());
            }
            case "lemmas" -> {
                var rules = LemmaTraining.rules(Treebank.shippable(treebanks));
                Files.write(MODELS.resolve("lemmas.tsv"), rules);
            }
            case "tagger" -> tagger();
            case "parser" -> parser("parser.bin", new ParserTraining(words(), 25, PARSER_PASSES, 2, 1.99f), WIDTH);
            case "parser-fast" ->
                parser("parser-fast.bin", new ParserTraining(words(), 23, PARSER_PASSES, 2, 2.99f), 1);
            case "names" -> names();
            case "events" -> {
                var examples = events();
                var all = examples.read(plv()).stream()
                        .flatMap(t -> t.examples().stream())
                        .toList();
                write("events.bin", new EventTraining(all).train()::write);
            }
            case "event-folds" -> {
                if (args.size() < 2) return false;
                var texts = events().read(plv());
                EventFolds.write(texts, eventDescriber(), Path.of(args.get(1), "folds.jsonl"));
                EventFolds.writeByTable(texts, eventDescriber(), Path.of(args.get(1), "table.jsonl"));
            }
            case "dating" -> {
                if (args.size() < 2) return false;
                dating(Path.of(args.get(1)));
            }
            case "score" -> {
                scoreTagger();
                scoreParser("parser.bin", WIDTH);
                if (Files.exists(MODELS.resolve("parser-fast.bin"))) scoreParser("parser-fast.bin", 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Path plv() {
        return treebanks.resolveSibling("events").resolve("plv");
    }

    private static EventDescriber eventDescriber() throws IOException {
        return new EventDescriber(EventWords.load(Optional.empty()), words());
    }

    private static EventExamples events() throws IOException {
        return new EventExamples(Syntax.load(ParserModel.EXACT), eventDescriber());
    }

    private List<Tree> trees() throws IOException {
        var trees = new ArrayList<>(Treebank.shippable(treebanks));
        trees.addAll(Treebank.read(OWN));
        trees.addAll(HeadlineCopies.of(trees, COPIES_SEED));
        return trees;
    }

    private void tagger() throws IOException {
        var learned = new TaggerTraining(words(), TAGGER_PASSES).train(trees(), SEED);
        write("tagger.bin", learned.first()::write);
        write("tagger2.bin", learned.second()::write);
        Files.write(
                UNSEEN, learned.unseen().stream().map(t -> String.join(" ", t)).toList());
        scoreTagger();
    }

    private void parser(String name, ParserTraining training, int width) throws IOException {
        var trees = trees();
        if (!Files.exists(UNSEEN)) throw new IOException(UNSEEN + " is not there: train the tagger first");
        var tags = Files.readAllLines(UNSEEN).stream()
                .map(l -> List.of(l.split(" ", -1)))
                .toList();
        if (tags.size() != trees.size()) throw new IOException(UNSEEN + " is of other trees: train the tagger again");
        var all = new ArrayList<>(trees);
        var allTags = new ArrayList<>(tags);
        for (int i = 0; i < trees.size(); i++)
            for (int more = 1; more < Treebank.weight(trees.get(i)); more++) {
                all.add(trees.get(i));
                allTags.add(tags.get(i));
            }
        write(name, training.train(all, allTags, width, SEED)::write);
        scoreParser(name, width);
    }

    private void names() throws IOException {
        var training = new NamesTraining(Knowledge.load(Optional.empty()), words());
        var table = training.train(
                treebanks.resolveSibling("names-train"),
                Path.of("knowledge"),
                Treebank.read(treebanks.resolve("en_ewt-train.conllu.gz")),
                MADE_SENTENCES,
                NAMES_PASSES,
                SEED);
        write("names.bin", table::write);
        for (var part : List.of("names-ewt", "names-conll")) training.evaluate(table, treebanks.resolveSibling(part));
    }

    /** The odds of dating, from records that bench/dating_sets.py has written. */
    private void dating(Path records) throws IOException {
        var knowledge = Knowledge.load(Optional.empty());
        var syntax = Syntax.load(ParserModel.EXACT);
        var names = new NameFinder(knowledge, syntax.words(), NameFinder.weights());
        var training = new DatingTraining(knowledge);
        training.read(records, new Analyser(syntax, List.of(names, new DateFinder())));
        var lines = new ArrayList<>(List.of("# Fitted by ./dev train dating; see DatingTraining."));
        lines.addAll(training.train(out));
        Files.write(DATING, lines);
    }

    private void scoreTagger() throws IOException {
        var tagger = readTagger();
        var words = words();
        for (var part : List.of("en_ewt-dev", "en_gum-dev")) {
            var shares = TaggerTraining.accuracy(tagger, words, Treebank.read(treebanks.resolve(part + ".conllu.gz")));
            out.printf("%s: UPOS %.2f, joint tags %.2f%n", part, shares[0], shares[1]);
        }
    }

    private void scoreParser(String name, int width) throws IOException {
        var tagger = readTagger();
        var words = words();
        var parser = new DependencyParser(read(name, WeightTable::read), width);
        for (var part : List.of("en_ewt-dev", "en_gum-dev")) {
            var gold = Treebank.read(treebanks.resolve(part + ".conllu.gz"));
            var sentences = gold.stream()
                    .map(t -> t.words().stream().map(words::of).toList())
                    .map(w -> new ParserWords(w, tagger.tag(w)))
                    .toList();
            var shares = ParserTraining.accuracy(parser, sentences, gold);
            out.printf("%s %s: UAS %.2f, LAS %.2f, with subtypes %.2f%n", name, part, shares[0], shares[2], shares[1]);
        }
    }

    private interface Writing {
        void write(OutputStream file) throws IOException;
    }

    private interface Reading<T> {
        T read(InputStream file) throws IOException;
    }

    private void write(String name, Writing writing) throws IOException {
        try (var file = new BufferedOutputStream(Files.newOutputStream(MODELS.resolve(name)))) {
            writing.write(file);
        }
        out.printf("%s: %d bytes%n", name, Files.size(MODELS.resolve(name)));
    }

    private static <T> T read(String name, Reading<T> reading) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(MODELS.resolve(name)))) {
            return reading.read(file);
        }
    }

    private static Words words() throws IOException {
        return new Words(read("clusters.bin", WordClusters::read));
    }

    private static Tagger readTagger() throws IOException {
        return new Tagger(read("tagger.bin", WeightTable::read), Optional.of(read("tagger2.bin", WeightTable::read)));
    }
}
