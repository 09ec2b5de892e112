package org.demarche.app.cli;

import java.util.Optional;
import org.demarche.register.Dossier;
import org.demarche.register.Register;

/** Finds entries by the keys that people type. */
final class Keyed {
    private Keyed() {}

    static Optional<Dossier> find(String key, Register register) {
        return register.find(key.strip());
    }

    /** What to do where there is no such entry. */
    static String hint(String key) {
        return key.strip().matches("e\\p{XDigit}+")
                ? "no entry has the key '" + key
                        + "': its reports may have been withdrawn; look for it with demarche list"
                        + " --person NAME or --side NAME"
                : "'" + key + "' is no key: keys are an e and twelve digits from 0 to f, as demarche list prints them;"
                        + " by words, ask demarche search " + quoted(key);
    }

    private static String quoted(String words) {
        return words.contains(" ") ? "\"" + words + "\"" : words;
    }

    /** That the entry has another key now, as it was merged with an earlier one. */
    static Optional<String> moved(String key, Dossier dossier) {
        return dossier.key().equals(key.strip())
                ? Optional.empty()
                : Optional.of(key.strip() + " is one with " + dossier.key() + " now");
    }
}
