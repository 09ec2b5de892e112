package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.check.KnowledgeCheck;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.PlaceWords;

/** Takes foreign knowledge into a directory of the user's tables: first it says what would change, then it may write. */
public final class KnowledgeImport {
    private static final String TERMS = TableForm.TERMS.fileName();

    private final Path directory;
    private final Tables tables;

    private KnowledgeImport(Path directory, Tables tables) {
        this.directory = directory;
        this.tables = tables;
    }

    /** An import into that directory, which need not be there yet. */
    public static KnowledgeImport into(Path directory) throws IOException {
        return new KnowledgeImport(directory, Tables.load(Optional.of(directory).filter(Files::isDirectory)));
    }

    /**
     * What an import would do.
     *
     * @param faults why it must not be done; then nothing else counts
     * @param leftOut how many rows were left out, by reason
     * @param unchanged how many terms the tables had already
     * @param text the whole table that would be written
     */
    public record Plan(
            List<Fault> faults, List<Change> changes, Map<String, Integer> leftOut, int unchanged, String text) {
        public boolean isEmpty() {
            return changes.stream().allMatch(c -> c.kind() == Change.Kind.CONFLICTING);
        }
    }

    /** Reads {@code in}, which faults call {@code file}. */
    public Plan plan(ImportForm form, String file, BufferedReader in) throws IOException {
        var intake = new Intake(file);
        format(form).read(in, intake);
        if (!intake.faults().isEmpty()) return refused(intake.faults());
        var merge = new Merge(tables);
        merge.take(intake.terms());
        var text = text(merge);
        var faults = new ArrayList<Fault>();
        if (!merge.written().isEmpty()) faults.addAll(faultsOf(text));
        if (!faults.isEmpty()) return refused(faults);
        return new Plan(List.of(), merge.changes(), intake.leftOut(), merge.unchanged(), text);
    }

    private static Plan refused(List<Fault> faults) {
        return new Plan(List.copyOf(faults), List.of(), Map.of(), 0, "");
    }

    private ActorFormat format(ImportForm form) {
        var places = new PlaceWords(tables);
        var offices = new OfficeLabels(tables, places);
        return switch (form) {
            case WIKIDATA -> new WikidataFormat(tables, places, offices);
            case ICEWS -> new IcewsFormat(places, offices);
            case PETRARCH -> new PetrarchFormat(tables, offices);
            case TSV -> new TsvFormat(tables);
        };
    }

    /** The user's own lines as they are, without those that are replaced, and the new rows behind them. */
    private String text(Merge merge) throws IOException {
        var replaced = new HashSet<Integer>();
        var own = directory.resolve(TERMS);
        for (var row : merge.replaced()) if (row.file().equals(own.toString())) replaced.add(row.line());
        var lines = new ArrayList<String>();
        if (Files.isRegularFile(own)) {
            var old = Files.readAllLines(own);
            for (int i = 0; i < old.size(); i++) if (!replaced.contains(i + 1)) lines.add(old.get(i));
        } else {
            lines.add(String.join("\t", TableForm.TERMS.columns()));
        }
        for (var term : merge.written()) lines.add(String.join("\t", term.at().cells()));
        return String.join("\n", lines) + "\n";
    }

    /** What the rules say to the user's tables as they would be, in a copy of the directory. */
    private List<Fault> faultsOf(String text) throws IOException {
        var copy = Files.createTempDirectory("demarche-import");
        try {
            if (Files.isDirectory(directory)) {
                try (var files = Files.list(directory)) {
                    for (var file :
                            files.filter(f -> f.toString().endsWith(".tsv")).toList())
                        Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
                }
            }
            Files.writeString(copy.resolve(TERMS), text);
            return KnowledgeCheck.check(Tables.load(Optional.of(copy))).stream()
                    .filter(f -> f.isError() && f.file().startsWith(copy.toString()))
                    .map(f -> new Fault(
                            f.severity(),
                            directory.resolve(String.valueOf(Path.of(f.file()).getFileName())) + " as it would be",
                            f.line(),
                            f.problem(),
                            f.remedy()))
                    .toList();
        } finally {
            try (var files = Files.list(copy)) {
                for (var file : files.toList()) Files.deleteIfExists(file);
            }
            Files.deleteIfExists(copy);
        }
    }

    /** Writes what a plan without faults says, at once. */
    public void write(Plan plan) throws IOException {
        Files.createDirectories(directory);
        WholeFiles.write(Map.of(directory.resolve(TERMS), plan.text()));
    }
}
