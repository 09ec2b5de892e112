package org.demarche.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.table.Spelling;

/** Whether a person is spoken of as "he" or "she". */
enum Sex {
    MAN,
    WOMAN;

    private static final Set<String> HIS = Set.of(
            "mr", "mr.", "sir", "lord", "king", "prince", "emperor", "sultan", "emir", "pope", "spokesman", "chairman");
    private static final Set<String> HERS = Set.of(
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dame",
            "lady",
            "baroness",
            "queen",
            "princess",
            "empress",
            "madam",
            "madame",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "stateswoman");

    /** What a title or form of address tells of its bearer. */
    static Optional<Sex> ofTitle(String words) {
        for (var word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (HIS.contains(word)) return Optional.of(MAN);
            if (HERS.contains(word)) return Optional.of(WOMAN);
        }
        return Optional.empty();
    }

    /** Whether one of a person's names is a given name of women, where it stands as a given name. */
    static boolean isWomansName(String name) {
        int space = name.indexOf(' ');
        if (space < 0) return false;
        return Women.GIVEN.contains(Spelling.plain(name.substring(0, space)))
                || Women.GIVEN.contains("-" + Spelling.plain(name.substring(space + 1)));
    }

    /** Whether a pronoun that asks for {@code this} may mean somebody of {@code other}. */
    boolean fits(Optional<Sex> other) {
        return other.isEmpty() || other.get() == this;
    }

    /** Read when the first report is. */
    private static final class Women {
        private static final Set<String> GIVEN = read();

        private static Set<String> read() {
            var names = new HashSet<String>();
            try (var in = Sex.class.getResourceAsStream("women.txt")) {
                if (in == null) throw new IllegalStateException("women.txt is not on the class path");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (var line = lines.readLine(); line != null; line = lines.readLine())
                    if (line.startsWith("-")) names.add("-" + Spelling.plain(line.substring(1)));
                    else if (!line.startsWith("#")) names.add(Spelling.plain(line));
            } catch (IOException e) {
                throw new UncheckedIOException("women.txt cannot be read", e);
            }
            return names;
        }
    }
}
