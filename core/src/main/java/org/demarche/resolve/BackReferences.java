package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/** Tells whom words mean that only point back: pronouns, "the two leaders", "both sides". */
record BackReferences(Parse parse, Discourse discourse, Sides sides, Referents referents, StatesNamed named) {
    private static final Set<String> PEOPLE =
            Set.of("leaders", "ministers", "presidents", "men", "premiers", "women", "heads");
    private static final Set<String> PAIRS = Set.of(
            "leaders",
            "sides",
            "countries",
            "ministers",
            "presidents",
            "premiers",
            "nations",
            "men",
            "women",
            "governments",
            "parties",
            "states",
            "neighbours",
            "neighbors",
            "allies",
            "capitals",
            "delegations",
            "officials",
            "powers",
            "koreas",
            "counterparts",
            "heads",
            "ministries");

    private static final Map<String, Integer> COUNTS =
            Map.of("two", 2, "both", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7);

    /** One of a state's people, not several: "Japan, senior diplomat". */
    private static final Pattern ONE_OFFICIAL = Pattern.compile(
            ".*, .*(?:man|woman|person|minister|diplomat|official|ambassador|envoy|president|negotiator)");

    /** How many sentences back the one of whom a report itself speaks is still the one who speaks. */
    private static final int NARRATED_BACK = 2;

    /** Of states these speak, even where their people have been named. */
    private static final Set<String> STATES = Set.of(
            "sides",
            "countries",
            "nations",
            "governments",
            "states",
            "neighbours",
            "neighbors",
            "capitals",
            "powers",
            "ministries");

    /** Who is called so is a state, and no organisation or party. */
    private static final Set<String> ONLY_STATES = Set.of("countries", "nations", "states", "neighbours", "neighbors");

    /** What ministers have of whom each state has one. */
    private static final Set<String> PORTFOLIOS = Set.of(
            "foreign",
            "prime",
            "defence",
            "defense",
            "interior",
            "finance",
            "trade",
            "economy",
            "energy",
            "transport",
            "agriculture");

    /** These stand without a number for two that were spoken of in one breath. */
    private static final Set<String> UNCOUNTED = Set.of("parties", "neighbours", "neighbors", "delegations");

    /**
     * Whom a pronoun means, which may be nobody; empty where the words are none.
     *
     * @param speaks whether it stands for somebody who says something
     */
    Optional<List<Referent>> pronoun(Phrase phrase, String words, boolean speaks) {
        return switch (words) {
            case "he", "she" -> {
                var sex = words.equals("he") ? Sex.MAN : Sex.WOMAN;
                yield Optional.of(speaks ? speaker(phrase, words, sex) : one(words, sex, t -> true));
            }
            case "his", "himself" -> Optional.of(one(words, Sex.MAN, t -> true));
            case "herself" -> Optional.of(one(words, Sex.WOMAN, t -> true));
            case "him" -> Optional.of(one(words, Sex.MAN, notSubjectsBeside(phrase)));
            case "her" -> Optional.of(one(words, Sex.WOMAN, isOwner(phrase) ? t -> true : notSubjectsBeside(phrase)));
            case "it", "its", "itself" ->
                Optional.of(discourse.lastThing().map(List::of).orElse(List.of()));
            case "they", "their", "them", "both", "each other", "the two", "the pair", "themselves" ->
                Optional.of(several());
            default -> Optional.empty();
        };
    }

    /** "Spoke of her trip": a possessive may well be whoever acts. */
    private boolean isOwner(Phrase phrase) {
        return parse.sentence().token(phrase.head()).fine().equals("PRP$");
    }

    /** "He said" goes on with whom the report itself was speaking of, rather than with one of whom others spoke. */
    private List<Referent> speaker(Phrase phrase, String word, Sex sex) {
        var near = one(word, sex, t -> !t.reported() && t.sentence() >= phrase.sentence() - NARRATED_BACK);
        return near.isEmpty() ? one(word, sex, t -> true) : near;
    }

    /** The last person of that sex of whom {@code wanted} is true; undecided where two of them were named in one breath. */
    private List<Referent> one(String word, Sex sex, Predicate<Told> wanted) {
        Predicate<Told> single = t -> isOne(t) && wanted.test(t);
        Predicate<Told> fitting = t -> single.test(t) && sex.fits(discourse.sex(t.referent()));
        var found = discourse.lastOf(fitting);
        if (found.isEmpty()) return found;
        // Of those named in one sentence "she" is rather who is known to be a woman.
        int sentence = discourse.sentenceOf(found.get(0));
        var sure = discourse.lastOf(t -> single.test(t)
                && t.sentence() >= sentence
                && discourse.sex(t.referent()).equals(Optional.of(sex)));
        var meant = sex == Sex.WOMAN && !sure.isEmpty() ? sure : found;
        return meant.size() < 2 ? meant : List.of(Referent.undecided(word, meant));
    }

    /** A person, or somebody told by his office alone who acts. */
    private static boolean isOne(Told told) {
        var referent = told.referent();
        if (referent.isPerson()) return true;
        return told.subject()
                && referent.kind() == Referent.Kind.OFFICIALS
                && ONE_OFFICIAL.matcher(referent.name()).matches();
    }

    /** "Him" is nobody who acts in the same clause. */
    private Predicate<Told> notSubjectsBeside(Phrase phrase) {
        var found = new HashSet<Referent>();
        parse.findClauseAt(phrase.head()).ifPresent(c -> c.subjects().forEach(s -> found.addAll(discourse.of(s))));
        return t -> !found.contains(t.referent());
    }

    /** The two or more sides that a phrase without names counts: "the two leaders", "both sides", "the presidents". */
    List<Referent> pair(Phrase phrase) {
        var sentence = parse.sentence();
        var head = sentence.token(phrase.head()).lower();
        if (!PAIRS.contains(head)) return List.of();
        var words = List.of(sentence.words(phrase.first(), phrase.end())
                .toLowerCase(Locale.ROOT)
                .split(" ", -1));
        // "Heads of state": a bank has a head too.
        if (head.equals("heads") && !words.contains("of")) return List.of();
        int counted = words.stream()
                .flatMap(w -> Optional.ofNullable(COUNTS.get(w)).stream())
                .findFirst()
                .orElse(0);
        boolean two = counted == 2;
        if (head.equals("koreas")) return two || words.size() <= 2 ? sides.koreas() : List.of();
        boolean more = counted > 2;
        boolean bare = words.size() == 2
                && words.get(0).equals("the")
                && Set.of("leaders", "sides", "presidents", "ministers").contains(head);
        boolean uncounted = words.size() == 2 && words.get(0).equals("the") && UNCOUNTED.contains(head);
        if (uncounted) return states(discourse.lastTogether(2));
        if (!two && !more && !bare)
            return words.size() == 3
                            && words.get(0).equals("the")
                            && PORTFOLIOS.contains(words.get(1))
                            && head.equals("ministers")
                    ? inOffice(phrase, words, head)
                    : List.of();
        int count = more ? counted : 2;
        if (ONLY_STATES.contains(head)) {
            // "Uganda will free all Rwandan detainees after the ministers of the two countries met": no other two.
            var here = named.before(phrase);
            var told = here.size() == count ? List.<Referent>of() : states(count);
            return told.isEmpty() ? stand(named.last(phrase, count)) : told;
        }
        if (STATES.contains(head)) {
            var told = states(count);
            return told.isEmpty() ? stand(named.last(phrase, count)) : told;
        }
        if (!PEOPLE.contains(head)) return last(count, r -> true);
        var titled = titled(words, head, count);
        return titled.isEmpty() ? last(count, Referent::isPerson) : titled;
    }

    /** "A crossing between Kazakhstan and Uzbekistan opened after the foreign ministers met": those of the sentence's two states. */
    private List<Referent> inOffice(Phrase phrase, List<String> words, String head) {
        var here = named.before(phrase);
        if (here.size() != 2) return List.of();
        var titled = titled(words, head, 2);
        boolean theirs = titled.stream().flatMap(r -> r.country().stream()).allMatch(here::contains);
        if (!titled.isEmpty() && theirs) return titled;
        var level = words.get(1).equals("prime") ? Level.HEAD : Level.MINISTER;
        return here.stream()
                .map(c -> sides.officials(c, words.get(1) + " ministers", level))
                .toList();
    }

    /** The last of whom the words of the office are true: "the two foreign ministers". */
    private List<Referent> titled(List<String> words, String head, int count) {
        if (head.equals("men") || head.equals("women")) return discourse.lastSides(count, Referent::isPerson);
        if (head.equals("leaders") || head.equals("heads"))
            return discourse.lastSides(count, r -> r.isPerson() && r.level() == Level.HEAD);
        var form = new ArrayList<>(words);
        form.removeAll(Set.of("the", "two", "three", "both"));
        var joined = String.join(" ", form);
        var said = new Said(Optional.of(joined.substring(0, joined.length() - 1)), Optional.empty());
        return discourse.lastSides(count, r -> r.isPerson() && r.office().isPresent() && referents.isOffice(said, r));
    }

    /** "Danish officials arrived. They will …": several who act without names, before any two with names. */
    private List<Referent> several() {
        var subject = discourse
                .lastSubject(t -> true)
                .filter(t -> t.sentence() >= parse.sentence().index() - 1)
                .map(Told::referent)
                .filter(r -> r.kind() == Referent.Kind.OFFICIALS && r.name().endsWith("s"));
        if (subject.isPresent()) return List.of(subject.get());
        // "A, B and C met. They will meet again": all of them, not the last two.
        var actors = discourse.lastActors(parse.sentence().index() - 1);
        return actors.size() > 2 ? actors : last(2, Referent::isPerson);
    }

    private List<Referent> last(int count, Predicate<Referent> wanted) {
        var found = discourse.lastSides(count, wanted);
        return found.isEmpty() ? discourse.lastSides(count, r -> true) : found;
    }

    private List<Referent> stand(List<String> states) {
        return states.stream().map(c -> sides.state(c, "one of the sides")).toList();
    }

    /** The states that were last spoken of or for. */
    private List<Referent> states(int count) {
        return states(discourse.lastSides(count, r -> true));
    }

    private List<Referent> states(List<Referent> spokenOf) {
        return spokenOf.stream()
                .map(r ->
                        r.country().map(c -> sides.state(c, "one of the sides")).orElse(r))
                .toList();
    }
}
