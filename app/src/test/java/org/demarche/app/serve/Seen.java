package org.demarche.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.app.serve.Document.Operation;

/** What of the document has been answered as it should: each operation, each of its parameters, each type of body. */
final class Seen {
    /** What no request can have here: the end of a stream without end, a session where nobody signs in. */
    private static final Set<String> NEVER = Set.of("GET /api/v1/events", "POST /api/v1/session");

    private final Set<String> answered = new TreeSet<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    void add(Operation operation, Attempt attempt, int status) {
        statuses.merge(status, 1, Integer::sum);
        boolean same = attempt.method().equalsIgnoreCase(operation.method());
        if (!same || status / 100 != 2) return;
        answered.add(operation.toString());
        for (var pair : attempt.pairs()) answered.add(operation + " ?" + pair.name());
        var type = attempt.headers().getOrDefault("Content-Type", "").split(";", 2)[0];
        if (!type.isEmpty()) answered.add(operation + " " + type);
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** What has not been. */
    List<String> missing(Document document) {
        var missing = new ArrayList<String>();
        for (var operation : document.operations()) {
            if (NEVER.contains(operation.toString())) continue;
            var all = new ArrayList<>(List.of(operation.toString()));
            for (var parameter : document.parameters(operation))
                if (parameter.in().equals("query")) all.add(operation + " ?" + parameter.name());
            operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .propertyStream()
                    .forEach(c -> all.add(operation + " " + c.getKey()));
            all.stream().filter(each -> !answered.contains(each)).forEach(missing::add);
        }
        return missing;
    }
}
