package org.demarche.register;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a person decided about the register; it stands over what the program makes of the reports.
 *
 * @param id its number, 0 before the register has given it one
 * @param key of the entry that was decided about, as it was called then
 * @param accounts keys of the accounts that it binds: for {@code MERGE} those that are one with the first, for
 *     {@code ACCEPT} those that are one, for {@code SPLIT} those that are taken out together, for the others the first account of the entry
 * @param others keys of the accounts that the entry held besides: for {@code SPLIT} those that stay together, and from which
 *     {@code accounts} stay apart
 * @param fields for {@code CORRECT}: the field's name in records and its value; for {@code IDENTIFY}: the name as the entry has it
 *     and who is meant, see {@link Identity}; for {@code ACCEPT}: what else but the accounts was found right, see {@link Acceptance}
 * @param undoes the number of the decision that {@code UNDO} takes back
 */
public record Decision(
        long id,
        Kind kind,
        String key,
        List<String> accounts,
        List<String> others,
        Map<String, String> fields,
        String author,
        Instant at,
        String reason,
        Optional<Long> undoes) {
    /** What was decided. */
    public enum Kind {
        CORRECT,
        MERGE,
        SPLIT,
        HIDE,
        /** Accounts are rightly one, or what is doubtful about an entry is right as it stands. */
        ACCEPT,
        /** Says who is meant by a name in an entry. */
        IDENTIFY,
        UNDO;

        /** The name in records, such as {@code merge}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        accounts = List.copyOf(accounts);
        others = List.copyOf(others);
        fields = Map.copyOf(fields);
    }

    /** A decision that tells of no other accounts than those that it binds. */
    public Decision(
            long id,
            Kind kind,
            String key,
            List<String> accounts,
            Map<String, String> fields,
            String author,
            Instant at,
            String reason,
            Optional<Long> undoes) {
        this(id, kind, key, accounts, List.of(), fields, author, at, reason, undoes);
    }

    /** The same under a number. */
    public Decision numbered(long number) {
        return new Decision(number, kind, key, accounts, others, fields, author, at, reason, undoes);
    }

    /**
     * Why no register can keep it or act by it, in one line with what is allowed; empty where one can. Stores of other programs
     * may hold such decisions: they are passed over.
     */
    public Optional<String> fault() {
        if (!isKey(key, "e"))
            return Optional.of("key is '" + key + "': use the key of an entry, such as e0123456789abcdef");
        for (var account : concerned())
            if (!isKey(account, "a"))
                return Optional.of(
                        "account is '" + account + "': use the key of an account, such as a0123456789abcdef");
        if (kind == Kind.UNDO)
            return undoes.isPresent()
                    ? Optional.empty()
                    : Optional.of("undoes is empty: use the number of the decision that is taken back");
        if (accounts.isEmpty()) return Optional.of("accounts is empty: use the keys of those that it binds");
        if (kind == Kind.SPLIT && staying().isEmpty())
            return Optional.of("others is empty: use the keys of the accounts that stay in " + key);
        if (kind == Kind.IDENTIFY && fields.isEmpty())
            return Optional.of("fields is empty: use a name in the entry and who is meant by it");
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(f -> fault(f.getKey(), f.getValue()).stream())
                .findFirst();
    }

    private Optional<String> fault(String name, String value) {
        return switch (kind) {
            case CORRECT -> Field.fault(name, value);
            case IDENTIFY -> Identity.fault(name, value);
            case ACCEPT -> Acceptance.fault(name);
            case MERGE, SPLIT, HIDE, UNDO -> Optional.empty();
        };
    }

    private static boolean isKey(String key, String letter) {
        return key.length() > 1 && key.startsWith(letter) && key.chars().noneMatch(c -> Character.isWhitespace(c));
    }

    /**
     * The same.
     *
     * @throws UnfitDecision if there is a {@link #fault()}
     */
    public Decision fit() {
        fault().ifPresent(f -> {
            throw new UnfitDecision(f);
        });
        return this;
    }

    /** A decision of that number which does nothing, in the place of one that nobody can act by. */
    public Decision withoutEffect() {
        return new Decision(id, Kind.UNDO, "e0", List.of(), Map.of(), author, at, reason, Optional.of(id));
    }

    /**
     * A split with all that the entry holds besides what is taken out; other decisions as they are.
     *
     * @param entries gives the entry that holds the account after which a key was given
     */
    public Decision completed(Function<String, Optional<Dossier>> entries) {
        if (kind != Kind.SPLIT) return this;
        var besides = new LinkedHashSet<>(others);
        for (var account : accounts)
            entries.apply("e" + account.substring(Math.min(1, account.length()))).stream()
                    .flatMap(d -> d.accounts().stream())
                    .map(Account::key)
                    .filter(a -> !accounts.contains(a))
                    .forEach(besides::add);
        return new Decision(id, kind, key, accounts, List.copyOf(besides), fields, author, at, reason, undoes);
    }

    /** All accounts that it speaks of: what it binds, and what that was one with. */
    public Set<String> concerned() {
        var all = new LinkedHashSet<>(accounts);
        all.addAll(others);
        return all;
    }

    /** Of a split, the accounts that stay: the others, and that after which the entry is called, unless they are taken out. */
    public Set<String> staying() {
        var staying = new LinkedHashSet<String>();
        staying.add(first());
        staying.addAll(others);
        accounts.forEach(staying::remove);
        return staying;
    }

    /** The account after which the entry was called. */
    public String first() {
        return "a" + key.substring(Math.min(1, key.length()));
    }

    /**
     * The same, with accounts and the entry as they are called now. Of a split, what is one with an account that stays is not
     * taken out any longer.
     *
     * @param accountNow gives the key now of an account's key
     */
    public Decision renamed(UnaryOperator<String> accountNow) {
        var othersNow = others.stream().map(accountNow).distinct().toList();
        var accountsNow = accounts.stream()
                .map(accountNow)
                .distinct()
                .filter(a -> kind != Kind.SPLIT || !othersNow.contains(a))
                .toList();
        var keyNow = isKey(key, "e") ? "e" + accountNow.apply(first()).substring(1) : key;
        return new Decision(id, kind, keyNow, accountsNow, othersNow, fields, author, at, reason, undoes);
    }
}
