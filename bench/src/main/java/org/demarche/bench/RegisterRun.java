package org.demarche.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Demarche;
import org.demarche.clean.PageText;
import org.demarche.enter.Filer;
import org.demarche.read.JsonlReader;
import org.demarche.refusal.Reading;
import org.demarche.register.Entries;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;

/**
 * Files report records into one register and tells which of its entries each report's engagements went to, a line each: the
 * report's identifier, the engagement's key in the report's own record, the key of the entry.
 *
 * <p>Usage: {@code RegisterRun docs.jsonl OUT.tsv}. Prints the seconds that reading, filing and settling took.
 */
public final class RegisterRun {
    private RegisterRun() {}

    public static void main(String[] arguments) throws IOException {
        var demarche = Demarche.load();
        var reader = new JsonlReader(new PageText()::reports);
        var filer = new Filer();
        var register = new MemoryRegister();
        var kept = new ArrayList<Told>();
        long reading = 0;
        long filing = 0;
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!(reader.read(line.getBytes(StandardCharsets.UTF_8)).get(0) instanceof Reading.Read read)) continue;
            long start = System.nanoTime();
            var entries = demarche.annotate(read.report());
            long annotated = System.nanoTime();
            var filed = filer.filing(entries);
            demarche.file(filed, register);
            reading += annotated - start;
            filing += System.nanoTime() - annotated;
            kept.add(new Told(entries, filed));
        }
        long start = System.nanoTime();
        int accounts = demarche.settle(register);
        double settling = (System.nanoTime() - start) / 1e9;
        var lines = new ArrayList<String>();
        for (var told : kept) lines.addAll(told.lines(register));
        Files.write(Path.of(arguments[1]), lines);
        System.out.printf(
                "{\"reports\": %d, \"accounts\": %d, \"read_s\": %.2f, \"file_s\": %.2f, \"settle_s\": %.2f}%n",
                kept.size(), accounts, reading / 1e9, filing / 1e9, settling);
    }

    /** Engagements of a report and their accounts stand in one order. */
    private record Told(String report, List<String> engagements, List<String> entryKeys) {
        Told(Entries entries, Filing filing) {
            this(
                    filing.report().id(),
                    entries.engagements().stream().map(e -> e.key()).toList(),
                    filing.accounts().stream().map(a -> a.entryKey()).toList());
        }

        List<String> lines(Register register) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < engagements.size(); i++)
                lines.add(String.join(
                        "\t",
                        report,
                        engagements.get(i),
                        register.find(entryKeys.get(i)).orElseThrow().key()));
            return lines;
        }
    }
}
