package org.demarche.app.cli;

import java.util.concurrent.Callable;
import org.demarche.app.settings.BadSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code demarche knowledge}: what the program knows of the world; its own commands do the work. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = "Asks, checks and extends the tables of offices and who held them.",
        subcommands = {
            WhoCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            QueryCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Example: demarche knowledge who \"foreign minister of Russia\" --on 2018-10-08",
        })
final class KnowledgeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new BadSetting("knowledge needs a command: who, check, import or query (see demarche knowledge --help)");
    }
}
