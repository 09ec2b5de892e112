package org.demarche.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.demarche.app.export.EntryJson;

/** Answers that are lists: {@code total}, {@code items} and, where there are more, {@code next}. */
final class Lists {
    private Lists() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** On one line, in UTF-8. */
    static byte[] bytes(JsonNode node) {
        return EntryJson.line(node).getBytes(StandardCharsets.UTF_8);
    }

    /** A page of what is at hand as a whole, in that order. */
    static <T> ObjectNode page(List<T> all, PageOrder<T> order, Paging paging, Function<T, ? extends JsonNode> node) {
        var answer = object().put("total", all.size());
        var items = answer.putArray("items");
        var place = paging.at(order.kind(), order.parts());
        var rest = place.map(p -> all.stream().filter(order.behind().apply(p)))
                .orElseGet(all::stream)
                .limit(paging.limit() + 1L)
                .toList();
        var here = rest.subList(0, Math.min(paging.limit(), rest.size()));
        for (var one : here) items.add(node.apply(one));
        if (rest.size() > here.size())
            Paging.next(answer, order.kind(), order.place().apply(here.get(here.size() - 1)));
        return answer;
    }
}
