package org.demarche.app.serve.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * One line a request, a JSON object in ASCII: whatever a request holds, it can neither end the line nor speak to a terminal. Headers are
 * not kept, and secrets in addresses are not either ({@link Redacted}). Lines are written by a thread of their own, so that a slow disk
 * does not hold up answers; where it falls behind by a thousand lines, lines are lost.
 */
final class AccessLog extends ContainerLifeCycle implements RequestLog {
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int KEPT_DAYS = 31;

    private final RequestLog.Writer writer;

    private AccessLog(RequestLog.Writer writer) {
        this.writer = writer;
        addBean(writer);
    }

    /** @param setting as {@link DoorSettings#accessLog} has it, but not {@code off} */
    static AccessLog open(String setting) {
        if (setting.equals(DoorSettings.STANDARD_OUTPUT)) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
            return new AccessLog(out::println);
        }
        var writer = new AsyncRequestLogWriter(Path.of(setting).toAbsolutePath().toString());
        writer.setAppend(true);
        writer.setRetainDays(KEPT_DAYS);
        return new AccessLog(writer);
    }

    @Override
    public void log(Request request, Response response) {
        try {
            writer.write(line(request, response));
        } catch (IOException lost) {
            // A log that cannot be written must not take answers away.
        }
    }

    private static String line(Request request, Response response) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(
                    "time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            write(json, "id", request.getAttribute(RequestIds.ATTRIBUTE));
            json.writeStringField("client", Request.getRemoteAddr(request));
            write(json, "caller", request.getAttribute(Caller.ATTRIBUTE));
            json.writeStringField("method", request.getMethod());
            write(json, "path", request.getHttpURI().getPath());
            var query = request.getHttpURI().getQuery();
            if (query != null) json.writeStringField("query", Redacted.query(query));
            json.writeNumberField("status", response.getStatus());
            json.writeNumberField("bytes", Response.getContentBytesWritten(response));
            json.writeNumberField("ms", NanoTime.millisSince(request.getBeginNanoTime()));
            write(json, "code", request.getAttribute(Caller.REFUSED));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) json.writeStringField(field, value.toString());
    }
}
