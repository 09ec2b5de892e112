package org.demarche.enter.match;

import java.util.List;
import java.util.TreeSet;

/** Compares what it is about. */
final class TopicsCompared implements Comparison {
    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        if (earlier.topicWords().isEmpty() || later.topicWords().isEmpty()) return List.of();
        var shared = new TreeSet<>(earlier.topicWords());
        shared.retainAll(later.topicWords());
        return List.of(
                shared.isEmpty()
                        ? Trait.of("topics.other", "other topics")
                        : new Trait("topics.shared", () -> "both about " + String.join(", ", shared)));
    }
}
