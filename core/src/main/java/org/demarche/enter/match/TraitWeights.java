package org.demarche.enter.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What each trait adds to the odds that two accounts are one: {@code same-engagement.tsv}, which says how it was learned. */
final class TraitWeights {
    private static final String TABLE = "/org/demarche/enter/same-engagement.tsv";
    private static final String START = "start";

    private final Map<String, Double> byCode;

    private TraitWeights(Map<String, Double> byCode) {
        this.byCode = byCode;
    }

    static TraitWeights load() {
        try (var in = TraitWeights.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException(TABLE + " is not on the class path");
            var byCode = new HashMap<String, Double>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t"))
                    .forEach(row -> byCode.put(row[0], Double.valueOf(row[1])));
            return new TraitWeights(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log odds before anything is compared. */
    double start() {
        return of(START);
    }

    /** What the trait adds to the log odds; a trait that no pair had when they were learned adds nothing. */
    double of(String code) {
        return byCode.getOrDefault(code, 0.0);
    }
}
