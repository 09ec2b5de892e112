package org.demarche.analyse.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Joins an office and its domain: "Vice Minister" + of + "Foreign Affairs Choe Son Hui", "president" + of + "South Korea";
 * and an office and the name right behind it, where a parser has kept them apart.
 */
final class TitlePhrases {
    /** Offices that persons hold and that have a domain. */
    private static final Set<String> HELD = Set.of(
            "minister",
            "secretary",
            "president",
            "chief",
            "director",
            "chairman",
            "chairwoman",
            "king",
            "queen",
            "emir",
            "sultan",
            "ambassador",
            "chancellor",
            "governor",
            "speaker",
            "commander",
            "prince",
            "leader",
            "premier",
            "undersecretary",
            "deputy");
    /** What has a domain: offices, and bodies besides. */
    private static final Set<String> OFFICES = with(
            HELD,
            "head",
            "ministry",
            "department",
            "ministers",
            "presidents",
            "leaders",
            "republic",
            "kingdom",
            "state",
            "states",
            "bank",
            "bureau",
            "office",
            "committee",
            "council",
            "commission",
            "association",
            "organization",
            "organisation",
            "group",
            "university",
            "house",
            "court");
    /** Offices that persons hold, as against bodies. */
    private static final Set<String> PERSONS = with(HELD, "envoy", "spokesman", "spokeswoman", "adviser", "general");
    /** What a minister is "for", as against what anything is for. */
    private static final Set<String> DOMAINS =
            Set.of("affairs", "trade", "defence", "defense", "europe", "development");

    private static final Set<String> COUNTS = Set.of("two", "both", "three", "four", "five");

    private final Tree tree;
    private final @Nullable Phrase[] byHead;

    TitlePhrases(Tree tree, @Nullable Phrase[] byHead) {
        this.tree = tree;
        this.byHead = byHead;
    }

    /** The phrases at {@code heads} in order, joined; the domain's own entry in the table is taken away. */
    List<Phrase> join(List<Integer> heads) {
        var joined = new ArrayList<Phrase>();
        int titleHead = -1;
        for (int head : heads) {
            var phrase = byHead[head];
            if (phrase == null) continue;
            var title = titleHead < 0 ? null : byHead[titleHead];
            if (title != null && tree.head(head) >= 0 && title.covers(tree.head(head)) && isDomain(title, phrase)) {
                var whole = new Phrase(
                        phrase.sentence(),
                        title.first(),
                        phrase.end(),
                        endsInName(phrase) || isNumbered(title, phrase) ? phrase.head() : title.head());
                byHead[titleHead] = whole;
                byHead[head] = null;
                joined.set(joined.size() - 1, whole);
            } else if (title != null && isNameBehind(title, phrase)) {
                var whole = new Phrase(phrase.sentence(), title.first(), phrase.end(), phrase.head());
                // "by Secretary of State George Shultz", the name read as an apposition: the office is what "by"
                // governs.
                boolean under = tree.is(head, "appos") && title.covers(tree.head(head));
                boolean byName = !under && (isArgument(head) || !isArgument(titleHead));
                byHead[byName ? titleHead : head] = null;
                titleHead = byName ? head : titleHead;
                byHead[titleHead] = whole;
                joined.set(joined.size() - 1, whole);
            } else {
                joined.add(phrase);
                titleHead = head;
            }
        }
        return joined;
    }

    private boolean isDomain(Phrase title, Phrase domain) {
        int between = title.end();
        if (domain.first() != between + 1 || tree.is(domain.head(), Tag.PRON)) return false;
        if (!OFFICES.contains(tree.word(title.head())) || isCounted(domain)) return false;
        return tree.word(between).equals("of")
                || tree.word(between).equals("for")
                        && DOMAINS.contains(tree.word(Math.min(domain.first() + 1, tree.size() - 1)));
    }

    /** "The foreign ministers of the two countries": states that were named before, and no domain. */
    private boolean isCounted(Phrase domain) {
        for (int i = domain.first(); i < domain.head(); i++) if (COUNTS.contains(tree.word(i))) return true;
        return false;
    }

    /** "A Group of 20 meeting": the group's number does not head the phrase, and neither does the group. */
    private boolean isNumbered(Phrase title, Phrase domain) {
        return tree.word(title.head()).equals("group")
                && tree.is(domain.head(), Tag.NOUN)
                && domain.head() > domain.first()
                && tree.is(domain.head() - 1, Tag.NUM);
    }

    /** "Japanese Foreign Minister" + "Koichiro Gemba": a title runs on into its name; after an owner a new phrase begins. */
    private boolean isNameBehind(Phrase title, Phrase name) {
        boolean office = PERSONS.contains(tree.word(title.head()));
        boolean adjacent = title.end() == name.first() && tree.is(name.first(), Tag.PROPN);
        return office
                && adjacent
                && tree.is(name.head(), Tag.PROPN)
                && !tree.fine(title.end() - 1).equals("POS");
    }

    private boolean isArgument(int token) {
        return Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent").contains(tree.relation(token));
    }

    /** A name after the title's domain is the head; otherwise the office is. */
    private boolean endsInName(Phrase domain) {
        int names = 0;
        for (int i = domain.first(); i < domain.end(); i++) if (tree.is(i, Tag.PROPN)) names++;
        return names >= 3 && !tree.is(domain.first(), Tag.DET) && tree.is(domain.head(), Tag.PROPN);
    }

    private static Set<String> with(Set<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
