package org.demarche.app.export.event;

import java.util.ArrayList;
import java.util.List;

/** Counts what a form of event data cannot hold, so that nobody takes it for all that there is. Not thread-safe. */
final class Omissions {
    private long undated;
    private long oneSided;
    private long nobodys;
    private long retracted;

    /** Somebody did it, but on no day that is known. */
    void undated() {
        undated++;
    }

    /** Nothing is coded: an organisation deals with itself, or nobody is named who did it. */
    void uncoded(CodedStage coded) {
        if (coded.sides() < 2) oneSided++;
        else nobodys++;
    }

    /** The outlets took back every report. */
    void retracted() {
        retracted++;
    }

    /** One line for each that there is. */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (undated > 0)
            remarks.add(counted(undated, "stage", "whose day is not known") + " left out: the form needs a day");
        if (oneSided > 0)
            remarks.add(counted(oneSided, "stage", "of a meeting with one side only, such as an organisation's own,")
                    + " left out: the form needs one who acts and one whom it concerns");
        if (nobodys > 0)
            remarks.add(counted(nobodys, "stage", "of which nobody is named who brought it about")
                    + " left out: the form needs one who acts");
        if (retracted > 0) remarks.add(counted(retracted, "entry", "whose reports were all taken back") + " left out");
        return remarks;
    }

    private static String counted(long count, String thing, String which) {
        boolean one = count == 1;
        var many = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        return count + " " + (one ? thing : many) + " " + which + (one ? " is" : " are");
    }
}
