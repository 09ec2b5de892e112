package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.finding.EngagementType;
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

    /** "Niger and Chad have been invited to send ministers": states that are bidden to what was just told. */
    private static final Pattern BIDDEN = Pattern.compile("(?i)^(?:[^,;.\"]|,(?! (?:who|which)\\b)){3,160}?\\b(?:"
            + "(?:has|have|had|is|are|was|were) (?:also )?(?:been )?(?:asked|invited|due|expected) to"
            + "|will(?: also)?) (?:send|attend|take part|join|participate)\\b");

    private Attendance() {}

    static Engagement added(Engagement engagement, Parse list, Resolved resolved) {
        var sentence = list.sentence();
        var text = sentence.span().of(resolved.findings().text());
        var opening = LIST.matcher(text);
        var bidden = BIDDEN.matcher(text);
        var roles = new ArrayList<Role>();
        if (opening.find()) roles.addAll(named(list, sentence.span().start() + opening.end(), resolved));
        else if (isGathering(engagement) && bidden.find())
            roles.addAll(states(list, sentence.span().start() + bidden.end(), resolved));
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

    private static boolean isGathering(Engagement engagement) {
        return engagement.type() == EngagementType.CONFERENCE || engagement.type() == EngagementType.SUMMIT;
    }

    private static List<Role> named(Parse list, int from, Resolved resolved) {
        var roles = new ArrayList<Role>();
        for (var phrase : list.phrases()) {
            var span = list.sentence().span(phrase.first(), phrase.end());
            boolean named = span.end() > from
                    && resolved.findings().mentions().within(span).stream()
                            .anyMatch(m ->
                                    m.kind() == Mention.Kind.PERSON && m.span().end() == span.end());
            if (named) roles.add(new Role(Part.PARTY, phrase));
        }
        return roles;
    }

    /** The states before {@code end}, where nothing else stands there. */
    private static List<Role> states(Parse list, int end, Resolved resolved) {
        var roles = new ArrayList<Role>();
        for (var phrase : list.phrases()) {
            var span = list.sentence().span(phrase.first(), phrase.end());
            if (span.end() > end) continue;
            boolean state = resolved.findings().mentions().within(span).stream()
                    .anyMatch(m -> m.kind() == Mention.Kind.COUNTRY && m.span().end() == span.end());
            if (!state) return List.of();
            roles.add(new Role(Part.PARTY, phrase));
        }
        return roles;
    }
}
