package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.analyse.name.NameTagger.Name;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Terms;
import org.demarche.knowledge.table.Spelling;

/**
 * The names of one report that are shortened elsewhere in it, before or after: persons by their surnames, bodies by their
 * first letters. Not thread-safe: one for each report. Whom a surname means is the resolver's question.
 */
final class Shortened {
    /** Full names that bear a shortened one as a surname or acronym, counted by type. */
    private final Map<String, Mention.Kind> typeByShort = new HashMap<>();

    /** How often the report's names of one form were marked as each type. */
    private final Map<String, int[]> countsByForm = new HashMap<>();

    /** Takes note of a name: of its type, and of its surname or first letters if it is a full one. */
    void learn(Line line, Name name) {
        int length = name.end() - name.first();
        int type = NameLabels.TYPES.indexOf(name.type());
        if (type >= 0) countsByForm.computeIfAbsent(form(line, name), f -> new int[3])[type]++;
        if (name.type() == Mention.Kind.PERSON && length > 1) {
            for (var surname : surnames(line, name)) typeByShort.putIfAbsent(surname, Mention.Kind.PERSON);
        } else if (name.type() == Mention.Kind.ORGANIZATION && length > 1) {
            var letters = new StringBuilder();
            for (int i = name.first(); i < name.end(); i++)
                if (Character.isUpperCase(line.forms.get(i).charAt(0)))
                    letters.append(line.forms.get(i).charAt(0));
            boolean told = name.end() + 2 < line.size()
                    && line.forms.get(name.end()).equals("(")
                    && line.forms.get(name.end() + 2).equals(")")
                    && isAcronym(line.forms.get(name.end() + 1));
            if (told) typeByShort.put(line.forms.get(name.end() + 1), Mention.Kind.ORGANIZATION);
            else if (letters.length() > 2) typeByShort.putIfAbsent(letters.toString(), Mention.Kind.ORGANIZATION);
        }
    }

    private static String form(Line line, Name name) {
        return name.end() == name.first() + 1
                ? line.sentence.token(name.first()).lower()
                : line.sentence.words(name.first(), name.end()).toLowerCase(Locale.ROOT);
    }

    /** The type that the report's names of that form mostly have, twice as often as the next. */
    private Mention.Kind usual(Line line, Name name) {
        var counts = countsByForm.get(form(line, name));
        int type = NameLabels.TYPES.indexOf(name.type());
        if (counts == null || type < 0) return name.type();
        int most = type;
        for (int i = 0; i < counts.length; i++) if (counts[i] > counts[most]) most = i;
        return counts[most] >= 2 * counts[type] ? NameLabels.TYPES.get(most) : name.type();
    }

    /** The last word of a name with its particles, and the first where the name is written family first. */
    private static List<String> surnames(Line line, Name name) {
        var found = new ArrayList<String>();
        found.add(plain(line, name.end() - 1));
        int length = name.end() - name.first();
        boolean hyphen = length >= 4 && line.forms.get(name.end() - 2).equals("-");
        boolean short3 = length == 3;
        for (int i = name.first(); i < name.end(); i++)
            short3 &= line.forms.get(i).length() <= 5;
        var entry = line.known.stream()
                .filter(k -> k.first() == name.first() && k.end() == name.end())
                .findFirst();
        boolean familyFirst =
                entry.isPresent() && Terms.isFamilyFirst(entry.get().entry().country());
        if (hyphen || short3 || familyFirst) found.add(plain(line, name.first()));
        return found;
    }

    private static String plain(Line line, int i) {
        return Spelling.plain(line.forms.get(i));
    }

    private static boolean isAcronym(String form) {
        return form.length() > 1 && form.length() < 9 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    /** The names of a line with shortened ones put right, or added where a capitalised word was passed over. */
    List<Name> complete(Line line, List<Name> names) {
        var all = new ArrayList<Name>(names.size());
        var covered = new boolean[line.size()];
        for (var name : names) {
            for (int i = name.first(); i < name.end(); i++) covered[i] = true;
            boolean guessed = name.end() == name.first() + 1
                    && (name.type() == Mention.Kind.PERSON
                            || name.type() == Mention.Kind.ORGANIZATION
                            || name.type() == Mention.Kind.PLACE)
                    && line.tables[name.first()] == 0;
            var type = guessed ? type(line, name.first()) : null;
            // What the tables know needs no vote, and a town may be a team in one line and a town in the next.
            boolean unknown = line.tables[name.first()] == 0 && line.tables[name.end() - 1] == 0;
            var kind = type != null ? type : unknown ? usual(line, name) : name.type();
            all.add(kind == name.type() ? name : new Name(name.first(), name.end(), kind));
        }
        for (int i = 0; i < line.size(); i++) {
            if (covered[i] || line.shouted) continue;
            var form = line.forms.get(i);
            boolean name = form.length() > 2
                    && Character.isUpperCase(form.charAt(0))
                    && (line.seen[i] & 1) == 0
                    && (line.bits[i] & NameWords.CALENDAR) == 0;
            var type = name ? type(line, i) : null;
            if (type != null) all.add(new Name(i, i + 1, type));
        }
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    private Mention.@org.jspecify.annotations.Nullable Kind type(Line line, int i) {
        var form = line.forms.get(i);
        var acronym = isAcronym(form) ? typeByShort.get(form) : null;
        return acronym != null ? acronym : typeByShort.get(Spelling.plain(form));
    }
}
