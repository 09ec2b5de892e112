package org.demarche.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Archive;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import picocli.CommandLine.Mixin;

/** A command that asks a register and changes nothing in it. */
abstract class AskingCommand implements Callable<Integer> {
    /** So many entries are held at a time where all are looked at. */
    private static final int PORTION = 1_000;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private Look look = new Look();

    private final Streams streams;

    AskingCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public final Integer call() throws IOException {
        output.check();
        try (var register = store.ask(streams)) {
            return answer(register);
        }
    }

    /** Asks and answers; returns the exit status. */
    abstract int answer(Archive register) throws IOException;

    final Streams streams() {
        return streams;
    }

    final boolean isColored() {
        return !output.isFile() && look.isColored(streams);
    }

    final int write(String answer) throws IOException {
        output.write(streams, answer);
        return ExitStatus.OK;
    }

    final int write(OutputOption.Answer answer) throws IOException {
        output.write(streams, answer);
        return ExitStatus.OK;
    }

    final int write(List<String> endings, OutputOption.Parts parts) throws IOException {
        output.write(streams, endings, parts);
        return ExitStatus.OK;
    }

    /** Nothing of that name: one line with what to do, and the exit status that says so. */
    final int notFound(String message) {
        streams.say(message);
        return ExitStatus.SOME_REFUSED;
    }

    static Texts texts(Archive register) {
        return new Texts(register::text);
    }

    /** Every entry asked for, whatever the limit, a portion at a time. */
    static void each(Archive register, Query query, Consumer<Dossier> taker) {
        for (int offset = 0; ; offset += PORTION) {
            var portion =
                    register.find(new QueryForm(query).page(PORTION, offset).query());
            portion.forEach(taker);
            if (portion.size() < PORTION) return;
        }
    }

    /** The first of the entries asked for, at most so many. */
    static List<Dossier> first(Archive register, Query query, int most) {
        var found = new ArrayList<Dossier>();
        for (int offset = 0; found.size() < most; offset += PORTION) {
            int limit = Math.min(PORTION, most - found.size());
            var portion = register.find(new QueryForm(query).page(limit, offset).query());
            found.addAll(portion);
            if (portion.size() < limit) break;
        }
        return found;
    }
}
