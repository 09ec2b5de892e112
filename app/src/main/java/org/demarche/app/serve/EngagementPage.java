package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.store.Archive.Mark;
import org.demarche.register.Query;

/** A page of entries: its place is told by the last entry before it, so that additions neither shift nor repeat any. */
final class EngagementPage {
    private EngagementPage() {}

    static ObjectNode of(Query asked, Paging paging, Desk desk) {
        var query = new QueryForm(asked).page(paging.limit(), 0).query();
        var answer = Lists.object().put("total", desk.register().count(query));
        put(answer, query, paging, desk);
        return answer;
    }

    /** Adds {@code items} and {@code next}. */
    static void put(ObjectNode answer, Query asked, Paging paging, Desk desk) {
        var query = new QueryForm(asked).page(paging.limit(), 0).query();
        // A place in one order is none in another.
        var order = query.sort().name().toLowerCase(Locale.ROOT) + (query.descending() ? "-desc" : "-asc");
        Optional<Mark> after = paging.at(order, 2).map(p -> new Mark(Paging.number(p.get(0)), p.get(1)));
        var page = desk.register().page(query, after);
        var nodes = desk.nodes();
        var items = answer.putArray("items");
        for (var dossier : page.entries()) items.add(nodes.dossier(dossier));
        page.next().ifPresent(m -> Paging.next(answer, order, String.valueOf(m.value()), m.key()));
    }
}
