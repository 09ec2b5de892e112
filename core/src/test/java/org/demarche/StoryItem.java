package org.demarche;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;

/**
 * A line that a story's reader expects in the ledgers: {@code expectation by "Jose Insulza" about A: met}, or
 * {@code commitment by IDN "to release the seamen": fulfilled}.
 *
 * @param by name of the speaker, or code of the side that is bound
 * @param of letter of the engagement that is expected, or words of what was undertaken
 */
record StoryItem(Item.Kind kind, String by, String of, String status) {
    private static final Pattern LINE = Pattern.compile(
            "(expectation|commitment) by (?:\"([^\"]+)\"|([A-Z]{3})) (?:about (\\w+)|\"([^\"]+)\"): ([a-z-]+)");
    private static final Set<String> IDLE = Set.of("that", "will", "would", "their");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    static StoryItem read(String line) {
        var read = LINE.matcher(line);
        if (!read.matches()) throw new IllegalArgumentException("no expectation or commitment: " + line);
        return new StoryItem(
                Item.Kind.valueOf(read.group(1).toUpperCase(Locale.ROOT)),
                read.group(2) == null ? read.group(3) : read.group(2),
                read.group(4) == null ? read.group(5) : read.group(4),
                read.group(6));
    }

    /** Items of the story's register that it may mean, whatever came of them. */
    List<Item> found(StoryRegister told) {
        return told.register().ledger().items(ItemQuery.all(kind)).stream()
                .filter(i -> isBy(i) && isOf(i, told))
                .toList();
    }

    private boolean isBy(Item item) {
        return kind == Item.Kind.COMMITMENT
                ? item.side().equals(by)
                : item.by().name().filter(n -> plain(n).equals(plain(by))).isPresent();
    }

    private boolean isOf(Item item, StoryRegister told) {
        if (kind == Item.Kind.COMMITMENT)
            return beginnings().allMatch(plain(item.content().text())::contains);
        return told.story().engagements().stream()
                .filter(e -> e.name().equals(of))
                .flatMap(e -> told.entries(e).stream())
                .flatMap(d -> d.accounts().stream())
                .anyMatch(a -> item.account().filter(a.key()::equals).isPresent());
    }

    /** How what is done and what it is done to begin, whatever their form: "relea" and "seame" of "to release the seamen". */
    private Stream<String> beginnings() {
        return Stream.of(plain(of).split("[^a-z]+"))
                .filter(w -> w.length() > 3 && !IDLE.contains(w))
                .limit(2)
                .map(w -> w.substring(0, Math.min(5, w.length())));
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind.code() + " by " + by + ", " + of;
    }
}
