package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Terms.Term;

/** Tells who holds an office that is named without its holder. Several where the tables have several. Thread-safe. */
final class Holders {
    /** Offices of which a state has many: a title alone names none of their holders. */
    private static final Set<String> OF_MANY =
            Set.of("official", "envoy", "minister", "deputy-minister", "ambassador", "spokesperson");

    /** What the head of an organisation may be called. */
    private static final Set<String> HEADS = Set.of("chief", "head", "boss", "director", "president");

    /** Words of a form that point to one of several heads of an organisation. */
    private static final Map<String, String> TITLE_BY_WORD =
            Map.of("foreign policy", "High Representative", "commission", "Commission", "council", "Council");

    private final Knowledge knowledge;
    private final Referents referents;

    Holders(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.referents = new Referents(knowledge);
    }

    /** Those who hold the office that {@code form} names in {@code country} on {@code day}. */
    List<Referent> of(String form, String country, Optional<LocalDate> day) {
        if (day.isEmpty()) return List.of();
        var said = new Said(Optional.of(form), Optional.of(country));
        for (var office : knowledge.offices().named(form, country)) {
            if (OF_MANY.contains(office.id())) continue;
            var holders = holders(office.id(), country, day.get());
            if (form.toLowerCase(Locale.ROOT).endsWith("prince")) holders = princes(said, country, day.get());
            var persons = holders.stream().map(Term::person).distinct().toList();
            if (!persons.isEmpty())
                return persons.stream()
                        .flatMap(p -> referents.known(p, said, day).stream())
                        .toList();
        }
        return List.of();
    }

    private List<Term> holders(String office, String country, LocalDate day) {
        var holders = knowledge.terms().holders(office, country, day);
        boolean leader = office.equals("supreme-leader") || office.equals("head-of-state");
        return holders.isEmpty() && leader ? leaders(country, day) : holders;
    }

    /** Crown princes stand among the vice-presidents; a reigning prince among the monarchs. */
    private List<Term> princes(Said said, String country, LocalDate day) {
        var found = new ArrayList<Term>();
        for (var id : List.of("vice-president", "monarch", "deputy-head-of-government"))
            for (var term : knowledge.terms().holders(id, country, day))
                if (referents.isTitle(said, term)) found.add(term);
        return found;
    }

    /** Whom "the leader" of a state is: its president, else monarch, else head of government. */
    private List<Term> leaders(String country, LocalDate day) {
        for (var id : List.of("supreme-leader", "head-of-state", "head-of-government", "monarch")) {
            var holders = knowledge.terms().holders(id, country, day);
            if (!holders.isEmpty()) return holders;
        }
        return List.of();
    }

    /** The organisation in the words of an office: "U.N. chief", "NATO secretary general". */
    Optional<String> organizationIn(String form) {
        for (int end = form.lastIndexOf(' '); end > 0; end = form.lastIndexOf(' ', end - 1)) {
            var found = knowledge.lexicon().find(Lexicon.Kind.ORGANIZATION, form.substring(0, end));
            if (found.isPresent()) return found.map(Lexicon.Entry::name);
        }
        return Optional.empty();
    }

    /** The head of an organisation, where {@code form} is a name for one. */
    List<Referent> ofOrganization(String form, String organization, Optional<LocalDate> day) {
        var lower = form.toLowerCase(Locale.ROOT);
        boolean head = HEADS.contains(lower.substring(lower.lastIndexOf(' ') + 1))
                || knowledge.offices().named(form, "").stream().anyMatch(o -> o.id().equals("organisation-head"));
        if (!head || day.isEmpty()) return List.of();
        var all = knowledge.terms().holders("organisation-head", organization, day.get());
        var word = TITLE_BY_WORD.keySet().stream().filter(lower::contains).findFirst();
        return all.stream()
                .filter(t -> word.isEmpty() || t.title().contains(TITLE_BY_WORD.get(word.get())))
                .flatMap(t ->
                        referents.known(t.person(), new Said(Optional.of(t.title()), Optional.empty()), day).stream())
                .distinct()
                .toList();
    }
}
