package org.demarche.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register that lives as long as the program. Safe for many threads. */
public final class MemoryRegister implements Register {
    private final Map<String, Entries> entriesByReport = new LinkedHashMap<>();

    @Override
    public synchronized void enter(Entries entries) {
        entriesByReport.putIfAbsent(
                entries.resolved().findings().article().report().id(), entries);
    }

    @Override
    public synchronized List<Entries> all() {
        return List.copyOf(entriesByReport.values());
    }

    @Override
    public synchronized Optional<Entries> find(String reportId) {
        return Optional.ofNullable(entriesByReport.get(reportId));
    }
}
