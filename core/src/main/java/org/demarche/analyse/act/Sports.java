package org.demarche.analyse.act;

import java.util.List;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;

/** Tells games between teams, which bear the names of states, from dealings: "Brazil will meet Argentina in the semifinal". */
final class Sports {
    private static final Set<String> WORDS = Set.of(
            "semifinal",
            "semifinals",
            "semi-final",
            "semi-finals",
            "quarterfinal",
            "quarterfinals",
            "quarter-final",
            "quarter-finals",
            "playoff",
            "playoffs",
            "play-off",
            "qualifier",
            "qualifiers",
            "championship",
            "championships",
            "tournament",
            "soccer",
            "football",
            "rugby",
            "cricket",
            "hockey",
            "basketball",
            "volleyball",
            "handball",
            "tennis",
            "swimmers",
            "athletes",
            "players",
            "goalkeeper",
            "striker",
            "coach",
            "kick-off",
            "halftime");

    private Sports() {}

    /** Whether a sentence of sport has no person among those who take part: heads of state meet at matches too. */
    static boolean isGame(ActSentence act, List<Role> roles) {
        var sentence = act.parse().sentence();
        if (sentence.tokens().stream().noneMatch(t -> WORDS.contains(t.lower()))) return false;
        return roles.stream().filter(r -> r.part() != Part.PLACE).noneMatch(r -> isOfficial(act, r));
    }

    private static boolean isOfficial(ActSentence act, Role role) {
        return act.findings().mentions().overlapping(act.span(role.phrase())).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.PERSON
                        || m.kind() == Mention.Kind.OFFICE
                        || m.kind() == Mention.Kind.ORGANIZATION);
    }
}
