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

    /** A page of what is at hand as a whole. */
    static <T> ObjectNode page(List<T> all, Paging paging, Function<T, ? extends JsonNode> node) {
        var answer = object().put("total", all.size());
        var items = answer.putArray("items");
        int from = Math.min(paging.offset(), all.size());
        for (var one : all.subList(from, (int) Math.min((long) from + paging.limit(), all.size())))
            items.add(node.apply(one));
        paging.next(answer, all.size());
        return answer;
    }
}
