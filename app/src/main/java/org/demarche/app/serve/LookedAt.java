package org.demarche.app.serve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.app.store.Archive;
import org.demarche.enter.Desk;
import org.demarche.enter.match.Ties;
import org.demarche.register.Acceptance;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Identity;
import org.demarche.register.Link;

/** What people have looked at and decided, as far as nobody took it back: that is not doubtful any more. */
final class LookedAt {
    private final List<Decision> standing;
    private final Ties ties;
    private final Map<String, String> entries;

    LookedAt(Archive register) {
        var decisions = register.decisions();
        var undone = Desk.undone(decisions);
        standing = decisions.stream()
                .filter(d -> d.kind() != Decision.Kind.UNDO && !undone.contains(d.id()))
                .toList();
        ties = Ties.of(decisions);
        var accounts = new HashSet<String>();
        standing.forEach(d -> accounts.addAll(d.accounts()));
        entries = register.entriesOf(accounts);
    }

    /** Whether somebody tied the two reports of a link together. */
    boolean isOne(Link link) {
        return ties.tied(link.account()).contains(link.to());
    }

    /** The fields on which sources differ that nobody has set, and whose value nobody has found right among those told. */
    Set<String> unsettled(Dossier entry) {
        var left = new LinkedHashSet<>(Acceptance.CONFLICT.in(entry));
        for (var decision : about(entry.key())) {
            if (decision.kind() == Decision.Kind.CORRECT)
                left.removeIf(told -> decision.fields().containsKey(Acceptance.field(told)));
            if (decision.kind() == Decision.Kind.ACCEPT)
                Acceptance.CONFLICT.of(decision).forEach(left::remove);
        }
        var fields = new TreeSet<String>();
        left.forEach(told -> fields.add(Acceptance.field(told)));
        return fields;
    }

    /** Those of the names that nobody has found right as they are, or told apart. */
    List<String> unknown(String entry, List<String> names) {
        var left = new LinkedHashSet<>(names);
        for (var decision : about(entry)) {
            if (decision.kind() == Decision.Kind.ACCEPT)
                Acceptance.UNDECIDED.of(decision).forEach(left::remove);
            if (decision.kind() == Decision.Kind.IDENTIFY) isMeant(decision).forEach(left::remove);
        }
        return List.copyOf(left);
    }

    /** Names as they stand since, whose side may be left open. */
    private static List<String> isMeant(Decision decision) {
        return decision.fields().entrySet().stream()
                .map(f -> Identity.of(f.getValue()).name().orElse(f.getKey()))
                .toList();
    }

    /** Whether somebody has seen that no report tells what became of the plan for that day, or has said what did. */
    boolean isSeen(String entry, String day) {
        return about(entry).stream()
                .anyMatch(d -> d.kind() == Decision.Kind.CORRECT
                                && d.fields().containsKey("status")
                        || d.kind() == Decision.Kind.ACCEPT
                                && Acceptance.UNCONFIRMED.of(d).contains(day));
    }

    /** Whether nobody has decided anything about an entry. */
    boolean isUntouched(String entry) {
        return about(entry).isEmpty();
    }

    private List<Decision> about(String entry) {
        return standing.stream()
                .filter(d -> d.accounts().stream().anyMatch(a -> entry.equals(entries.get(a))))
                .toList();
    }
}
