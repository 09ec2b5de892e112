package org.demarche.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.LedgerStatuses;
import org.demarche.app.ask.NameTables;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.LedgerRecords;
import org.demarche.app.export.LedgerView;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Account;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands over the ledgers have in common: by whom, what came of it, when, about which entry. */
abstract class LedgerCommand extends AskingCommand {
    /** How items are written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Option(names = "--by", paramLabel = "NAME", description = "Whose: a person or office.")
    private @Nullable String speaker;

    @Option(
            names = {"--side", "--country"},
            paramLabel = "NAME",
            description = "Whose: a state or organisation, such as PRK or \"North Korea\".")
    private @Nullable String side;

    @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "What has come of it.")
    private List<String> statuses = List.of();

    @Option(names = "--entry", paramLabel = "KEY", description = "About the entry of that key.")
    private @Nullable String entry;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Made on that day or later: 2018-10-08, 2018-10, 2018.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Made on that day or before.")
    private @Nullable String to;

    @Mixin
    private Paging paging = new Paging();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or csv (default: text).")
    private Format format = Format.TEXT;

    private final Item.Kind kind;

    LedgerCommand(Streams streams, Item.Kind kind) {
        super(streams);
        this.kind = kind;
    }

    @Override
    final int answer(Archive register) throws IOException {
        var known = LedgerStatuses.of(kind);
        for (var status : statuses)
            if (!known.contains(status))
                throw new BadSetting("--status is '" + status + "': use one or more of " + String.join(", ", known));
        List<String> accounts = List.of();
        if (entry != null) {
            var found = Keyed.find(entry, register);
            if (found.isEmpty()) return notFound(Keyed.hint(entry));
            accounts = found.get().accounts().stream().map(Account::key).toList();
        }
        var query = new ItemQuery(
                kind,
                Optional.ofNullable(speaker).map(Spelling::composed),
                side(register),
                Set.copyOf(statuses),
                accounts,
                day(from, true),
                day(to, false),
                due(),
                paging.limit(),
                paging.offset());
        var ledger = register.ledger();
        var items = ledger.items(query);
        long total = ledger.count(query);
        var texts = texts(register);
        return write(
                switch (format) {
                    case TEXT ->
                        new LedgerView(isColored(), Look.width(), texts)
                                .write(items, total, query.offset(), ledger.record(query));
                    case CSV -> new LedgerRecords(texts).csv(items);
                    case JSON ->
                        EntryJson.items(new LedgerRecords(texts), items, total, query.offset(), ledger.record(query));
                });
    }

    private Optional<String> side(Archive register) {
        return Optional.ofNullable(side).map(s -> Asked.side("--side", s, register, new NameTables()));
    }

    /** When it falls due; what binds nobody to a day is asked for by none. */
    ItemQuery.Due due() {
        return ItemQuery.Due.ANY;
    }

    private static Optional<LocalDate> day(@Nullable String value, boolean first) {
        return Optional.ofNullable(value).map(v -> first ? Settings.first("--from", v) : Settings.last("--to", v));
    }

    /** {@code demarche commitments}. */
    @Command(
            name = "commitments",
            mixinStandardHelpOptions = true,
            description =
                    "Lists what states and their representatives undertook, and what came of it by later reports.",
            footer = {"", "Example: demarche commitments --side \"North Korea\" --status fulfilled,disputed"})
    static final class Commitments extends LedgerCommand {
        @Mixin
        private DueOptions due = new DueOptions();

        Commitments(Streams streams) {
            super(streams, Item.Kind.COMMITMENT);
        }

        @Override
        ItemQuery.Due due() {
            return due.asked();
        }
    }

    /** {@code demarche expectations}. */
    @Command(
            name = "expectations",
            mixinStandardHelpOptions = true,
            description = "Lists who expects what by when, and whether it came so by later reports.",
            footer = {"", "Example: demarche expectations --by Pompeo --status unmet"})
    static final class Expectations extends LedgerCommand {
        @Mixin
        private DueOptions due = new DueOptions();

        Expectations(Streams streams) {
            super(streams, Item.Kind.EXPECTATION);
        }

        @Override
        ItemQuery.Due due() {
            return due.asked();
        }
    }

    /** {@code demarche claims}. */
    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = "Lists what parties say is so and outlets do not, and what later reports say of it.",
            footer = {"", "Example: demarche claims --side PRK --status contradicted"})
    static final class Claims extends LedgerCommand {
        Claims(Streams streams) {
            super(streams, Item.Kind.CLAIM);
        }
    }
}
