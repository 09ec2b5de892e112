package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Occasions;
import org.demarche.knowledge.Occasions.Occasion;

/** Events that happened once: most that is written of a summit is written in the weeks around it. */
final class OccasionClues implements Clue.Finder {
    private final Occasions occasions;

    OccasionClues(Occasions occasions) {
        this.occasions = occasions;
    }

    @Override
    public List<Clue> find(Findings findings) {
        var clues = new ArrayList<Clue>();
        var seen = new HashSet<List<Occasion>>();
        for (var paragraph : findings.article().paragraphs())
            occasions.in(paragraph.of(findings.text())).forEach((words, named) -> {
                if (seen.add(named)) clues.add(clue(words, named));
            });
        return clues;
    }

    private static Clue clue(String words, List<Occasion> named) {
        var stretches =
                named.stream().map(o -> new Clue.Stretch(o.from(), o.until())).toList();
        return new Clue(Relation.OCCASION, stretches, 1, year -> words + " is spoken of (" + day(named, year) + ")");
    }

    /** The first day of the event that is nearest to the year. */
    private static String day(List<Occasion> named, int year) {
        return named.stream()
                .map(Occasion::from)
                .min((a, b) -> Math.abs(a.getYear() - year) - Math.abs(b.getYear() - year))
                .orElseThrow()
                .toString();
    }
}
