package org.demarche.app.serve.door;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name for each request, by which whoever asks and whoever runs the server speak of the same one. */
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    /** The request's attribute that holds it. */
    public static final String ATTRIBUTE = "demarche.request-id";

    /** What can stand in headers, logs and shells as it is. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private RequestIds() {}

    /** The one that was given, where it is sane, else a new one. */
    static String of(@Nullable String given) {
        if (given != null && SANE.matcher(given).matches()) return given;
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
