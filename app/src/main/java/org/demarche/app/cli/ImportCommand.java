package org.demarche.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.app.imports.Change;
import org.demarche.app.imports.ImportForm;
import org.demarche.app.imports.KnowledgeImport;
import org.demarche.app.settings.BadSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche knowledge import}: foreign knowledge into the user's own tables, shown first, then written whole. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes office-holders from Wikidata, a dictionary of actors or a table into tables of your own.",
        footer = {
            "",
            "Exit status: 0 done, or nothing to do; 1 not written, as nobody agreed; 2 refused: the input is bad.",
            "Example: demarche knowledge import answer.json --to my-tables --dry-run",
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What to take in; - for standard input.")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "FORM",
            description = "wikidata, icews, petrarch or tsv (default: told by the content).")
    private @Nullable ImportForm from;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The directory of your tables, as --knowledge takes it; made where it is missing.")
    private Path to = Path.of("");

    @Option(names = "--yes", description = "Write without asking.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    private final Streams streams;

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(to) && !Files.isDirectory(to))
            throw new BadSetting("--to is '" + to + "': name a directory for tables of your own");
        var importing = KnowledgeImport.into(to);
        var plan = plan(importing);
        for (var fault : plan.faults()) streams.err().println(fault.asLine());
        if (!plan.faults().isEmpty()) {
            streams.say("nothing was changed: " + plan.faults().size() + " errors in " + file);
            return ExitStatus.REFUSED;
        }
        show(plan);
        if (plan.isEmpty() || dryRun) return ExitStatus.OK;
        if (!yes && !agreed()) {
            streams.say("nothing was changed");
            return ExitStatus.SOME_REFUSED;
        }
        importing.write(plan);
        streams.say("written to " + to);
        return ExitStatus.OK;
    }

    private KnowledgeImport.Plan plan(KnowledgeImport importing) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            var form = from != null
                    ? from
                    : ImportForm.guess(in)
                            .orElseThrow(() -> new BadSetting("FILE is '" + file
                                    + "': its form is not known; say --from wikidata, icews, petrarch or tsv"));
            return importing.plan(form, file.equals("-") ? "standard input" : file, in);
        } catch (CharacterCodingException notUtf8) {
            throw new BadSetting("FILE is '" + file + "': it is not written in UTF-8; save it so");
        }
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) return streams.in();
        if (!Files.isRegularFile(Path.of(file))) throw new BadSetting("FILE is '" + file + "': there is no such file");
        return Files.newInputStream(Path.of(file));
    }

    private void show(KnowledgeImport.Plan plan) {
        for (var change : plan.changes())
            streams.out().println(change.kind().name().toLowerCase(Locale.ROOT) + ": " + change.words());
        plan.leftOut().forEach((reason, count) -> streams.out().println("left out: " + count + " × " + reason));
        streams.out()
                .println(count(plan, Change.Kind.ADDED) + " added, " + count(plan, Change.Kind.CHANGED) + " changed, "
                        + count(plan, Change.Kind.CONFLICTING) + " conflicting and left out, " + plan.unchanged()
                        + " known already");
        streams.out().flush();
    }

    private static long count(KnowledgeImport.Plan plan, Change.Kind kind) {
        return plan.changes().stream().filter(c -> c.kind() == kind).count();
    }

    /** Asks on a terminal; where nobody can answer, or the input comes from there, {@code --yes} must be said. */
    private boolean agreed() throws IOException {
        if (!streams.terminal() || file.equals("-")) {
            streams.say("nobody is here to ask: say --yes to write");
            return false;
        }
        streams.out().print("Write this to " + to + "? [y/N] ");
        streams.out().flush();
        int answer = streams.in().read();
        return answer == 'y' || answer == 'Y';
    }
}
