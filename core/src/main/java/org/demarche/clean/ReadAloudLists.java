package org.demarche.clean;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of other stories whose marks for those who listen to a page came into its text: "list of 2 items … end of list". */
final class ReadAloudLists {
    private static final Pattern BEGIN = Pattern.compile("(?i)list of (\\d{1,2}) items?");
    private static final Pattern END = Pattern.compile("(?i)end of list");

    private ReadAloudLists() {}

    /** The numbers of the lines of such lists; one without its end, or longer than it says, is none. */
    static BitSet of(List<String> lines) {
        var listed = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            if (isWhole(lines.get(i))) listed.set(i);
            var begin = BEGIN.matcher(lines.get(i).strip());
            if (!begin.matches()) continue;
            int longest = Integer.parseInt(begin.group(1)) * 2 + 1;
            for (int end = i + 1; end < lines.size() && end <= i + longest; end++)
                if (END.matcher(lines.get(end).strip()).matches()) listed.set(i, end + 1);
        }
        return listed;
    }

    /** Whether a paragraph of several lines is such a list, with a label above it at most. */
    private static boolean isWhole(String paragraph) {
        var lines = paragraph.strip().lines().map(String::strip).toList();
        if (lines.size() < 3 || !END.matcher(lines.get(lines.size() - 1)).matches()) return false;
        return BEGIN.matcher(lines.get(0)).matches() || BEGIN.matcher(lines.get(1)).matches();
    }
}
