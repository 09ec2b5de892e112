package org.demarche.register;

import java.util.Optional;

/** Who says something: a person with office, an office, an organisation; or the outlet itself ({@link #REPORT}). */
public record Source(
        Optional<String> name, Optional<String> office, Optional<String> country, Optional<String> organization) {
    /** The outlet itself says it. */
    public static final Source REPORT =
            new Source(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isReport() {
        return equals(REPORT);
    }

    /** One line for a reader. */
    public String label() {
        if (isReport()) return "report";
        var who = name.or(() -> organization).or(() -> country).orElse("unnamed");
        return office.filter(o -> name.isPresent()).map(o -> who + ", " + o).orElse(who);
    }
}
