package org.demarche.app.serve.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Words that nobody guesses: 256 random bits. What is kept is their SHA-256 alone; as there is nothing to guess, a slow hash, as for
 * passwords that people choose, would protect nothing and cost each request its time.
 */
public final class Secret {
    private static final int BYTES = 32;
    /** By it, who finds a token in a file or a log knows what it is. */
    private static final String TOKEN = "dmr_";

    private static final Pattern FORM = Pattern.compile(TOKEN + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new token. */
    public static String token() {
        return TOKEN + random();
    }

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it looks like a token. */
    static boolean isToken(String given) {
        return FORM.matcher(given).matches();
    }

    /** In 64 hexadecimal digits. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
