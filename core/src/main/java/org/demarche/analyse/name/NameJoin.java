package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.name.NameTagger.Name;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Tag;

/**
 * Joins what the tagger marks with what the tables know. In this order: a person's titles are cut off his name; compounds of
 * two known names fall apart; of two names over one another the longer stays; of two equal ones the table's type counts,
 * unless a town stands for its team. Thread-safe.
 */
final class NameJoin {
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final Set<String> COMPOUNDED = Set.of("sino", "anglo", "franco", "russo", "indo");

    private final Knowledge knowledge;

    NameJoin(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The names of a line in their order, none over another. */
    List<Name> join(Line line, List<Name> tagged) {
        var names = new ArrayList<Name>();
        for (var name : tagged) add(line, name, names);
        var known = new ArrayList<Name>();
        for (var entry : line.known) if (stays(entry, names)) addKnown(line, entry, known);
        // Tables first: what they know goes before a guess that is no longer.
        for (var name : names) {
            var over = known.stream().filter(k -> overlap(k, name)).toList();
            boolean longer = over.stream().allMatch(k -> beats(name, k));
            if (!longer) continue;
            known.removeAll(over);
            known.add(name);
        }
        prefixes(line, known);
        known.sort(Comparator.comparingInt(Name::first));
        return known;
    }

    /** Adds the first halves of "Sino-Soviet" and its like. */
    private static void prefixes(Line line, List<Name> into) {
        for (int i = 0; i + 2 < line.size(); i++) {
            if (!line.forms.get(i + 1).equals("-") || !isPrefix(line, i)) continue;
            var prefix = new Name(i, i + 1, Mention.Kind.NATIONALITY);
            if (into.stream().noneMatch(n -> overlap(n, prefix))) into.add(prefix);
        }
    }

    private static boolean isPrefix(Line line, int i) {
        return COMPOUNDED.contains(line.sentence.token(i).lower());
    }

    /** Whether a guess is written as a name: with a capital, or at least as a proper noun. */
    private static boolean isName(Line line, int first, int end) {
        for (int i = first; i < end; i++)
            if (line.sentence.token(i).isCapitalised() || line.sentence.token(i).is(Tag.PROPN)) return true;
        return false;
    }

    private static boolean overlap(Name a, Name b) {
        return a.first() < b.end() && b.first() < a.end();
    }

    private static int length(Name name) {
        return name.end() - name.first();
    }

    /** Whether the tagger's name goes before a table's that overlaps it. */
    private static boolean beats(Name tagged, Name known) {
        if (length(tagged) != length(known)) return length(tagged) > length(known);
        // "Boston 5 Detroit 3": a town's team has the town's name; a state is a state even in a table of results.
        return known.type() == Mention.Kind.PLACE || known.type() == Mention.Kind.PERSON && length(known) == 1;
    }

    /** Adds an entry; "King Fahd" and "Pope John Paul II" are the tables' names of persons, but begin with an office. */
    private void addKnown(Line line, Line.Known known, List<Name> into) {
        int first = known.first();
        boolean titled = known.entry().kind() == Lexicon.Kind.PERSON
                && known.end() - first > 1
                && isAddress(line, first)
                && !NameWords.is(line.forms.get(first), NameWords.GIVEN);
        if (!titled) {
            into.add(name(known));
            return;
        }
        var office = knowledge.lexicon().find(Lexicon.Kind.OFFICE, line.forms.get(first));
        if (office.isPresent()) into.add(new Name(first, first + 1, Mention.Kind.OFFICE));
        into.add(new Name(first + 1, known.end(), Mention.Kind.PERSON));
    }

    private static Name name(Line.Known known) {
        var kind = switch (known.entry().kind()) {
            case PERSON -> Mention.Kind.PERSON;
            case COUNTRY -> Mention.Kind.COUNTRY;
            case NATIONALITY -> Mention.Kind.NATIONALITY;
            case CAPITAL, PLACE -> Mention.Kind.PLACE;
            case GOVERNMENT, ORGANIZATION -> Mention.Kind.ORGANIZATION;
            case OFFICE -> Mention.Kind.OFFICE;
        };
        return new Name(known.first(), known.end(), kind);
    }

    /** Adds a tagged name as the later stages need it: a person without titles, halves of a compound apart. */
    private void add(Line line, Name name, List<Name> into) {
        if (name.type() == Mention.Kind.PERSON) addPerson(line, name, into);
        else addParts(line, name, name.first(), into);
    }

    private void addPerson(Line line, Name name, List<Name> into) {
        int end = name.first() + 1;
        // "Jane Roe - Analyst": what a dash sets apart is said of her, and no part of her name.
        while (end < name.end() && !isDash(line, end)) end++;
        var person = new Name(name.first(), end, Mention.Kind.PERSON);
        addParts(line, person, afterTitles(line, name.first(), end), into);
    }

    private static boolean isDash(Line line, int i) {
        if (i + 1 >= line.size() || !DASHES.contains(line.forms.get(i))) return false;
        var span = line.sentence.token(i).span();
        return line.sentence.token(i - 1).span().end() < span.start()
                && span.end() < line.sentence.token(i + 1).span().start();
    }

    private void addParts(Line line, Name name, int first, List<Name> into) {
        int hyphen = compound(line, first, name.end());
        if (hyphen > 0) {
            half(line, first, hyphen, name.type(), into);
            half(line, hyphen + 1, name.end(), name.type(), into);
        } else if (isName(line, first, name.end())) into.add(new Name(first, name.end(), name.type()));
    }

    /** "Foreign Minister Chan", "Mr. Chan": where the name itself begins. A title that is all there is stays a title. */
    private static int afterTitles(Line line, int first, int end) {
        int at = first;
        while (at < end - 1) {
            int before = at;
            for (var known : line.known) {
                var kind = known.entry().kind();
                boolean title = known.first() == at
                        && known.end() <= end
                        && (kind == Lexicon.Kind.OFFICE
                                || kind == Lexicon.Kind.NATIONALITY
                                || kind == Lexicon.Kind.COUNTRY
                                        && known.end() - known.first() == 1
                                        && isTitle(line, known.end()));
                if (title) at = known.end();
            }
            if (at == before && at < end - 1 && isAddress(line, at)) at++;
            if (at == before) break;
        }
        return at;
    }

    private static boolean isTitle(Line line, int at) {
        return line.known.stream().anyMatch(k -> k.first() == at && k.entry().kind() == Lexicon.Kind.OFFICE);
    }

    private static boolean isAddress(Line line, int at) {
        return (line.bits[at] & NameWords.ADDRESS) != 0;
    }

    /** Where a hyphen or "and" parts two names that are known by themselves ("U.S.-Soviet", "Trump-Kim"); 0 for none. */
    private int compound(Line line, int first, int end) {
        for (int i = first + 1; i < end - 1; i++)
            if ((line.forms.get(i).equals("-") || line.forms.get(i).equals("and"))
                    && isWhole(line, first, i)
                    && isWhole(line, i + 1, end)) return i;
        return 0;
    }

    private boolean isWhole(Line line, int first, int end) {
        for (var known : line.known)
            if (known.first() == first && known.end() == end)
                return known.entry().kind() != Lexicon.Kind.PERSON;
        var form = line.forms.get(first);
        return end == first + 1
                && (isPrefix(line, first)
                        || form.length() > 2
                                && !knowledge
                                        .terms()
                                        .bySurname(form, Optional.empty())
                                        .isEmpty());
    }

    private static void half(Line line, int first, int end, Mention.Kind type, List<Name> into) {
        if (line.known.stream().anyMatch(k -> k.first() == first && k.end() == end)) return;
        var kind = isPrefix(line, first) ? Mention.Kind.NATIONALITY : type;
        into.add(new Name(first, end, kind));
    }

    /** Whether an entry of the tables is a mention here, or only part of another name. */
    private static boolean stays(Line.Known known, List<Name> tagged) {
        for (var name : tagged) {
            boolean within = name.first() <= known.first() && known.end() <= name.end();
            boolean longer = length(name) > known.end() - known.first();
            if (within && longer) return false;
        }
        var kind = known.entry().kind();
        // "Georgia Smith" unmarked, "May": a lone word of a person's alias is too little without the tagger's word.
        return kind != Lexicon.Kind.PERSON
                || known.end() - known.first() > 1
                || tagged.stream().anyMatch(n -> n.first() == known.first() && n.end() == known.end());
    }
}
