package org.demarche.app.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes; {@code terminal} says whether a person is looking. */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    /** One line to the user, under the program's name. */
    void say(String message) {
        err.println("demarche: " + message);
    }
}
