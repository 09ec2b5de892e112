package org.demarche.enter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.register.Acceptance;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Decision.Kind;
import org.demarche.register.Dossier;
import org.demarche.register.Field;
import org.demarche.register.Register;
import org.demarche.register.UnfitDecision;

/**
 * Where people's corrections are taken: each is checked against the register, kept with its author, time and reason, and applied
 * by settling again.
 */
public final class Desk {
    private static final int MOST_CHARS = 500;
    private static final int LISTED = 6;

    private final Register register;
    private final String author;
    private final String reason;
    private final Clock clock;

    /**
     * @param author who decides
     * @param reason why, for those who read the audit list
     * @throws UnfitDecision if one of the two is empty, too long or more than one line
     */
    public Desk(Register register, String author, String reason, Clock clock) {
        this.register = register;
        this.author = line("the author", author);
        this.reason = line("the reason", reason);
        this.clock = clock;
    }

    private static String line(String what, String text) {
        var given = text.strip();
        if (given.isEmpty()) throw new UnfitDecision(what + " is empty: a decision is kept with who made it and why");
        if (given.length() > MOST_CHARS || given.chars().anyMatch(Character::isISOControl))
            throw new UnfitDecision(what + " must be one line of up to " + MOST_CHARS + " characters");
        return given;
    }

    /** Sets fields of an entry, by their names in records. */
    public Decision correct(String key, Map<String, String> values) {
        if (values.isEmpty())
            throw new UnfitDecision("nothing to set: use a field and a value such as date=2018-10-08");
        var checked = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> checked.put(name, Field.of(name).checked(value)));
        var entry = entry(key);
        return keep(Kind.CORRECT, entry.key(), List.of(first(entry)), List.of(), checked, Optional.empty());
    }

    /** Makes entries one; the first of them gives the key that is shown. */
    public Decision merge(List<String> keys) {
        var entries = new LinkedHashMap<String, Dossier>();
        for (var key : keys) {
            var entry = entry(key);
            entries.put(entry.key(), entry);
        }
        if (entries.size() < 2) throw new UnfitDecision("to merge takes two entries; all the keys given lead to one");
        var accounts = entries.values().stream().map(Desk::first).toList();
        return keep(Kind.MERGE, entries.keySet().iterator().next(), accounts, List.of(), Map.of(), Optional.empty());
    }

    /** Takes accounts out of an entry, together: given by their keys or by the ids of their reports. */
    public Decision split(String key, List<String> named) {
        var entry = entry(key);
        var taken = accounts(entry, named);
        if (taken.isEmpty())
            throw new UnfitDecision("no account to take out of " + entry.key() + ": it has " + listed(entry));
        var left = entry.accounts().stream()
                .filter(a -> !a.loose() && !taken.contains(a.key()))
                .findFirst();
        if (left.isEmpty())
            throw new UnfitDecision(
                    "all accounts of " + entry.key() + " taken out leave nothing: keep one of " + listed(entry));
        // Any of those that stay may be taken out or withdrawn later: what is taken out now stays apart from each of
        // them.
        var staying = entry.accounts().stream()
                .filter(a -> !a.loose())
                .map(Account::key)
                .filter(k -> !taken.contains(k))
                .toList();
        var stays = "e" + staying.get(0).substring(1);
        return keep(Kind.SPLIT, stays, List.copyOf(taken), staying, Map.of(), Optional.empty());
    }

    /** Hides an entry from those who ask. */
    public Decision hide(String key) {
        var entry = entry(key);
        if (entry.hidden()) throw new UnfitDecision(entry.key() + " is hidden already");
        return keep(Kind.HIDE, entry.key(), List.of(first(entry)), List.of(), Map.of(), Optional.empty());
    }

    /**
     * Says that accounts are rightly one, and keeps them so whatever is told later.
     *
     * @param named two or more of the entry's, by their keys or the ids of their reports; all of them where none is named
     */
    public Decision accept(String key, List<String> named) {
        var entry = entry(key);
        var all = entry.accounts().stream().map(Account::key).toList();
        var one = named.isEmpty() ? all : List.copyOf(accounts(entry, named));
        if (one.size() < 2)
            throw new UnfitDecision(
                    "to accept that accounts are one takes two of them: " + entry.key() + " has " + listed(entry));
        return keep(Kind.ACCEPT, entry.key(), one, List.of(), Map.of(), Optional.empty());
    }

    /** Says that what is doubtful about an entry is right as it stands; it is doubtful again when something else turns up. */
    public Decision accept(String key, Set<Acceptance> what) {
        var entry = entry(key);
        var fields = new LinkedHashMap<String, String>();
        for (var each : what) {
            var doubtful = each.in(entry);
            if (!doubtful.isEmpty()) fields.put(each.code(), Acceptance.kept(doubtful));
        }
        if (fields.isEmpty())
            throw new UnfitDecision(entry.key() + " has nothing of the kind to accept: use one of " + Acceptance.codes()
                    + " where it is in doubt");
        return keep(Kind.ACCEPT, entry.key(), List.of(first(entry)), List.of(), fields, Optional.empty());
    }

    /**
     * Says who is meant by names in an entry.
     *
     * @param meant by the name as the entry has it, such as {@code Lee} by {@code Lee Sang-min, KOR}
     */
    public Decision identify(String key, Map<String, String> meant) {
        if (meant.isEmpty())
            throw new UnfitDecision("nobody to identify: use a name in the entry and who is meant, such as"
                    + " \"Lee=Lee Sang-min, KOR\"");
        var entry = entry(key);
        var names = entry.engagement().participants().stream()
                .flatMap(p -> p.name().stream())
                .distinct()
                .toList();
        var checked = new LinkedHashMap<String, String>();
        meant.forEach((name, identity) -> {
            if (!names.contains(name.strip()))
                throw new UnfitDecision("nobody in " + entry.key() + " is called '" + name.strip() + "': "
                        + (names.isEmpty() ? "it names nobody" : "it has " + String.join(", ", names)));
            checked.put(name.strip(), identity.strip());
        });
        return keep(Kind.IDENTIFY, entry.key(), List.of(first(entry)), List.of(), checked, Optional.empty());
    }

    /** Takes back the decision with that number. */
    public Decision undo(long number) {
        var decisions = register.decisions();
        var decision = decisions.stream()
                .filter(d -> d.id() == number)
                .findFirst()
                .orElseThrow(() -> new UnfitDecision("no decision has the number " + number
                        + (decisions.isEmpty()
                                ? ": nobody has decided anything yet"
                                : ": they go from 1 to "
                                        + decisions.get(decisions.size() - 1).id())));
        if (undone(decisions).contains(number))
            throw new UnfitDecision("decision " + number + " is taken back already");
        return keep(Kind.UNDO, decision.key(), decision.accounts(), decision.others(), Map.of(), Optional.of(number));
    }

    /** The numbers of the decisions that are taken back; who takes back a taking back lets the first stand again. */
    public static Set<Long> undone(List<Decision> decisions) {
        var undone = new HashSet<Long>();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            var decision = decisions.get(i);
            if (decision.kind() == Kind.UNDO && !undone.contains(decision.id()))
                decision.undoes().ifPresent(undone::add);
        }
        return undone;
    }

    private static Set<String> accounts(Dossier entry, List<String> named) {
        var accounts = new LinkedHashSet<String>();
        for (var name : named) {
            var found = entry.accounts().stream()
                    .filter(a -> a.key().equals(name) || a.report().id().equals(name))
                    .map(Account::key)
                    .toList();
            if (found.isEmpty())
                throw new UnfitDecision("'" + name + "' is no account of " + entry.key() + ": it has " + listed(entry));
            accounts.addAll(found);
        }
        return accounts;
    }

    private Dossier entry(String key) {
        return register.find(key)
                .orElseThrow(() -> new UnfitDecision("no entry has the key '" + key
                        + "': keys look like e0123456789abcdef, and demarche list shows them"));
    }

    private static String first(Dossier entry) {
        return "a" + entry.key().substring(1);
    }

    private static String listed(Dossier entry) {
        var all = new ArrayList<>(entry.accounts());
        return all.stream()
                        .limit(LISTED)
                        .map(a -> a.key() + " of report " + a.report().id())
                        .collect(Collectors.joining(", "))
                + (all.size() > LISTED ? " and " + (all.size() - LISTED) + " more" : "");
    }

    private Decision keep(
            Kind kind,
            String key,
            List<String> accounts,
            List<String> others,
            Map<String, String> fields,
            Optional<Long> undoes) {
        var decision = new Decision(0, kind, key, accounts, others, fields, author, clock.instant(), reason, undoes);
        return register.decide(decision);
    }
}
