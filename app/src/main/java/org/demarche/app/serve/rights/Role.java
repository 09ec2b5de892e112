package org.demarche.app.serve.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a caller may do; each may do what those before it may. */
public enum Role {
    /** Ask, listen, export, and have a text read without keeping it. */
    READ,
    /** Put reports into the register. */
    ADD,
    /** Decide about entries. */
    CORRECT,
    /** See who did what. */
    ADMIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    /** "read, add, correct or admin". */
    public static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }

    /** Whether it is enough where {@code needed} is asked for. */
    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
