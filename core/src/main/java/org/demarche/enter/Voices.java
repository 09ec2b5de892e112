package org.demarche.enter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.enter.outlet.Copies;
import org.demarche.enter.weigh.Voice;
import org.demarche.register.Account;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Source;
import org.demarche.text.Evidence;

/** What the accounts of an entry say of one field, and who says it. */
final class Voices {
    private final Concerned concerned;
    private final Copies copies;
    private final Map<String, Integer> epochByAccount;

    Voices(Concerned concerned, Copies copies, Map<String, Integer> epochByAccount) {
        this.concerned = concerned;
        this.copies = copies;
        this.epochByAccount = epochByAccount;
    }

    /** Those accounts that say something, in their order. */
    <T> List<Voice<T>> of(List<Account> accounts, String field, Function<Engagement, Optional<T>> value) {
        var voices = new ArrayList<Voice<T>>();
        for (var account : accounts) {
            var said = value.apply(account.engagement());
            if (said.isEmpty()) continue;
            var evidence = evidence(account.engagement(), field);
            var source = source(account.engagement(), evidence);
            voices.add(new Voice<>(
                    said.get(),
                    account,
                    source,
                    concerned.test(source),
                    copies.origin(account.report()),
                    epochByAccount.getOrDefault(account.key(), 0),
                    evidence));
        }
        return voices;
    }

    private static Evidence evidence(Engagement engagement, String field) {
        return engagement.evidence().stream()
                .filter(e -> e.field().equals(field))
                .findFirst()
                .orElse(engagement.evidence().get(0));
    }

    /** Who says how far it has come in the same sentence says the rest of it too. */
    private static Source source(Engagement engagement, Evidence evidence) {
        return engagement.history().stream()
                .filter(h -> h.evidence().sentence() == evidence.sentence())
                .findFirst()
                .map(StatusChange::source)
                .orElseGet(engagement::source);
    }
}
