package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.List;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.syntax.Token;
import org.demarche.weights.Word;

/** One sentence made ready for the tagger: its words as numbers, the tables' entries in it, and its runs of capitals. */
final class Line {
    /** An entry of the tables, from word {@code first} up to {@code end}. */
    record Known(int first, int end, Lexicon.Entry entry) {}

    private static final List<Tag> TAGS = List.of(Tag.values());
    private static final List<Lexicon.Kind> KINDS = List.of(Lexicon.Kind.values());

    final Sentence sentence;
    final List<String> forms;
    final Word[] words;
    final int[] tags;
    final int[] bits;
    final int[] seen;
    /** What the tables say of each word: kind of the longest entry and the word's place in it; 0 for none. */
    final int[] tables;
    /** Where the run of capitalised words begins and ends that each word is part of; -1 outside. */
    final int[] runFirst;

    final int[] runEnd;
    final List<Known> known;
    final boolean shouted;
    final boolean titled;

    Line(Sentence sentence, ReportWords report, Lexicon lexicon) {
        this.sentence = sentence;
        int size = sentence.size();
        forms = sentence.tokens().stream().map(Token::word).toList();
        words = new Word[size];
        tags = new int[size];
        bits = new int[size];
        seen = new int[size];
        for (int i = 0; i < size; i++) {
            var form = forms.get(i);
            words[i] = report.word(form);
            tags[i] = TAGS.indexOf(sentence.token(i).tag());
            bits[i] = report.bits(form);
            seen[i] = report.seen(form);
        }
        shouted = ReportWords.isShouted(sentence);
        titled = !shouted && ReportWords.isTitled(sentence);
        known = known(lexicon);
        tables = new int[size];
        for (var entry : known)
            for (int i = entry.first(); i < entry.end(); i++)
                tables[i] = 1
                        + KINDS.indexOf(entry.entry().kind()) * 4
                        + (i == entry.first() ? 1 : 0)
                        + (i == entry.end() - 1 ? 2 : 0);
        runFirst = new int[size];
        runEnd = new int[size];
        runs();
    }

    int size() {
        return words.length;
    }

    /** The longest entries from left to right, none over another. */
    private List<Known> known(Lexicon lexicon) {
        var found = new ArrayList<Known>();
        int i = 0;
        while (i < forms.size()) {
            var match = Character.isLetterOrDigit(forms.get(i).charAt(0)) ? lexicon.match(forms, i) : null;
            if (match == null
                    || match.isEmpty()
                    || !isWritten(match.get().entry(), i, match.get().end())) {
                i++;
                continue;
            }
            found.add(new Known(i, match.get().end(), match.get().entry()));
            i = match.get().end();
        }
        return found;
    }

    /** Whether the words are written as a name: offices may be small, "us" and "turkey" are none. */
    private boolean isWritten(Lexicon.Entry entry, int first, int end) {
        if (entry.exact())
            return !shouted || forms.get(first).length() > 3 || entry.kind() == Lexicon.Kind.ORGANIZATION;
        if (entry.kind() == Lexicon.Kind.OFFICE) return forms.get(first).length() > 1;
        if (Character.isUpperCase(forms.get(first).charAt(0))) return true;
        boolean lowerPerson = entry.kind() == Lexicon.Kind.PERSON
                && end - first > 1
                && sentence.token(first).is(Tag.PROPN)
                && sentence.token(end - 1).is(Tag.PROPN);
        // "The major industrial nations": what groups of states are called is no proper name.
        boolean group = entry.kind() == Lexicon.Kind.PERSON || entry.kind() == Lexicon.Kind.ORGANIZATION;
        return lowerPerson || end - first > 2 && group;
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(forms.get(i).charAt(0));
    }

    private void runs() {
        int i = 0;
        while (i < size()) {
            if (!isCapital(i)) {
                runFirst[i] = -1;
                runEnd[i] = -1;
                i++;
                continue;
            }
            int end = i + 1;
            while (end < size()) {
                if (isCapital(end)) end++;
                else if (end + 1 < size() && isJoint(end) && isCapital(end + 1)) end += 2;
                else break;
            }
            for (int j = i; j < end; j++) {
                runFirst[j] = i;
                runEnd[j] = end;
            }
            i = end;
        }
    }

    /** "of", "&", "-" and the particles of persons' names join capitalised words. */
    private boolean isJoint(int i) {
        var form = forms.get(i);
        return form.equals("of") || form.equals("&") || form.equals("-") || (bits[i] & NameWords.PARTICLE) != 0;
    }
}
