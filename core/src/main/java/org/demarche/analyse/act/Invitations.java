package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.syntax.Phrase;

/** Reads who invites and who is invited to an engagement that a noun names. */
record Invitations(ControlWords controls, ActSentence act) {
    /** Those who take part in {@code noun} by an invitation to it. */
    List<Role> parts(Phrase noun) {
        var found = new ArrayList<Role>();
        addInvitation(noun, found);
        addCalled(noun, found);
        return found;
    }

    /** "invited them for talks", "was called to a meeting": those who are called take part, and who invites is the host. */
    private void addCalled(Phrase noun, List<Role> found) {
        for (var clause : act.parse().clauses()) {
            boolean called = Set.of("invite", "call", "summon").contains(clause.lemma())
                    && clause.obliques().stream()
                            .anyMatch(o -> o.phrase().equals(noun)
                                    && Set.of("to", "for").contains(o.preposition())
                                    && o.on() == clause.predicate());
            if (!called) continue;
            for (var object : clause.objects()) found.add(new Role(Part.PARTY, object));
            if (clause.lemma().equals("invite"))
                for (var subject : clause.subjects()) found.add(new Role(Part.HOST, subject));
        }
    }

    /** "extended an invitation to Kim for a meeting": who invites and who is invited take part in the meeting. */
    private void addInvitation(Phrase noun, List<Role> found) {
        var invitation = controls.controllingNoun(act.parse(), noun)
                .filter(p -> act.parse().lemma(p).equals("invitation"));
        if (invitation.isEmpty()) return;
        var clause = act.clauseOf(invitation.get());
        RoleReader.owner(act.parse(), invitation.get()).ifPresent(o -> found.add(new Role(Part.HOST, o)));
        for (var host : RoleReader.premodifiers(act.findings(), act.parse(), invitation.get(), Optional.empty()))
            found.add(new Role(Part.HOST, host));
        clause.ifPresent(c -> {
            boolean decided = controls.control(act.parse(), c)
                    .map(w -> Set.of("accepted", "declined").contains(w.status()))
                    .orElse(false);
            if (c.objects().contains(invitation.get()))
                for (var subject : c.subjects()) found.add(new Role(decided ? Part.GUEST : Part.HOST, subject));
            for (var oblique : c.obliques()) {
                boolean between = oblique.phrase().first() >= invitation.get().end()
                        && oblique.phrase().end() <= noun.first();
                if (between && oblique.preposition().equals("to")) found.add(new Role(Part.GUEST, oblique.phrase()));
                if (between && oblique.preposition().equals("from")) found.add(new Role(Part.HOST, oblique.phrase()));
            }
        });
    }
}
