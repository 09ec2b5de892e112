package org.demarche.analyse.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Terms;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/** Tells what an unknown name is from its own words and those beside it. */
final class NameShapes {
    private static final Set<String> ORGANIZATION_WORDS = Set.of(
            "ministry",
            "party",
            "bank",
            "inc",
            "inc.",
            "corp",
            "corp.",
            "corporation",
            "ltd",
            "ltd.",
            "co",
            "co.",
            "company",
            "university",
            "council",
            "agency",
            "committee",
            "association",
            "union",
            "department",
            "group",
            "news",
            "times",
            "post",
            "institute",
            "commission",
            "court",
            "army",
            "front",
            "movement",
            "fund",
            "federation",
            "organization",
            "organisation",
            "authority",
            "congress",
            "senate",
            "parliament",
            "house",
            "office",
            "bureau",
            "foundation",
            "league",
            "alliance",
            "forces",
            "force",
            "guard",
            "airlines",
            "airways",
            "motors",
            "industries",
            "international",
            "holdings",
            "plc",
            "ag",
            "sa",
            "s.a.",
            "nv",
            "gmbh",
            "society",
            "club",
            "college",
            "school",
            "hospital",
            "board",
            "exchange",
            "center",
            "centre",
            "service",
            "services",
            "trust",
            "partners",
            "systems",
            "press",
            "radio",
            "television",
            "daily",
            "journal",
            "tribune",
            "herald",
            "network",
            "coalition",
            "command",
            "police",
            "assembly",
            "embassy",
            "chamber",
            "securities",
            "insurance",
            "oil",
            "petroleum",
            "steel",
            "electric",
            "telecom",
            "bundesbank",
            "treasury",
            "reserve",
            "brigade",
            "brigades",
            "academy",
            "museum",
            "church",
            "united",
            "city",
            "rovers",
            "stock",
            "capital",
            "brothers",
            "sons",
            "associates");
    private static final Set<String> PLACE_WORDS = Set.of(
            "river",
            "lake",
            "mountain",
            "mountains",
            "island",
            "islands",
            "sea",
            "ocean",
            "valley",
            "province",
            "county",
            "street",
            "avenue",
            "square",
            "airport",
            "gulf",
            "strait",
            "peninsula",
            "bay",
            "beach",
            "desert",
            "peak",
            "region",
            "district",
            "park",
            "hills",
            "coast",
            "cape",
            "village",
            "road",
            "bridge",
            "port");
    private static final Set<String> HONORIFICS = Set.of(
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "gen.",
            "lt.",
            "col.",
            "sen.",
            "rep.",
            "gov.",
            "prof.",
            "president",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "general",
            "professor",
            "judge",
            "senator",
            "ayatollah",
            "sheikh");
    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "warn",
            "note",
            "argue",
            "insist",
            "announce",
            "deny",
            "confirm",
            "write",
            "reply",
            "predict",
            "ask",
            "urge",
            "declare",
            "explain",
            "comment",
            "respond",
            "believe",
            "think",
            "meet",
            "visit",
            "arrive");
    private static final Set<String> COMMON_OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "in",
            "on",
            "at",
            "but",
            "and",
            "or",
            "if",
            "when",
            "while",
            "after",
            "before",
            "as",
            "for",
            "to",
            "from",
            "with",
            "by",
            "of",
            "although",
            "however",
            "meanwhile",
            "there",
            "here",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "what",
            "who",
            "which",
            "how",
            "why",
            "where",
            "not",
            "no",
            "yes",
            "also",
            "both",
            "most",
            "many",
            "some",
            "all",
            "each",
            "one",
            "two",
            "three",
            "under",
            "over",
            "since",
            "during",
            "despite",
            "so",
            "then",
            "now",
            "today",
            "yesterday",
            "tomorrow",
            "more",
            "other",
            "such",
            "earlier",
            "later",
            "last",
            "next",
            "because",
            "only",
            "even",
            "still",
            "just",
            "asked",
            "according",
            "through",
            "about",
            "between",
            "against",
            "among",
            "following",
            "several",
            "another",
            "any",
            "every",
            "is",
            "was",
            "are",
            "were",
            "did",
            "does",
            "do",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "should",
            "may",
            "can",
            "let",
            "officials",
            "analysts",
            "diplomats",
            "sources",
            "reporters",
            "government",
            "u");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.");

    private final Knowledge knowledge;

    NameShapes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static boolean isHonorific(String word) {
        return HONORIFICS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isCommonOpener(List<String> words, int i) {
        return COMMON_OPENERS.contains(words.get(i).toLowerCase(Locale.ROOT));
    }

    boolean isCalendar(String word) {
        return CALENDAR.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isOrganizationWord(String word) {
        return ORGANIZATION_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isOrganization(List<String> words, int first, int end) {
        if (end - first < 2) return false;
        // The last word decides; within "University of X", "Bank of X" the first does.
        for (int i = first; i < end; i++) {
            boolean telling = i == end - 1 || i + 1 < end && words.get(i + 1).equals("of");
            if (telling && isOrganizationWord(words.get(i))) return true;
        }
        return false;
    }

    /** What may follow a given name: the family name, with its particles; for names of East Asia the first word too. */
    Set<String> surnames(String name, boolean familyFirst) {
        var words = name.toLowerCase(Locale.ROOT).split(" ", -1);
        var last = words[words.length - 1];
        boolean eastern = words.length > 1
                && (familyFirst
                        || name.contains("-")
                        || words.length == 3
                                && words[1].length() <= 4
                                && words[0].length() <= 5
                                && words[2].length() <= 5);
        var found = new HashSet<String>();
        found.add(last);
        if (eastern) found.add(words[0]);
        // "Fernandez de Kirchner" is called Fernandez as often as Kirchner.
        if (words.length > 3) for (int i = 1; i < words.length; i++) if (words[i].length() > 3) found.add(words[i]);
        var plain = new HashSet<>(found);
        for (var word : found) plain.add(Terms.plain(word));
        return plain;
    }

    /** What one half of a compound such as "U.S.-Soviet" is. */
    Optional<Mention.Kind> half(String word) {
        if (knowledge.lexicon().find(Lexicon.Kind.NATIONALITY, word).isPresent())
            return Optional.of(Mention.Kind.NATIONALITY);
        if (knowledge.lexicon().find(Lexicon.Kind.COUNTRY, word).isPresent()) return Optional.of(Mention.Kind.COUNTRY);
        if (word.equals("Sino")
                || word.equals("Anglo")
                || word.equals("Franco")
                || word.equals("Russo")
                || word.equals("Indo")) return Optional.of(Mention.Kind.NATIONALITY);
        if (!knowledge.terms().bySurname(word, Optional.empty()).isEmpty() && word.length() > 2)
            return Optional.of(Mention.Kind.PERSON);
        return Optional.empty();
    }

    /** What the capitalised words from {@code first} up to {@code end} name; empty where they are no name. */
    Optional<Mention.Kind> kind(Sentence sentence, List<String> words, int first, int end, NameFinder.Known known) {
        var last = words.get(end - 1);
        var before = first > 0 ? words.get(first - 1).toLowerCase(Locale.ROOT) : "";
        var whole = String.join(" ", words.subList(first, end));
        if (known.organizations.contains(whole)) return Optional.of(Mention.Kind.ORGANIZATION);
        if (isOrganization(words, first, end)) return Optional.of(Mention.Kind.ORGANIZATION);
        if (end - first > 1 && PLACE_WORDS.contains(last.toLowerCase(Locale.ROOT)))
            return Optional.of(Mention.Kind.PLACE);
        boolean titled =
                isHonorific(words.get(first)) && end - first > 1 || isHonorific(before) || isOfficeBefore(words, first);
        if (titled) return Optional.of(Mention.Kind.PERSON);
        boolean given = knowledge.terms().isGivenName(words.get(first)) && end - first > 1 && end - first <= 4;
        if (given) return Optional.of(Mention.Kind.PERSON);
        if (end - first == 1) return single(sentence, words, first, known, before);
        boolean acronym = words.subList(first, end).stream()
                .anyMatch(w ->
                        w.length() > 1 && w.length() < 6 && w.equals(w.toUpperCase(Locale.ROOT)) && w.indexOf('.') < 0);
        if (acronym) return Optional.of(Mention.Kind.ORGANIZATION);
        if (Set.of("in", "at", "near").contains(before) && !speaks(sentence, end))
            return Optional.of(Mention.Kind.PLACE);
        if (end - first <= 3 && !before.equals("the")) return Optional.of(Mention.Kind.PERSON);
        return Optional.of(Mention.Kind.ORGANIZATION);
    }

    private Optional<Mention.Kind> single(
            Sentence sentence, List<String> words, int i, NameFinder.Known known, String before) {
        var word = words.get(i);
        var lower = word.toLowerCase(Locale.ROOT);
        if (known.surnames.contains(lower)) return Optional.of(Mention.Kind.PERSON);
        boolean acronym = word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && word.chars().noneMatch(Character::isDigit);
        if (acronym) return Optional.of(Mention.Kind.ORGANIZATION);
        if (word.length() > 2
                && !knowledge.terms().bySurname(word, Optional.empty()).isEmpty()
                && !Set.of("in", "near", "at").contains(before)) return Optional.of(Mention.Kind.PERSON);
        if (Set.of("in", "at", "near", "from", "to", "into", "around", "outside", "of")
                        .contains(before)
                && !speaks(sentence, i + 1)) return Optional.of(Mention.Kind.PLACE);
        if (speaks(sentence, i + 1)) return Optional.of(Mention.Kind.PERSON);
        if (i + 1 < words.size() && words.get(i + 1).startsWith("'"))
            return Optional.of(before.equals("the") ? Mention.Kind.ORGANIZATION : Mention.Kind.PERSON);
        var token = sentence.token(i);
        if (token.is(Tag.PROPN)) return Optional.of(Mention.Kind.ORGANIZATION);
        return Optional.empty();
    }

    private static boolean speaks(Sentence sentence, int next) {
        if (next >= sentence.size()) return false;
        var token = sentence.token(next);
        return token.is(Tag.VERB) && SPEECH.contains(token.lemma());
    }

    private boolean isOfficeBefore(List<String> words, int first) {
        for (int length = 1; length <= 4 && length <= first; length++) {
            var form = String.join(" ", words.subList(first - length, first));
            if (!knowledge.offices().named(form, "").isEmpty()) return true;
        }
        return false;
    }
}
