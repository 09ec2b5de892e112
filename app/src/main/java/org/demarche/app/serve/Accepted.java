package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Locale;

/** What kinds of content whoever asks can take (RFC 9110, section 12.5.1). */
final class Accepted {
    private Accepted() {}

    /** @throws Problem if it is not that kind */
    static void check(Context context, String type) {
        var header = context.header(Header.ACCEPT);
        if (header == null || header.isBlank() || takes(header.toLowerCase(Locale.ROOT), type)) return;
        throw new Problem(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "Accept is '" + Plain.shown(header) + "': this address answers with " + type);
    }

    /** The closest range decides: {@code application/*;q=0} forbids what {@code *}{@code /*} would allow. */
    static boolean takes(String header, String type) {
        var group = type.substring(0, type.indexOf('/')) + "/*";
        int closest = 0;
        boolean taken = false;
        for (var range : header.split(",")) {
            var parts = range.split(";");
            var name = parts.length == 0 ? "" : parts[0].strip();
            int closeness = name.equals(type) ? 3 : name.equals(group) ? 2 : name.equals("*/*") ? 1 : 0;
            if (closeness < closest || closeness == 0) continue;
            boolean here = !isRefused(parts);
            taken = closeness > closest ? here : taken || here;
            closest = closeness;
        }
        return taken;
    }

    /** Whether the answer may be packed; who says nothing gets it plain (RFC 9110, section 12.5.3). */
    static boolean takesGzip(Context context) {
        var header = context.header(Header.ACCEPT_ENCODING);
        if (header == null) return false;
        boolean any = false;
        for (var coding : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.split(";");
            var name = parts.length == 0 ? "" : parts[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) return !isRefused(parts);
            any |= name.equals("*") && !isRefused(parts);
        }
        return any;
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) if (parts[i].strip().matches("q\\s*=\\s*0(\\.0{0,3})?")) return true;
        return false;
    }
}
