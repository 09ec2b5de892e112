package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Archive.Mark;
import org.demarche.register.Query;

/** A page of entries: its place is told by the last entry before it, so that additions neither shift nor repeat any. */
final class EngagementPage {
    private EngagementPage() {}

    /** {@code total}, {@code items} and {@code next} in UTF-8. */
    static byte[] of(Query asked, Paging paging, Desk desk) {
        var page = page(asked, paging, desk);
        var answer = new ByteArrayOutputStream(
                page.items().stream().mapToInt(i -> i.length + 1).sum() + 128);
        answer.writeBytes(ascii("{\"total\":" + page.total() + ",\"items\":["));
        boolean first = true;
        for (var item : page.items()) {
            if (!first) answer.write(',');
            answer.writeBytes(item);
            first = false;
        }
        var next = Lists.object();
        page.next().ifPresent(m -> next(next, asked, m));
        answer.writeBytes(ascii(next.isEmpty() ? "]}\n" : "],\"next\":" + next.get("next") + "}\n"));
        return answer.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Adds {@code items} and {@code next}. */
    static void put(ObjectNode answer, Query asked, Paging paging, Desk desk) {
        var page = page(asked, paging, desk);
        var items = answer.putArray("items");
        for (var item : page.items()) items.addRawValue(new RawValue(new String(item, StandardCharsets.UTF_8)));
        page.next().ifPresent(m -> next(answer, asked, m));
    }

    private static Archive.Told<byte[]> page(Query asked, Paging paging, Desk desk) {
        var query = new QueryForm(asked).page(paging.limit(), 0).query();
        Optional<Mark> after = paging.at(order(query), 2).map(p -> new Mark(Paging.number(p.get(0)), p.get(1)));
        return desk.register().tell(query, after, desk.remembered().entries().telling());
    }

    private static void next(ObjectNode answer, Query asked, Mark mark) {
        Paging.next(answer, order(asked), List.of(String.valueOf(mark.value()), mark.key()));
    }

    /** A place in one order is none in another. */
    private static String order(Query query) {
        return query.sort().name().toLowerCase(Locale.ROOT) + (query.descending() ? "-desc" : "-asc");
    }
}
