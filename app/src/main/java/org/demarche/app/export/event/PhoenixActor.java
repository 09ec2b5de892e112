package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.knowledge.ActorGroups.Group;

/** The four columns that Phoenix has for an actor. */
final class PhoenixActor {
    private static final Set<String> GENERIC = Set.of("IGO", "NGO", "IMG", "MNC");
    private static final Set<String> AGENTS =
            Set.of("GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL");

    private PhoenixActor() {}

    /** Whole code, country or generic code, role, and what is left. */
    static List<String> cells(ActorCode code) {
        var groups = new ArrayList<>(code.groups().stream().map(Group::code).toList());
        var entity = "";
        boolean isCountry = code.code().length() > 3 * groups.size();
        if (isCountry) entity = code.country().orElse("");
        else if (!groups.isEmpty() && GENERIC.contains(groups.get(0))) entity = groups.remove(0);
        var role = !groups.isEmpty() && AGENTS.contains(groups.get(0)) ? groups.remove(0) : "";
        return List.of(code.code(), entity, role, String.join(";", groups));
    }
}
