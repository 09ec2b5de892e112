package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.table.Spelling;
import org.demarche.text.Span;

/** Looks up what the mentions of one report stand for in the tables. */
record MentionTables(Lexicon lexicon, String text, Optional<LocalDate> day) {
    /** On this day the Soviet Union had ended: before it, Moscow and the Russians stood for it. */
    private static final LocalDate RUSSIA_ALONE = LocalDate.of(1991, 12, 26);

    /** "North and South Korean": the first of two is short of its noun. */
    private static final Pattern SHORT_FIRST = Pattern.compile("(?:North|South|East|West) (?:and|or) $");

    private static final Pattern CONTINENT = Pattern.compile("(?:North|South|Central|Latin|Pan)[ -]$");

    private static final Set<String> BODIES =
            Set.of("Committee", "Council", "Commission", "Board", "Assembly", "Secretariat", "Conference", "Group");

    /** What only states have. */
    private static final Set<String> ORGANS = Set.of(
            "Ministry",
            "Department",
            "Embassy",
            "Consulate",
            "Government",
            "Parliament",
            "Cabinet",
            "Army",
            "Navy",
            "Office");

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
            case COUNTRY ->
                find(Lexicon.Kind.COUNTRY, mention)
                        .map(Lexicon.Entry::country)
                        .filter(c -> Homonyms.mayBeState(words(mention), text));
            case NATIONALITY ->
                isContinental(mention) ? Optional.empty() : onTheDay(find(Lexicon.Kind.NATIONALITY, mention));
            case PLACE ->
                onTheDay(find(Lexicon.Kind.CAPITAL, mention).or(() -> find(Lexicon.Kind.GOVERNMENT, mention)));
            case ORGANIZATION -> onTheDay(find(Lexicon.Kind.GOVERNMENT, mention).or(() -> owner(mention)));
            case OFFICE -> within(words(mention));
            case PERSON -> Optional.empty();
        };
    }

    /** "Chinese Foreign Ministry": the state of whose organ a name begins. */
    private Optional<Lexicon.Entry> owner(Mention mention) {
        var words = words(mention);
        if (!ORGANS.contains(words.substring(words.lastIndexOf(' ') + 1))) return Optional.empty();
        for (int end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
            var name = words.substring(0, end);
            var found = lexicon.find(Lexicon.Kind.NATIONALITY, name).or(() -> lexicon.find(Lexicon.Kind.COUNTRY, name));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The state of a central bank, as in "Bank of England Governor". */
    Optional<String> ofBank(Mention mention) {
        var words = words(mention);
        if (mention.kind() != Mention.Kind.ORGANIZATION || !words.startsWith("Bank of ")) return Optional.empty();
        return onTheDay(lexicon.find(Lexicon.Kind.COUNTRY, words.substring("Bank of ".length())));
    }

    /** The state inside a title, before what the office is for: "Deputy U.S. Trade Representative". */
    private Optional<String> within(String title) {
        for (var word : title.split(" ", -1)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return Optional.empty();
            var state = lexicon.find(Lexicon.Kind.NATIONALITY, word).or(() -> lexicon.find(Lexicon.Kind.COUNTRY, word));
            if (state.isPresent()) return onTheDay(state);
        }
        return Optional.empty();
    }

    /** "North American", "Latin American": of no one state. */
    private boolean isContinental(Mention mention) {
        int start = mention.span().start();
        return words(mention).equals("American")
                && CONTINENT
                        .matcher(text.substring(Math.max(0, start - 8), start))
                        .find();
    }

    /** The state whose government goes by the mention's words. */
    Optional<String> government(Mention mention) {
        return onTheDay(find(Lexicon.Kind.GOVERNMENT, mention));
    }

    private Optional<String> onTheDay(Optional<Lexicon.Entry> entry) {
        return entry.map(Lexicon.Entry::country).map(c -> stateOn(c, day));
    }

    /** The state that stood on the day where {@code country} stands today. */
    static String stateOn(String country, Optional<LocalDate> day) {
        boolean soviet = day.isPresent() && day.get().isBefore(RUSSIA_ALONE);
        return soviet && country.equals("RUS") ? "SUN" : country;
    }

    /** The state of a city that is no capital. */
    Optional<String> cityState(Mention mention) {
        return mention.kind() == Mention.Kind.PLACE
                ? find(Lexicon.Kind.PLACE, mention).map(Lexicon.Entry::country).filter(c -> !c.isEmpty())
                : Optional.empty();
    }

    /** The states of the mentions that lie on {@code span}, each once. */
    List<String> countries(List<Mention> mentions, Span span) {
        var found = new ArrayList<String>();
        for (var mention : mentions)
            if (mention.span().overlaps(span)) {
                elided(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
                country(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
            }
        return found;
    }

    /** The first state of "North and South Korean officials". */
    private Optional<String> elided(Mention mention) {
        int start = mention.span().start();
        var before = SHORT_FIRST.matcher(text.substring(Math.max(0, start - 10), start));
        var words = words(mention);
        if (!before.find() || words.indexOf(' ') < 0) return Optional.empty();
        var first = before.group().substring(0, before.group().indexOf(' ')) + words.substring(words.indexOf(' '));
        return lexicon.find(Lexicon.Kind.NATIONALITY, first)
                .or(() -> lexicon.find(Lexicon.Kind.COUNTRY, first))
                .map(Lexicon.Entry::country);
    }

    /** The full name of the organisation that a mention names. */
    Optional<String> organization(Mention mention) {
        return find(Lexicon.Kind.ORGANIZATION, mention)
                .or(() -> parent(mention))
                .or(() -> whole(mention))
                .map(Lexicon.Entry::name);
    }

    /** "Ministerial Council of the OSCE": a body of the organisation that its name ends with. */
    private Optional<Lexicon.Entry> whole(Mention mention) {
        var words = words(mention);
        int of = words.indexOf(" of ");
        if (of < 0 || !BODIES.contains(words.substring(words.lastIndexOf(' ', of - 1) + 1, of)))
            return Optional.empty();
        var name = words.substring(of + 4);
        return lexicon.find(Lexicon.Kind.ORGANIZATION, name.startsWith("the ") ? name.substring(4) : name);
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

    /** A name as the tables spell it: one space between words, straight apostrophes, no soft hyphens, accents with their letters. */
    static String clean(String words) {
        return Spelling.composed(words.replace("\u00AD", "")
                .replace('\u2019', '\'')
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip());
    }
}
