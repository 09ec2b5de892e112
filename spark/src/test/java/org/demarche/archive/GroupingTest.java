package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.demarche.Demarche;
import org.demarche.app.store.Documents;
import org.demarche.archive.Linking.Placed;
import org.demarche.enter.outlet.Corrections;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.refusal.Reading.Read;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.junit.jupiter.api.Test;

/** Settled group by group, accounts come to the entries that they come to when they are settled together; see decisions/0011. */
class GroupingTest {
    private static List<Filing> filings(List<String> records) {
        var reader = Demarche.reader();
        var filings = new ArrayList<Filing>();
        for (var record : records) {
            var bytes = record.getBytes(StandardCharsets.UTF_8);
            for (var reading : reader.read(new Item("test", "test", Form.RECORD, bytes, About.NOTHING)))
                if (reading instanceof Read read) filings.add(Embedded.DEMARCHE.filing(read.report()));
        }
        return filings.stream().distinct().toList();
    }

    private static List<Account> accounts(List<Filing> filings) {
        return filings.stream().flatMap(f -> f.accounts().stream()).distinct().toList();
    }

    /** Blocks by hand: each trace cut into so many parts. */
    private static LongUnion joined(List<Account> accounts, int parts) {
        var byBlock = new TreeMap<String, List<Placed>>();
        for (var account : accounts)
            for (var trace : account.traces()) {
                int own = Math.floorMod(Kept.number(account.key()), parts);
                for (int other = 0; other < parts; other++)
                    byBlock.computeIfAbsent(
                                    Linking.plain(trace) + "\n" + Math.min(own, other) + "\n" + Math.max(own, other),
                                    b -> new ArrayList<>())
                            .add(Placed.of(account, own));
            }
        var union = new LongUnion();
        byBlock.forEach((block, placed) -> {
            var ends = block.split("\n");
            for (var edge : Linking.edges(ends[0], placed, !ends[1].equals(ends[2]))) union.join(edge.a(), edge.b());
        });
        return union;
    }

    private static Set<String> together(List<Filing> filings) {
        var register = new MemoryRegister();
        filings.forEach(register::file);
        Embedded.DEMARCHE.settle(register);
        var entries = new TreeSet<String>();
        for (var account : accounts(filings))
            register.find(account.entryKey()).map(GroupingTest::shown).ifPresent(entries::add);
        return entries;
    }

    private static String shown(Dossier dossier) {
        return Documents.write(new Dossier(
                dossier.engagement(),
                dossier.accounts().stream().map(Kept::unsigned).toList(),
                dossier.links(),
                new TreeSet<>(dossier.superseded()),
                dossier.choices(),
                dossier.sources(),
                dossier.hidden()));
    }

    private static Set<String> inGroups(List<Filing> filings, ToLongFunction<Account> label) {
        Map<Long, Group> groups = new HashMap<>();
        for (var account : accounts(filings)) {
            var group = groups.computeIfAbsent(label.applyAsLong(account), l -> new Group());
            group.take(account);
            for (var other : filings)
                if (Corrections.mayTakeBack(account.report(), other.report())
                        || other.report().id().equals(account.report().id())) group.take(other.report());
        }
        var entries = new TreeSet<String>();
        for (var group : groups.values()) for (var dossier : group.settle()) entries.add(shown(dossier));
        return entries;
    }

    @Test
    void groupsComeToWhatOneRegisterComesTo() throws IOException {
        var records = new ArrayList<>(TestReports.stories());
        records.addAll(TestReports.versionsAndCorrections());
        records.addAll(TestReports.skewed(300, 400, 21));
        var filings = filings(records);
        var union = joined(accounts(filings), 1);
        var expected = together(filings);

        assertThat(inGroups(filings, a -> union.root(Kept.number(a.key())))).isEqualTo(expected);
        // That groups are what matters: one by one the accounts come to something else.
        assertThat(inGroups(filings, a -> Kept.number(a.key()))).isNotEqualTo(expected);
    }

    @Test
    void tracesThatAreCutGiveTheSameGroups() {
        var accounts = accounts(filings(TestReports.skewed(300, 400, 22)));
        var whole = joined(accounts, 1);
        var cut = joined(accounts, 5);
        var groups = new TreeSet<Long>();
        for (var account : accounts) {
            long key = Kept.number(account.key());
            assertThat(cut.root(key)).isEqualTo(whole.root(key));
            groups.add(whole.root(key));
        }
        assertThat(groups).hasSizeBetween(2, accounts.size() - 1);
    }
}
