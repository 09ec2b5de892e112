package org.demarche.train;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.demarche.weights.WordClusters.Entry;
import org.tukaani.xz.XZInputStream;

/**
 * Takes the Brown clusters and the usual tags of words out of NLP4J's English lexica (edu.emory.mathcs.nlp:nlp4j-english,
 * Apache-2.0): maps from lower-case words, numbers written as 0, to the heads of their cluster's path, and to Penn tags.
 */
final class ClusterTraining {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String CLUSTERS = LEXICA + "en-brown-clusters-simplified-lowercase.xz";
    private static final String USES = LEXICA + "en-ambiguity-classes-simplified-lowercase.xz";
    /** Sets of tags that are told apart; rarer ones count as none. */
    private static final int MOST_USES = 250;

    private ClusterTraining() {}

    static SortedMap<String, Entry> read(Path jar) throws IOException {
        var words = new TreeMap<String, Entry>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var cluster : map(zip, CLUSTERS).entrySet())
                cluster.getValue().stream()
                        .map(Object::toString)
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .ifPresent(path -> words.put(cluster.getKey(), new Entry(path, 0)));
            var uses = map(zip, USES);
            var numbers = numbers(uses);
            uses.forEach((word, tags) -> {
                int number = numbers.getOrDefault(tags.toString(), 0);
                var known = words.get(word);
                if (known != null) words.put(word, new Entry(known.path(), number));
                else if (number > 0) words.put(word, new Entry("", number));
            });
        }
        return words;
    }

    private static Map<String, Integer> numbers(Map<String, Collection<?>> uses) {
        var counts = new TreeMap<String, Integer>();
        for (var tags : uses.values()) counts.merge(tags.toString(), 1, Integer::sum);
        var numbers = new HashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_USES)
                .forEach(e -> numbers.put(e.getKey(), numbers.size() + 1));
        return numbers;
    }

    private static Map<String, Collection<?>> map(ZipFile zip, String entry) throws IOException {
        try (var in = new ObjectInputStream(
                new BufferedInputStream(new XZInputStream(zip.getInputStream(zip.getEntry(entry))), 1 << 16))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.util.*;java.lang.*;!*"));
            if (!(in.readObject() instanceof Map<?, ?> read)) throw new IOException(entry + " holds no map");
            var map = new TreeMap<String, Collection<?>>();
            for (var pair : read.entrySet()) {
                if (!(pair.getValue() instanceof Collection<?> values)) throw new IOException(entry + " holds no sets");
                map.put(pair.getKey().toString(), values);
            }
            return map;
        } catch (ClassNotFoundException e) {
            throw new IOException(entry, e);
        }
    }
}
