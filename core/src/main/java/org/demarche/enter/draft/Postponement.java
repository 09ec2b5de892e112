package org.demarche.enter.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;

/**
 * From when to when an act was moved, by the words before each date: "from May 3 to May 17", "until June".
 *
 * @param from the old date
 * @param to the new one
 */
record Postponement(Optional<Dated> from, Optional<Dated> to) {
    private static final Pattern FROM = Pattern.compile(
            "(?is).*\\b(?:from|scheduled for|planned for|set for|due on|slated for)\\s+(?:its \\w+ )?$");
    private static final Pattern TO = Pattern.compile("(?is).*\\b(?:to|until|till|rescheduled for|for)\\s+$");
    private static final int WORDS_BEFORE = 24;

    static Postponement of(Act act, Resolved resolved) {
        Optional<Dated> from = Optional.empty();
        Optional<Dated> to = Optional.empty();
        if (act.status() != Status.POSTPONED) return new Postponement(from, to);
        var text = resolved.findings().text();
        for (var timex : resolved.findings().timexes()) {
            if (timex.sentence() != act.sentence()) continue;
            var dated = Optional.ofNullable(resolved.dated().get(timex))
                    .filter(d -> d.date().isPresent());
            if (dated.isEmpty()) continue;
            int start = timex.span().start();
            var before = text.substring(Math.max(0, start - WORDS_BEFORE), start);
            // The old date may stand in a clause of its own: "a summit that was scheduled for Monday".
            if (FROM.matcher(before).matches()) from = from.or(() -> dated);
            else if (act.times().contains(timex) && TO.matcher(before).matches()) to = to.or(() -> dated);
        }
        return new Postponement(from, to);
    }

    /** The date that holds now: the new one, else the old. */
    Optional<Dated> current() {
        return to.or(() -> from);
    }
}
