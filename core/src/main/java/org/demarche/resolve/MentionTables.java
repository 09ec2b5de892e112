package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Lexicon;
import org.demarche.text.Span;

/** Looks up what the mentions of one report stand for in the tables. */
record MentionTables(Lexicon lexicon, String text) {
    private static final Set<String> BODIES =
            Set.of("Committee", "Council", "Commission", "Board", "Assembly", "Secretariat", "Conference", "Group");

    /** The words of a mention as the tables spell them. */
    String words(Mention mention) {
        return clean(mention.span().of(text));
    }

    /** The entry of that kind by the mention's words. */
    Optional<Lexicon.Entry> find(Lexicon.Kind kind, Mention mention) {
        return lexicon.find(kind, words(mention));
    }

    /** The state that a mention names, or stands for as its people, its capital or its government. */
    Optional<String> country(Mention mention) {
        return switch (mention.kind()) {
            case COUNTRY -> find(Lexicon.Kind.COUNTRY, mention).map(Lexicon.Entry::country);
            case NATIONALITY -> find(Lexicon.Kind.NATIONALITY, mention).map(Lexicon.Entry::country);
            case PLACE -> find(Lexicon.Kind.CAPITAL, mention).map(Lexicon.Entry::country);
            case ORGANIZATION -> find(Lexicon.Kind.GOVERNMENT, mention).map(Lexicon.Entry::country);
            case PERSON, OFFICE -> Optional.empty();
        };
    }

    /** The states of the mentions that lie on {@code span}, each once. */
    List<String> countries(List<Mention> mentions, Span span) {
        var found = new ArrayList<String>();
        for (var mention : mentions)
            if (mention.span().overlaps(span))
                country(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
        return found;
    }

    /** The full name of the organisation that a mention names. */
    Optional<String> organization(Mention mention) {
        return find(Lexicon.Kind.ORGANIZATION, mention)
                .or(() -> parent(mention))
                .map(Lexicon.Entry::name);
    }

    /** "OPEC Differentials Committee": a body that the tables do not know is one of the organisation that its name begins with. */
    private Optional<Lexicon.Entry> parent(Mention mention) {
        var words = words(mention);
        int last = words.lastIndexOf(' ');
        if (last < 0 || !BODIES.contains(words.substring(last + 1))) return Optional.empty();
        for (int end = last; end > 0; end = words.lastIndexOf(' ', end - 1)) {
            var name = words.substring(0, end);
            var found = lexicon.find(
                    Lexicon.Kind.ORGANIZATION, name.endsWith("'s") ? name.substring(0, name.length() - 2) : name);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** A name as the tables spell it: one space between words, straight apostrophes, no soft hyphens. */
    static String clean(String words) {
        return words.replace("\u00AD", "")
                .replace('\u2019', '\'')
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
