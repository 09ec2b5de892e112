package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All names and titles that the tables know, found by their words; the longest wins. Immutable once loaded. */
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

    private final Map<String, List<Entry>> entriesByFirstWord = new HashMap<>();

    void add(Kind kind, String form, String name, String country, String precision) {
        boolean shouted = form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT)) && form.indexOf('.') < 0;
        var words = words(shouted ? form : form.toLowerCase(Locale.ROOT));
        entriesByFirstWord
                .computeIfAbsent(words.get(0).toLowerCase(Locale.ROOT), w -> new ArrayList<>(2))
                .add(new Entry(kind, name, country, precision, words, shouted));
    }

    /** The words of a form as sentences have them: a hyphen is a word of its own. */
    private static List<String> words(String form) {
        return List.of(form.split(" |(?<=-)|(?=-)", -1));
    }

    /** The entries that begin with {@code firstWord}, in any case. */
    private List<Entry> beginning(String firstWord) {
        return entriesByFirstWord.getOrDefault(firstWord.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The longest entry whose words stand in {@code words} from {@code from} on; among equals the first kind of {@link
     * Kind}.
     */
    public Optional<Entry> longest(List<String> words, int from) {
        Entry best = null;
        for (var entry : beginning(words.get(from))) {
            if (!matches(entry, words, from)) continue;
            boolean better = best == null
                    || entry.length() > best.length()
                    || entry.length() == best.length() && entry.kind().compareTo(best.kind()) < 0;
            if (better) best = entry;
        }
        return Optional.ofNullable(best);
    }

    private static boolean matches(Entry entry, List<String> words, int from) {
        if (from + entry.length() > words.size()) return false;
        for (int i = 0; i < entry.length(); i++) {
            var word = words.get(from + i);
            boolean same = entry.exact()
                    ? word.equals(entry.words().get(i))
                    : word.equalsIgnoreCase(entry.words().get(i));
            if (!same) return false;
        }
        return true;
    }

    /** The entry of that kind with exactly that form. */
    public Optional<Entry> find(Kind kind, String form) {
        var words = words(form);
        return beginning(words.get(0)).stream()
                .filter(e -> e.kind() == kind && e.length() == words.size() && matches(e, words, 0))
                .findFirst();
    }
}
