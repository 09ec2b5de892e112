package org.demarche.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Terms;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/**
 * Finds names, nationalities and offices: those of the tables by their words, unknown ones by their capitals and the
 * words around them. Two passes, as a report may give a surname before the full name. Thread-safe.
 */
public final class NameFinder implements Finder {
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "del", "der", "den", "van", "von", "bin", "ibn", "al", "el", "da", "dos", "di", "du", "le",
            "ben", "arap", "ter", "y");

    private final Knowledge knowledge;
    private final NameShapes shapes;

    public NameFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.shapes = new NameShapes(knowledge);
    }

    @Override
    public Findings find(Findings soFar) {
        var known = new Known();
        for (var parse : soFar.parses()) scan(parse.sentence(), known, new ArrayList<>());
        var mentions = new ArrayList<Mention>();
        for (var parse : soFar.parses()) scan(parse.sentence(), known, mentions);
        mentions.sort(Comparator.comparing(Mention::span));
        return soFar.withMentions(mentions);
    }

    /** What the report's names have shown so far. */
    static final class Known {
        final Set<String> surnames = new HashSet<>();
        final Set<String> organizations = new HashSet<>();
    }

    private void scan(Sentence sentence, Known known, List<Mention> into) {
        var words = sentence.tokens().stream().map(t -> t.word()).toList();
        boolean shouted = isShouted(words);
        int i = 0;
        while (i < words.size()) {
            int end = known(sentence, words, i, shouted, known, into);
            if (end == i) end = unknown(sentence, words, i, shouted, known, into);
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isShouted(List<String> words) {
        long upper = words.stream()
                .filter(w -> w.length() > 1 && w.equals(w.toUpperCase(Locale.ROOT)) && Character.isLetter(w.charAt(0)))
                .count();
        return words.size() > 2
                && upper * 10
                        >= words.stream()
                                        .filter(w -> w.length() > 1 && Character.isLetter(w.charAt(0)))
                                        .count()
                                * 8;
    }

    /** Takes the longest entry of the tables that begins here; answers where it ends, or {@code i}. */
    private int known(Sentence sentence, List<String> words, int i, boolean shouted, Known known, List<Mention> into) {
        var found = knowledge.lexicon().longest(words, i);
        if (found.isEmpty()) return hyphenated(sentence, words, i, into);
        var entry = found.get();
        int end = i + entry.length();
        if (entry.kind() == Lexicon.Kind.OFFICE) {
            if (words.get(i).length() < 2) return i;
            // "General Motors", "Leader Corp": a title that a longer name begins with is no office.
            if (Character.isUpperCase(words.get(i).charAt(0)) && shapes.isOrganization(words, i, runEnd(sentence, i)))
                return i;
            into.add(mention(sentence, i, end, Mention.Kind.OFFICE));
            return end;
        }
        boolean capital = Character.isUpperCase(words.get(i).charAt(0));
        if (!capital && !entry.exact()) return i;
        if (shouted && entry.length() == 1 && words.get(i).length() <= 3 && entry.kind() != Lexicon.Kind.ORGANIZATION)
            return i;
        // A run that goes on is a longer name: "Jordan Smith", "Bank of England", "China Daily", "Washington Post".
        int run = runEnd(sentence, i);
        if (run > end && !shouted) {
            boolean organization = shapes.isOrganization(words, i, run) && entry.kind() != Lexicon.Kind.NATIONALITY;
            boolean person = entry.kind() == Lexicon.Kind.COUNTRY
                    && entry.length() == 1
                    && knowledge.terms().isGivenName(words.get(i))
                    && run - i == 2;
            if (organization
                    || person
                    || entry.kind() == Lexicon.Kind.PERSON && run - i > entry.length() && entry.length() == 1) return i;
        }
        var kind = switch (entry.kind()) {
            case PERSON -> Mention.Kind.PERSON;
            case COUNTRY -> Mention.Kind.COUNTRY;
            case NATIONALITY -> Mention.Kind.NATIONALITY;
            case CAPITAL, PLACE -> Mention.Kind.PLACE;
            case GOVERNMENT, ORGANIZATION -> Mention.Kind.ORGANIZATION;
            case OFFICE -> Mention.Kind.OFFICE;
        };
        if (kind == Mention.Kind.PERSON)
            known.surnames.addAll(shapes.surnames(entry.name(), Terms.isFamilyFirst(entry.country())));
        into.add(mention(sentence, i, end, kind));
        return end;
    }

    /** "U.S.-Soviet", "Trump-Kim": both halves are names of their own. */
    private int hyphenated(Sentence sentence, List<String> words, int i, List<Mention> into) {
        var word = words.get(i);
        int hyphen = word.indexOf('-');
        if (hyphen < 2
                || hyphen > word.length() - 3
                || !Character.isUpperCase(word.charAt(0))
                || !Character.isUpperCase(word.charAt(hyphen + 1))) return i;
        var left = shapes.half(word.substring(0, hyphen));
        var right = shapes.half(word.substring(hyphen + 1));
        var span = sentence.token(i).span();
        boolean whole = span.end() - span.start() == word.length();
        if (left.isEmpty() || right.isEmpty() || !whole) return i;
        into.add(new Mention(new Span(span.start(), span.start() + hyphen), left.get()));
        into.add(new Mention(new Span(span.start() + hyphen + 1, span.end()), right.get()));
        return i + 1;
    }

    private int unknown(
            Sentence sentence, List<String> words, int i, boolean shouted, Known known, List<Mention> into) {
        var token = sentence.token(i);
        if (shouted
                || !token.isCapitalised()
                || token.is(Tag.PRON)
                || token.is(Tag.DET)
                || token.is(Tag.PUNCT) && words.get(i).length() == 1) return i;
        if (NameShapes.isCommonOpener(words, i) || shapes.isCalendar(words.get(i))) return i;
        int end = runEnd(sentence, i);
        if (end == i) return i;
        boolean opening = i == 0 || words.get(i - 1).equals("\"");
        // At a sentence's start every word has a capital: a lone one is a name only where the report shows it
        // elsewhere.
        if (opening
                && end == i + 1
                && !token.is(Tag.PROPN)
                && !known.surnames.contains(words.get(i).toLowerCase(Locale.ROOT))) return i;
        // "Former President Carter", "Veteran Foreign Minister Tang": a capital at the sentence's start is none of the
        // name's.
        if (opening
                && end > i + 1
                && !token.is(Tag.PROPN)
                && knowledge.lexicon().longest(words, i + 1).isPresent()) return i;
        var kind = shapes.kind(sentence, words, i, end, known);
        if (kind.isEmpty()) return end;
        if (kind.get() == Mention.Kind.PERSON) {
            int first = i;
            while (first < end - 1 && NameShapes.isHonorific(words.get(first))) first++;
            if (end - first > 1)
                known.surnames.addAll(shapes.surnames(String.join(" ", words.subList(first, end)), false));
            into.add(mention(sentence, first, end, Mention.Kind.PERSON));
        } else {
            if (kind.get() == Mention.Kind.ORGANIZATION)
                known.organizations.add(String.join(" ", words.subList(i, end)));
            into.add(mention(sentence, i, end, kind.get()));
        }
        return end;
    }

    /** The end of the run of capitalised words that begins at {@code i}, particles, initials and "of" within names included. */
    private int runEnd(Sentence sentence, int i) {
        int end = i;
        while (end < sentence.size() && end - i < 10) {
            var token = sentence.token(end);
            boolean name = token.isCapitalised()
                    && !token.is(Tag.PUNCT)
                    && !shapes.isCalendar(token.word())
                    && (end == i || !token.is(Tag.PRON) && !token.is(Tag.DET));
            boolean particle = end > i
                    && end + 1 < sentence.size()
                    && PARTICLES.contains(token.word())
                    && sentence.token(end + 1).isCapitalised();
            boolean amp = end > i
                    && end + 1 < sentence.size()
                    && (token.word().equals("&")
                            || token.word().equals("of")
                                    && shapes.isOrganizationWord(
                                            sentence.token(end - 1).word()))
                    && sentence.token(end + 1).isCapitalised();
            boolean article = end > i + 1
                    && token.word().equals("the")
                    && sentence.token(end - 1).word().equals("of")
                    && end + 1 < sentence.size()
                    && sentence.token(end + 1).isCapitalised();
            if (!name && !particle && !amp && !article) break;
            end++;
        }
        return end;
    }

    private static Mention mention(Sentence sentence, int first, int end, Mention.Kind kind) {
        return new Mention(sentence.span(first, end), kind);
    }
}
