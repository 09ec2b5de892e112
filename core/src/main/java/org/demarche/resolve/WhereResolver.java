package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Findings;
import org.demarche.finding.Located;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Place;
import org.demarche.knowledge.PlaceName;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/**
 * Tells which place each name means, and where a report was written by its dateline. Thread-safe.
 *
 * <p>A name means one place in a report, unless a state stands right behind it. Which one is told by that state, by how well the
 * place is known, by the states that take part, by the paper's own town, and by the other places of the report: each name
 * hears what the others most likely mean, and again once they have heard.
 */
public final class WhereResolver {
    /** After so many rounds of hearing nothing changes any more. */
    private static final int ROUNDS = 3;

    /** Names that hear each other; in longer lists of places the later ones hear the first ones only. */
    private static final int MOST_NAMES = 40;

    /** Kinds of places that a name stands behind, or that are known by their state. */
    private static final Set<String> LOCALITIES = Set.of(
            "capital",
            "city",
            "town",
            "port",
            "resort",
            "village",
            "island",
            "suburb",
            "province",
            "region",
            "district");

    /** Words for a state that a place before them tells. */
    private static final Set<String> LANDS =
            Set.of("the country", "the republic", "the kingdom", "the emirate", "the sultanate");

    private final Knowledge knowledge;
    private final Supplier<Gazetteer> gazetteer;

    /** {@code gazetteer} is asked for at the first report, since it need not be there before. */
    public WhereResolver(Knowledge knowledge, Supplier<Gazetteer> gazetteer) {
        this.knowledge = knowledge;
        this.gazetteer = gazetteer;
    }

    /**
     * The place of each name and of each noun phrase that names one; "here" is the dateline's. It lies in the state that stood
     * there on {@code day}: the Moscow of 1987 is Soviet, as its hosts are.
     */
    public Whereabouts resolve(Findings findings, Collection<List<Referent>> referents, Optional<LocalDate> day) {
        var byName = names(findings, referents);
        byName.replaceAll((span, place) -> onTheDay(place, day));
        var located = new HashMap<Phrase, Located>();
        var home = dateline(findings, byName).map(place -> onTheDay(place, day));
        for (var act : findings.acts()) {
            for (var role : act.roles()) {
                var sentence = findings.parses().get(role.phrase().sentence()).sentence();
                boolean here = sentence.token(role.phrase().head()).lower().equals("here");
                if (here) home.ifPresent(h -> located.put(role.phrase(), h));
                // "The Venice summit": a name inside a phrase, which the phrases of the parse do not have.
                if (role.part() == Part.PLACE)
                    find(findings, byName, sentence.token(role.phrase().head()).span())
                            .or(() -> described(findings, byName, role.phrase()).map(p -> onTheDay(p, day)))
                            .or(() -> backTo(sentence, byName, role.phrase()).map(p -> onTheDay(p, day)))
                            .ifPresent(p -> located.put(role.phrase(), p));
            }
        }
        for (var parse : findings.parses()) {
            for (var phrase : parse.phrases()) {
                var head = parse.sentence().token(phrase.head()).span();
                find(findings, byName, head).ifPresent(p -> located.put(phrase, p));
            }
        }
        return new Whereabouts(located, byName, home);
    }

    private static Located onTheDay(Located place, Optional<LocalDate> day) {
        return new Located(
                place.name(),
                place.country().map(c -> MentionTables.stateOn(c, day)),
                place.precision(),
                place.point(),
                place.geonameId(),
                place.why());
    }

    private static Optional<Located> find(Findings findings, Map<Span, Located> byName, Span head) {
        Optional<Located> found = Optional.empty();
        for (var mention : findings.mentions().overlapping(head)) {
            var place = byName.get(mention.span());
            if (place != null) found = Optional.of(place);
        }
        return found;
    }

    /** A place that a phrase tells by its kind: "the Swedish port" of Gothenburg, "the Swedish capital". */
    private Optional<Located> described(Findings findings, Map<Span, Located> byName, Phrase phrase) {
        var sentence = findings.parses().get(phrase.sentence()).sentence();
        var head = sentence.token(phrase.head()).lower();
        if (!LOCALITIES.contains(head)) return Optional.empty();
        int of = phrase.end();
        if (of + 1 < sentence.size() && sentence.token(of).lower().equals("of")) {
            var named = find(findings, byName, sentence.token(of + 1).span());
            if (named.isPresent()) return named;
        }
        if (!head.equals("capital")) return Optional.empty();
        var span = sentence.span(phrase.first(), phrase.end());
        return findings.mentions().within(span).stream()
                .filter(m -> m.kind() == Mention.Kind.NATIONALITY)
                .flatMap(m -> knowledge
                        .lexicon()
                        .find(Lexicon.Kind.NATIONALITY, m.span().of(findings.text()))
                        .stream())
                .map(Lexicon.Entry::country)
                .findFirst()
                .flatMap(country -> knowledge.lexicon().capital(country).map(name -> capital(span, name, country)));
    }

    /** "Last visited the republic": the state of the place named last. */
    private Optional<Located> backTo(Sentence sentence, Map<Span, Located> byName, Phrase phrase) {
        if (!LANDS.contains(sentence.words(phrase.first(), phrase.end()).toLowerCase(Locale.ROOT)))
            return Optional.empty();
        int start = sentence.token(phrase.first()).span().start();
        return byName.entrySet().stream()
                .filter(e -> e.getKey().end() <= start && e.getValue().country().isPresent())
                .reduce((a, b) -> b.getKey().start() >= a.getKey().start() ? b : a)
                .flatMap(e -> e.getValue().country())
                .map(state -> new Located(
                        knowledge.countryName(state).orElse(state),
                        Optional.of(state),
                        "country",
                        Optional.empty(),
                        OptionalInt.empty(),
                        "the state of the place named before"));
    }

    private Located capital(Span span, String name, String country) {
        var named = new PlaceMentions.Named(span, name, Optional.empty(), false);
        return located(name, choice(named, new Key(PlaceName.fold(name), "", false), Set.of(country), List.of()));
    }

    private Map<Span, Located> names(Findings findings, Collection<List<Referent>> referents) {
        var tables = gazetteer.get();
        var mentions = new PlaceMentions(tables, knowledge.lexicon()).of(findings);
        var home = new OutletHome(tables).of(findings.article().report());
        var participants = participants(referents);
        var stateByName = states(mentions);
        var choices = new LinkedHashMap<Key, PlaceChoice>();
        var choiceByName = new LinkedHashMap<PlaceMentions.Named, PlaceChoice>();
        for (var named : mentions) {
            var key = key(named, stateByName);
            choiceByName.put(named, choices.computeIfAbsent(key, k -> choice(named, k, participants, home)));
        }
        var first = choices.values().stream().limit(MOST_NAMES).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (var choice : choices.values()) choice.hear(first);
            for (var choice : choices.values()) choice.share();
        }
        var located = new LinkedHashMap<Span, Located>();
        choiceByName.forEach((named, choice) -> located.put(named.span(), located(named.name(), choice)));
        return located;
    }

    /** What stands behind the first mention of each folded name that has a state behind it. */
    private static Map<String, String> states(List<PlaceMentions.Named> mentions) {
        var stateByName = new HashMap<String, String>();
        for (var named : mentions)
            named.within().ifPresent(w -> stateByName.putIfAbsent(PlaceName.fold(named.name()), w));
        return stateByName;
    }

    /**
     * What is told of one mention holds for all of that name, but for those that name another state behind them; and the New
     * York behind "Buffalo" is not the one of "in New York".
     */
    private record Key(String name, String within, boolean container) {}

    private static Key key(PlaceMentions.Named named, Map<String, String> stateByName) {
        var name = PlaceName.fold(named.name());
        return new Key(name, named.within().orElse(stateByName.getOrDefault(name, "")), named.container());
    }

    private static Set<String> participants(Collection<List<Referent>> referents) {
        var countries = new HashSet<String>();
        for (var list : referents) for (var referent : list) referent.country().ifPresent(countries::add);
        return countries;
    }

    private PlaceChoice choice(PlaceMentions.Named named, Key key, Set<String> participants, List<Place> home) {
        var tables = gazetteer.get();
        var containers = key.within().isEmpty() ? List.<Place>of() : tables.findOwn(key.within());
        var known = entry(named.name()).filter(e -> e.kind() != Lexicon.Kind.COUNTRY);
        return PlaceChoice.of(
                tables.find(named.name()),
                containers,
                known.map(Lexicon.Entry::country),
                participants,
                home,
                key.container());
    }

    private Optional<Lexicon.Entry> entry(String name) {
        for (var kind : List.of(Lexicon.Kind.PLACE, Lexicon.Kind.CAPITAL, Lexicon.Kind.COUNTRY)) {
            var entry = knowledge.lexicon().find(kind, name);
            if (entry.isPresent()) return entry;
        }
        return Optional.empty();
    }

    private Located located(String name, PlaceChoice choice) {
        var entry = entry(name);
        var best = choice.best();
        if (best.isEmpty())
            return entry.map(e -> new Located(
                            e.name(),
                            Optional.of(e.country()),
                            e.precision(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            "a name in the tables"))
                    .orElseGet(() -> new Located(
                            name,
                            Optional.empty(),
                            "city",
                            Optional.empty(),
                            OptionalInt.empty(),
                            "no table knows it"));
        var place = best.get().place;
        boolean same = entry.filter(e -> e.country().equals(place.country())).isPresent();
        return new Located(
                same ? entry.get().name() : name,
                place.country().isEmpty() ? Optional.empty() : Optional.of(place.country()),
                place.precision(),
                Optional.of(new Located.Point(place.latitude(), place.longitude())),
                place.geonameId() == 0 ? OptionalInt.empty() : OptionalInt.of(place.geonameId()),
                choice.why());
    }

    /** The place that a dateline names: capitals, a comma and a dash before the first sentence ("GENEVA, March 3 -"). */
    private Optional<Located> dateline(Findings findings, Map<Span, Located> byName) {
        for (var parse : findings.parses()) {
            var sentence = parse.sentence();
            if (sentence.index() > 2) break;
            for (int i = 1; i < Math.min(sentence.size(), 12); i++) {
                var word = sentence.token(i).word();
                boolean dash = word.equals("-") || word.equals("--") || word.equals("\u2013") || word.equals("\u2014");
                if (!dash) continue;
                var first = new ArrayList<Located>(1);
                for (var mention :
                        findings.mentions().overlapping(sentence.token(0).span()))
                    if (byName.containsKey(mention.span())) first.add(byName.get(mention.span()));
                if (!first.isEmpty()) return Optional.of(first.get(0));
                var words = sentence.tokens().stream().map(t -> t.word()).toList();
                var found = knowledge.lexicon().longest(words, 0);
                if (found.isPresent() && !found.get().precision().isEmpty()) {
                    var name = found.get().name();
                    var span = sentence.token(0).span();
                    var named = new PlaceMentions.Named(span, name, Optional.empty(), false);
                    var choice = choice(named, new Key(name, "", false), Set.of(), List.of());
                    return Optional.of(located(name, choice));
                }
            }
        }
        return Optional.empty();
    }
}
