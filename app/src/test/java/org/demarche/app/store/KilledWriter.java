package org.demarche.app.store;

import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;

/** A process that files reports and settles them until it is killed; writes a line for each. */
final class KilledWriter {
    static final int REPORTS = 3_000;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (var store = Stores.open(arguments[0], Access.WRITE)) {
            for (int i = 0; i < REPORTS; i++) {
                store.file(filing(i));
                var waiting = store.waiting(10);
                if (!waiting.isEmpty())
                    store.settle(MadeUp.settlement(
                            waiting.stream().map(MadeUp::dossier).toArray(Dossier[]::new)));
                System.out.println(i);
            }
        }
    }

    static Filing filing(int number) {
        var report = MadeUp.report("r" + number, "2018-10-08", "Post");
        var accounts = new Account[3];
        for (int i = 0; i < accounts.length; i++)
            accounts[i] = MadeUp.account(
                    report,
                    MadeUp.engagement("a" + number + "x" + i, "2018-10-08", "Person " + number + "/RUS", "/PRK"));
        return MadeUp.filing(report, accounts);
    }
}
