package org.demarche.app.export.event;

import java.util.List;
import java.util.Optional;

/**
 * A stage with its codes.
 *
 * @param sides how many sides take part
 * @param pairs none where nobody is known to have done it
 * @param plover empty where PLOVER has no such event, or nobody is known to have done it
 */
record CodedStage(Stage stage, int sides, List<Pair> pairs, Optional<PloverEvent> plover) {
    CodedStage {
        pairs = List.copyOf(pairs);
    }
}
