package org.demarche.app.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Expectation;
import org.demarche.register.Filing;
import org.demarche.register.Source;
import org.demarche.register.Statement;

/**
 * One thing that a report tells was said, by what it is looked for.
 *
 * @param place its number among those of its kind in the report
 * @param told the {@link Statement}, {@link Commitment}, {@link Expectation} or {@link Claim}
 * @param about keys of the accounts that it speaks of
 */
public record Saying(Kind kind, int place, Source by, Object told, List<String> about) {
    /** What was said. */
    public enum Kind {
        STATEMENT,
        COMMITMENT,
        EXPECTATION,
        CLAIM;

        /** The name in records, such as {@code commitment}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that record name. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static List<Saying> of(Filing filing) {
        var sayings = new ArrayList<Saying>();
        int place = 0;
        for (var s : filing.statements()) sayings.add(new Saying(Kind.STATEMENT, place++, s.speaker(), s, s.about()));
        place = 0;
        for (var c : filing.commitments())
            sayings.add(new Saying(Kind.COMMITMENT, place++, c.by(), c, list(c.madeAt())));
        place = 0;
        for (var e : filing.expectations())
            sayings.add(new Saying(Kind.EXPECTATION, place++, e.by(), e, list(e.engagement())));
        place = 0;
        for (var c : filing.claims()) sayings.add(new Saying(Kind.CLAIM, place++, c.by(), c, List.of()));
        return sayings;
    }

    private static List<String> list(Optional<String> key) {
        return key.stream().toList();
    }

    /** Who said it: by name, and by country or organisation. */
    Set<Term> terms() {
        var terms = new LinkedHashSet<Term>();
        by.name().map(Term::person).ifPresent(terms::add);
        by.country().map(Term::side).ifPresent(terms::add);
        by.organization().map(Term::side).ifPresent(terms::add);
        return terms;
    }
}
