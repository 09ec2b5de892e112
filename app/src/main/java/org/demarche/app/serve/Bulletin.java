package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.export.SketchNodes;
import org.demarche.app.store.Archive;
import org.demarche.register.Query;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the register, whoever changes it: this server or another program on the same store. Entries that are made anew get
 * higher numbers in the store, so that one question tells what is new since the last. Thread-safe.
 */
final class Bulletin {
    /** So many changes at once are told as one: whoever shows the register asks for it anew. */
    private static final int MOST_AT_ONCE = 500;

    private static final int KEPT = 2_000;

    private final Archive register;
    private final ArrayDeque<News> kept = new ArrayDeque<>();
    private @Nullable Set<String> known;
    private long last;
    private int gone;

    /** Where a change stands among all: numbers go on over restarts of the server, as the store gives them. */
    record Place(long number, int gone) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return number != other.number ? Long.compare(number, other.number) : Integer.compare(gone, other.gone);
        }

        @Override
        public String toString() {
            return number + "-" + gone;
        }

        static Optional<Place> find(String id) {
            if (!id.matches("\\d{1,18}-\\d{1,9}")) return Optional.empty();
            int dash = id.indexOf('-');
            return Optional.of(
                    new Place(Long.parseLong(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 1))));
        }
    }

    /** One change, as it is sent. */
    record News(Place place, String event, String data) {}

    Bulletin(Archive register) {
        this.register = register;
    }

    /** What has changed since this was last asked; empty the first time. */
    synchronized List<News> next() {
        if (known == null) {
            last = register.lastChange();
            known = new HashSet<>(register.keys());
            return List.of();
        }
        var changes = register.changes(last, MOST_AT_ONCE + 1);
        var news = new ArrayList<News>();
        if (changes.size() > MOST_AT_ONCE) news.add(anew());
        else for (var change : changes) news.add(change(change));
        // An entry that is gone leaves its key behind.
        if (news.isEmpty() && !isFewer()) return List.of();
        if (changes.size() <= MOST_AT_ONCE) news.addAll(gone());
        for (var one : news) {
            kept.add(one);
            if (kept.size() > KEPT) kept.remove();
        }
        return news;
    }

    private boolean isFewer() {
        return register.count(Query.everything()) != held().size();
    }

    private Set<String> held() {
        if (known == null) throw new IllegalStateException("nothing is known yet");
        return known;
    }

    private News anew() {
        last = register.lastChange();
        known = new HashSet<>(register.keys());
        gone = 0;
        return new News(new Place(last, 0), "reset", data(Lists.object().put("change", "reset")));
    }

    private News change(Archive.Change change) {
        last = change.number();
        gone = 0;
        return news(change, held().add(change.key()) ? "added" : "changed");
    }

    private News news(Archive.Change change, String what) {
        var node = Lists.object().put("change", what).put("key", change.key());
        var newest = register.newest();
        register.find(change.key())
                .ifPresent(d -> node.set(
                        "engagement",
                        SketchNodes.row(d.engagement(), d.sources(), d.isUnconfirmed(newest), d.hidden())));
        return new News(new Place(change.number(), 0), what, data(node));
    }

    private List<News> gone() {
        var now = new HashSet<>(register.keys());
        var news = new ArrayList<News>();
        for (var key : held().stream().filter(k -> !now.contains(k)).sorted().toList()) {
            var into = register.find(key);
            var node = Lists.object()
                    .put("change", into.isPresent() ? "merged" : "removed")
                    .put("key", key);
            into.ifPresent(d -> node.put("into", d.key()));
            gone++;
            news.add(new News(new Place(last, gone), into.isPresent() ? "merged" : "removed", data(node)));
        }
        known = now;
        return news;
    }

    /** What has changed since that place, as far as it can be told one by one; after that, {@link #next} goes on. */
    synchronized List<News> since(Place place) {
        var oldest = kept.peek();
        if (oldest != null && oldest.place().compareTo(place) <= 0)
            return kept.stream().filter(n -> n.place().compareTo(place) > 0).toList();
        var changes = register.changes(place.number(), MOST_AT_ONCE + 1);
        if (changes.size() > MOST_AT_ONCE)
            return List.of(
                    new News(new Place(last, gone), "reset", data(Lists.object().put("change", "reset"))));
        return changes.stream()
                .filter(c -> c.number() <= last)
                .map(c -> news(c, "changed"))
                .toList();
    }

    /** The place of the last change. */
    synchronized Place place() {
        return new Place(last, gone);
    }

    private static String data(ObjectNode node) {
        return node.toString();
    }
}
