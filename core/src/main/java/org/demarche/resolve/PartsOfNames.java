package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Terms.Term;
import org.demarche.knowledge.table.Spelling;

/**
 * Finds an office-holder by two or more words of his name: "Samuel Santos" is Samuel Santos López, "Enrique Castillo" José
 * Enrique Castillo Barrantes. Only where the report gives him the state and the very office that one of that name holds on
 * the day, as parts of names are common. Thread-safe.
 */
final class PartsOfNames {
    private final Knowledge knowledge;
    private final Referents referents;

    PartsOfNames(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.referents = new Referents(knowledge);
    }

    /** The canonical name of the only office-holder who can be meant. */
    Optional<String> find(String name, Said said, Optional<LocalDate> day) {
        var words = words(name);
        boolean told = words.size() > 1
                && day.isPresent()
                && said.country().isPresent()
                && said.office().isPresent()
                && said.standing() == Said.Standing.HOLDS;
        if (!told) return Optional.empty();
        var country = said.country().get();
        var holders = referents.officeIds(said.office().get(), said.country()).stream()
                .flatMap(office -> knowledge.terms().holders(office, country, day.get()).stream())
                .map(Term::person)
                .filter(person -> hasInOrder(words(person), words))
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private static List<String> words(String name) {
        return Arrays.asList(Spelling.plain(name).split(" ", -1));
    }

    private static boolean hasInOrder(List<String> whole, List<String> part) {
        Iterator<String> rest = whole.iterator();
        for (var word : part) {
            boolean found = false;
            while (!found && rest.hasNext()) found = rest.next().equals(word);
            if (!found) return false;
        }
        return true;
    }
}
