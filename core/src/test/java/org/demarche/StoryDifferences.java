package org.demarche;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Item;

/**
 * Compares each expected engagement of stories with the entry that holds most of it, field by field, and counts. Each difference
 * is laid at the door of the work that made it: {@code reading} where no account says what is expected, {@code matching} where
 * the entry lacks accounts or holds strange ones, {@code dossier} where all accounts are together and one of them says it.
 */
final class StoryDifferences {
    /** Fields that are asked of every engagement; the others count only where something is expected or shown. */
    private static final Set<String> ALWAYS = Set.of("status", "date", "sides", "type");

    private static final String READING = "reading";
    private static final String MATCHING = "matching";
    private static final String DOSSIER = "dossier";
    private static final String LEDGER = "ledger";

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    void add(StoryRegister told) {
        var story = told.story();
        for (var expected : story.engagements()) {
            var label = story.name() + " " + expected.name();
            for (var report : expected.reports()) {
                boolean read = told.answer(expected, report).isPresent();
                count("read", read);
                if (!read) tell(READING, label, "unread", "not read in " + report);
            }
            var entries = told.entries(expected);
            if (entries.size() > 1)
                tell(MATCHING, label, "split", "in " + entries.size() + " entries: " + places(told, expected));
            if (entries.isEmpty()) for (var field : ALWAYS) count(field, false);
            else compare(label, expected, entries.get(0), told);
        }
        for (var account : told.unexpected())
            tell(READING, story.name(), "over", account.report().id() + ": " + brief(account.engagement()));
        for (var item : story.items()) {
            var found = item.found(told);
            boolean right = found.stream().anyMatch(i -> i.status().equals(item.status()));
            count("ledger", right);
            if (!right)
                tell(
                        LEDGER,
                        story.name(),
                        item.kind().code(),
                        item + " is " + statuses(found) + ", expected " + item.status());
        }
        for (var pair : shared(told)) tell(MATCHING, story.name(), "joined", "one entry for " + pair);
    }

    private void compare(String label, ExpectedEngagement expected, Dossier entry, StoryRegister told) {
        field(label, "type", expected, entry, told, e -> e.type().code());
        field(label, "status", expected, entry, told, e -> e.status().code());
        field(
                label,
                "date",
                expected,
                entry,
                told,
                e -> e.date().map(d -> d.value()).orElse(""));
        var sides = StoryPairing.sides(entry.engagement());
        boolean fits = expected.allSides().contains(sides);
        count("sides", fits);
        boolean said = told.read(expected).stream()
                .map(a -> StoryPairing.sides(a.engagement()))
                .anyMatch(expected.allSides()::contains);
        if (!fits) tell(door(expected, told, said), label, "sides", sides + ", expected " + expected.allSides());
        listed(label, "conflicts", expected, told, conflicts(entry));
        listed(label, "superseded", expected, told, superseded(entry));
        boolean unconfirmed = entry.isUnconfirmed(told.register().newest());
        if (unconfirmed || expected.isUnconfirmed()) {
            boolean right = unconfirmed == expected.isUnconfirmed();
            count("unconfirmed", right);
            if (!right) tell(door(expected, told, false), label, "unconfirmed", "shown " + unconfirmed);
        }
        if (!expected.values("sources").isEmpty()) {
            boolean right = expected.values("sources").contains(Integer.toString(entry.sources()));
            count("sources", right);
            if (!right)
                tell(
                        door(expected, told, true),
                        label,
                        "sources",
                        entry.sources() + ", expected " + expected.values("sources"));
        }
    }

    private static String statuses(List<Item> found) {
        return found.isEmpty()
                ? "not in the ledger"
                : found.stream().map(Item::status).collect(Collectors.joining("|"));
    }

    private static Set<String> conflicts(Dossier entry) {
        return entry.engagement().conflicts().stream()
                .map(c -> c.field())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> superseded(Dossier entry) {
        return entry.accounts().stream()
                .filter(a -> entry.superseded().contains(a.key()))
                .map(a -> a.report().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void field(
            String label,
            String field,
            ExpectedEngagement expected,
            Dossier entry,
            StoryRegister told,
            Function<Engagement, String> value) {
        var right = expected.values(field);
        var shown = value.apply(entry.engagement());
        boolean fits = fits(right, shown);
        count(field, fits);
        boolean said =
                told.read(expected).stream().map(Account::engagement).map(value).anyMatch(v -> fits(right, v));
        if (!fits) tell(door(expected, told, said), label, field, shown + ", expected " + String.join("|", right));
    }

    private static boolean fits(List<String> right, String shown) {
        return right.isEmpty() ? shown.isEmpty() : right.contains(shown);
    }

    private void listed(
            String label, String field, ExpectedEngagement expected, StoryRegister told, Set<String> shown) {
        var right = new TreeSet<>(expected.words(field));
        if (right.isEmpty() && shown.isEmpty()) return;
        count(field, right.equals(shown));
        if (!right.equals(shown)) tell(door(expected, told, true), label, field, shown + ", expected " + right);
    }

    private static String door(ExpectedEngagement expected, StoryRegister told, boolean said) {
        return !told.isWhole(expected) ? MATCHING : said ? DOSSIER : READING;
    }

    private void tell(String door, String label, String field, String what) {
        kinds.merge(door + " " + field, 1, Integer::sum);
        lines.add(door + " | " + label + " | " + field + " | " + what);
    }

    private void count(String field, boolean right) {
        var count = counts.computeIfAbsent(field, f -> new int[2]);
        if (right) count[0]++;
        count[1]++;
    }

    private static String places(StoryRegister told, ExpectedEngagement expected) {
        return told.read(expected).stream()
                .map(a -> a.report().id() + " in " + told.entryOf(a).key())
                .collect(Collectors.joining(", "));
    }

    /** Pairs of expected engagements that are held in one entry. */
    static List<String> shared(StoryRegister told) {
        var pairs = new ArrayList<String>();
        var all = told.story().engagements();
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++) {
                var keys = told.entries(all.get(i)).stream().map(Dossier::key).collect(Collectors.toSet());
                if (told.entries(all.get(j)).stream().map(Dossier::key).anyMatch(keys::contains))
                    pairs.add(all.get(i).name() + " and " + all.get(j).name());
            }
        return pairs;
    }

    private static String brief(Engagement engagement) {
        return engagement.type().code() + " " + engagement.status().code() + " "
                + engagement.date().map(d -> d.value()).orElse("undated") + " " + StoryPairing.sides(engagement)
                + (engagement.background() ? " background" : "");
    }

    @Override
    public String toString() {
        var table = counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue()[0] + "/" + e.getValue()[1])
                .collect(Collectors.joining(", "));
        return String.join("\n", lines) + "\nby door: " + kinds + "\nright: " + table;
    }
}
