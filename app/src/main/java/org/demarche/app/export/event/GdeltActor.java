package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.knowledge.ActorGroups.Kind;

/** The ten columns that GDELT has for an actor. */
final class GdeltActor {
    private static final int RELIGIONS = 2;
    private static final int TYPES = 3;

    private GdeltActor() {}

    /** Code, name, country, known group, ethnic group, two religions, three roles. */
    static List<String> cells(Party party, ActorCode code) {
        var cells = new ArrayList<String>();
        cells.add(code.code());
        cells.add(name(party));
        cells.add(code.country().orElse(""));
        cells.add(first(code.of(Kind.KNOWN)));
        cells.add(first(code.of(Kind.ETHNIC)));
        cells.addAll(filled(code.of(Kind.RELIGION), RELIGIONS));
        cells.addAll(filled(code.types(), TYPES));
        return cells;
    }

    /** In capitals; of a side that nobody is named for, its own. */
    private static String name(Party party) {
        return party.lead().name().orElse(party.sideName()).toUpperCase(Locale.ROOT);
    }

    private static String first(List<String> codes) {
        return codes.stream().findFirst().orElse("");
    }

    private static List<String> filled(List<String> codes, int width) {
        var filled = new ArrayList<>(codes.subList(0, Math.min(width, codes.size())));
        while (filled.size() < width) filled.add("");
        return filled;
    }
}
