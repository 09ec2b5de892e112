package org.demarche.app.export;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.table.TermRow;
import org.demarche.knowledge.who.Answer;
import org.demarche.knowledge.who.Post;

/** An answer of {@code demarche knowledge who} as a person reads it. */
public final class WhoText {
    private WhoText() {}

    public static String write(Answer answer) {
        var text = new StringBuilder(answer.understood()).append('\n');
        for (var remark : answer.remarks()) text.append("  ").append(remark).append('\n');
        for (var post : answer.posts()) post(post, text);
        if (!answer.history().isEmpty()) {
            text.append("all terms:\n");
            for (var post : answer.history())
                text.append("  ").append(line(post)).append('\n');
        }
        if (!answer.nearest().isEmpty())
            text.append("did you mean: ")
                    .append(String.join(", ", answer.nearest()))
                    .append("?\n");
        return text.toString();
    }

    private static void post(Post post, StringBuilder text) {
        var term = post.term();
        text.append("  ").append(line(post)).append('\n');
        if (!post.remark().isEmpty())
            text.append("      ").append(post.remark()).append('\n');
        var beside = List.of(beside("before", post.former()), beside("next", post.next())).stream()
                .filter(b -> !b.isEmpty())
                .toList();
        if (!beside.isEmpty())
            text.append("      ").append(String.join("; ", beside)).append('\n');
        text.append("      source: ")
                .append(term.source())
                .append(" (")
                .append(term.at().file())
                .append(':')
                .append(term.at().line())
                .append(")\n");
    }

    private static String line(Post post) {
        var term = post.term();
        return term.person() + " – " + office(term, post.place()) + ", " + term.time();
    }

    private static String office(TermRow term, String place) {
        return term.title().contains(place) ? term.title() : term.title() + ", " + place;
    }

    private static String beside(String word, Optional<TermRow> other) {
        return other.map(t -> word + ": " + t.person() + " (" + t.time() + ")").orElse("");
    }
}
