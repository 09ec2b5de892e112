package org.demarche.analyse.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Status;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/**
 * A part of an engagement's time by which a sentence speaks of it: "the resumption of the talks", "the eve of a visit".
 *
 * @param noun the phrase that names the part
 * @param lemma its head's lemma
 */
record Phases(Phrase noun, String lemma) {
    private static final Map<String, Status> REACHED = Map.ofEntries(
            Map.entry("eve", Status.SCHEDULED),
            Map.entry("run-up", Status.SCHEDULED),
            Map.entry("approach", Status.SCHEDULED),
            Map.entry("end", Status.HELD),
            Map.entry("close", Status.HELD),
            Map.entry("conclusion", Status.HELD),
            Map.entry("outcome", Status.HELD),
            Map.entry("aftermath", Status.HELD),
            Map.entry("wake", Status.HELD));
    private static final Set<String> BEGINNINGS = Set.of(
            "convening", "holding", "resumption", "start", "beginning", "opening", "commencement", "continuation");

    /** The part that {@code noun} is named behind. */
    static Optional<Phases> find(Parse parse, Phrase noun) {
        int of = noun.first() - 1;
        if (of < 1
                || !Set.of("of", "to", "for")
                        .contains(parse.sentence().token(of).lower())) return Optional.empty();
        boolean goal = parse.sentence().token(of).lower().equals("for");
        return parse.phrases().stream()
                .filter(p -> p.end() == of)
                .map(p -> new Phases(p, parse.lemma(p)))
                // "The ceremony for the signing".
                .filter(p -> goal
                        ? p.lemma().equals("ceremony")
                        : REACHED.containsKey(p.lemma()) || BEGINNINGS.contains(p.lemma()))
                .findFirst();
    }

    /** The phrase whose words describe {@code noun} too: "a previous round of" negotiations. */
    static Optional<Phrase> around(Parse parse, Phrase noun) {
        int of = noun.first() - 1;
        if (of < 1 || !parse.sentence().token(of).lower().equals("of")) return Optional.empty();
        return parse.phrases().stream()
                .filter(p -> p.end() == of)
                .filter(p -> Set.of("round", "series", "session", "set").contains(parse.lemma(p)))
                .findFirst();
    }

    /** What the part makes of what its clause says: at the end of a visit it was held, if it was not still to come. */
    Reading applied(Reading reading) {
        var reached = REACHED.get(lemma);
        if (reached == null || !reading.is(Status.HELD)) return reading;
        return reading.with(reached);
    }
}
