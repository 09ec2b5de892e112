package org.demarche.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One form in which a register leaves the program, a line in {@code ExportForms}. The same entries give the same bytes, and no
 * more than one portion of them is held at a time. Thread-safe.
 */
public interface RegisterExport {
    /**
     * The endings of the files that it is, such as {@code .export.CSV} and {@code .mentions.CSV}; empty for a form that is one
     * file, which may be called anything.
     */
    default List<String> endings() {
        return List.of();
    }

    /**
     * Whether the form says which entries are only recalled and which are hidden. Where it cannot, these are written only where
     * {@code --background} and {@code --hidden} ask for them.
     */
    default boolean tellsWhatIsHidden() {
        return false;
    }

    /**
     * Writes the register; does not close the streams.
     *
     * @param parts a buffered stream for each of {@link #endings}, or one
     * @return what the user should know of what could not be written, a line each, such as how many entries have no date
     * @throws IOException if it cannot be written; within {@link RegisterView#each} as {@link java.io.UncheckedIOException}
     */
    List<String> write(RegisterView register, List<OutputStream> parts) throws IOException;
}
