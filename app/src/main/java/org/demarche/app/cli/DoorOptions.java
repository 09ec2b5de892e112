package org.demarche.app.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.door.DoorSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much one who asks may take of the server. */
final class DoorOptions {
    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second of one caller (default: 50; no limit where only this machine asks).")
    private @Nullable Integer rate;

    @Option(
            names = "--dear-rate",
            paramLabel = "N",
            description =
                    "Units of dear work a minute of one caller (default: 240; no limit where only this machine asks).")
    private @Nullable Integer dearRate;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "What one answer may take (default: 30).")
    private int timeout = (int) DoorSettings.DEFAULT_TIMEOUT.toSeconds();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Reports that are read at the same time (default: as many as there are processors).")
    private int atOnce = DoorSettings.defaultAtOnce();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            description = "Who may listen to changes at the same time (default: 1000).")
    private int listeners = DoorSettings.DEFAULT_LISTENERS;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "Connections that may be open at the same time (default: 3000).")
    private int connections = DoorSettings.DEFAULT_CONNECTIONS;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description =
                    "Pages of this origin may ask from a browser, such as https://desk.example.org; may be given again.")
    private List<String> origins = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "A line of JSON for each request: a file, - for standard output, or off (default: off).")
    private String accessLog = DoorSettings.OFF;

    /**
     * @param loopback whether nobody but this machine can ask
     * @throws org.demarche.app.settings.BadSetting where one of them makes no sense
     */
    DoorSettings settings(boolean loopback) {
        return new DoorSettings(
                Optional.ofNullable(rate).orElse(loopback ? 0 : DoorSettings.DEFAULT_RATE),
                Optional.ofNullable(dearRate).orElse(loopback ? 0 : DoorSettings.DEFAULT_DEAR_RATE),
                Duration.ofSeconds(timeout),
                DoorSettings.DEFAULT_PATIENCE,
                atOnce,
                listeners,
                connections,
                new LinkedHashSet<>(origins),
                accessLog);
    }
}
