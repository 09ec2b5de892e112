package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Resolved;
import org.demarche.register.Engagement;
import org.demarche.syntax.Parse;
import org.demarche.text.Evidence;

/** Adds those whom a sentence of its own lists as present: "Those attending included …", "Also present were …". */
final class Attendance {
    private static final String PRESENT =
            "(?:seen )?(?:attending|present|arriving|taking part|on hand|who attended|who took part)";
    private static final String HERE_LISTS = "[^,;.\"]{0,40}?\\b(?:included?|was|were|is|are) ";

    private static final Pattern LIST =
            Pattern.compile("(?i)^(?:(?:Those|Others|Officials|Ministers|Leaders|Delegates|Envoys"
                    + "|Diplomats) " + PRESENT + HERE_LISTS
                    + "|(?:The )?(?:participants|attendees|delegates) (?:included?|were|are) "
                    + "|Also " + PRESENT + HERE_LISTS + ")");

    private Attendance() {}

    static Engagement added(Engagement engagement, Parse list, Resolved resolved) {
        var sentence = list.sentence();
        var opening = LIST.matcher(sentence.span().of(resolved.findings().text()));
        if (!opening.find()) return engagement;
        int from = sentence.span().start() + opening.end();
        var roles = new ArrayList<Role>();
        for (var phrase : list.phrases()) {
            var span = sentence.span(phrase.first(), phrase.end());
            boolean named = span.end() > from
                    && resolved.findings().mentions().within(span).stream()
                            .anyMatch(m ->
                                    m.kind() == Mention.Kind.PERSON && m.span().end() == span.end());
            if (named) roles.add(new Role(Part.PARTY, phrase));
        }
        var present = Participants.of(roles, resolved);
        if (present.isEmpty()) return engagement;
        var all = new ArrayList<>(engagement.participants());
        all.addAll(present);
        var united = Participants.unite(all);
        var report = resolved.findings().article().report().id();
        return engagement.withParticipants(
                united,
                Participants.level(united),
                List.of(new Evidence(report, sentence.index(), sentence.span(), "participants")));
    }
}
