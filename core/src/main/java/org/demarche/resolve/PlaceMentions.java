package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Place;
import org.demarche.text.Span;

/**
 * The names of places in a report, each with the name of what it lies in where that stands right behind it: "Paris, Texas",
 * "Hurricane (W.Va.)". What stands there is read off the text, since taggers of names pass over abbreviations.
 */
final class PlaceMentions {
    /** Words behind a comma or bracket that may name a state; full stops belong to "W.Va.". */
    private static final Pattern BEHIND = Pattern.compile(
            "\\G(?:,|\\s*\\()\\s{0,2}((?:the )?\\p{Lu}[\\p{L}.'\u2019-]*)(\\s\\p{Lu}[\\p{L}.'\u2019-]*)?(\\s\\p{Lu}[\\p{L}.'\u2019-]*)?");

    /**
     * A name where it stands.
     *
     * @param within the words right behind it that name what it lies in
     * @param container whether another place is said to lie in it, as in Texas in "Paris, Texas"
     */
    record Named(Span span, String name, Optional<String> within, boolean container) {}

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    PlaceMentions(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** In the order of the text; a state behind a place is one of them, whether or not it was tagged as a name. */
    List<Named> of(Findings findings) {
        var text = findings.text();
        var all = new ArrayList<Named>();
        int end = 0;
        var last = Optional.<Span>empty();
        var goals = goals(findings);
        for (var mention : findings.mentions()) {
            boolean place = mention.kind() == Mention.Kind.PLACE
                    || mention.kind() == Mention.Kind.COUNTRY
                    || goals.contains(mention.span());
            if (!place || mention.span().start() < end) continue;
            var within = behind(text, mention.span()).filter(w -> !goesOn(findings, w));
            boolean container = last.filter(w -> w.overlaps(mention.span())).isPresent();
            all.add(new Named(
                    mention.span(),
                    MentionTables.clean(mention.span().of(text)),
                    within.map(w -> w.of(text)),
                    container));
            last = within;
            end = mention.span().end();
            boolean tagged = within.isEmpty()
                    || findings.mentions().overlapping(within.get()).stream()
                            .anyMatch(m -> m.kind() != Mention.Kind.ORGANIZATION);
            if (tagged) continue;
            all.add(new Named(within.get(), within.get().of(text), Optional.empty(), true));
            end = within.get().end();
        }
        return all;
    }

    /** The capitals where something takes place: who visits Washington goes there, though the name is also a government's. */
    private Set<Span> goals(Findings findings) {
        var found = new HashSet<Span>();
        for (var act : findings.acts())
            for (var role : act.roles()) {
                if (role.part() != Part.PLACE) continue;
                var sentence = findings.parses().get(role.phrase().sentence()).sentence();
                for (var mention : findings.mentions()
                        .overlapping(sentence.token(role.phrase().head()).span()))
                    if (mention.kind() == Mention.Kind.ORGANIZATION
                            && lexicon.find(Lexicon.Kind.CAPITAL, mention.span().of(findings.text()))
                                    .isPresent()) found.add(mention.span());
            }
        return found;
    }

    /** "In Moscow, U.S. officials said": what acts behind the comma, or says who does, is not what the place lies in. */
    private static boolean goesOn(Findings findings, Span within) {
        return findings.parses().stream()
                .filter(p -> p.sentence().span().overlaps(within))
                .flatMap(p -> p.clauses().stream()
                        .flatMap(c -> (c.passive() ? c.objects() : c.subjects()).stream())
                        .map(s -> p.sentence().span(s.first(), s.end())))
                .anyMatch(s -> s.start() == within.start());
    }

    private Optional<Span> behind(String text, Span span) {
        var matcher = BEHIND.matcher(text).region(span.end(), text.length());
        if (!matcher.find()) return Optional.empty();
        for (int words = 3; words > 0; words--) {
            if (matcher.group(words) == null) continue;
            var found = new Span(matcher.start(1), matcher.end(words));
            if (isState(found.of(text))) return Optional.of(found);
        }
        return Optional.empty();
    }

    private boolean isState(String name) {
        for (var place : gazetteer.findOwn(name))
            if (place.source() == Place.Source.COUNTRIES || place.area().indexOf('.') > 0) return true;
        return false;
    }
}
