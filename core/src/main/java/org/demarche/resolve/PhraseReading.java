package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Tells whom the noun phrases of one sentence mean: tries names, then pairs, offices, bodies, officials, states. */
final class PhraseReading {
    private static final Set<String> OFFICIAL_NOUNS = Set.of(
            "representative",
            "representatives",
            "official",
            "officials",
            "delegation",
            "delegations",
            "side",
            "team",
            "diplomat",
            "diplomats",
            "negotiator",
            "negotiators",
            "envoy",
            "envoys",
            "leader",
            "leaders",
            "minister",
            "ministers",
            "president",
            "presidents",
            "counterpart",
            "counterparts",
            "ambassadors",
            "leadership",
            "authorities",
            "aide",
            "aides",
            "expert",
            "experts",
            "mission",
            "delegate",
            "delegates",
            "deputies",
            "presidency",
            "premiers",
            "foreign",
            "mediator",
            "mediators",
            "party",
            "parties",
            "colleague",
            "colleagues",
            "host",
            "hosts",
            "partners",
            "executives");

    private final Persons persons;
    private final Sides sides;
    private final Findings findings;
    private final Parse parse;
    private final Discourse discourse;
    private final MentionTables tables;
    private final PhraseNeighbours neighbours;
    private final BackReferences backReferences;
    private final OfficeReading offices;
    private final BodyReading bodies;

    PhraseReading(Knowledge knowledge, Findings findings, Parse parse, Discourse discourse) {
        this.persons = new Persons(knowledge);
        this.sides = new Sides(knowledge);
        this.findings = findings;
        this.parse = parse;
        this.discourse = discourse;
        this.tables = new MentionTables(knowledge.lexicon(), findings.text());
        this.neighbours = new PhraseNeighbours(findings, parse, tables);
        this.backReferences = new BackReferences(parse.sentence(), discourse);
        this.offices = new OfficeReading(knowledge, findings, parse.sentence(), discourse, tables, neighbours);
        this.bodies = new BodyReading(parse.sentence(), sides, discourse, neighbours);
    }

    /** Whom {@code phrase} means, of those in office on {@code day}; empty where it means nobody. */
    List<Referent> resolve(Phrase phrase, Optional<LocalDate> day) {
        var sentence = parse.sentence();
        var words = sentence.words(phrase.first(), phrase.end());
        var pronoun = backReferences.pronoun(words.toLowerCase(Locale.ROOT));
        if (pronoun.isPresent()) return pronoun.get();
        var span = sentence.span(phrase.first(), phrase.end());
        var mentions = findings.mentions().overlapping(span);
        var people = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON && span.contains(m.span()))
                .toList();
        var headSpan = sentence.token(phrase.head()).span();
        if (!people.isEmpty()) {
            var last = people.get(people.size() - 1);
            if (last.span().overlaps(headSpan) || headSpan.end() <= last.span().end())
                return List.of(person(phrase, last, mentions, people, day));
        }
        var head = sentence.token(phrase.head()).lower();
        var countries = tables.countries(mentions, span);
        var pair = countries.isEmpty() ? backReferences.pair(phrase) : List.<Referent>of();
        if (!pair.isEmpty()) return pair;
        var office = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.OFFICE && m.span().overlaps(headSpan))
                .findFirst();
        var named = neighbours.nameAfter(phrase);
        if (named.isPresent() && (office.isPresent() || head.equals("counterpart"))) {
            var form = office.map(tables::words).or(() -> discourse.lastPerson().flatMap(Referent::office));
            var country = countries.stream()
                    .findFirst()
                    .or(() -> neighbours.ofCountry(phrase))
                    .or(() -> offices.possessor(phrase, day));
            return List.of(persons.named(named.get(), new Persons.Said(form, country), discourse, day));
        }
        if (office.isPresent()) return offices.byOffice(phrase, office.get(), countries, mentions, day);
        if (head.equals("counterpart") || head.equals("counterparts"))
            return offices.counterpart(countries, head.endsWith("s"), day);
        var body = bodies.find(phrase, countries);
        if (body.isPresent()) return List.of(body.get());
        if (OFFICIAL_NOUNS.contains(head) && !countries.isEmpty())
            return countries.stream()
                    .map(c -> sides.officials(c, head, Level.UNKNOWN))
                    .toList();
        return thing(words, headSpan, mentions);
    }

    private Referent person(
            Phrase phrase, Mention name, List<Mention> mentions, List<Mention> people, Optional<LocalDate> day) {
        var office = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.OFFICE
                        && m.span().end() <= name.span().start())
                .reduce((a, b) -> b)
                .map(tables::words);
        var countries = new ArrayList<String>();
        for (var mention : mentions)
            if (mention.span().end() <= name.span().start())
                tables.country(mention).ifPresent(countries::add);
        // "Putin spokesman Dmitry Peskov": the first person gives the state.
        Optional<String> country = countries.stream().findFirst();
        if (country.isEmpty() && people.size() > 1)
            country = persons.named(tables.words(people.get(0)), Persons.Said.NOTHING, discourse, day)
                    .country();
        var beside = neighbours.apposition(phrase);
        var said = new Persons.Said(
                office.or(() -> beside.office()),
                country.or(() -> beside.country()).or(() -> neighbours.ofCountry(phrase)));
        return persons.named(tables.words(name), said, discourse, day);
    }

    /** The state or organisation that the head of a phrase names or stands for. */
    private List<Referent> thing(String words, Span headSpan, List<Mention> mentions) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.equals("the north") && discourse.knows("PRK"))
            return List.of(sides.state("PRK", "the North, of the two Koreas"));
        if (lower.equals("the south") && discourse.knows("KOR"))
            return List.of(sides.state("KOR", "the South, of the two Koreas"));
        for (var mention : mentions) {
            if (!mention.span().overlaps(headSpan)) continue;
            if (mention.kind() == Mention.Kind.COUNTRY) return stateOf(mention, "named");
            if (mention.kind() == Mention.Kind.ORGANIZATION) {
                var government = tables.find(Lexicon.Kind.GOVERNMENT, mention);
                if (government.isPresent())
                    return List.of(sides.state(
                            government.get().country(), tables.words(mention) + " stands for its government"));
                return tables.organization(mention)
                        .map(o -> List.of(sides.organization(o)))
                        .orElse(List.of());
            }
            if (mention.kind() == Mention.Kind.PLACE) {
                var capital = tables.find(Lexicon.Kind.CAPITAL, mention);
                if (capital.isPresent())
                    return List.of(sides.state(
                            capital.get().country(), tables.words(mention) + " may stand for its government"));
            }
            if (mention.kind() == Mention.Kind.NATIONALITY) return stateOf(mention, "its people or side");
        }
        return List.of();
    }

    private List<Referent> stateOf(Mention mention, String why) {
        return tables.country(mention).map(c -> List.of(sides.state(c, why))).orElse(List.of());
    }
}
