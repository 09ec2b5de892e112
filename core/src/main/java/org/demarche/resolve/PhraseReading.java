package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
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

    private static final Set<String> ORGANIZATION_BODIES = Set.of("mission", "office", "peacekeepers", "secretariat");

    private final Persons persons;
    private final Sides sides;
    private final Findings findings;
    private final Parse parse;
    private final Discourse discourse;
    private final MentionTables tables;
    private final PhraseNeighbours neighbours;
    private final BackReferences backReferences;
    private final OfficeReading offices;
    private final Counterparts counterparts;
    private final BodyReading bodies;
    private final StateReading states;
    private final Speech speech;
    private final GatheringReading gatherings;
    private final MemberReading members;

    PhraseReading(
            Knowledge knowledge,
            Findings findings,
            Parse parse,
            Discourse discourse,
            MentionTables tables,
            Speech speech) {
        this.speech = speech;
        this.persons = new Persons(knowledge);
        this.sides = new Sides(knowledge);
        this.findings = findings;
        this.parse = parse;
        this.discourse = discourse;
        this.tables = tables;
        this.neighbours = new PhraseNeighbours(findings, parse, tables);
        this.backReferences = new BackReferences(
                parse, discourse, sides, new Referents(knowledge), new StatesNamed(findings, parse, tables));
        this.offices = new OfficeReading(knowledge, findings, parse.sentence(), discourse, tables, neighbours);
        this.counterparts = new Counterparts(knowledge);
        this.bodies = new BodyReading(parse.sentence(), sides, discourse, neighbours, offices);
        this.states = new StateReading(parse, sides, discourse, tables);
        this.gatherings = new GatheringReading(knowledge, findings, parse, sides);
        this.members = new MemberReading(parse.sentence(), sides, discourse, tables);
    }

    /** Whom {@code phrase} means, of those in office on {@code day}; empty where it means nobody. */
    List<Referent> resolve(Phrase phrase, boolean subject, Optional<LocalDate> day) {
        var sentence = parse.sentence();
        var words = sentence.words(phrase.first(), phrase.end());
        var korea = states.korea(phrase, words.toLowerCase(Locale.ROOT));
        if (korea.isPresent()) return List.of(korea.get());
        var pronoun = backReferences.pronoun(phrase, words.toLowerCase(Locale.ROOT), speech.isSpeaker(parse, phrase));
        if (pronoun.isPresent()) return pronoun.get();
        var span = sentence.span(phrase.first(), phrase.end());
        var mentions = findings.mentions().overlapping(span);
        var headSpan = sentence.token(phrase.head()).span();
        // "Abdullah of Jordan" is one name of which the phrase has the first word.
        var people = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.PERSON
                        && (m.span().start() >= span.start() || isTornOff(phrase, m))
                        && (span.contains(m.span()) || m.span().overlaps(headSpan)))
                .toList();
        if (!people.isEmpty()) {
            var last = people.get(people.size() - 1);
            if (last.span().overlaps(headSpan) || headSpan.end() <= last.span().end())
                return List.of(person(phrase, last, mentions, people, day));
        }
        var head = sentence.token(phrase.head()).lower();
        boolean acts =
                subject || parse.clauses().stream().anyMatch(c -> c.objects().contains(phrase));
        var untold = acts ? states.unknown(mentions, headSpan) : Optional.<Mention>empty();
        if (untold.isPresent()) {
            var known = persons.known(tables.words(untold.get()), discourse, day);
            if (known.isPresent()) return List.of(known.get());
        }
        var countries = tables.countries(mentions, span);
        var pair = countries.isEmpty() ? backReferences.pair(phrase) : List.<Referent>of();
        if (!pair.isEmpty()) return pair;
        var office = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.OFFICE && m.span().overlaps(headSpan))
                .findFirst();
        boolean counterpart =
                isCounterpart(phrase, head) || head.startsWith("colleague") && !countries.isEmpty() && isOwned(phrase);
        var name = neighbours.nameAfter(phrase);
        if (name.isPresent() && (office.isPresent() || counterpart))
            return List.of(
                    persons.named(name.get(), said(phrase, office, counterpart, countries, day), discourse, day));
        if (counterpart) return counterpart(phrase, countries, head, day);
        if (office.isPresent()) {
            var said = officeWords(mentions).read(phrase, office.get());
            var holders = offices.byOffice(phrase, said, countries, mentions, subject, day);
            return holders.isEmpty() ? members.find(phrase, mentions).stream().toList() : holders;
        }
        var government = states.government(mentions, headSpan);
        if (government.isPresent()) return states.stands(phrase, government.get());
        var sent = ORGANIZATION_BODIES.contains(head) ? organizationIn(phrase, mentions) : Optional.<Referent>empty();
        if (sent.isPresent()) return List.of(sent.get());
        var several = bodies.several(phrase, countries, isExercising(phrase));
        if (!several.isEmpty()) return several;
        var body = bodies.find(phrase, countries, subject, day);
        if (body.isPresent()) return List.of(body.get());
        var served = countries.isEmpty() ? neighbours.ofMinistries(phrase) : countries;
        if (OFFICIAL_NOUNS.contains(head) && !served.isEmpty())
            return served.stream()
                    .map(c -> sides.officials(c, head, Level.UNKNOWN))
                    .toList();
        var named = states.named(phrase, headSpan, mentions);
        if (!named.isEmpty()) return named;
        var member = members.find(phrase, mentions);
        return member.isPresent() ? List.of(member.get()) : gatherings.find(phrase, day);
    }

    /** "The United Nations mission in Iraq" is the United Nations', and no mission of Iraq. */
    private Optional<Referent> organizationIn(Phrase phrase, List<Mention> mentions) {
        int head = parse.sentence().token(phrase.head()).span().start();
        return mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION && m.span().end() <= head)
                .flatMap(m -> tables.organization(m).stream())
                .findFirst()
                .map(sides::organization);
    }

    /** "Minister Amr" + "Moussa visited": the end of a name whose beginning a parser gave to the words before it. */
    private boolean isTornOff(Phrase phrase, Mention name) {
        var sentence = parse.sentence();
        return phrase.first() > 0
                && name.span().end()
                        == sentence.span(phrase.first(), phrase.end()).end()
                && sentence.token(phrase.first() - 1).is(Tag.PROPN)
                && name.span().overlaps(sentence.token(phrase.first() - 1).span());
    }

    private boolean isExercising(Phrase phrase) {
        return findings.acts().stream()
                .filter(a -> a.type() == EngagementType.EXERCISE)
                .flatMap(a -> a.roles().stream())
                .anyMatch(r -> r.part() != Part.PLACE && r.phrase().equals(phrase));
    }

    private OfficeWords officeWords(List<Mention> mentions) {
        return new OfficeWords(parse.sentence(), mentions, tables);
    }

    /** "Counterpart" and "opposite number". */
    private boolean isCounterpart(Phrase phrase, String head) {
        return head.startsWith("counterpart")
                || head.startsWith("number")
                        && phrase.head() > phrase.first()
                        && parse.sentence().token(phrase.head() - 1).lower().equals("opposite");
    }

    /** "Her Serbian colleague" holds her office there; "a Serbian colleague" may be anybody. */
    private boolean isOwned(Phrase phrase) {
        return Set.of("his", "her", "their")
                .contains(parse.sentence().token(phrase.first()).lower());
    }

    /** What a phrase says of him who is named behind it. */
    private Said said(
            Phrase phrase,
            Optional<Mention> office,
            boolean counterpart,
            List<String> countries,
            Optional<LocalDate> day) {
        var country = countries.stream()
                .findFirst()
                .or(() -> neighbours.ofCountries(phrase).stream().findFirst())
                .or(() -> counterpart ? Optional.empty() : offices.possessor(phrase, day));
        if (counterpart)
            return new Said(
                    discourse.lastPerson().flatMap(Referent::office).filter(o -> !o.startsWith("former")), country);
        var span = parse.sentence().span(phrase.first(), phrase.end());
        var mentions = findings.mentions().overlapping(span);
        var words = office.map(o -> officeWords(mentions).read(phrase, o)).orElse(Said.NOTHING);
        var organization = neighbours
                .ofOrganization(phrase)
                .or(() -> country.isPresent()
                        ? Optional.empty()
                        : mentions.stream()
                                .flatMap(m -> tables.organization(m).stream())
                                .findFirst());
        return new Said(words.office(), words.standing(), country, organization);
    }

    /** "His Chinese counterpart", "his counterpart from Iran"; without a state, of the one where he is a guest. */
    private List<Referent> counterpart(Phrase phrase, List<String> inside, String head, Optional<LocalDate> day) {
        var person = discourse.lastPerson();
        var countries = inside.isEmpty() ? neighbours.ofCountries(phrase) : inside;
        if (!countries.isEmpty()) return counterparts.of(person, countries, head, day);
        return discourse
                .hostCountry()
                .filter(h -> person.flatMap(Referent::country)
                        .filter(c -> !c.equals(h))
                        .isPresent())
                .map(h -> counterparts.of(person, List.of(h), head, day))
                .orElse(List.of());
    }

    private Referent person(
            Phrase phrase, Mention name, List<Mention> mentions, List<Mention> people, Optional<LocalDate> day) {
        var office = mentions.stream()
                .filter(m -> m.kind() == Mention.Kind.OFFICE
                        && m.span().end() <= name.span().start())
                .reduce((a, b) -> b)
                .or(() -> officeRightBefore(name))
                .map(m -> officeWords(mentions).read(phrase, m))
                .orElse(Said.NOTHING);
        var countries = new ArrayList<String>();
        var organizations = new ArrayList<String>();
        for (var mention : mentions)
            if (mention.span().end() <= name.span().start()) {
                tables.country(mention).or(() -> tables.ofBank(mention)).ifPresent(countries::add);
                tables.organization(mention).ifPresent(organizations::add);
            }
        // "Putin spokesman Dmitry Peskov": the first person gives the state.
        Optional<String> country = countries.stream().findFirst();
        if (country.isEmpty() && people.size() > 1)
            country = persons.named(tables.words(people.get(0)), Said.NOTHING, discourse, day)
                    .country();
        var own = new Said(
                office.office(),
                office.standing(),
                country,
                organizations.stream().findFirst());
        var said = own.or(neighbours.apposition(phrase))
                .or(new Said(
                        Optional.empty(),
                        neighbours.ofCountries(phrase).stream().findFirst()))
                .or(deputy(phrase, name));
        return persons.named(tables.words(name), said, discourse, day);
    }

    /** A title that the parser left out of the phrase: "President-elect" and the like. */
    private Optional<Mention> officeRightBefore(Mention name) {
        int start = name.span().start();
        if (start < 2) return Optional.empty();
        return findings.mentions()
                .at(new Span(start - 2, start))
                .filter(m -> m.kind() == Mention.Kind.OFFICE && m.span().end() == start - 1);
    }

    /** "His deputy Oleg Burmistrenko" is the deputy of whoever was named last. */
    private Said deputy(Phrase phrase, Mention name) {
        var sentence = parse.sentence();
        boolean his = phrase.end() - phrase.first() > 2
                && Set.of("his", "her").contains(sentence.token(phrase.first()).lower())
                && sentence.token(phrase.first() + 1).lower().equals("deputy")
                && sentence.token(phrase.first() + 2).span().start()
                        == name.span().start();
        if (!his) return Said.NOTHING;
        var chief = discourse.lastPerson();
        return new Said(
                chief.flatMap(Referent::office).map(o -> "Deputy " + o),
                Said.Standing.HOLDS,
                chief.flatMap(Referent::country),
                chief.flatMap(Referent::organization));
    }
}
