package org.demarche.app.cli;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.demarche.app.store.Archive;
import org.demarche.app.store.AuditTrail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche audit}: who did what by a server or a token's command. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Lists who signed in, added, decided and made tokens, the latest first; nothing is ever taken off.")
final class AuditCommand extends AskingCommand {
    @Option(names = "--limit", paramLabel = "N", description = "How many lines at most (default: 100).")
    private int limit = 100;

    AuditCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        if (limit < 1)
            throw new org.demarche.app.settings.BadSetting("--limit is '" + limit + "': use a number from 1");
        return write(
                register.audit().list(limit, 0).stream().map(AuditCommand::line).collect(Collectors.joining()));
    }

    private static String line(AuditTrail.Line line) {
        return line.at().truncatedTo(ChronoUnit.SECONDS) + "  " + line.caller() + "  " + line.action() + "  "
                + line.detail() + line.request().map(r -> "  [" + r + "]").orElse("") + "\n";
    }
}
