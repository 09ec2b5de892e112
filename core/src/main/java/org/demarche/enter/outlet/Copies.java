package org.demarche.enter.outlet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.register.ReportHead;

/** Which reports say the same in the same words, as syndicated news does: together they are one source. */
public final class Copies {
    /** Of two copies one of so many places is equal but once in 200,000 times; only such pairs are compared. */
    private static final int PLACES = 24;

    /** For each report the first that it is a copy of; itself where it is none. */
    private final Map<String, ReportHead> firstById = new HashMap<>();

    private final List<ReportHead> firsts = new ArrayList<>();
    /** For each place of a signature and each value there, the numbers of the reports in {@code firsts} that have it. */
    private final Map<Long, List<Integer>> numbersByValue = new HashMap<>();

    private final Map<String, ReportHead> firstByHash = new HashMap<>();

    /** Of reports in their order; versions of one report are copies, whatever they say. */
    public Copies(List<ReportHead> reports) {
        for (var report : reports) {
            if (firstById.containsKey(report.id())) continue;
            var values = values(report);
            var first = Optional.ofNullable(firstByHash.get(report.hash())).or(() -> like(report, values));
            firstById.put(report.id(), first.orElse(report));
            firstByHash.putIfAbsent(report.hash(), first.orElse(report));
            if (first.isPresent()) continue;
            for (var value : values)
                numbersByValue.computeIfAbsent(value, v -> new ArrayList<>()).add(firsts.size());
            firsts.add(report);
        }
    }

    private Optional<ReportHead> like(ReportHead report, List<Long> values) {
        var numbers = new TreeSet<Integer>();
        for (var value : values) numbers.addAll(numbersByValue.getOrDefault(value, List.of()));
        return numbers.stream().map(firsts::get).filter(f -> f.isCopyOf(report)).findFirst();
    }

    private static List<Long> values(ReportHead report) {
        var signature = report.signature().values();
        var values = new ArrayList<Long>();
        for (int i = 0; i < Math.min(PLACES, signature.length); i++)
            values.add(((long) i << Integer.SIZE) | Integer.toUnsignedLong(signature[i]));
        return values;
    }

    /** The report whose word {@code report} repeats: the first that it is a copy of. A correction is an outlet's own word. */
    public ReportHead origin(ReportHead report) {
        return report.correction().isPresent() ? report : firstById.getOrDefault(report.id(), report);
    }

    /** How many reports are no copies. */
    public int sources() {
        return firsts.size();
    }
}
