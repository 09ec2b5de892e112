package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.TermRow;
import org.demarche.knowledge.who.Answer;
import org.demarche.knowledge.who.Post;

/** An answer of {@code demarche knowledge who} for programs, as docs/command.md describes it. */
public final class WhoJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WhoJson() {}

    public static String write(String query, Answer answer) {
        return node(query, answer).toPrettyString() + "\n";
    }

    /** The same as a tree. */
    public static ObjectNode node(String query, Answer answer) {
        var node = NODES.objectNode();
        node.put("query", query);
        node.put("understood", answer.understood());
        node.put("outcome", answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.set("posts", posts(answer.posts()));
        node.set("history", posts(answer.history()));
        node.set("remarks", strings(answer.remarks()));
        node.set("nearest", strings(answer.nearest()));
        return node;
    }

    private static ArrayNode strings(List<String> values) {
        var array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static ArrayNode posts(List<Post> posts) {
        var array = NODES.arrayNode();
        for (var post : posts) {
            var node = holder(post.term());
            node.put("office", post.term().office());
            node.put("title", post.term().title());
            node.put("place", post.term().place());
            node.put("placeName", post.place());
            node.put("source", post.term().source());
            node.put("file", post.term().at().file());
            node.put("line", post.term().at().line());
            if (!post.remark().isEmpty()) node.put("remark", post.remark());
            post.former().ifPresent(t -> node.set("former", holder(t)));
            post.next().ifPresent(t -> node.set("next", holder(t)));
            array.add(node);
        }
        return array;
    }

    private static ObjectNode holder(TermRow term) {
        var node = NODES.objectNode();
        node.put("person", term.person());
        node.put("from", term.start().text());
        Optional<String> to = term.end().map(DateCell::text);
        to.ifPresent(t -> node.put("to", t));
        return node;
    }
}
