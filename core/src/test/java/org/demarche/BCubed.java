package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well things were put together (Bagga and Baldwin 1998): for each item, which share of those put together with it
 * belongs to it (precision), and which share of those that belong to it was put together with it (recall); means over items.
 */
final class BCubed {
    private record Item(String expected, String found) {}

    private final List<Item> items = new ArrayList<>();

    /** An item belongs together with those of the same {@code expected} name and was put together with those of the same {@code found}. */
    void add(String expected, String found) {
        items.add(new Item(expected, found));
    }

    double precision() {
        return mean(i -> right(i) / count(o -> o.found().equals(i.found())));
    }

    double recall() {
        return mean(i -> right(i) / count(o -> o.expected().equals(i.expected())));
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private double right(Item item) {
        return count(item::equals);
    }

    private double count(java.util.function.Predicate<Item> which) {
        return items.stream().filter(which).count();
    }

    private double mean(ToDoubleFunction<Item> value) {
        return items.stream().mapToDouble(value).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "B3 precision %.3f recall %.3f F1 %.3f over %d items",
                precision(),
                recall(),
                f1(),
                items.size());
    }
}
