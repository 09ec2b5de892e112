package org.demarche.read.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds the lines that begin a record of a web archive. */
final class RecordStarts {
    private static final int LONGEST_LINE = 1 << 13;
    private static final Pattern WARC = Pattern.compile("WARC/\\d\\.\\d+\\s*");
    /** ARC's address, host, date of 14 digits, type and length; the address may have spaces in it. */
    private static final Pattern ARC = Pattern.compile("(https?|ftp|dns):\\S.* \\d{14} \\S+ \\d+\\s*");

    private final Replay in;
    private final byte[] line = new byte[LONGEST_LINE];

    RecordStarts(Replay in) {
        this.in = in;
    }

    /** Reads on from amid a line to the next such line, and stands at its start; false where there is none. */
    boolean find() throws IOException {
        readLine();
        while (true) {
            long start = in.position();
            int length = readLine();
            if (length < 0) return false;
            if (begins(length)) {
                in.goTo(start);
                return true;
            }
            in.keepFrom(start);
        }
    }

    private boolean begins(int length) {
        if (length == 0 || line[0] != 'W' && line[0] != 'h' && line[0] != 'f' && line[0] != 'd') return false;
        var text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        return WARC.matcher(text).matches() || ARC.matcher(text).matches();
    }

    /** The length of what is kept of the next line, which is without its end; −1 at the end. */
    private int readLine() throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) return -1;
        for (; next >= 0 && next != '\n'; next = in.read()) if (length < LONGEST_LINE) line[length++] = (byte) next;
        return length;
    }
}
