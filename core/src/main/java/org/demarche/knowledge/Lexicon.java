package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All names and titles that the tables know, in one trie over words; the longest wins. A hyphen is a word that may be there
 * or not: "Kim Jong-un" finds "Kim Jong Un", and the other way round. Immutable once loaded.
 */
public final class Lexicon {
    /** What sort of thing a name in the tables is. */
    public enum Kind {
        PERSON,
        COUNTRY,
        NATIONALITY,
        CAPITAL,
        PLACE,
        GOVERNMENT,
        ORGANIZATION,
        OFFICE
    }

    /**
     * One name.
     *
     * @param name the canonical name: of the person, place, organisation or country; the form itself of an office
     * @param country ISO 3166-1 alpha-3, empty where there is none
     * @param exact whether the case must be that of the table ("US" is no pronoun, "EU" no syllable)
     */
    public record Entry(Kind kind, String name, String country, String precision, List<String> words, boolean exact) {
        public int length() {
            return words.size();
        }
    }

    /**
     * An entry where a sentence has it.
     *
     * @param end the place after its last word there, hyphens counted
     */
    public record Match(Entry entry, int end) {}

    /** A place in the trie: the entries that end here, and where each further word leads. */
    private static final class Node {
        private Map<String, Node> next = Map.of();
        private List<Entry> entries = List.of();

        Node grow(String word) {
            var known = next.get(word);
            if (known != null) return known;
            var grown = new Node();
            if (next.isEmpty()) {
                next = Map.of(word, grown);
                return grown;
            }
            if (next.size() == 1) next = new HashMap<>(next);
            next.put(word, grown);
            return grown;
        }

        void end(Entry entry) {
            if (entries.isEmpty()) {
                entries = List.of(entry);
                return;
            }
            if (entries.size() == 1) entries = new ArrayList<>(entries);
            entries.add(entry);
        }
    }

    private static final int LONGEST = 24;

    /** "People's Republic": what a sentence parts in two words. */
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?<=\\p{L})['\u2019]s(?![\\p{L}\\d])");

    private final Node root = new Node();

    /** The capitals of each state; a state that has moved its capital has two. */
    private final Map<String, Set<String>> capitalsByCountry = new HashMap<>();

    Lexicon() {
        root.next = new HashMap<>(1 << 13);
    }

    void add(Kind kind, String form, String name, String country, String precision) {
        boolean shouted = form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT)) && form.indexOf('.') < 0;
        var words = words(shouted ? form : form.toLowerCase(Locale.ROOT));
        var node = root;
        for (int i = 0; i < words.size(); i++)
            node = node.grow(shouted ? words.get(i).toLowerCase(Locale.ROOT) : words.get(i));
        node.end(new Entry(kind, name, country, precision, words, shouted));
        if (kind == Kind.CAPITAL)
            capitalsByCountry.computeIfAbsent(country, c -> new HashSet<>()).add(name);
    }

    /** The capital of a state (ISO 3166-1 alpha-3); empty where the tables have none, or more than one. */
    public Optional<String> capital(String country) {
        var capitals = capitalsByCountry.getOrDefault(country, Set.of());
        return capitals.size() == 1 ? Optional.of(capitals.iterator().next()) : Optional.empty();
    }

    /** The words of a form, hyphens left out as the trie knows none, and a possessive's ending apart, as sentences have it. */
    private static List<String> words(String form) {
        return form.indexOf('\'') < 0 && form.indexOf('\u2019') < 0
                ? plainWords(form)
                : plainWords(POSSESSIVE.matcher(form).replaceAll(" 's"));
    }

    private static List<String> plainWords(String form) {
        int first = gap(form, 0);
        if (first == form.length()) return List.of(form);
        // By hand: thousands of forms are split at the start, before a regular expression is worth its compiling. Most
        // are two words, and a list of two needs no copy.
        int second = gap(form, first + 1);
        if (second == form.length() && first > 0 && second > first + 1)
            return List.of(form.substring(0, first), form.substring(first + 1));
        var words = new ArrayList<String>(4);
        int from = 0;
        for (int i = first; i <= form.length(); i = gap(form, i + 1)) {
            if (i > from) words.add(form.substring(from, i));
            from = i + 1;
            if (i == form.length()) break;
        }
        return List.copyOf(words);
    }

    /** The next place, from {@code from} on, where a space or hyphen parts words; the form's end where there is none. */
    private static int gap(String form, int from) {
        int i = from;
        while (i < form.length() && form.charAt(i) != ' ' && form.charAt(i) != '-') i++;
        return i;
    }

    private static boolean isHyphen(String word) {
        return word.length() == 1
                && (word.charAt(0) == '-' || word.charAt(0) == '\u2010' || word.charAt(0) == '\u2011');
    }

    /**
     * The longest entry that begins at {@code from}, in any case unless the entry is exact; among equals the first kind of
     * {@link Kind}. Time does not depend on the size of the tables.
     */
    public Optional<Match> match(List<String> words, int from) {
        Match best = null;
        var node = root;
        int last = Math.min(words.size(), from + LONGEST);
        for (int i = from; i < last; i++) {
            var word = words.get(i);
            if (isHyphen(word)) {
                if (i == from) break;
                continue;
            }
            node = next(node, word.equals("\u2019s") ? "'s" : word.toLowerCase(Locale.ROOT));
            if (node == null) break;
            var entry = first(node.entries, words, from, i + 1);
            if (entry != null) best = new Match(entry, i + 1);
        }
        return Optional.ofNullable(best);
    }

    /** Where a word leads from a node; "co-operation" is one word in sentences, and two in the trie. */
    private static @Nullable Node next(Node node, String word) {
        var whole = node.next.get(word);
        int hyphen = whole == null ? word.indexOf('-') : -1;
        if (hyphen <= 0 || hyphen == word.length() - 1) return whole;
        var first = node.next.get(word.substring(0, hyphen));
        return first == null ? null : next(first, word.substring(hyphen + 1));
    }

    /** The longest entry that begins at {@code from}, see {@link #match}. */
    public Optional<Entry> longest(List<String> words, int from) {
        return match(words, from).map(Match::entry);
    }

    private static @Nullable Entry first(List<Entry> entries, List<String> words, int from, int end) {
        Entry best = null;
        for (var entry : entries) {
            if (entry.exact() && !isExactly(entry, words, from, end)) continue;
            if (best == null || entry.kind().compareTo(best.kind()) < 0) best = entry;
        }
        return best;
    }

    private static boolean isExactly(Entry entry, List<String> words, int from, int end) {
        int at = 0;
        for (int i = from; i < end; i++)
            if (!isHyphen(words.get(i)) && !words.get(i).equals(entry.words().get(at++))) return false;
        return true;
    }

    /** The entry of that kind with exactly that form, the first where the tables give the form to several. */
    public Optional<Entry> find(Kind kind, String form) {
        return all(kind, form).stream().findFirst();
    }

    /** All entries of that kind with exactly that form: two presidents are called George Bush. */
    public List<Entry> all(Kind kind, String form) {
        var words = words(form);
        var node = root;
        for (var word : words) {
            node = node.next.get(word.toLowerCase(Locale.ROOT));
            if (node == null) return List.of();
        }
        return node.entries.stream()
                .filter(e -> e.kind() == kind && (!e.exact() || e.words().equals(words)))
                .toList();
    }
}
