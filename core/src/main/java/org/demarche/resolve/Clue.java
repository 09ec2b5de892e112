package org.demarche.resolve;

import java.util.List;
import java.util.function.IntFunction;
import org.demarche.finding.Findings;

/**
 * One thing in a report that tells on which days it may have been written.
 *
 * @param weight the power to which its odds count: less than 1 where several clues say much the same
 * @param why the reason in words, for an answer around a year ("Oct. 8 is a Monday in 2007, 2012, 2018")
 * @param near whether it only tells between days of one month, and so says nothing where the month is open
 */
record Clue(DayOdds odds, double weight, boolean near, IntFunction<String> why) {
    /** Looks for one kind of clue. */
    interface Finder {
        List<Clue> find(Findings findings);
    }
}
