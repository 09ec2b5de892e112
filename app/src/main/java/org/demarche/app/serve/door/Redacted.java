package org.demarche.app.serve.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Queries of addresses as they may be kept: without the values of parameters that could be secrets. */
final class Redacted {
    private static final Pattern SECRET = Pattern.compile(
            ".*(?:token|secret|passw|auth|session|cookie|credential|signature).*|.*[_-]?key|sig|code|pw",
            Pattern.CASE_INSENSITIVE);
    /** An address with a user's name and password in it. */
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/]*@");

    private static final String MASK = "***";

    private Redacted() {}

    static String query(String query) {
        return Arrays.stream(query.split("&", -1)).map(Redacted::pair).collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) return pair;
        boolean hidden = SECRET.matcher(plain(pair.substring(0, equals))).matches()
                || CREDENTIALS.matcher(plain(pair.substring(equals + 1))).find();
        return hidden ? pair.substring(0, equals + 1) + MASK : pair;
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return encoded;
        }
    }
}
