package org.demarche.app.fetch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a server writes, in lines and bytes. */
public final class Wire extends FilterOutputStream {
    Wire(OutputStream out) {
        super(out);
    }

    /** One line, ended as HTTP ends them. */
    public Wire line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Bytes as they are, at once. */
    public Wire bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Text as it is, at once. */
    public Wire text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
