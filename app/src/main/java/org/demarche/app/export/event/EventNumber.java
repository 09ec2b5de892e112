package org.demarche.app.export.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers for what these data sets number: made from what is numbered, so that the same has the same number in every export.
 *
 * <p>53 bits, as R and spreadsheets read larger whole numbers as fractions and so take two of them for one. Of a million events
 * two share a number in one register of 18,000.
 */
final class EventNumber {
    private static final long BITS_53 = (1L << 53) - 1;

    private EventNumber() {}

    /** From 0 to 2^53 - 1. */
    static long of(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            // Parts must not run into each other.
            digest.update((byte) 0);
        }
        var bytes = digest.digest();
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) number = number << 8 | bytes[i] & 0xFF;
        return number & BITS_53;
    }

    /** Of what one side does to another in a stage of an entry. */
    static long of(String entry, Stage stage, Pair pair) {
        return of(
                entry,
                stage.key(),
                pair.from().side(),
                pair.to().side(),
                pair.code().code());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
