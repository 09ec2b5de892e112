package org.demarche.app.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Gives commands their streams. */
final class StreamsFactory implements CommandLine.IFactory {
    private static final Map<Class<?>, Function<Streams, ?>> COMMANDS = Map.ofEntries(
            Map.entry(ReadCommand.class, ReadCommand::new),
            Map.entry(ServeCommand.class, ServeCommand::new),
            Map.entry(TokenCommand.Add.class, TokenCommand.Add::new),
            Map.entry(TokenCommand.Listing.class, TokenCommand.Listing::new),
            Map.entry(TokenCommand.Revoke.class, TokenCommand.Revoke::new),
            Map.entry(AuditCommand.class, AuditCommand::new),
            Map.entry(AnnotateCommand.class, AnnotateCommand::new),
            Map.entry(AddCommand.class, AddCommand::new),
            Map.entry(FollowCommand.class, FollowCommand::new),
            Map.entry(ListCommand.class, ListCommand::new),
            Map.entry(ShowCommand.class, ShowCommand::new),
            Map.entry(BetweenCommand.class, BetweenCommand::new),
            Map.entry(WhereCommand.class, WhereCommand::new),
            Map.entry(SearchCommand.class, SearchCommand::new),
            Map.entry(TimelineCommand.class, TimelineCommand::new),
            Map.entry(NetworkCommand.class, NetworkCommand::new),
            Map.entry(MapCommand.class, MapCommand::new),
            Map.entry(ConflictsCommand.class, ConflictsCommand::new),
            Map.entry(ExplainCommand.class, ExplainCommand::new),
            Map.entry(ExportCommand.class, ExportCommand::new),
            Map.entry(StatsCommand.class, StatsCommand::new),
            Map.entry(BackupCommand.class, BackupCommand::new),
            Map.entry(RestoreCommand.class, RestoreCommand::new),
            Map.entry(DecisionCommand.Correct.class, DecisionCommand.Correct::new),
            Map.entry(DecisionCommand.Merge.class, DecisionCommand.Merge::new),
            Map.entry(DecisionCommand.Split.class, DecisionCommand.Split::new),
            Map.entry(DecisionCommand.Hide.class, DecisionCommand.Hide::new),
            Map.entry(LookingCommand.Accept.class, LookingCommand.Accept::new),
            Map.entry(LookingCommand.Identify.class, LookingCommand.Identify::new),
            Map.entry(DecisionCommand.Undo.class, DecisionCommand.Undo::new),
            Map.entry(DecisionsCommand.class, DecisionsCommand::new),
            Map.entry(RebuildCommand.class, RebuildCommand::new),
            Map.entry(CheckCommand.class, CheckCommand::new),
            Map.entry(WhoCommand.class, WhoCommand::new),
            Map.entry(ImportCommand.class, ImportCommand::new),
            Map.entry(DemoCommand.class, DemoCommand::new),
            Map.entry(QueryCommand.class, QueryCommand::new),
            Map.entry(LedgerCommand.Expectations.class, LedgerCommand.Expectations::new),
            Map.entry(LedgerCommand.Commitments.class, LedgerCommand.Commitments::new),
            Map.entry(LedgerCommand.Claims.class, LedgerCommand.Claims::new));

    private final Streams streams;
    private final CommandLine.IFactory rest = CommandLine.defaultFactory();

    StreamsFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        var maker = COMMANDS.get(type);
        return maker == null ? rest.create(type) : type.cast(maker.apply(streams));
    }
}
