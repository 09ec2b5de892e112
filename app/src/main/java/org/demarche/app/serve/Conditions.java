package org.demarche.app.serve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.QueryForm;
import org.demarche.register.Query;

/** The conditions on entries, which all addresses that answer with entries take. */
final class Conditions {
    static final Set<String> PARAMETERS = Set.of(
            "person",
            "side",
            "level",
            "place",
            "topic",
            "status",
            "type",
            "from",
            "to",
            "outlet",
            "conflicts",
            "background",
            "hidden",
            "sort",
            "order");

    private Conditions() {}

    static Set<String> with(Set<String> more) {
        var all = new HashSet<>(PARAMETERS);
        all.addAll(more);
        return all;
    }

    /** The query without its page. */
    static Query of(Parameters given, Desk desk) {
        var asked = new Asked(
                given.names("person").stream().map(p -> People.meant(p, desk)).toList(),
                given.names("side"),
                given.list("level"),
                given.one("place"),
                given.one("topic"),
                given.list("status"),
                given.list("type"),
                given.one("from"),
                given.one("to"),
                given.one("outlet"),
                given.isOn("conflicts"),
                given.isOn("background"),
                given.isOn("hidden"));
        var query = Parameters.faultless(() -> asked.query(desk.register(), desk.names(), name -> name));
        return new QueryForm(query)
                .sorted(
                        sort(given),
                        !given.one("order").filter(Conditions::isAscending).isPresent())
                .query();
    }

    /** Whether no condition is given. */
    static boolean isNone(Parameters given) {
        return PARAMETERS.stream()
                .filter(p -> !p.equals("sort") && !p.equals("order"))
                .noneMatch(given::has);
    }

    private static Query.Sort sort(Parameters given) {
        var name = given.one("sort").orElse("date");
        for (var sort : Query.Sort.values())
            if (sort.name().toLowerCase(Locale.ROOT).equals(name)) return sort;
        throw Problem.badParameter("sort is '" + name + "': use date, reported, level or sources");
    }

    private static boolean isAscending(String order) {
        if (!Set.of("asc", "desc").contains(order))
            throw Problem.badParameter("order is '" + order + "': use asc or desc");
        return order.equals("asc");
    }
}
