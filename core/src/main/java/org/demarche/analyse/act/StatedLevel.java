package org.demarche.analyse.act;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Level;

/** Reads the rank that the words of an act state: "at the level of deputy foreign ministers", "ministerial meeting". */
final class StatedLevel {
    private static final Pattern DEPUTY = Pattern.compile(
            "\\b(?:deputy|vice|assistant|junior)[- ](?:[a-z]+ )?(?:ministers?|ministerial|secretar(?:y|ies))\\b(?=.{0,10}\\blevel)|\\b(?:deputy|vice|junior)[- ]ministerial\\b|level of (?:deputy|vice)\\b|\\bbetween (?:deputy|vice)[- ]");
    private static final Pattern HEAD = Pattern.compile(
            "\\blevel of (?:heads|leaders|presidents)|\\bheads? of (?:state|government)\\b(?=.{0,10}\\blevel)|\\bleaders'? summit\\b|\\bsummit (?:conference|meeting|talks)\\b|\\b(?:talks|meetings?|summit) (?:between|of) (?:the |their )?(?:two )?(?:prime ministers|presidents|premiers|leaders|heads of)\\b");
    private static final Pattern MINISTER = Pattern.compile(
            "\\bministerial\\b|\\bministers?'?,? (?:[\"\u201c]?[a-z-]+[\"\u201d]? )?(?:meeting|talks|conference|summit|level)\\b|\\bministers?-level\\b|\\blevel of (?:foreign |defen[cs]e )?ministers");
    private static final Pattern AMBASSADOR =
            Pattern.compile("\\bambassador(?:ial|s'?)?[- ](?:level|talks|meeting)\\b");

    private StatedLevel() {}

    /** The rank of those who act for an organisation: "NATO ambassadors". */
    static Optional<Level> ofPeople(String lemma) {
        return switch (lemma) {
            case "leader", "president", "premier", "monarch" -> Optional.of(Level.HEAD);
            case "minister" -> Optional.of(Level.MINISTER);
            case "deputy" -> Optional.of(Level.DEPUTY_MINISTER);
            case "ambassador" -> Optional.of(Level.AMBASSADOR);
            case "envoy", "negotiator" -> Optional.of(Level.ENVOY);
            case "official", "expert", "delegate", "representative", "diplomat" -> Optional.of(Level.OFFICIAL);
            default -> Optional.empty();
        };
    }

    static Optional<Level> find(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (DEPUTY.matcher(lower).find()) return Optional.of(Level.DEPUTY_MINISTER);
        if (HEAD.matcher(lower).find()) return Optional.of(Level.HEAD);
        if (MINISTER.matcher(lower).find()) return Optional.of(Level.MINISTER);
        return AMBASSADOR.matcher(lower).find() ? Optional.of(Level.AMBASSADOR) : Optional.empty();
    }
}
