package org.demarche.app.cli;

import org.demarche.app.settings.Settings;
import org.demarche.read.archive.Columns;
import org.demarche.read.archive.Containers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files of many reports are read: the options {@code --columns} and {@code --max-size}. */
final class ContainerOptions {
    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN,…",
            description = "Which columns of tables are which fields, such as text=body,title=headline,published=date;"
                    + " fields: id, text, html, title, url, outlet, published (default: columns of these names).")
    private @Nullable String columns;

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Largest report, such as 8m (default: 8m).")
    private String maxSize = "8m";

    /** @throws org.demarche.app.settings.BadSetting naming what is wrong with them */
    Containers containers() {
        return new Containers(
                Settings.reportSize(maxSize), columns == null ? Columns.OWN_NAMES : Settings.columns(columns));
    }
}
