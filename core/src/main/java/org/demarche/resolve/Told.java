package org.demarche.resolve;

import java.util.regex.Pattern;
import org.demarche.finding.Referent;
import org.demarche.knowledge.table.Spelling;

/**
 * One mention of somebody, as the report goes on.
 *
 * @param sentence number of the sentence
 * @param group what it is coordinated with: "A and B" are one group
 * @param subject whether it is the subject of a clause
 * @param reported whether it stands in what somebody is told to have said
 */
record Told(Referent referent, int sentence, int group, boolean subject, boolean reported) {
    private static final Pattern INITIAL = Pattern.compile(" \\p{L}\\.?(?= )");

    /** Whether both are of the same person or thing. */
    boolean isSameAs(Told other) {
        return referent.kind() == other.referent.kind()
                && isSameName(referent.name(), other.referent.name())
                && (referent.side().equals(other.referent.side())
                        || referent.isPerson()
                                && (referent.side().isEmpty()
                                        || other.referent.side().isEmpty()));
    }

    /** "Loretta E. Lynch" is Loretta Lynch. */
    private static boolean isSameName(String a, String b) {
        return a.equals(b) || withoutInitials(a).equals(withoutInitials(b));
    }

    private static String withoutInitials(String name) {
        return INITIAL.matcher(Spelling.plain(name)).replaceAll("");
    }
}
