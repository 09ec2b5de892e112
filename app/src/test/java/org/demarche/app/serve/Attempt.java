package org.demarche.app.serve;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A request that can be sent again, whole or with less.
 *
 * @param path encoded
 * @param pairs of the query, not encoded
 */
record Attempt(String method, String path, List<Pair> pairs, Map<String, String> headers, Optional<String> body) {
    /** A parameter and a value. */
    record Pair(String name, String value) {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String address() {
        var query = pairs.stream()
                .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
                .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    HttpResponse<String> send(Served served) {
        var request = HttpRequest.newBuilder(served.at(address()));
        headers.forEach(request::header);
        request.method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        return Served.send(request);
    }

    Attempt with(String otherMethod) {
        return new Attempt(otherMethod, path, pairs, headers, body);
    }

    /** What is left when nothing more can be taken away without losing what is wrong. */
    Attempt smallest(Predicate<Attempt> isWrong) {
        for (var less : less()) if (isWrong.test(less)) return less.smallest(isWrong);
        return this;
    }

    private List<Attempt> less() {
        var all = new ArrayList<Attempt>();
        for (int i = 0; i < pairs.size(); i++) {
            var fewer = new ArrayList<>(pairs);
            fewer.remove(i);
            all.add(new Attempt(method, path, fewer, headers, body));
        }
        for (var name : headers.keySet()) {
            var fewer = new LinkedHashMap<>(headers);
            fewer.remove(name);
            all.add(new Attempt(method, path, pairs, fewer, body));
        }
        return all;
    }

    @Override
    public String toString() {
        return method + " " + address() + " " + headers + body.map(b -> " " + b).orElse("");
    }
}
