package org.demarche.app.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.table.DateCell;
import org.demarche.knowledge.table.SharedOffices;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;
import org.demarche.knowledge.who.People;

/** Lays imported terms beside those that the tables have. Not thread-safe. */
final class Merge {
    private final Tables tables;
    private final People people;
    private final SharedOffices shared;
    private final Map<String, List<TermRow>> termsByOffice = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<TermRow> written = new ArrayList<>();
    private final Set<TableRow> replaced = new LinkedHashSet<>();
    private int unchanged;

    Merge(Tables tables) {
        this.tables = tables;
        people = new People(tables);
        shared = new SharedOffices(tables);
        for (var term : tables.terms()) atOffice(term).add(term);
    }

    /** Known terms first: a term that has ended makes room for who came after. */
    void take(List<Imported> imported) {
        var fresh = new ArrayList<TermRow>();
        for (var one : imported) {
            var term = term(one);
            var known = known(term);
            if (known.isPresent()) mend(known.get(), term);
            else if (isSaidBetter(term)) unchanged++;
            else fresh.add(term);
        }
        fresh.sort(Comparator.comparing((TermRow t) -> t.start().first()));
        for (var term : fresh) {
            var known = known(term);
            if (known.isPresent()) mend(known.get(), term);
            else add(term);
        }
    }

    private List<TermRow> atOffice(TermRow term) {
        return termsByOffice.computeIfAbsent(term.place() + "/" + term.office(), o -> new ArrayList<>());
    }

    /** The imported term under the name that the tables have for the person; other spellings become aliases. */
    private TermRow term(Imported one) {
        var names = new ArrayList<>(List.of(one.person()));
        names.addAll(one.aliases());
        var person = names.stream()
                .flatMap(n -> people.find(n).stream())
                .filter(p -> people.terms(p).stream().anyMatch(t -> t.place().equals(one.place())))
                .findFirst()
                .orElse(one.person());
        var aliases = new LinkedHashSet<>(names);
        aliases.remove(person);
        var cells = List.of(
                person,
                String.join("|", aliases),
                one.place(),
                one.office(),
                one.title(),
                one.start(),
                one.end(),
                one.source());
        return TermRow.of(new TableRow("", one.line(), TableForm.TERMS.columns(), cells));
    }

    private Optional<TermRow> known(TermRow term) {
        return atOffice(term).stream()
                .filter(t -> term.replaces(t, tables.hasOneHolder(term.office())))
                .findFirst();
    }

    /** Dictionaries know roles only: who holds an office there by our tables need not be "official" too. */
    private boolean isSaidBetter(TermRow term) {
        return term.office().equals("official")
                && people.terms(term.person()).stream()
                        .anyMatch(t -> t.place().equals(term.place())
                                && t.holdsOn(term.start().first()));
    }

    private void mend(TermRow known, TermRow told) {
        var start = better(known.start().text(), told.start().text());
        var end = better(
                known.end().map(DateCell::text).orElse(""),
                told.end().map(DateCell::text).orElse(""));
        var aliases = new LinkedHashSet<>(known.aliases());
        told.aliases().stream().filter(a -> people.find(a).isEmpty()).forEach(aliases::add);
        var said = new ArrayList<String>();
        if (!start.equals(known.start().text())) said.add("start " + known.start() + " → " + start);
        var oldEnd = known.end().map(DateCell::text).orElse("");
        if (!end.equals(oldEnd)) said.add("end " + (oldEnd.isEmpty() ? "open" : oldEnd) + " → " + end);
        if (aliases.size() > known.aliases().size())
            said.add("also spelt "
                    + String.join(
                            ", ", aliases.stream().skip(known.aliases().size()).toList()));
        if (said.isEmpty()) {
            unchanged++;
            return;
        }
        var row = new TableRow(
                "",
                told.at().line(),
                TableForm.TERMS.columns(),
                List.of(
                        known.person(),
                        String.join("|", aliases),
                        known.place(),
                        known.office(),
                        known.title(),
                        start,
                        end,
                        told.source()));
        var mended = TermRow.of(row);
        atOffice(known).remove(known);
        atOffice(known).add(mended);
        replaced.add(known.at());
        // Mended twice in one import: the row of the first time is no row of a file yet.
        written.remove(known);
        written.add(mended);
        changes.add(new Change(Change.Kind.CHANGED, who(known) + ": " + String.join("; ", said)));
    }

    /** The told date; the known one where the told is missing or says the same less exactly. */
    private static String better(String known, String told) {
        if (told.isEmpty() || known.startsWith(told)) return known;
        return told;
    }

    private void add(TermRow term) {
        var rival = atOffice(term).stream()
                .filter(t -> tables.hasOneHolder(term.office()))
                .filter(t ->
                        !term.office().equals("organisation-head") || t.title().equals(term.title()))
                .filter(t -> !t.person().equals(term.person()) && overlaps(t, term))
                .filter(t -> shared.on(term, later(t, term))
                        .filter(k -> !k.equals("collegial"))
                        .isEmpty())
                .findFirst();
        if (rival.isPresent()) {
            changes.add(new Change(
                    Change.Kind.CONFLICTING,
                    who(term) + ", " + term.time() + " (line " + term.at().line() + "), while "
                            + rival.get().person() + " holds it, " + rival.get().time()
                            + ": left out; end the other term first, or correct this one"));
            return;
        }
        atOffice(term).add(term);
        written.add(term);
        changes.add(new Change(Change.Kind.ADDED, who(term) + ", " + term.time()));
    }

    private static LocalDate later(TermRow one, TermRow two) {
        return one.start().last().isAfter(two.start().last())
                ? one.start().last()
                : two.start().last();
    }

    private static boolean overlaps(TermRow one, TermRow two) {
        var to = one.sureLastDay().isBefore(two.sureLastDay()) ? one.sureLastDay() : two.sureLastDay();
        return later(one, two).isBefore(to);
    }

    private String who(TermRow term) {
        var place = tables.placeName(term.place()).orElse(term.place());
        return term.person() + ", " + term.title() + (term.title().contains(place) ? "" : " of " + place);
    }

    List<Change> changes() {
        return changes;
    }

    /** Rows to write into the user's table. */
    List<TermRow> written() {
        return written;
    }

    /** Rows of the tables that those stand for; packed ones among them, which stay where they are. */
    Set<TableRow> replaced() {
        return replaced;
    }

    int unchanged() {
        return unchanged;
    }
}
