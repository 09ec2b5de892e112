package org.demarche.enter.decide;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.register.Decision;
import org.demarche.register.Decision.Kind;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Engagement;

/**
 * What people decided about one entry, as far as nobody took it back; the later stands over the earlier. What no register can act
 * by is told and left out.
 */
public final class Decided {
    private final List<Decision> standing = new ArrayList<>();
    private final List<Decision> unfit = new ArrayList<>();

    /**
     * Of all decisions, those about an entry.
     *
     * @param accounts keys of the entry's accounts
     */
    public Decided(Collection<Decision> decisions, Set<String> accounts) {
        var taken = new HashSet<Long>();
        var latestFirst = decisions.stream()
                .sorted(Comparator.comparingLong(Decision::id)
                        .thenComparing(Decision::at)
                        .reversed())
                .toList();
        for (var decision : latestFirst) {
            if (taken.contains(decision.id())) continue;
            if (decision.kind() == Kind.UNDO) decision.undoes().ifPresent(taken::add);
            else if (decision.accounts().stream().anyMatch(accounts::contains))
                (decision.fault().isEmpty() ? standing : unfit).add(0, decision);
        }
    }

    /** Whether the entry is not to be shown. */
    public boolean isHidden() {
        return standing.stream().anyMatch(d -> d.kind() == Kind.HIDE);
    }

    /** The entry with the fields that people set. */
    public Engagement applied(Engagement engagement) {
        var changed = engagement;
        for (var decision : standing) {
            if (decision.kind() == Kind.CORRECT)
                for (var field : fields(decision))
                    changed = Correcting.of(changed, field, decision.fields().getOrDefault(field, ""));
            if (decision.kind() == Kind.IDENTIFY) changed = Identifying.of(changed, decision.fields());
        }
        return changed;
    }

    /** Each decision as the reason of what is shown. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var decision : standing) {
            var why = why(decision);
            switch (decision.kind()) {
                case CORRECT -> {
                    for (var field : fields(decision))
                        choices.add(new Choice(field, decision.fields().getOrDefault(field, ""), "corrected" + why));
                }
                case MERGE ->
                    choices.add(new Choice("accounts", String.join(" ", decision.accounts()), "merged" + why));
                case SPLIT -> choices.add(new Choice("accounts", String.join(" ", decision.accounts()), "split" + why));
                case HIDE -> choices.add(new Choice("hidden", "true", "hidden" + why));
                case ACCEPT -> choices.add(new Choice(accepted(decision), kept(decision), "accepted" + why));
                case IDENTIFY -> {
                    for (var name : fields(decision))
                        choices.add(new Choice(
                                "participants",
                                name + " is " + decision.fields().getOrDefault(name, ""),
                                "identified" + why));
                }
                case UNDO -> throw new IllegalStateException("an undoing stands for nothing itself");
            }
        }
        for (var decision : unfit)
            choices.add(new Choice(
                    "decision",
                    decision.id() + " " + decision.kind().code(),
                    "left out, as " + decision.fault().orElseThrow() + "; decided" + why(decision)));
        return choices;
    }

    private static String accepted(Decision decision) {
        return decision.fields().isEmpty() ? "accounts" : "accepted";
    }

    private static String kept(Decision decision) {
        if (decision.fields().isEmpty()) return String.join(" ", decision.accounts());
        return fields(decision).stream()
                .map(f -> f + ": " + decision.fields().getOrDefault(f, ""))
                .collect(Collectors.joining(", "));
    }

    private static String why(Decision decision) {
        return " by " + decision.author() + " on "
                + decision.at().atZone(ZoneOffset.UTC).toLocalDate() + ": " + decision.reason();
    }

    /** The names of the fields that somebody set; what reports say of them is no longer why they are shown. */
    public Set<String> corrected() {
        var names = new HashSet<String>();
        for (var decision : standing)
            if (decision.kind() == Kind.CORRECT) names.addAll(decision.fields().keySet());
        return names;
    }

    private static List<String> fields(Decision decision) {
        return decision.fields().keySet().stream().sorted().toList();
    }
}
