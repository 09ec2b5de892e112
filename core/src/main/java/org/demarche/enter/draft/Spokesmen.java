package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Participant;

/** Adds the minister who speaks during or after a meeting of ministers, or of his own state's people: he comes from it. */
final class Spokesmen {
    private static final Set<String> BESIDE = Set.of("after", "following", "during", "at");

    private static final Set<String> SPEAKS = Set.of("say", "tell", "add", "announce", "warn");

    private Spokesmen() {}

    static List<Participant> added(List<Participant> participants, Act act, Resolved resolved) {
        boolean ofMinisters = act.level().equals(Optional.of(Level.MINISTER))
                && !participants.isEmpty()
                && participants.stream()
                        .allMatch(p -> p.organization().isPresent() && p.name().isEmpty());
        boolean deed = act.status() == Status.HELD || act.status() == Status.UNDER_WAY;
        if (!deed || !isBeside(act, resolved)) return participants;
        var parse = resolved.findings().parses().get(act.sentence());
        var all = new ArrayList<>(participants);
        parse.clauses().stream()
                .filter(c -> SPEAKS.contains(c.lemma()))
                .flatMap(c -> c.subjects().stream())
                .flatMap(s -> resolved.referentsOf(s).stream())
                .filter(r -> isMinister(r) && (ofMinisters || isOfSide(r, participants)))
                .limit(1)
                .map(r -> Participants.participant(r, Participant.Role.PARTY))
                .forEach(all::add);
        return Participants.unite(all);
    }

    private static boolean isMinister(Referent referent) {
        return referent.isPerson()
                && referent.country().isPresent()
                && (referent.level() == Level.MINISTER || referent.level() == Level.DEPUTY_MINISTER);
    }

    /** Of a state that takes part, nobody of which is known to do so. */
    private static boolean isOfSide(Referent referent, List<Participant> participants) {
        var own = participants.stream()
                .filter(p -> Knowledge.isSameState(p.side(), referent.country().orElseThrow()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(p -> p.name().isEmpty() && p.level() == Level.UNKNOWN);
    }

    /** Whether the meeting is when or where something else is done. */
    private static boolean isBeside(Act act, Resolved resolved) {
        var parse = resolved.findings().parses().get(act.sentence());
        return parse.clauses().stream()
                .flatMap(c -> c.obliques().stream())
                .filter(o -> BESIDE.contains(o.preposition()))
                .anyMatch(o -> parse.sentence().token(o.phrase().head()).span().equals(act.predicate()));
    }
}
