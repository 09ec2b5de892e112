package org.demarche.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads bylines as names for citing. A name is parted into family and given name only where its form tells: "Solberg, Ingrid",
 * or two to four words of letters, written as Western names are. Everything else, agencies and desks, and names that may begin
 * with the family's, stays in one piece, which is never wrong.
 */
final class Authors {
    private static final Pattern BY =
            Pattern.compile("^(?:by|story by|written by|reported by)[:\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s*(?:;|\\s+and\\s+|\\s+&\\s+)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*(?:['\u2019\\-]\\p{L}[\\p{L}\\p{M}]*)*\\.?");
    private static final Set<String> PARTICLES = Set.of(
            "van", "der", "den", "de", "la", "le", "du", "da", "dos", "di", "von", "zu", "zur", "af", "bin", "al", "el",
            "ten", "ter");
    /** Words of those who are no persons, or of what stands behind a person's name. */
    private static final Set<String> BODIES = Set.of(
            "staff",
            "agency",
            "news",
            "press",
            "desk",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "correspondent",
            "correspondents",
            "bureau",
            "team",
            "editor",
            "editors",
            "editorial",
            "board",
            "agencies",
            "service",
            "services",
            "wire",
            "post",
            "times",
            "herald",
            "tribune",
            "gazette",
            "courier",
            "daily",
            "today",
            "media",
            "online",
            "network",
            "radio",
            "television",
            "tv",
            "the",
            "associated",
            "international",
            "department",
            "ministry",
            "office",
            "embassy",
            "special",
            "contributor",
            "guest",
            "columnist",
            "company",
            "group",
            "foundation",
            "institute",
            "council");
    /** Family names that Chinese, Korean and Vietnamese bylines begin with: whoever is called so may be named either way. */
    private static final Set<String> FAMILY_FIRST = Set.of("""
            ahn bai bui cai cao chen cheng cho choi cui dai dang deng ding do dong du duan duong fan feng fu gao
            gu guo han hao he ho hoang hong hou hu huang hwang jang jeong jia jiang jin jung kang kim kong kwon
            le lee li liang lim lin liu long lu luo ma mao meng ngo nguyen oh pak pan park peng pham phan qian
            qin qiu ren ri ryu seo shao shen shi shin song su sun tan tang tian tran vo vu wan wang wei wu xia
            xiao xie xiong xu xue yan yang yao ye yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou
            """.strip().split("\\s+"));

    private Authors() {}

    /** One name by its parts, as CSL calls them: {@code family} and {@code given}, or {@code literal}. */
    record Name(Map<String, String> parts) {
        static Name literal(String name) {
            return new Name(Map.of("literal", name));
        }
    }

    /** The names in a byline, in their order. */
    static List<Name> of(String byline) {
        var names = new ArrayList<Name>();
        var plain = BY.matcher(Wording.flat(byline)).replaceFirst("").strip();
        for (var part : AND.split(plain)) {
            var pieces = part.split("\\s*,\\s*");
            if (pieces.length == 2 && isSurnameFirst(pieces)) names.add(inverted(pieces[0], pieces[1]));
            else if (pieces.length > 1 && isListOfPersons(pieces)) for (var piece : pieces) names.add(name(piece));
            else if (!part.isBlank()) names.add(name(part.strip()));
        }
        return names;
    }

    /** "Solberg, Ingrid" and not "Ingrid Solberg, Example Wire": one word before the comma, names behind it. */
    private static boolean isSurnameFirst(String[] pieces) {
        return isName(pieces[0]) && pieces[0].indexOf(' ') < 0 && isName(pieces[1]) && pieces[1].split(" ").length <= 2;
    }

    /** "Ana Ruiz, Tom Berg": each of them a whole name. */
    private static boolean isListOfPersons(String[] pieces) {
        for (var piece : pieces) if (!isName(piece) || piece.indexOf(' ') < 0) return false;
        return true;
    }

    private static boolean isName(String words) {
        for (var word : words.split(" ")) {
            var lower = word.toLowerCase(java.util.Locale.ROOT);
            if (BODIES.contains(lower) || !WORD.matcher(word).matches() && !PARTICLES.contains(lower)) return false;
            if (word.length() > 3 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) return false;
        }
        return !words.isEmpty();
    }

    private static Name inverted(String family, String given) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("family", family);
        parts.put("given", given);
        return new Name(parts);
    }

    private static Name name(String whole) {
        var words = whole.split(" ");
        boolean western = words.length >= 2
                && words.length <= 4
                && isName(whole)
                && !FAMILY_FIRST.contains(words[0].toLowerCase(java.util.Locale.ROOT))
                && !isInitial(words[words.length - 1]);
        if (!western) return Name.literal(whole);
        int family = words.length - 1;
        int particle = family;
        while (particle > 1 && PARTICLES.contains(words[particle - 1])) particle--;
        var parts = new LinkedHashMap<String, String>();
        parts.put("family", words[family]);
        parts.put("given", String.join(" ", List.of(words).subList(0, particle)));
        if (particle < family)
            parts.put("non-dropping-particle", String.join(" ", List.of(words).subList(particle, family)));
        return new Name(parts);
    }

    private static boolean isInitial(String word) {
        return word.endsWith(".") || word.length() == 1;
    }
}
