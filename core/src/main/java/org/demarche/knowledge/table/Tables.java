package org.demarche.knowledge.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All tables row by row, a user's own behind the packed ones, and the faults that showed while they were read. Immutable
 * once loaded.
 */
public final class Tables {
    private final Map<TableForm, List<TableRow>> packed = new EnumMap<>(TableForm.class);
    private final Map<TableForm, List<TableRow>> own = new EnumMap<>(TableForm.class);
    private final List<TermRow> terms = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> officesOfOne;
    private final Map<String, String> placeNames = new HashMap<>();

    private Tables(Optional<Path> directory) throws IOException {
        for (var form : TableForm.values()) {
            packed.put(form, new TableReader(form, faults::add).readPacked());
            own.put(form, List.of());
        }
        if (directory.isPresent()) readOwn(directory.get());
        officesOfOne = rows(TableForm.OFFICES)
                .filter(r -> r.cell("holders").equals("one"))
                .map(r -> r.cell("id"))
                .collect(Collectors.toSet());
        rows(TableForm.COUNTRIES).forEach(r -> placeNames.put(r.cell("code"), r.cell("name")));
        rows(TableForm.ORGANIZATIONS).forEach(r -> placeNames.put(r.cell("name"), r.cell("name")));
        readTerms();
    }

    /** The packed tables, and those in {@code directory} beside them. */
    public static Tables load(Optional<Path> directory) throws IOException {
        return new Tables(directory);
    }

    private void readOwn(Path directory) throws IOException {
        List<Path> files;
        try (var listed = Files.list(directory)) {
            files = listed.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
        }
        for (var file : files) {
            var form = TableForm.named(file.getFileName().toString());
            if (form.isPresent()) own.put(form.get(), new TableReader(form.get(), faults::add).read(file));
            else
                faults.add(new Fault(
                        Fault.Severity.ERROR,
                        file.toString(),
                        0,
                        "no table has this name, and nothing reads it",
                        "name it one of "
                                + Stream.of(TableForm.values())
                                        .map(TableForm::fileName)
                                        .collect(Collectors.joining(", "))));
        }
    }

    private void readTerms() {
        var owners = new ArrayList<TermRow>();
        parse(own.getOrDefault(TableForm.TERMS, List.of()), owners::add);
        var persons = new HashSet<String>();
        for (var term : owners) persons.add(term.person());
        parse(packed.getOrDefault(TableForm.TERMS, List.of()), term -> {
            boolean replaced = persons.contains(term.person())
                    && owners.stream().anyMatch(o -> o.replaces(term, hasOneHolder(o.office())));
            if (!replaced) terms.add(term);
        });
        terms.addAll(owners);
    }

    private void parse(List<TableRow> rows, Consumer<TermRow> into) {
        for (var row : rows) {
            try {
                into.accept(TermRow.of(row));
            } catch (IllegalArgumentException badDate) {
                faults.add(Fault.error(row, String.valueOf(badDate.getMessage()), "mend the start or the end"));
            }
        }
    }

    /** All rows, the packed ones first. */
    public Stream<TableRow> rows(TableForm form) {
        return Stream.concat(packed.getOrDefault(form, List.of()).stream(), own.getOrDefault(form, List.of()).stream());
    }

    /** The rows of the tables in the directory. */
    public List<TableRow> own(TableForm form) {
        return own.getOrDefault(form, List.of());
    }

    /** The rows of the packed tables. */
    public List<TableRow> packed(TableForm form) {
        return packed.getOrDefault(form, List.of());
    }

    /** All terms whose dates can be read, without the packed ones that rows of one's own replace. */
    public List<TermRow> terms() {
        return List.copyOf(terms);
    }

    /** The name of the country with that code, or of the organisation. */
    public Optional<String> placeName(String place) {
        return Optional.ofNullable(placeNames.get(place));
    }

    /** Whether one person at a time holds the office of that id. */
    public boolean hasOneHolder(String office) {
        return officesOfOne.contains(office);
    }

    /** What was broken as the tables were read. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
