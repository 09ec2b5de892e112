package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With what reports are read: the options {@code --parser} and {@code --knowledge}. */
final class ReaderOptions {
    @Option(
            names = "--parser",
            paramLabel = "MODEL",
            description = "exact or fast: some points less, at more than twice the speed (default: exact).")
    private ParserModel parser = ParserModel.EXACT;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "Tables of your own, added to the packed ones.")
    private @Nullable Path knowledge;

    /** @throws org.demarche.app.settings.BadSetting naming what is wrong with them, before anything is opened */
    void check() {
        extra();
    }

    Demarche load() {
        return Demarche.load(extra(), parser);
    }

    private Optional<Path> extra() {
        return Optional.ofNullable(knowledge).map(Settings::knowledge);
    }
}
