package org.demarche.app.export.event;

import java.util.List;
import org.demarche.knowledge.EventScales.Plover;

/**
 * One event with all who take part, as PLOVER has it.
 *
 * @param recipients empty where all act alike
 */
record PloverEvent(Plover code, String context, List<Party> actors, List<Party> recipients) {
    PloverEvent {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
