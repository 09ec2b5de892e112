package org.demarche.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.table.DateCell;

/**
 * Names and the CAMEO actor codes that they stand for, on their days ({@code countries.tsv}, {@code governments.tsv}, {@code
 * organizations.tsv} and {@code actors.tsv}), and nouns for what an actor is ({@code agents.tsv}: {@code ~COP} is a police
 * force of whatever country is named). Immutable.
 */
public final class ActorNames {
    private static final String STEM = "*";

    /** A run of words: where it ends, and its codes, mostly one; in an agent's code the actor's is {@code ~}. */
    public record Match(int end, List<String> codes) {}

    private record Entry(List<String> words, boolean stem, String code, LocalDate from, LocalDate until, boolean own) {
        int letters() {
            return words.stream().mapToInt(String::length).sum();
        }

        /** How long it stands; the shorter, the more exactly it was meant. */
        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }

        boolean stands(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** The longest; of the same name, a user's own, and the one that stands for the fewest days. */
    private static final Comparator<Entry> MOST_TELLING = Comparator.comparingInt(Entry::letters)
            .thenComparing(Entry::own)
            .reversed()
            .thenComparingLong(Entry::days);

    private final Map<String, List<Entry>> names = new HashMap<>();
    private final Map<String, List<Entry>> agents = new HashMap<>();

    private ActorNames(Optional<Path> extra) {
        for (var row : Tsv.rows("countries.tsv", extra)) {
            add(names, row[1], row[0]);
            for (int cell = 2; cell <= 5; cell++)
                for (var alias : Tsv.alternatives(row[cell])) add(names, alias, row[0]);
        }
        for (var row : Tsv.rows("governments.tsv", extra)) add(names, row[0], Knowledge.actorCode(row[1], "GOV"));
        for (var row : Tsv.rows("organizations.tsv", extra)) {
            if (row[2].isEmpty()) continue;
            add(names, row[0], row[2]);
            for (var alias : Tsv.alternatives(row[1])) add(names, alias, row[2]);
        }
        for (var row : Tsv.packed("actors.tsv")) actor(row, false);
        for (var row : Tsv.own("actors.tsv", extra)) actor(row, true);
        for (var row : Tsv.rows("agents.tsv", extra))
            for (var word : Tsv.alternatives(row[0])) add(agents, word, row[1]);
    }

    private void actor(String[] row, boolean own) {
        var from = row[2].isEmpty() ? LocalDate.MIN : date(row[0], row[2], false);
        var until = row[3].isEmpty() ? LocalDate.MAX : date(row[0], row[3], true);
        for (var name : Tsv.alternatives(row[0])) add(names, name, row[1], from, until, own);
    }

    /** The packed tables, and the rows that the tables in {@code extra} add. */
    public static ActorNames load(Optional<Path> extra) {
        return new ActorNames(extra);
    }

    private static LocalDate date(String name, String cell, boolean last) {
        try {
            return last ? DateCell.lastDay(cell) : DateCell.firstDay(cell);
        } catch (IllegalArgumentException wrong) {
            throw new BadTable("actors.tsv, " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void add(Map<String, List<Entry>> into, String words, String code) {
        add(into, words, code, LocalDate.MIN, LocalDate.MAX, false);
    }

    private static void add(
            Map<String, List<Entry>> into, String written, String code, LocalDate from, LocalDate until, boolean own) {
        boolean stem = written.endsWith(STEM);
        var words = words(stem ? written.substring(0, written.length() - STEM.length()) : written);
        if (words.isEmpty()) return;
        // A stem of one word is looked up by its first letters, as its end is open.
        var key = stem && words.size() == 1 ? prefix(words.get(0)) : words.get(0);
        into.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new Entry(words, stem, code, from, until, own));
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(3, word.length())) + STEM;
    }

    private static List<String> words(String written) {
        return List.of(
                written.toLowerCase(Locale.ROOT).replace('-', ' ').strip().split("\\s+", -1));
    }

    /** The longest name that begins at {@code at} of these words in lower case, hyphens left out, on that day. */
    public Optional<Match> name(List<String> words, int at, LocalDate day) {
        return find(names, words, at, day);
    }

    /** The longest noun for an actor's part that begins at {@code at}, of lemmas or words in lower case. */
    public Optional<Match> agent(List<String> words, int at) {
        return find(agents, words, at, LocalDate.EPOCH);
    }

    private static Optional<Match> find(Map<String, List<Entry>> entries, List<String> words, int at, LocalDate day) {
        var word = words.get(at);
        var known = new ArrayList<>(entries.getOrDefault(word, List.of()));
        known.addAll(entries.getOrDefault(prefix(word), List.of()));
        return best(known, words, at, day);
    }

    private static Optional<Match> best(List<Entry> entries, List<String> words, int at, LocalDate day) {
        var standing = entries.stream()
                .filter(e -> stands(e, words, at) && e.stands(day))
                .sorted(MOST_TELLING)
                .toList();
        if (standing.isEmpty()) return Optional.empty();
        var first = standing.get(0);
        var codes = standing.stream()
                .filter(e -> MOST_TELLING.compare(first, e) == 0)
                .map(Entry::code)
                .distinct()
                .toList();
        return Optional.of(new Match(at + first.words().size(), codes));
    }

    private static boolean stands(Entry entry, List<String> words, int at) {
        int size = entry.words().size();
        if (at + size > words.size()) return false;
        for (int i = 0; i < size; i++) {
            var word = words.get(at + i);
            var wanted = entry.words().get(i);
            boolean open = entry.stem() && i == size - 1;
            if (open ? !word.startsWith(wanted) : !word.equals(wanted)) return false;
        }
        return true;
    }
}
