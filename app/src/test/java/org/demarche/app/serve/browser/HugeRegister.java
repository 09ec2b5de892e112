package org.demarche.app.serve.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.store.Archive;
import org.demarche.register.Dossier;
import org.demarche.register.MadeUp;

/** Thousands of made-up entries: many sides, a day each over thirty years, a few reports each with one side in half of them. */
final class HugeRegister {
    static final int ENTRIES = 4_000;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final List<String> SIDES = List.of(
            "RUS", "USA", "CHN", "DEU", "FRA", "GBR", "NOR", "FIN", "SWE", "POL", "ITA", "ESP", "TUR", "IRN", "IND",
            "JPN", "KOR", "PRK", "BRA", "ARG", "ZAF", "EGY", "KEN", "NGA");

    private HugeRegister() {}

    static void fill(Archive register) {
        register.atOnce(filled -> {
            var dossiers = new ArrayList<Dossier>();
            for (int i = 0; i < ENTRIES; i++) {
                var dossier = dossier(i);
                dossiers.add(dossier);
                var account = dossier.accounts().get(0);
                filled.file(MadeUp.filing(account.report(), account));
            }
            filled.settle(MadeUp.settlement(dossiers.toArray(Dossier[]::new)));
        });
    }

    private static Dossier dossier(int number) {
        var day = FIRST.plusDays(number * 11_000L / ENTRIES).toString();
        var other = SIDES.get(1 + number % (SIDES.size() - 1));
        var one = number % 2 == 0 ? "RUS" : SIDES.get((number / 3) % SIDES.size());
        var engagement = MadeUp.engagement(
                String.format("a%015x", number),
                day,
                "Minister " + one + "/" + one,
                "Envoy " + number % 97 + "/" + other);
        return MadeUp.dossier(MadeUp.account(MadeUp.report("huge-" + number, day, "Example Wire"), engagement));
    }
}
