package org.demarche.knowledge.who;

import java.util.Optional;
import org.demarche.knowledge.table.TermRow;

/**
 * A person in an office, and who stood there before and after.
 *
 * @param place the state's or organisation's name
 * @param former the last other person in that office before
 * @param next the first other person in that office after
 * @param remark what the row alone does not say, such as that the president heads the government too; empty where nothing
 */
public record Post(TermRow term, String place, Optional<TermRow> former, Optional<TermRow> next, String remark) {
    Post withRemark(String said) {
        return new Post(term, place, former, next, said);
    }
}
