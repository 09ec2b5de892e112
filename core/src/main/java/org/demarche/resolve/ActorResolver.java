package org.demarche.resolve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.finding.ActorCodes;
import org.demarche.finding.Findings;
import org.demarche.finding.Referent;
import org.demarche.knowledge.ActorNames;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.ReportDate;

/**
 * The CAMEO actor codes of phrases that events name: the code of a known person, else the country or body that the phrase
 * or what hangs on it names, with the part that its nouns say ("Israeli troops" is {@code ISRMIL}). Thread-safe.
 */
public final class ActorResolver {
    private static final Set<String> BELONGING = Set.of("of", "in", "from");
    /** Of a thing that is no actor itself: "the sons of Peru"; without a preposition, its name. */
    private static final Set<String> OF = Set.of("of", "");

    private static final Set<String> FORMER = Set.of("former", "ex");
    private static final String ELITE = "~ELI";

    private final ActorNames names;

    public ActorResolver(ActorNames names) {
        this.names = names;
    }

    /** The codes of each phrase of an event, in the order of the text; phrases without any are left out. */
    public Map<Phrase, ActorCodes> resolve(
            Findings findings, Optional<ReportDate> date, Map<Phrase, List<Referent>> referents) {
        var day = date.map(ReportDate::day).orElse(LocalDate.now(ZoneOffset.UTC));
        var codes = new LinkedHashMap<Phrase, ActorCodes>();
        for (var event : findings.events()) {
            var parse = findings.parses().get(event.sentence());
            var phrases = Stream.concat(
                    event.actors().stream(), event.recipients().stream().flatMap(List::stream));
            for (var phrase : phrases.distinct().toList()) {
                if (codes.containsKey(phrase)) continue;
                var found = codes(parse, phrase, day, referents.getOrDefault(phrase, List.of()));
                if (!found.codes().isEmpty()) codes.put(phrase, found);
            }
        }
        return codes;
    }

    private ActorCodes codes(Parse parse, Phrase phrase, LocalDate day, List<Referent> referents) {
        var people = referents.stream()
                .filter(Referent::isPerson)
                .flatMap(r -> r.actorCode().stream())
                .distinct()
                .toList();
        if (!people.isEmpty()) return new ActorCodes(people, true);
        var named = named(parse, phrase, day);
        if (!named.codes().isEmpty()) return named;
        var others = referents.stream()
                .flatMap(r -> r.actorCode().stream())
                .distinct()
                .toList();
        return new ActorCodes(others, true);
    }

    private ActorCodes named(Parse parse, Phrase phrase, LocalDate day) {
        var own = words(parse, phrase.first(), phrase.end());
        var part = part(own, day);
        if (part.isEmpty()) {
            var inside = actors(own, day);
            return inside.isEmpty()
                    ? new ActorCodes(hanging(parse, phrase, day, OF), true)
                    : new ActorCodes(inside, isHead(parse, phrase));
        }
        // "Peru's president Toledo": whose president comes first, and the name behind is the president's own.
        var actors = Stream.<Supplier<List<String>>>of(
                        () -> actors(own.subList(0, part.get().first()), day),
                        () -> actors(own, day),
                        () -> hanging(parse, phrase, day, BELONGING),
                        () -> shared(parse, phrase, day))
                .map(Supplier::get)
                .filter(a -> !a.isEmpty())
                .findFirst();
        return new ActorCodes(joined(actors.orElse(List.of()), part.get().code()), true);
    }

    /** What a coordinated phrase is said to belong to: "the Danish media and government", "envoys and judges of Peru". */
    private List<String> shared(Parse parse, Phrase phrase, LocalDate day) {
        var tree = parse.dependencies();
        for (var other : parse.phrases()) {
            boolean before = tree.is(phrase.head(), "conj") && tree.head(phrase.head()) == other.head();
            boolean behind = tree.is(other.head(), "conj") && tree.head(other.head()) == phrase.head();
            if (!before && !behind) continue;
            var words = words(parse, other.first(), other.end());
            if (part(words, day).isEmpty()) continue;
            var inside = before ? actors(words, day) : List.<String>of();
            var codes = inside.isEmpty() ? hanging(parse, other, day, BELONGING) : inside;
            if (!codes.isEmpty()) return codes;
        }
        return List.of();
    }

    /** Whether the name is the phrase's head, or the one whose thing it is: "Peru", "Peru's decision". */
    private static boolean isHead(Parse parse, Phrase phrase) {
        if (parse.sentence().token(phrase.head()).is(Tag.PROPN)) return true;
        for (int i = phrase.first(); i < phrase.end(); i++)
            if (parse.dependencies().relation(i).equals("nmod:poss")) return true;
        return false;
    }

    /** What hangs on the phrase by a preposition, or names it: "ambassadors of Peru and Chile", "the rivals Peru and Chile". */
    private List<String> hanging(Parse parse, Phrase phrase, LocalDate day, Set<String> prepositions) {
        var codes = new LinkedHashSet<String>();
        for (var other : parse.phrases()) {
            boolean hangs = other.first() >= phrase.end()
                    && parse.dependencies().isUnder(other.head(), phrase.head())
                    && parse.dependencies().relation(top(parse, other)).startsWith("nmod");
            if (!hangs || !prepositions.contains(preposition(parse, other))) continue;
            codes.addAll(actors(words(parse, other.first(), other.end()), day));
        }
        return List.copyOf(codes);
    }

    /** The first member of the coordination that a phrase's head is in. */
    private static int top(Parse parse, Phrase phrase) {
        var tree = parse.dependencies();
        int head = phrase.head();
        while (tree.is(head, "conj") && tree.head(head) >= 0) head = tree.head(head);
        return head;
    }

    /** The preposition of a phrase, or of the one that it is coordinated with; empty where there is none. */
    private static String preposition(Parse parse, Phrase phrase) {
        var tree = parse.dependencies();
        for (int child : tree.children(top(parse, phrase)))
            if (tree.is(child, "case")) return parse.sentence().token(child).lower();
        return "";
    }

    private List<String> actors(List<String> words, LocalDate day) {
        Set<String> codes = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            var match = names.name(words, at, day);
            if (match.isEmpty()) continue;
            match.get().codes().stream().filter(c -> !c.startsWith("-")).forEach(codes::add);
            at = match.get().end() - 1;
        }
        return List.copyOf(codes);
    }

    /** What a noun says that an actor is, and where it stands among the words. */
    private record Part(int first, String code) {}

    /** The part that the last noun for one says: of "government troops" it is the troops'. Who was one is of the elites. */
    private Optional<Part> part(List<String> words, LocalDate day) {
        Optional<Part> part = Optional.empty();
        boolean former = false;
        for (int at = 0; at < words.size(); at++) {
            former |= FORMER.contains(words.get(at));
            // A noun inside a name says nothing of the actor: the "union" of the European Union.
            var name = names.name(words, at, day);
            var match = names.agent(words, at);
            if (name.isPresent()
                    && match.stream().noneMatch(m -> m.end() > name.get().end())) {
                at = name.get().end() - 1;
                continue;
            }
            if (match.isEmpty()) continue;
            part = Optional.of(new Part(at, former ? ELITE : match.get().codes().get(0)));
            at = match.get().end() - 1;
        }
        return part;
    }

    private static List<String> joined(List<String> actors, String part) {
        return actors.stream()
                // A code that already says what the actor is needs no part.
                .map(a -> a.length() > 3 && part.startsWith("~") && !part.equals(ELITE) ? a : part.replace("~", a))
                .distinct()
                .toList();
    }

    /** Words in lower case, nouns by their lemma, hyphens left out. */
    private static List<String> words(Parse parse, int first, int end) {
        var words = new ArrayList<String>();
        for (int i = first; i < end; i++) {
            var token = parse.sentence().token(i);
            if (token.word().equals("-")
                    || token.word().equals("'s")
                    || token.word().equals("'")) continue;
            words.add(token.is(Tag.NOUN) ? token.lemma() : token.word().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
