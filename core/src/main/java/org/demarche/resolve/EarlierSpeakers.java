package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;

/** Those who have said something in a report so far, whom later speakers without a name point back to. Not thread-safe. */
final class EarlierSpeakers {
    /** How many sentences back somebody is still the one who goes on speaking. */
    private static final int SENTENCES_BACK = 4;

    /** "The officials", "the spokesman": people told by no more than what they are. */
    private static final Pattern BARE = Pattern.compile(
            "(?:the|these|those|this|that) (officials?|sources?|diplomats?|aides?|analysts?|advis[eo]rs?|negotiators?"
                    + "|delegates?|representatives?|spokes(?:man|woman|person|men|people)|ministry|agency)");

    /** What somebody has said or written, which says what he says. */
    private static final Set<String> TEXTS = Set.of(
            "the announcement", "the statement", "the communique", "the declaration", "the document", "the letter");

    private static final Pattern MANY = Pattern.compile("(?s).*(?:[^s]s|men|people)");

    private record Speaker(String words, List<Referent> meant, int sentence) {
        boolean isMany() {
            return MANY.matcher(words).matches()
                    && !(meant.size() == 1 && meant.get(0).isPerson());
        }
    }

    private final List<Speaker> spoken = new ArrayList<>();

    /** Takes note of who speaks, unless the words tell nobody. */
    void hear(String words, List<Referent> meant, int sentence) {
        var plain = plain(words);
        if (!meant.isEmpty() || !isPronoun(plain) && bare(plain).isEmpty())
            spoken.add(new Speaker(plain, meant, sentence));
    }

    /** Whom a speaker means, of whom the report's words alone tell {@code known}. */
    List<Referent> meant(String words, List<Referent> known, int sentence) {
        var plain = plain(words);
        if (known.isEmpty() && TEXTS.contains(plain.toLowerCase(Locale.ROOT))) return last(s -> true, sentence);
        var noun = bare(plain);
        if (noun.isPresent()) return known.isEmpty() ? last(s -> isCalled(s, noun.get()), sentence) : known;
        if (plain.equalsIgnoreCase("they")) {
            var many = last(Speaker::isMany, sentence);
            return many.isEmpty() ? known : many;
        }
        if (!known.isEmpty() || !isPronoun(plain)) return known;
        return last(s -> !s.isMany(), sentence);
    }

    /** "EC diplomats" are called "the diplomats" later. */
    private static boolean isCalled(Speaker speaker, String noun) {
        return Pattern.compile("(?i)\\b" + noun + "\\b")
                .matcher(speaker.words())
                .find();
    }

    private List<Referent> last(Predicate<Speaker> wanted, int sentence) {
        for (int i = spoken.size() - 1; i >= 0 && sentence - spoken.get(i).sentence() <= SENTENCES_BACK; i--)
            if (wanted.test(spoken.get(i))) return known(spoken.get(i));
        return List.of();
    }

    private static List<Referent> known(Speaker speaker) {
        return speaker.meant().isEmpty() ? List.of(unnamed(speaker.words())) : speaker.meant();
    }

    private static Referent unnamed(String words) {
        return new Referent(
                Referent.Kind.OTHER,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Level.UNKNOWN,
                Optional.empty(),
                "spoke before");
    }

    private static Optional<String> bare(String words) {
        var match = BARE.matcher(words.toLowerCase(Locale.ROOT));
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static boolean isPronoun(String words) {
        return Set.of("he", "she", "it", "they").contains(words.toLowerCase(Locale.ROOT));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
