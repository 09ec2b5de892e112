package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Milestones;

/** Words that came into the news on a day we know: who writes of the euro zone writes after it was planned. */
final class MilestoneClues implements Clue.Finder {
    private final Milestones milestones;

    MilestoneClues(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public List<Clue> find(Findings findings) {
        var clues = new ArrayList<Clue>();
        var seen = new HashSet<Milestones.Milestone>();
        for (var paragraph : findings.article().paragraphs())
            for (var found : milestones.in(paragraph.of(findings.text()))) if (seen.add(found)) clues.add(clue(found));
        return clues;
    }

    private static Clue clue(Milestones.Milestone milestone) {
        var stretch = new Clue.Stretch(milestone.from(), milestone.until());
        return new Clue(Relation.WORD, List.of(stretch), 1, year -> milestone.why());
    }
}
