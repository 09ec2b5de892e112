package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Attribution;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.register.Source;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/** Tells who says something: the speaker of the innermost attribution around it, and through whom it comes. */
public final class Sources {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "both", "this", "there");

    private static final Set<Status> PLAIN = EnumSet.of(Status.HELD, Status.UNDER_WAY, Status.SCHEDULED);

    private static final Set<String> KNOWN = Set.of("the", "his", "her", "its", "their", "'s", "'");

    /** A source, and those who cite it, the nearest first. */
    public record Saying(Source source, List<Source> via) {}

    Saying of(Act act, Resolved resolved) {
        var outer = isPresupposed(act, resolved) ? new Saying(Source.REPORT, List.of()) : at(act.predicate(), resolved);
        if (act.source().isEmpty()) return outer;
        var holder = source(act.source().get(), resolved);
        if (holder.isEmpty() || holder.get().equals(outer.source())) return outer;
        if (outer.source().isReport()) return new Saying(holder.get(), List.of());
        var via = new ArrayList<Source>();
        via.add(outer.source());
        via.addAll(outer.via());
        return new Saying(holder.get(), via);
    }

    /**
     * "He said trade was discussed during the premier's visit last week", "that it must wait until the Venice summit": that the
     * visit was and the summit will be is what all know, and no news of the speaker's. His own words are his.
     */
    private static boolean isPresupposed(Act act, Resolved resolved) {
        // What is arranged, proposed or called off is decided, and the speaker tells it.
        if (!PLAIN.contains(act.status())) return false;
        var around = resolved.findings().attributions().around(act.predicate());
        if (around.stream().anyMatch(a -> a.kind() != Attribution.Kind.INDIRECT)) return false;
        var parse = resolved.findings().parses().get(act.sentence());
        var noun = parse.phrases().stream()
                .filter(p -> parse.sentence().token(p.head()).span().equals(act.predicate()))
                .findFirst();
        if (noun.isEmpty() || !isKnown(parse.sentence(), noun.get())) return false;
        return parse.clauses().stream()
                        .noneMatch(c ->
                                c.subjects().contains(noun.get()) || c.objects().contains(noun.get()))
                && parse.clauses().stream()
                        .flatMap(c -> c.obliques().stream())
                        .anyMatch(o -> o.phrase().equals(noun.get()));
    }

    private static boolean isKnown(Sentence sentence, Phrase noun) {
        for (int i = noun.first(); i < noun.head(); i++)
            if (KNOWN.contains(sentence.token(i).lower())) return true;
        return false;
    }

    /** Who says what stands at {@code span}; the report itself where no attribution holds it. */
    public Saying at(Span span, Resolved resolved) {
        var around = resolved.findings().attributions().around(span).stream()
                .filter(a -> !a.scare() && a.speaker().isPresent())
                .filter(a -> asserts(a, resolved))
                .sorted(Comparator.comparingInt(a -> a.span().end() - a.span().start()))
                .toList();
        var chain = new ArrayList<Source>();
        for (var attribution : around) {
            speaker(attribution, resolved)
                    .filter(s -> chain.isEmpty() || !chain.get(chain.size() - 1).equals(s))
                    .ifPresent(chain::add);
        }
        if (chain.isEmpty()) return new Saying(Source.REPORT, List.of());
        return new Saying(chain.get(0), List.copyOf(chain.subList(1, chain.size())));
    }

    /**
     * Whether an attribution says that something is so. What is only named, wanted or judged ("described the talks as useful")
     * is there by the report's own word.
     */
    private static boolean asserts(Attribution attribution, Resolved resolved) {
        if (attribution.kind() != Attribution.Kind.INDIRECT) return true;
        // "agreed to hold talks on condition that …" tells what was done, not what was said.
        if (attribution.span().of(resolved.findings().text()).startsWith("to ")) return false;
        return resolved.findings().findParseAt(attribution.span()).stream()
                .flatMap(p -> p.clauses().stream()
                        .filter(c -> c.tense() != Clause.Tense.NONE)
                        .map(c -> p.sentence().token(c.predicate()).span()))
                .anyMatch(attribution.span()::contains);
    }

    /** The speaker of an attribution; its words as written where nobody known is meant. */
    public Optional<Source> speaker(Attribution attribution, Resolved resolved) {
        return attribution.speaker().map(span -> {
            var known = resolved.speakers().getOrDefault(span, List.of());
            var words = span.of(resolved.findings().text());
            if (known.isEmpty()) return named(words);
            // "The White House said" is not only "the United States said".
            boolean stands = known.get(0).kind() == Referent.Kind.COUNTRY
                    && !words.equals(known.get(0).name());
            return stands ? bodyOf(known.get(0), words) : of(known.get(0));
        });
    }

    /** Whom the noun phrase at {@code span} means, as a source. */
    public Optional<Source> source(Span span, Resolved resolved) {
        for (var entry : resolved.referents().entrySet()) {
            var phrase = entry.getKey();
            var sentence = resolved.findings().parses().get(phrase.sentence()).sentence();
            if (sentence.span(phrase.first(), phrase.end()).equals(span)
                    && !entry.getValue().isEmpty())
                return Optional.of(of(entry.getValue().get(0)));
        }
        return Optional.of(named(span.of(resolved.findings().text())));
    }

    /** All whom the noun phrase at {@code span} means ("both sides"); none where it is a pronoun that stays open. */
    List<Source> all(Span span, Resolved resolved) {
        for (var entry : resolved.referents().entrySet()) {
            var phrase = entry.getKey();
            var sentence = resolved.findings().parses().get(phrase.sentence()).sentence();
            if (sentence.span(phrase.first(), phrase.end()).equals(span)
                    && !entry.getValue().isEmpty())
                return entry.getValue().stream().map(Sources::of).toList();
        }
        var words = span.of(resolved.findings().text());
        return PRONOUNS.contains(words.toLowerCase(Locale.ROOT)) ? List.of() : List.of(named(words));
    }

    private static Source named(String words) {
        return new Source(
                Optional.of(words.replaceAll("\\s+", " ")), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Source bodyOf(Referent state, String words) {
        return new Source(
                Optional.empty(),
                Optional.empty(),
                state.country(),
                Optional.of(words.replaceAll("\\s+", " ").replaceFirst("^(?:The|the) ", "")));
    }

    /** A referent as a source. */
    public static Source of(Referent referent) {
        return switch (referent.kind()) {
            case PERSON ->
                new Source(
                        Optional.of(referent.name()),
                        referent.office(),
                        referent.country(),
                        referent.country().isPresent() ? Optional.empty() : referent.organization());
            case COUNTRY -> new Source(Optional.empty(), Optional.empty(), referent.country(), Optional.empty());
            case ORGANIZATION ->
                new Source(Optional.empty(), Optional.empty(), referent.country(), Optional.of(referent.name()));
            case OFFICIALS, OTHER ->
                new Source(Optional.of(referent.name()), Optional.empty(), referent.country(), referent.organization());
        };
    }
}
