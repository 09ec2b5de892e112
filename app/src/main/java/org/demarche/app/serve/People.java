package org.demarche.app.serve;

import java.util.List;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.QueryForm;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Query;

/** Who is meant by a name as somebody types it: with other accents or none, with letters put together in another way. */
final class People {
    private People() {}

    /** The name as the register has it; as it was given where nobody goes by it. */
    static String meant(String given, Desk desk) {
        var name = Spelling.composed(given.strip());
        if (isKnown(name, desk)) return name;
        var spelt = Asked.person(name, desk.register(), desk.names());
        if (!spelt.equals(name) && isKnown(spelt, desk)) return spelt;
        var plain = Spelling.plain(name);
        return all(desk).stream()
                .map(Parties.Party::key)
                .filter(key -> isSame(Spelling.plain(key), plain))
                .findFirst()
                .orElse(spelt);
    }

    private static boolean isKnown(String name, Desk desk) {
        return desk.register().count(QueryForm.all().person(name).query()) > 0;
    }

    /** Who takes part in most entries first. */
    private static List<Parties.Party> all(Desk desk) {
        return desk.remembered().answer("people", () -> Parties.of(Parties.Kind.PERSON, Query.everything(), desk));
    }

    private static boolean isSame(String known, String asked) {
        return known.equals(asked) || known.endsWith(' ' + asked) || known.startsWith(asked + ' ');
    }
}
