package org.demarche.app.fetch;

import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;

/**
 * What a server answered that is no refusal.
 *
 * @param body unpacked; empty but for status 200
 */
record Reply(int status, Headers headers, byte[] body, ContentType type) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    static boolean isRedirect(int status) {
        return REDIRECTS.contains(status);
    }

    boolean isRedirect() {
        return isRedirect(status);
    }

    boolean isForGood() {
        return FOR_GOOD.contains(status);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }
}
