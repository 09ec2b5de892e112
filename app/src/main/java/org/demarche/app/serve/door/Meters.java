package org.demarche.app.serve.door;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * Counts what is asked and answered, for Prometheus. Requests are told apart by the route that answers and never by their address, of
 * which there are any number.
 */
public final class Meters implements RequestLog {
    /** As Prometheus asks for it. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    /** The request's attribute that holds the template of the route which answers, such as {@code /api/v1/engagements/{key}}. */
    public static final String ROUTE = "demarche.route";

    /** In its place where there is no such route. */
    public static final String NO_ROUTE = "none";

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("demarche_http_requests_total")
            .help("Requests answered, by route, method and class of status.")
            .labelNames("route", "method", "status")
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("demarche_http_request_duration_seconds")
            .help("From the first byte of a request to the last of its answer; listeners to changes are left out.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
            .register(registry);
    private final Counter refused = Counter.builder()
            .name("demarche_http_refused_total")
            .help("Requests refused, by the code of the problem.")
            .labelNames("code")
            .register(registry);

    private final String stream;

    /**
     * Counts from now on.
     *
     * @param stream the route whose answers have no end
     */
    public Meters(String stream) {
        this.stream = stream;
    }

    /** The numbers of the platform, once for the program: the library keeps every registry that it puts them into, and all that hangs on it. */
    private static final class Platform {
        static final PrometheusRegistry REGISTRY = new PrometheusRegistry();

        static {
            JvmMetrics.builder().register(REGISTRY);
        }
    }

    /** Adds a number that is asked for whenever the metrics are. */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Adds one that only grows. */
    public void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        var route = Objects.requireNonNullElse(request.getAttribute(ROUTE), NO_ROUTE)
                .toString();
        requests.labelValues(route, method(request.getMethod()), response.getStatus() / 100 + "xx")
                .inc();
        if (!route.equals(stream))
            durations.labelValues(route).observe(NanoTime.since(request.getBeginNanoTime()) / NANOS);
        var code = request.getAttribute(Caller.REFUSED);
        if (code != null) refused.labelValues(code.toString()).inc();
        else if (response.getStatus() >= 400)
            refused.labelValues("status-" + response.getStatus()).inc();
    }

    /** Anybody may invent methods. */
    private static String method(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    /** All of it in the text format 0.0.4. */
    public byte[] text() {
        var out = new ByteArrayOutputStream();
        try {
            var writer = PrometheusTextFormatWriter.create();
            writer.write(out, registry.scrape());
            writer.write(out, Platform.REGISTRY.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
