package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The files of the page, out of the jar; read and packed when first asked for, and kept: they are few, and small. Thread-safe. */
final class Assets {
    private static final String FOLDER = "/org/demarche/app/serve/page/";

    private final ConcurrentMap<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] plain, byte[] packed) {}

    /** Sends the file; false where there is none. */
    boolean send(Context context, String file, String type) {
        var asset = Optional.ofNullable(known.get(file)).or(() -> read(file));
        if (asset.isEmpty()) return false;
        boolean packed = asset.get().packed().length < asset.get().plain().length;
        if (packed) context.header(Header.VARY, Header.ACCEPT_ENCODING);
        packed &= Accepted.takesGzip(context);
        if (packed) context.header(Header.CONTENT_ENCODING, "gzip");
        var bytes = packed ? asset.get().packed() : asset.get().plain();
        context.res().setContentLength(bytes.length);
        context.contentType(type).result(bytes);
        return true;
    }

    private Optional<Asset> read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) return Optional.empty();
            var plain = in.readAllBytes();
            var asset = new Asset(plain, plain.length < Gzip.LEAST ? plain : Gzip.closely(plain));
            known.put(file, asset);
            return Optional.of(asset);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the page out of the program", broken);
        }
    }
}
