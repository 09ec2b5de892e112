package org.demarche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/** Tells who speaks in each attribution, and whom the speaker's own "I" and "we" mean. Thread-safe. */
public final class Voices {
    private static final Set<String> I = Set.of("i", "me", "myself");
    private static final Set<String> WE = Set.of("we", "us", "ourselves");

    private static final Comparator<Phrase> TEXT_ORDER = Comparator.comparingInt(Phrase::sentence)
            .thenComparingInt(Phrase::first)
            .thenComparingInt(p -> -p.end());

    private final Sides sides;

    public Voices(Knowledge knowledge) {
        this.sides = new Sides(knowledge);
    }

    /**
     * Whom the speaker spans of attributions mean: the phrase that covers the span's last words, or begins it. Who is called by
     * no more than a pronoun or his trade ("they", "the diplomats") is who spoke before.
     */
    public Map<Span, List<Referent>> speakers(Findings findings, Map<Phrase, List<Referent>> referents) {
        var speakers = new HashMap<Span, List<Referent>>();
        var before = new EarlierSpeakers();
        for (var span : new Speech(findings).speakers()) {
            var parse = findings.findParseAt(span);
            if (parse.isEmpty()) continue;
            var words = span.of(findings.text());
            var known = named(parse.get(), span, words, referents);
            var meant = before.meant(words, known, parse.get().sentence().index());
            if (!meant.isEmpty()) speakers.put(span, meant);
            before.hear(words, meant, parse.get().sentence().index());
        }
        return speakers;
    }

    private static List<Referent> named(
            Parse parse, Span speaker, String words, Map<Phrase, List<Referent>> referents) {
        List<Referent> best = List.of();
        for (var phrase : parse.phrases()) {
            var own = parse.sentence().span(phrase.first(), phrase.end());
            if (!own.overlaps(speaker)) continue;
            var known = referents.getOrDefault(phrase, List.of());
            if (known.isEmpty()) continue;
            if (known.get(0).isPerson() && isBehindPreposition(parse, phrase, speaker)) {
                if (best.isEmpty()) best = List.of(besides(words, known.get(0)));
                continue;
            }
            // A speaker with an apposition is one person: the phrase that names him wins.
            if (best.isEmpty() || !best.get(0).isPerson() && known.get(0).isPerson()) best = known;
        }
        return best;
    }

    /** "Officials with Shultz", "a spokesman for Lee": who is named there does not speak. */
    private static boolean isBehindPreposition(Parse parse, Phrase phrase, Span speaker) {
        if (phrase.first() == 0) return false;
        var before = parse.sentence().token(phrase.first() - 1);
        return before.is(Tag.ADP) && speaker.contains(before.span());
    }

    /** Somebody unnamed who speaks for a person, and so for that person's state. */
    private static Referent besides(String words, Referent person) {
        return new Referent(
                Referent.Kind.OFFICIALS,
                words.replaceAll("\\s+", " "),
                person.country(),
                person.organization(),
                Optional.empty(),
                Level.UNKNOWN,
                person.country().map(c -> c + "GOV"),
                "is told by " + person.name());
    }

    /** The same referents, in the order of the text, with those of "I" and "we" in what somebody known is quoted as saying. */
    public Map<Phrase, List<Referent>> withFirstPersons(
            Findings findings, Map<Phrase, List<Referent>> referents, Map<Span, List<Referent>> speakers) {
        var found = new HashMap<>(referents);
        for (var phrase : pronouns(findings)) {
            if (referents.containsKey(phrase)) continue;
            var sentence = findings.parses().get(phrase.sentence()).sentence();
            var token = sentence.token(phrase.head());
            var meant = quoted(findings, token.span())
                    .flatMap(Attribution::speaker)
                    .flatMap(s -> Optional.ofNullable(speakers.get(s)))
                    .filter(s -> s.size() == 1)
                    .flatMap(s -> meant(token.lower(), s.get(0)));
            meant.ifPresent(m -> found.put(phrase, List.of(m)));
        }
        var ordered = new LinkedHashMap<Phrase, List<Referent>>();
        found.keySet().stream().sorted(TEXT_ORDER).forEach(p -> ordered.put(p, found.get(p)));
        return ordered;
    }

    private Optional<Referent> meant(String pronoun, Referent speaker) {
        if (I.contains(pronoun)) return Optional.of(speaker).filter(Referent::isPerson);
        return speaker.country().map(c -> sides.state(c, "whose speaker says " + pronoun));
    }

    /** The innermost quotation in the speaker's own words around {@code span}. */
    private static Optional<Attribution> quoted(Findings findings, Span span) {
        return findings.attributions().around(span).stream()
                .filter(a -> !a.scare())
                .min(Comparator.comparingInt(a -> a.span().end() - a.span().start()))
                .filter(a -> a.kind() != Attribution.Kind.INDIRECT);
    }

    /** The pronouns of the first person that stand as phrases or take part in something. */
    private static List<Phrase> pronouns(Findings findings) {
        var phrases = new ArrayList<Phrase>();
        for (var parse : findings.parses()) phrases.addAll(parse.phrases());
        for (var act : findings.acts()) act.roles().stream().map(Role::phrase).forEach(phrases::add);
        for (var undertaking : findings.undertakings()) phrases.add(undertaking.by());
        for (var anticipation : findings.anticipations()) anticipation.by().ifPresent(phrases::add);
        return phrases.stream()
                .distinct()
                .filter(p -> {
                    var word = findings.parses()
                            .get(p.sentence())
                            .sentence()
                            .token(p.head())
                            .lower();
                    return p.end() - p.first() == 1 && (I.contains(word) || WE.contains(word));
                })
                .toList();
    }
}
