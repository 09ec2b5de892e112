package org.demarche.enter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Account;
import org.demarche.register.Dossier.Choice;

/** Tells a reader which reports of an entry settle nothing of their own, and why. */
final class Reasons {
    private static final int MOST_NAMED = 5;

    private Reasons() {}

    /** Each report that was taken back. */
    static List<Choice> superseded(Sifted sifted) {
        var choices = new ArrayList<Choice>();
        for (var account : sifted.all()) {
            var taken = sifted.taken().get(account.key());
            if (taken == null) continue;
            var by = taken.by();
            var words = by.correction().map(c -> ": " + c.words()).orElse("");
            var what = taken.isReplaced()
                    ? "replaced by a newer text of "
                    : taken.isRetracted() ? "retracted by " : "corrected by ";
            choices.add(new Choice(
                    "superseded",
                    account.report().id(),
                    what
                            + by.outlet().orElse(by.id())
                            + by.day().map(d -> " on " + d).orElse("")
                            + words));
        }
        return choices.stream().distinct().toList();
    }

    /** How many sources are left where some say the same in the same words. */
    static Optional<Choice> copies(Sifted sifted) {
        var copied = sifted.telling().stream()
                .map(Account::report)
                .distinct()
                .filter(r -> !sifted.copies().origin(r).id().equals(r.id()))
                .map(r -> r.id() + " of " + sifted.copies().origin(r).id())
                .distinct()
                .toList();
        if (copied.isEmpty()) return Optional.empty();
        var named = String.join(", ", copied.subList(0, Math.min(MOST_NAMED, copied.size())));
        int more = copied.size() - MOST_NAMED;
        return Optional.of(new Choice(
                "sources",
                String.valueOf(sifted.sources()),
                "copies: " + named + (more > 0 ? " and " + more + " more" : "")));
    }
}
