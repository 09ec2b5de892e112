package org.demarche;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.demarche.register.Register;

/** A register as text, in one order: two registers that hold the same give the same text. */
final class RegisterDump {
    private RegisterDump() {}

    static String of(Register register) {
        return entries(register).stream().map(RegisterDump::entry).collect(Collectors.joining("\n"));
    }

    /** All entries by their keys, those that are only recalled or hidden too. */
    static List<Dossier> entries(Register register) {
        var all = Query.all();
        var everything = new Query(
                all.persons(),
                all.sides(),
                all.levels(),
                all.place(),
                all.topic(),
                all.statuses(),
                all.types(),
                all.from(),
                all.to(),
                all.outlet(),
                false,
                false,
                true,
                true,
                all.sort(),
                false,
                Integer.MAX_VALUE,
                0);
        return register.find(everything).stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** Records print their fields in order; sets have none and are sorted. */
    private static String entry(Dossier dossier) {
        return String.join(
                "\n  ",
                dossier.key(),
                dossier.engagement().toString(),
                dossier.accounts().stream().map(Account::key).toList().toString(),
                dossier.links().toString(),
                new TreeSet<>(dossier.superseded()).toString(),
                dossier.choices().toString(),
                dossier.sources() + (dossier.hidden() ? " hidden" : ""));
    }
}
