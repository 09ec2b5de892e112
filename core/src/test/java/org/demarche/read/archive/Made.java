package org.demarche.read.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.demarche.read.Item.Form;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Small archives, made as tools make them; and what is read of them, a line each. */
final class Made {
    static final MediaType TEXT = MediaType.parse("text/plain; charset=utf-8");

    private Made() {}

    static byte[] warc(boolean packed, WarcRecord... records) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(
                java.nio.channels.Channels.newChannel(out), packed ? WarcCompression.GZIP : WarcCompression.NONE)) {
            for (var record : records) writer.write(record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static WarcResource resource(String target, String text) {
        return resource(target, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static WarcResource resource(String target, MediaType type, byte[] content) {
        return new WarcResource.Builder(URI.create(target))
                .recordId(UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8)))
                .body(type, content)
                .build();
    }

    /** A response with a page, whose headers and body are as {@code http} makes them. */
    static WarcResponse response(String target, int status, Consumer<HttpResponse.Builder> http) {
        try {
            var builder = new HttpResponse.Builder(status, "OK");
            http.accept(builder);
            return new WarcResponse.Builder(URI.create(target)).body(builder.build()).build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static WarcResponse page(String target, String html) {
        return response(
                target, 200, http -> http.body(MediaType.HTML_UTF8, html.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> read(String name, byte[] content) {
        return read(new Containers(), name, content, Position.START);
    }

    /** Each thing that is found: "id: content", the code of a refusal, or the reason for which it is passed over. */
    static List<String> read(Containers containers, String name, byte[] content, Position from) {
        var in = new ByteArrayInputStream(content);
        in.skip(from.offset());
        try (var items = containers.open(name, name, in, from)) {
            return rest(items);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> rest(Items items) {
        var lines = new ArrayList<String>();
        for (var found = items.next(); found.isPresent(); found = items.next()) lines.add(line(found.get()));
        return lines;
    }

    static String line(Found found) {
        if (found instanceof Found.Refused refused) return refused.refusal().code().code();
        if (found instanceof Found.PassedOver passed) return passed.why().name();
        var item = ((Found.Taken) found).item();
        var id = item.form() == Form.RECORD ? "record" : item.id();
        return id + ": " + new String(item.bytes(), StandardCharsets.UTF_8);
    }
}
