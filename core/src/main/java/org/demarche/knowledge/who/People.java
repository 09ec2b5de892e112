package org.demarche.knowledge.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.knowledge.Terms;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.table.TermRow;

/** The persons of the tables by name, alias and surname, and the terms of each. Immutable. */
public final class People {
    private final Map<String, List<TermRow>> termsByPerson = new HashMap<>();
    private final Map<String, Set<String>> personsByName = new HashMap<>();
    private final Map<String, Set<String>> personsBySurname = new HashMap<>();
    private final Map<String, Set<String>> personsByWord = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    public People(Tables tables) {
        for (var term : tables.terms()) {
            termsByPerson.computeIfAbsent(term.person(), p -> new ArrayList<>()).add(term);
            add(term.person(), term);
            for (var alias : term.aliases()) add(alias, term);
        }
    }

    private void add(String name, TermRow term) {
        names.add(name);
        var folded = Words.fold(name);
        put(personsByName, folded, term);
        var words = Words.of(folded);
        for (var word : words) put(personsByWord, word, term);
        if (words.isEmpty()) return;
        boolean familyFirst = Terms.isFamilyFirst(term.place()) && words.size() > 1;
        put(personsBySurname, familyFirst ? words.get(0) : words.get(words.size() - 1), term);
        // "von der Leyen", "al-Assad": what follows the given name may stand for the person.
        if (!familyFirst && words.size() > 2) put(personsBySurname, Words.join(words.subList(1, words.size())), term);
    }

    private static void put(Map<String, Set<String>> into, String words, TermRow term) {
        into.computeIfAbsent(words, w -> new TreeSet<>()).add(term.person());
    }

    /** Everybody of that full name, as a text spells it. */
    public Set<String> find(String name) {
        return named(Words.fold(name));
    }

    /** Everybody of that full name, in any of its spellings; also with the family name first ("Lavrov Sergei"). */
    Set<String> named(String folded) {
        var found = personsByName.getOrDefault(folded, Set.of());
        var words = Words.of(folded);
        if (!found.isEmpty() || words.size() < 2) return found;
        int last = words.size() - 1;
        var lastFirst = Words.join(words.subList(last, words.size())) + " " + Words.join(words.subList(0, last));
        var firstLast = Words.join(words.subList(1, words.size())) + " " + words.get(0);
        return personsByName.getOrDefault(firstLast, personsByName.getOrDefault(lastFirst, Set.of()));
    }

    /** Everybody of that surname; where it is nobody's, everybody who bears that word in the name ("Lula", "Saddam"). */
    Set<String> ofSurname(String folded) {
        return personsBySurname.getOrDefault(folded, personsByWord.getOrDefault(folded, Set.of()));
    }

    /** The terms of a person, by the name of the tables. */
    public List<TermRow> terms(String person) {
        return termsByPerson.getOrDefault(person, List.of());
    }

    /** All names and aliases, for those who look for one that is near. */
    Collection<String> names() {
        return names;
    }

    /** All surnames, in plain letters. */
    Collection<String> surnames() {
        return personsBySurname.keySet();
    }
}
