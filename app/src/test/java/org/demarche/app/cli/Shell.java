package org.demarche.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command within the test and keeps what it says. */
record Shell(int status, String out, String err) {
    static Shell run(byte[] in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = DemarcheCli.run(
                List.of(args),
                new Streams(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new Shell(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Shell run(String in, String... args) {
        return run(in.getBytes(StandardCharsets.UTF_8), args);
    }

    /** Whether the answer is one clear line, or output; never a stack trace. */
    boolean isClear() {
        boolean trace = err.contains("\tat ") || err.contains("Exception") || err.contains("internal fault");
        return !trace
                && (status == ExitStatus.OK
                        || status == ExitStatus.SOME_REFUSED
                        || status == ExitStatus.REFUSED && err.strip().lines().count() == 1);
    }
}
