package org.demarche.analyse.act;

import java.util.ArrayList;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Findings;
import org.demarche.knowledge.ActWords;

/** Finds what sentences say of engagements: verbs ("visited") and nouns ("talks between …") of {@link ActWords}. */
public final class ActFinder implements Finder {
    private final ActWords words;
    private final ControlWords controls;
    private final ClauseStatus clauseStatus;
    private final NounStatus nounStatus;
    private final RoleReader roles;

    public ActFinder(ActWords words) {
        this.words = words;
        this.controls = new ControlWords(words);
        this.clauseStatus = new ClauseStatus(controls);
        this.nounStatus = new NounStatus(controls, clauseStatus);
        this.roles = new RoleReader(words);
    }

    @Override
    public Findings find(Findings soFar) {
        var acts = new ArrayList<Act>();
        var refusals = new ArrayList<>(soFar.refusals());
        for (var parse : soFar.parses()) {
            var sentence = ActSentence.of(soFar, parse);
            var nouns = new EngagementNouns(words, controls, parse);
            var made = new ActMaker(sentence, acts, refusals);
            var travels = new Travels(words, sentence, nouns);
            new VerbalActs(words, clauseStatus, roles, sentence, nouns, travels, made).find();
            new Sojourns(words, clauseStatus, sentence, nouns, made).find();
            new Visitors(words, sentence, made).find();
            new NominalActs(
                            words,
                            controls,
                            nounStatus,
                            roles,
                            sentence,
                            nouns,
                            new CarriedActs(clauseStatus, roles, sentence, nouns),
                            travels,
                            made)
                    .find();
        }
        return soFar.withActs(acts, refusals);
    }
}
