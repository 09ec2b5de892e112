package org.demarche.clean;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of other stories whose marks for those who listen to a page came into its text: "list of 2 items … end of list". */
final class ReadAloudLists {
    private static final Pattern BEGIN = Pattern.compile("(?i)list of (\\d{1,2}) items?");
    private static final Pattern END = Pattern.compile("(?i)end of list");

    private static final Pattern MARK =
            Pattern.compile("(?i)list (?:of \\d{1,2} items?|\\d{1,2} of \\d{1,2})|end of list");

    private ReadAloudLists() {}

    /** The numbers of the lines of such lists; one without its end, or longer than it says, is none. */
    static BitSet of(List<String> lines) {
        var listed = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            var begin = BEGIN.matcher(lines.get(i).strip());
            if (!begin.matches()) continue;
            int longest = Integer.parseInt(begin.group(1)) * 2 + 1;
            for (int end = i + 1; end < lines.size() && end <= i + longest; end++)
                if (END.matcher(lines.get(end).strip()).matches()) listed.set(i, end + 1);
        }
        return listed;
    }

    /** Whether {@code line} is such a mark, which stands alone though it begins with a small letter. */
    static boolean isMark(String line) {
        return MARK.matcher(line.strip()).matches();
    }
}
