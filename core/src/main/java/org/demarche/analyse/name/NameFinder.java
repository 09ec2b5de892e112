package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;
import org.demarche.weights.WeightTable;
import org.demarche.weights.Weights;
import org.demarche.weights.Words;

/**
 * Finds names, nationalities and offices: a tagger marks what the sentence makes a name, the tables say what is known, and
 * {@link NameJoin} decides between them. Names shortened later or earlier in the report get the type of the full name
 * ({@link Shortened}). Thread-safe.
 */
public final class NameFinder implements Finder {
    private static final boolean[] ALL_FREE = {};

    private final NameTagger tagger;
    private final WeightTable weights;
    private final NameJoin join;

    /** @param weights the packed ones are {@link #weights} */
    public NameFinder(Knowledge knowledge, Words words, WeightTable weights) {
        this.weights = weights;
        tagger = new NameTagger(knowledge, words);
        join = new NameJoin(knowledge);
    }

    /** The packed weights, which need nothing else and so may be read early. */
    public static WeightTable weights() {
        return Weights.table("names");
    }

    @Override
    public Findings find(Findings soFar) {
        var prepared = tagger.prepare(soFar.sentences());
        var tagged = prepared.stream()
                .map(p -> NameTagger.names(NameTagger.label(p, weights::score, ALL_FREE)))
                .toList();
        var shortened = new Shortened();
        var joined = new ArrayList<List<NameTagger.Name>>();
        for (int i = 0; i < prepared.size(); i++) {
            var names = join.join(prepared.get(i).line, tagged.get(i));
            joined.add(names);
            for (var name : names) shortened.learn(prepared.get(i).line, name);
        }
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < prepared.size(); i++) {
            var line = prepared.get(i).line;
            for (var name : shortened.complete(line, joined.get(i)))
                mentions.add(new Mention(line.sentence.span(name.first(), name.end()), name.type()));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return soFar.withMentions(mentions);
    }
}
