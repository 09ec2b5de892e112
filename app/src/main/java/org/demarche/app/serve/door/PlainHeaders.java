package org.demarche.app.serve.door;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers of every answer; a route may set stricter or other ones in their place, as the page does. */
public final class PlainHeaders {
    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            // Long answers are packed for whoever takes them so.
            new PreEncodedHttpField("Vary", "Accept-Encoding"),
            // Problems and whatever says nothing else: nobody may keep them.
            new PreEncodedHttpField("Cache-Control", "no-store"));

    private PlainHeaders() {}

    /** Sets them. */
    public static void put(HttpFields.Mutable headers) {
        for (var field : FIELDS) headers.put(field);
    }
}
