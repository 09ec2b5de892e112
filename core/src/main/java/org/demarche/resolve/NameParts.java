package org.demarche.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;

/** Takes off a name what is none of it: "Mr.", "King", "Washington Governor" before it, "of Jordan" behind. Thread-safe. */
final class NameParts {
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Miss|Madame|Prof)\\.?) (?=\\p{L})");
    private static final Set<String> REIGNING = Set.of(
            "king", "queen", "emir", "sultan", "emperor", "pope", "pontiff", "crown prince", "monarch", "prince");

    private final Lexicon lexicon;

    NameParts(Knowledge knowledge) {
        this.lexicon = knowledge.lexicon();
    }

    /** A bare name, and what is said of its bearer. */
    record Parts(String name, Said said) {}

    Parts read(String words, Said said) {
        var name = ADDRESS.matcher(words).replaceFirst("");
        // A name that the tables have stays whole, such as "King Hussein" and "Sheikh Hasina".
        if (!lexicon.all(Lexicon.Kind.PERSON, name).isEmpty()) return new Parts(name, said);
        return withoutState(withoutOffice(new Parts(name, said)));
    }

    private Parts withoutOffice(Parts parts) {
        var name = parts.name();
        for (var title : REIGNING)
            if (name.regionMatches(true, 0, title + " ", 0, title.length() + 1))
                return new Parts(name.substring(title.length() + 1), with(parts.said(), title, Optional.empty()));
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            for (int end = name.indexOf(' ', at + 1); end > 0; end = name.indexOf(' ', end + 1)) {
                var owner = name.substring(0, at);
                var office = name.substring(at + 1, end).toLowerCase(Locale.ROOT);
                boolean title = lexicon.find(Lexicon.Kind.OFFICE, office).isPresent()
                        && (state(owner).isPresent()
                                || lexicon.find(Lexicon.Kind.PLACE, owner).isPresent());
                if (title && name.indexOf(' ', end + 1) > 0)
                    return new Parts(name.substring(end + 1), with(parts.said(), office, Optional.empty()));
            }
        }
        return parts;
    }

    private Parts withoutState(Parts parts) {
        int of = parts.name().indexOf(" of ");
        if (of < 0) return parts;
        var state = state(parts.name().substring(of + " of ".length()).replaceFirst("^the ", ""));
        return state.isEmpty()
                ? parts
                : new Parts(parts.name().substring(0, of), parts.said().or(new Said(Optional.empty(), state)));
    }

    private Optional<String> state(String words) {
        return lexicon.find(Lexicon.Kind.COUNTRY, words)
                .or(() -> lexicon.find(Lexicon.Kind.NATIONALITY, words))
                .or(() -> lexicon.find(Lexicon.Kind.CAPITAL, words))
                .map(Lexicon.Entry::country);
    }

    private static Said with(Said said, String office, Optional<String> country) {
        return said.or(new Said(Optional.of(office), country));
    }
}
