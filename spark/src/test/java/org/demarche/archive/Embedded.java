package org.demarche.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.LedgerRecords;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.refusal.Reading.Read;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;

/** What the program's own register comes to, as its records, sorted: what archives are held to. */
final class Embedded {
    static final Demarche DEMARCHE = Demarche.load();

    private Embedded() {}

    /** Records of entries and of items. */
    record Answers(List<String> entries, List<String> items) {}

    static Answers of(Path records, Path store) throws IOException {
        try (var register = Stores.open(store.toString(), Access.WRITE)) {
            var reader = Demarche.reader();
            for (var line : Files.readAllLines(records)) {
                if (line.isBlank()) continue;
                var item = new org.demarche.read.Item(
                        "test",
                        "test",
                        Form.RECORD,
                        line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        About.NOTHING);
                for (var reading : reader.read(item))
                    if (reading instanceof Read read) DEMARCHE.file(read.report(), register);
            }
            DEMARCHE.settle(register);
            return answers(register);
        }
    }

    static Answers answers(org.demarche.app.store.Archive register) {
        var texts = new Texts(register::text);
        var nodes = new DossierNodes(texts, register.newest());
        var entries = new ArrayList<String>();
        register.export(d -> entries.add(EntryJson.line(nodes.dossier(d)).stripTrailing()));
        var records = new LedgerRecords(texts);
        var items = new ArrayList<String>();
        for (var kind : Item.Kind.values())
            for (var item : register.ledger().items(all(kind)))
                items.add(EntryJson.line(records.json(item)).stripTrailing());
        return new Answers(sorted(entries), sorted(items));
    }

    private static ItemQuery all(Item.Kind kind) {
        return new ItemQuery(
                kind,
                Optional.empty(),
                Optional.empty(),
                java.util.Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ItemQuery.Due.ANY,
                1_000_000,
                0);
    }

    static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    /** Prints the records of a store: {@code FILE}. */
    public static void main(String[] args) {
        try (var register = Stores.open(args[0], Access.READ)) {
            var answers = answers(register);
            answers.entries().forEach(System.out::println);
            answers.items().forEach(System.out::println);
        }
    }
}
