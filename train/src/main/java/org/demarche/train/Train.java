package org.demarche.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.analyse.tag.Tagger;
import org.demarche.knowledge.Knowledge;
import org.demarche.weights.WordClusters;
import org.demarche.weights.Words;

public final class Train {
    private Train() {}

    public static void main(String[] args) throws IOException {
        var models = Path.of("core/models");
        var data =
                Path.of(System.getProperty("demarche.shared", "/work/shared")).resolve("gold/ud");
        switch (args[0]) {
            case "clusters" -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(models.resolve("clusters.bin")))) {
                    WordClusters.write(ClusterTraining.read(Path.of(args[1])), out);
                }
            }
            case "tagger" -> {
                var words = words(models);
                long start = System.nanoTime();
                int it = Integer.getInteger("it", 8);
                var trees = Treebank.shippable(data);
                var copies = new java.util.ArrayList<>(trees);
                copies.addAll(HeadlineCopies.of(trees, 7));
                var table = new TaggerTraining(words, it).train(copies, 1);
                System.out.printf("%d trees, %d s%n", copies.size(), (System.nanoTime() - start) / 1_000_000_000);
                write(table.first(), models.resolve("tagger.bin"));
                write(table.second(), models.resolve("tagger2.bin"));
                var one = new Tagger(table.first(), java.util.Optional.empty());
                for (var dev : new String[] {"en_ewt-dev", "en_gum-dev"}) {
                    var gold = Treebank.read(data.resolve(dev + ".conllu.gz"));
                    start = System.nanoTime();
                    var ones = TaggerTraining.accuracy(one, words, gold);
                    System.out.printf("%s one pass upos %.2f joint %.2f%n", dev, ones[0], ones[1]);
                    start = System.nanoTime();
                    var shares = TaggerTraining.accuracy(table.tagger(), words, gold);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    System.out.printf(
                            "%s upos %.2f joint %.2f, %.0f tokens/s%n",
                            dev,
                            shares[0],
                            shares[1],
                            gold.stream().mapToInt(Tree::size).sum() / seconds);
                }
            }
            case "lemmas" -> Files.write(models.resolve("lemmas.tsv"), LemmaTraining.rules(Treebank.shippable(data)));
            case "tagger1" -> {
                var words = words(models);
                var trees = Treebank.shippable(data);
                var copies = new java.util.ArrayList<>(trees);
                copies.addAll(HeadlineCopies.of(trees, 7));
                var table = new TaggerTraining(words, Integer.getInteger("it", 8)).trainFirst(copies, 1);
                for (var dev : new String[] {"en_ewt-dev", "en_gum-dev"}) {
                    var gold = Treebank.read(data.resolve(dev + ".conllu.gz"));
                    var ones = TaggerTraining.accuracy(new Tagger(table, java.util.Optional.empty()), words, gold);
                    System.out.printf("%s one pass upos %.2f joint %.2f%n", dev, ones[0], ones[1]);
                }
            }
            case "parser" -> {
                var words = words(models);
                int it = Integer.getInteger("it", 13);
                int width = Integer.getInteger("width", 4);
                int bits = Integer.getInteger("bits", 24);
                long start = System.nanoTime();
                var trees = Treebank.shippable(data);
                var copies = new java.util.ArrayList<>(trees);
                copies.addAll(HeadlineCopies.of(trees, 7));
                java.util.List<java.util.List<String>> tags;
                var cache = Path.of("unseen.txt");
                if (Files.exists(cache))
                    tags = Files.readAllLines(cache).stream()
                            .map(l -> java.util.List.of(l.split(" ")))
                            .toList();
                else {
                    var learned = new TaggerTraining(words, 8).train(copies, 1);
                    write(learned.first(), models.resolve("tagger.bin"));
                    write(learned.second(), models.resolve("tagger2.bin"));
                    tags = learned.unseen();
                    Files.write(
                            cache, tags.stream().map(t -> String.join(" ", t)).toList());
                }
                System.out.printf("jackknifed %d s%n", (System.nanoTime() - start) / 1_000_000_000);
                start = System.nanoTime();
                var table = new ParserTraining(words, bits, it, Integer.getInteger("orders", 2))
                        .train(copies, tags, width, 1);
                System.out.printf("trained %d s%n", (System.nanoTime() - start) / 1_000_000_000);
                var file = models.resolve(System.getProperty("name", "parser") + ".bin");
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    table.write(out);
                }
                System.out.println("bytes " + Files.size(file));
                evaluate(models, data, file, width);
            }
            case "names" -> {
                var training = new NamesTraining(Knowledge.load(Optional.empty()), words(models));
                var table = training.train(
                        data.resolveSibling("names-train"),
                        Path.of("knowledge"),
                        Treebank.read(data.resolve("en_ewt-train.conllu.gz")),
                        Integer.getInteger("made", 600),
                        Integer.getInteger("it", 8),
                        1);
                write(table, models.resolve("names.bin"));
                for (var measured : new String[] {"names-ewt", "names-conll"})
                    training.evaluate(table, data.resolveSibling(measured));
            }
            case "evaluate" ->
                evaluate(
                        models,
                        data,
                        models.resolve(System.getProperty("name", "parser") + ".bin"),
                        Integer.getInteger("width", 4));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void write(org.demarche.weights.WeightTable table, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            table.write(out);
        }
        System.out.println(file + " bytes " + Files.size(file));
    }

    private static void evaluate(Path models, Path data, Path file, int width) throws IOException {
        var words = words(models);
        org.demarche.weights.WeightTable tagTable;
        org.demarche.weights.WeightTable table;
        try (var in = new BufferedInputStream(Files.newInputStream(models.resolve("tagger.bin")))) {
            tagTable = org.demarche.weights.WeightTable.read(in);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            table = org.demarche.weights.WeightTable.read(in);
        }
        org.demarche.weights.WeightTable tagTable2;
        try (var in = new BufferedInputStream(Files.newInputStream(models.resolve("tagger2.bin")))) {
            tagTable2 = org.demarche.weights.WeightTable.read(in);
        }
        var tagger = new Tagger(tagTable, java.util.Optional.of(tagTable2));
        for (var dev : new String[] {"en_ewt-dev", "en_gum-dev"}) {
            var gold = Treebank.read(data.resolve(dev + ".conllu.gz"));
            var sentences = gold.stream()
                    .map(t -> {
                        var w = t.words().stream().map(words::of).toList();
                        return new org.demarche.analyse.parse.ParserWords(w, tagger.tag(w));
                    })
                    .toList();
            long start = System.nanoTime();
            var shares = ParserTraining.accuracy(
                    new org.demarche.analyse.parse.DependencyParser(table, width), sentences, gold);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%s uas %.2f las %.2f las-main %.2f, %.0f tokens/s%n",
                    dev,
                    shares[0],
                    shares[1],
                    shares[2],
                    gold.stream().mapToInt(Tree::size).sum() / seconds);
        }
    }

    private static Words words(Path models) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(models.resolve("clusters.bin")))) {
            return new Words(WordClusters.read(in));
        }
    }
}
