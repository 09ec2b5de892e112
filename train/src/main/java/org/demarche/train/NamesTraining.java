package org.demarche.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.analyse.name.NameLabels;
import org.demarche.analyse.name.NameTagger;
import org.demarche.analyse.name.NameTagger.Prepared;
import org.demarche.analyse.sentence.SentenceReader;
import org.demarche.analyse.tag.TagStep;
import org.demarche.analyse.tag.Tagger;
import org.demarche.clean.ArticleText;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.demarche.text.Report;
import org.demarche.text.Span;
import org.demarche.weights.Learner;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Words;

/**
 * Learns the name tagger's weights by a structured averaged perceptron, from annotated texts, from made ones, and from a
 * treebank whose proper nouns say where names may be, but not of which type.
 */
final class NamesTraining {
    private static final int BITS = 21;
    private static final int ORDERS = 3;
    private static final float SMALLEST = 0.5f;
    private static final boolean[] ALL_FREE = {};
    private static final Set<String> ADDRESSES = Set.of(
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "gen.",
            "lt.",
            "col.",
            "maj.",
            "capt.",
            "brig.",
            "adm.",
            "sen.",
            "rep.",
            "gov.",
            "prof.",
            "professor",
            "rev.",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "saint",
            "general",
            "colonel",
            "major",
            "captain",
            "judge",
            "justice",
            "senator",
            "sheikh",
            "ayatollah",
            "navy",
            "army",
            "marine",
            "officer",
            "detective",
            "aunt",
            "uncle",
            "miss",
            "dame",
            "st.",
            "emperor");

    private final Knowledge knowledge;
    private final TagStep tags;
    private final NameTagger tagger;
    private final SentenceReader reader = new SentenceReader();
    private final ArticleText cleaner = new ArticleText();

    NamesTraining(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        tags = new TagStep(words, Tagger.load());
        tagger = new NameTagger(knowledge, words);
    }

    /** A sentence with its labels. */
    private record Example(Prepared sentence, int[] labels) {}

    /** Learns from the texts of {@code gold} that may be shipped, from made ones and from the treebank {@code trees}. */
    WeightTable train(Path gold, Path knowledgeFolder, List<Tree> trees, int made, int iterations, long seed)
            throws IOException {
        var examples = new ArrayList<Example>();
        var random = new Random(seed);
        for (var text : NamedTexts.read(gold)) {
            // BBC's texts are for research only.
            if (text.id().startsWith("re3d-BBC")) continue;
            examples.addAll(examples(text));
            examples.addAll(examples(shouted(text, random)));
        }
        int annotated = examples.size();
        for (var text : new MadeNames(knowledgeFolder, seed).reports(made)) examples.addAll(examples(text, false));
        System.out.printf("%d annotated sentences, %d made%n", annotated, examples.size() - annotated);
        var first = learn(examples, iterations, seed);
        var silver = silver(trees, first);
        System.out.println(silver.size() + " sentences of the treebank");
        examples.addAll(silver);
        var second = learn(examples, iterations, seed);
        // Types that the first guesses got wrong get another chance once the treebank's own words are known.
        examples.subList(examples.size() - silver.size(), examples.size()).clear();
        examples.addAll(silver(trees, second));
        var learners = IntStream.range(0, ORDERS)
                .parallel()
                .mapToObj(i -> learner(examples, iterations, seed + i))
                .toList();
        return Learner.table(learners, SMALLEST);
    }

    private static WeightTable learn(List<Example> examples, int iterations, long seed) {
        return Learner.table(List.of(learner(examples, iterations, seed)), SMALLEST);
    }

    private static Learner learner(List<Example> examples, int iterations, long seed) {
        var learner = new Learner(NameLabels.NAMES, BITS);
        var order = new ArrayList<>(examples);
        var random = new Random(seed);
        for (int iteration = 0; iteration < iterations; iteration++) {
            Collections.shuffle(order, random);
            for (var example : order) {
                var guess = NameTagger.label(example.sentence(), learner::score, ALL_FREE);
                if (!Arrays.equals(guess, example.labels())) {
                    update(learner, example.sentence(), example.labels(), guess, 1);
                    update(learner, example.sentence(), guess, example.labels(), -1);
                }
                learner.tick();
            }
        }
        return learner;
    }

    private static void update(Learner learner, Prepared sentence, int[] labels, int[] others, int step) {
        for (int i = 0; i < labels.length; i++) {
            int before = i == 0 ? 0 : labels[i - 1];
            boolean same = labels[i] == others[i];
            boolean samePast = i == 0 || labels[i - 1] == others[i - 1];
            if (!same) learner.update(sentence.features(i), sentence.features(i).length, labels[i], step);
            if (!same || !samePast) {
                var transition = sentence.transition(i, before);
                learner.update(transition, transition.length, labels[i], step);
            }
        }
    }

    private List<Sentence> sentences(NamedText text) {
        return tags.tag(reader.read(cleaner.clean(Report.of(text.id(), text.text()))));
    }

    private List<Example> examples(NamedText text) {
        return examples(text, true);
    }

    private List<Example> examples(NamedText text, boolean cut) {
        var sentences = sentences(text);
        var prepared = tagger.prepare(sentences);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < sentences.size(); i++)
            examples.add(new Example(prepared.get(i), labels(sentences.get(i), text.names(), cut)));
        return examples;
    }

    /** The labels of a sentence's words; persons without what stands before their names, where {@code cut} says so. */
    private int[] labels(Sentence sentence, List<NamedText.Name> names, boolean cut) {
        var labels = new int[sentence.size()];
        for (var name : names) {
            int type = List.of("person", "organization", "place").indexOf(name.type());
            if (type < 0) continue;
            int first = 0;
            while (first < sentence.size() && sentence.token(first).span().end() <= name.start()) first++;
            int end = first;
            while (end < sentence.size() && sentence.token(end).span().start() < name.end()) end++;
            if (cut) {
                if (type == 0) first = cut(sentence, first, end);
                boolean written = false;
                for (int i = first; i < end; i++) written |= sentence.token(i).isCapitalised();
                boolean pronoun = end - first == 1
                        && Set.of("we", "i", "our", "us", "he", "she", "my", "you", "they")
                                .contains(sentence.token(first).lower());
                if (!written || pronoun) continue;
            }
            for (int i = first; i < end; i++) labels[i] = NameLabels.of(type, i - first, end - first);
        }
        return labels;
    }

    /** Where a person's own name begins after offices, nationalities and forms of address. */
    private int cut(Sentence sentence, int first, int end) {
        var words = sentence.tokens().stream().map(Token::word).toList();
        int at = first;
        while (at < end) {
            var match = knowledge.lexicon().match(words, at);
            boolean before = match.isPresent()
                    && match.get().end() <= end
                    && Set.of(Lexicon.Kind.OFFICE, Lexicon.Kind.NATIONALITY, Lexicon.Kind.COUNTRY)
                            .contains(match.get().entry().kind());
            if (before) at = match.get().end();
            else if (ADDRESSES.contains(words.get(at).toLowerCase(Locale.ROOT))
                    || Character.isLowerCase(words.get(at).charAt(0)) && at == first) at++;
            else break;
        }
        return at;
    }

    /** A copy of some lines in capitals, as headlines are. */
    private static NamedText shouted(NamedText text, Random random) {
        var copy = new StringBuilder();
        var names = new ArrayList<NamedText.Name>();
        int from = 0;
        for (var line : text.text().split("\n", -1)) {
            int start = from;
            from += line.length() + 1;
            var upper = line.toUpperCase(Locale.ROOT);
            if (line.length() > 150 || random.nextInt(2) > 0 || upper.length() != line.length()) continue;
            int moved = copy.length() - start;
            for (var name : text.names())
                if (name.start() >= start && name.end() < from)
                    names.add(new NamedText.Name(name.start() + moved, name.end() + moved, name.type()));
            copy.append(upper).append("\n\n");
        }
        if (copy.length() == 0) copy.append("THE END\n\n");
        return new NamedText(text.id() + "-shouted", copy.toString(), names);
    }

    /** The treebank's sentences with the best labels that mark proper nouns alone. */
    private List<Example> silver(List<Tree> trees, WeightTable weights) {
        var documents = new LinkedHashMap<String, List<Tree>>();
        for (var tree : trees)
            documents.computeIfAbsent(tree.document(), d -> new ArrayList<>()).add(tree);
        var examples = new ArrayList<Example>();
        for (var document : documents.values()) {
            var sentences =
                    tags.tag(document.stream().map(NamesTraining::sentence).toList());
            var prepared = tagger.prepare(sentences);
            for (int i = 0; i < prepared.size(); i++)
                examples.add(new Example(
                        prepared.get(i), NameTagger.label(prepared.get(i), weights::score, free(document.get(i)))));
        }
        return examples;
    }

    private static Sentence sentence(Tree tree) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        for (int i = 0; i < tree.size(); i++) {
            var word = tree.words().get(i);
            tokens.add(Token.untagged(new Span(at, at + word.length()), word));
            at += word.length() + (tree.spaceAfter().get(i) ? 1 : 0);
        }
        return new Sentence(0, 0, new Span(0, Math.max(1, at)), tokens, false);
    }

    /** Proper nouns, and what stands between two of them. */
    private static boolean[] free(Tree tree) {
        var free = new boolean[tree.size()];
        int last = -9;
        for (int i = 0; i < free.length; i++) {
            if (!tree.tags().get(i).startsWith("PROPN")) continue;
            free[i] = true;
            if (i - last <= 3)
                for (int j = last + 1; j < i; j++)
                    free[j] = !tree.words().get(j).equals(",");
            last = i;
        }
        return free;
    }

    /** Prints precision, recall and F1 of the tagger by itself on the texts of a folder. */
    void evaluate(WeightTable weights, Path folder) throws IOException {
        long right = 0;
        long found = 0;
        long marked = 0;
        long tokens = 0;
        long nanos = 0;
        for (var text : NamedTexts.read(folder)) {
            var sentences = sentences(text);
            long start = System.nanoTime();
            var prepared = tagger.prepare(sentences);
            var guesses = prepared.stream()
                    .map(p -> NameTagger.label(p, weights::score, ALL_FREE))
                    .toList();
            nanos += System.nanoTime() - start;
            for (int i = 0; i < sentences.size(); i++) {
                tokens += sentences.get(i).size();
                var gold = NameTagger.names(labels(sentences.get(i), text.names(), false));
                var guess = NameTagger.names(guesses.get(i));
                marked += gold.size();
                found += guess.size();
                right += guess.stream().filter(gold::contains).count();
            }
        }
        double precision = 100.0 * right / Math.max(1, found);
        double recall = 100.0 * right / Math.max(1, marked);
        System.out.printf(
                "%s precision %.1f recall %.1f f1 %.1f, %.1f us a token%n",
                folder.getFileName(),
                precision,
                recall,
                2 * precision * recall / Math.max(1, precision + recall),
                nanos / 1e3 / Math.max(1, tokens));
    }
}
