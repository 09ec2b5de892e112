package org.demarche.enter.ledger;

import java.util.ArrayList;
import java.util.List;
import org.demarche.register.Deed;
import org.demarche.register.Deed.Telling;
import org.demarche.register.Deed.Told;
import org.demarche.register.Item;

/** Claims of one matter, and whether later reports of others bear them out. */
public final class Claims {
    /** A year: claims are of what has happened, and are borne out soon or not at all. */
    private static final int HORIZON_DAYS = 366;

    private Claims() {}

    /** The claims among what is told, in the order in which they were made. */
    public static List<Item> of(List<Told> told) {
        var drafts = new ArrayList<Draft>();
        for (var one : told) {
            var telling = one.deed().telling();
            if (telling == Telling.CLAIMED) open(drafts, one);
            else if (!telling.opens()) for (var draft : drafts) if (bearsOn(draft, one)) settle(draft, one);
        }
        return drafts.stream().map(Draft::item).toList();
    }

    private static void open(List<Draft> drafts, Told told) {
        for (var draft : drafts)
            if (Voice.isSameSide(draft.deed().source(), told.deed().source())
                    && draft.deed().negative() == told.deed().negative()
                    && SameMatter.fits(draft.deed(), told.deed())
                    && isOfOneTime(draft.deed(), told.deed())) {
                draft.again(told);
                return;
            }
        drafts.add(new Draft(
                Item.Kind.CLAIM,
                told,
                "unverified",
                "claimed by " + told.deed().source().label()));
    }

    private static boolean bearsOn(Draft draft, Told told) {
        return draft.isSettledBy(told, HORIZON_DAYS)
                && !Voice.isOf(told, draft.deed().source())
                && SameMatter.fits(draft.deed(), told.deed())
                && isOfOneTime(draft.deed(), told.deed());
    }

    private static boolean isOfOneTime(Deed a, Deed b) {
        return a.when().isEmpty()
                || b.when().isEmpty()
                || a.when().get().overlaps(b.when().get());
    }

    private static void settle(Draft draft, Told told) {
        boolean done = told.deed().telling() == Telling.DONE;
        boolean agrees = done != draft.deed().negative();
        var status = agrees ? "confirmed" : "contradicted";
        var who = Voice.label(told);
        if (draft.is("unverified")) draft.step(status, told, who + (agrees ? " tells it too" : " tells otherwise"));
        else if (!draft.is(status)) draft.step("unverified", told, who + " disagrees with others who tell of it");
    }
}
