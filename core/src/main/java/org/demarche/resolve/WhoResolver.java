package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.finding.Dated;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.Offices.Office;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/** Tells whom noun phrases mean: by name, by office on the day, by what the report said before. Thread-safe. */
public final class WhoResolver {
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
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "embassy",
            "administration",
            "parliament",
            "cabinet",
            "regime",
            "department",
            "kremlin",
            "military",
            "army",
            "foreign ministry",
            "consulate",
            "mission",
            "authorities",
            "presidency",
            "agency",
            "office");
    private static final Set<String> PAIRS = Set.of(
            "leaders",
            "sides",
            "countries",
            "ministers",
            "presidents",
            "nations",
            "men",
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
            "counterparts");

    private final Knowledge knowledge;
    private final Persons persons;

    public WhoResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.persons = new Persons(knowledge);
    }

    /** Whom each noun phrase and each role of an act means, in the order of the text; phrases that mean nobody are left out. */
    public Map<Phrase, List<Referent>> resolve(Findings findings, Optional<ReportDate> date, Map<Timex, Dated> dated) {
        var result = new LinkedHashMap<Phrase, List<Referent>>();
        var discourse = new Discourse();
        var roles = rolePhrases(findings);
        var days = daysOfActs(findings, date, dated);
        for (var parse : findings.parses()) {
            var phrases = new ArrayList<>(parse.phrases());
            for (var phrase : roles.getOrDefault(parse.sentence().index(), Set.of()))
                if (!phrases.contains(phrase)) phrases.add(phrase);
            phrases.sort(Comparator.comparingInt(Phrase::first).thenComparingInt(p -> -p.end()));
            var reading = new Reading(findings, parse, discourse, date.map(ReportDate::day), days);
            for (var phrase : phrases) {
                var found = reading.resolve(phrase);
                if (found.isEmpty()) continue;
                result.put(phrase, found);
                boolean subject =
                        parse.clauses().stream().anyMatch(c -> c.subjects().contains(phrase));
                for (var referent : found) discourse.tell(referent, subject);
            }
        }
        return result;
    }

    /** The day on which those who take part held their office: that of the act, where it lies far from the report's. */
    private static Map<Phrase, LocalDate> daysOfActs(
            Findings findings, Optional<ReportDate> date, Map<Timex, Dated> dated) {
        var days = new HashMap<Phrase, LocalDate>();
        if (date.isEmpty()) return days;
        for (var act : findings.acts()) {
            for (var timex : act.times()) {
                var when = Optional.ofNullable(dated.get(timex)).flatMap(Dated::date);
                boolean far = when.isPresent()
                        && when.get().last().isBefore(date.get().first().minusDays(40));
                if (far)
                    for (var role : act.roles())
                        days.putIfAbsent(role.phrase(), when.get().first());
            }
        }
        return days;
    }

    /** What acts and undertakings name, by the number of its sentence. */
    private static Map<Integer, Set<Phrase>> rolePhrases(Findings findings) {
        var phrases = new ArrayList<Phrase>();
        for (var act : findings.acts()) for (var role : act.roles()) phrases.add(role.phrase());
        for (var undertaking : findings.undertakings()) phrases.add(undertaking.by());
        return phrases.stream()
                .collect(Collectors.groupingBy(Phrase::sentence, Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whom the speaker spans of attributions mean: the phrase that covers the span's last words, or begins it. */
    public Map<Span, List<Referent>> speakers(Findings findings, Map<Phrase, List<Referent>> referents) {
        var speakers = new HashMap<Span, List<Referent>>();
        for (var attribution : findings.attributions()) {
            if (attribution.speaker().isEmpty()) continue;
            var span = attribution.speaker().get();
            var parse = findings.findParseAt(span);
            if (parse.isEmpty()) continue;
            for (var phrase : parse.get().phrases()) {
                var own = parse.get().sentence().span(phrase.first(), phrase.end());
                if (!own.overlaps(span)) continue;
                var known = referents.get(phrase);
                if (known == null) continue;
                // A speaker with an apposition is one person: the phrase that names him wins.
                var present = speakers.get(span);
                boolean better = present == null
                        || !present.get(0).isPerson() && known.get(0).isPerson();
                if (better) speakers.put(span, known);
            }
        }
        return speakers;
    }

    /** The reading of one sentence. */
    private final class Reading {
        private final Findings findings;
        private final Parse parse;
        private final Discourse discourse;
        private final Optional<LocalDate> reportDay;
        private final Map<Phrase, LocalDate> days;
        /** The day for the phrase that is being read. */
        private Optional<LocalDate> day;

        Reading(
                Findings findings,
                Parse parse,
                Discourse discourse,
                Optional<LocalDate> reportDay,
                Map<Phrase, LocalDate> days) {
            this.findings = findings;
            this.parse = parse;
            this.discourse = discourse;
            this.reportDay = reportDay;
            this.day = reportDay;
            this.days = days;
        }

        List<Referent> resolve(Phrase phrase) {
            var own = days.get(phrase);
            day = own != null ? Optional.of(own) : reportDay;
            var sentence = parse.sentence();
            var words = sentence.words(phrase.first(), phrase.end());
            var pronoun = pronoun(words.toLowerCase(Locale.ROOT));
            if (pronoun.isPresent()) return pronoun.get();
            var span = sentence.span(phrase.first(), phrase.end());
            var mentions = findings.mentions().overlapping(span);
            var people = mentions.stream()
                    .filter(m -> m.kind() == Mention.Kind.PERSON && span.contains(m.span()))
                    .toList();
            var headSpan = sentence.token(phrase.head()).span();
            if (!people.isEmpty()) {
                var last = people.get(people.size() - 1);
                if (last.span().overlaps(headSpan)
                        || headSpan.end() <= last.span().end()) return List.of(person(phrase, last, mentions, people));
            }
            var head = sentence.token(phrase.head()).lower();
            var countries = countries(mentions, span);
            var pair = pair(phrase, head, countries);
            if (!pair.isEmpty()) return pair;
            var office = mentions.stream()
                    .filter(m -> m.kind() == Mention.Kind.OFFICE && m.span().overlaps(headSpan))
                    .findFirst();
            var named = nameAfter(phrase);
            if (named.isPresent() && (office.isPresent() || head.equals("counterpart"))) {
                var form = office.map(m -> clean(m.span().of(findings.text())))
                        .or(() -> discourse.lastPerson().flatMap(Referent::office));
                var country = countries.stream()
                        .findFirst()
                        .or(() -> ofCountry(phrase))
                        .or(() -> possessor(phrase));
                return List.of(persons.named(named.get(), new Persons.Said(form, country), discourse, day));
            }
            if (office.isPresent()) return byOffice(phrase, office.get(), countries, mentions);
            if (head.equals("counterpart") || head.equals("counterparts"))
                return counterpart(countries, head.endsWith("s"));
            var body = body(phrase, head, countries);
            if (body.isPresent()) return List.of(body.get());
            if (OFFICIAL_NOUNS.contains(head) && !countries.isEmpty())
                return countries.stream()
                        .map(c -> officials(c, head, Level.UNKNOWN))
                        .toList();
            return thing(words, headSpan, mentions);
        }

        private Optional<List<Referent>> pronoun(String words) {
            return switch (words) {
                case "he", "she", "him", "his", "her", "himself", "herself" ->
                    Optional.of(discourse.lastPerson().map(List::of).orElse(List.of()));
                case "it", "its", "itself" ->
                    Optional.of(discourse.lastThing().map(List::of).orElse(List.of()));
                case "they", "their", "them", "both", "each other", "the two", "the pair", "themselves" -> {
                    var two = discourse.lastSides(2, true);
                    yield Optional.of(two.isEmpty() ? discourse.lastSides(2, false) : two);
                }
                default -> Optional.empty();
            };
        }

        private Referent person(Phrase phrase, Mention name, List<Mention> mentions, List<Mention> people) {
            var text = findings.text();
            var office = mentions.stream()
                    .filter(m -> m.kind() == Mention.Kind.OFFICE
                            && m.span().end() <= name.span().start())
                    .reduce((a, b) -> b)
                    .map(m -> clean(m.span().of(text)));
            var countries = new ArrayList<String>();
            for (var mention : mentions)
                if (mention.span().end() <= name.span().start())
                    country(mention).ifPresent(countries::add);
            // "Putin spokesman Dmitry Peskov": the first person gives the state.
            Optional<String> country = countries.stream().findFirst();
            if (country.isEmpty() && people.size() > 1)
                country = persons.named(
                                clean(people.get(0).span().of(text)),
                                new Persons.Said(Optional.empty(), Optional.empty()),
                                discourse,
                                day)
                        .country();
            var beside = apposition(phrase);
            var said = new Persons.Said(
                    office.or(() -> beside.office()),
                    country.or(() -> beside.country()).or(() -> ofCountry(phrase)));
            return persons.named(clean(name.span().of(text)), said, discourse, day);
        }

        /** "Michael Foreman, Canada's deputy trade minister," and "the deputy trade minister, Michael Foreman". */
        private Persons.Said apposition(Phrase phrase) {
            var sentence = parse.sentence();
            for (var next : parse.phrases()) {
                boolean after = next.first() == phrase.end() + 1
                        && sentence.token(phrase.end()).word().equals(",");
                boolean before = phrase.first() == next.end() + 1
                        && sentence.token(next.end()).word().equals(",");
                if (!after && !before) continue;
                var span = sentence.span(next.first(), next.end());
                var inside = findings.mentions().within(span);
                if (inside.stream().anyMatch(m -> m.kind() == Mention.Kind.PERSON)) continue;
                var office = inside.stream()
                        .filter(m -> m.kind() == Mention.Kind.OFFICE)
                        .findFirst();
                if (office.isEmpty()) continue;
                Optional<String> country = inside.stream()
                        .flatMap(m -> country(m).stream())
                        .findFirst()
                        .or(() -> ofCountry(next));
                return new Persons.Said(office.map(m -> clean(m.span().of(findings.text()))), country);
            }
            return new Persons.Said(Optional.empty(), Optional.empty());
        }

        /** The name that an apposition gives: "his Swiss counterpart, Didier Burkhalter,". */
        private Optional<String> nameAfter(Phrase phrase) {
            var sentence = parse.sentence();
            if (phrase.end() >= sentence.size()
                    || !sentence.token(phrase.end()).word().equals(",")) return Optional.empty();
            return parse.findPhraseAt(phrase.end() + 1).flatMap(next -> {
                if (next.first() != phrase.end() + 1) return Optional.empty();
                var span = sentence.span(next.first(), next.end());
                boolean closed = next.end() >= sentence.size()
                        || Set.of(",", ".").contains(sentence.token(next.end()).word());
                var people = findings.mentions().within(span).stream()
                        .filter(m -> m.kind() == Mention.Kind.PERSON)
                        .toList();
                // A name alone is an apposition; a name with a title of its own is somebody else.
                boolean alone = people.size() == 1 && people.get(0).span().equals(span);
                return closed && alone
                        ? Optional.of(clean(people.get(0).span().of(findings.text())))
                        : Optional.empty();
            });
        }

        /** The state whose capital a phrase is placed in: "the foreign ministry in Buenos Aires". */
        private Optional<String> inCapital(Phrase phrase) {
            var sentence = parse.sentence();
            if (phrase.end() + 1 >= sentence.size()
                    || !sentence.token(phrase.end()).lower().equals("in")) return Optional.empty();
            return parse.findPhraseAt(phrase.end() + 1)
                    .flatMap(p -> findings.mentions().within(sentence.span(p.first(), p.end())).stream()
                            .filter(m -> m.kind() == Mention.Kind.PLACE)
                            .flatMap(m -> country(m).stream())
                            .findFirst());
        }

        /** The state in "… of Turkey" right after a phrase. */
        private Optional<String> ofCountry(Phrase phrase) {
            var sentence = parse.sentence();
            if (phrase.end() + 1 >= sentence.size()
                    || !sentence.token(phrase.end()).lower().equals("of")) return Optional.empty();
            return parse.findPhraseAt(phrase.end() + 1).flatMap(p -> {
                var span = sentence.span(p.first(), p.end());
                return findings.mentions().within(span).stream()
                        .flatMap(m -> country(m).stream())
                        .findFirst();
            });
        }

        private List<Referent> pair(Phrase phrase, String head, List<String> countries) {
            if (!PAIRS.contains(head) || !countries.isEmpty()) return List.of();
            var first = parse.sentence().token(phrase.first()).lower();
            boolean two = false;
            for (int i = phrase.first(); i < phrase.head(); i++)
                two |= Set.of("two", "both").contains(parse.sentence().token(i).lower());
            boolean three = parse.sentence()
                    .words(phrase.first(), phrase.end())
                    .toLowerCase(Locale.ROOT)
                    .contains("three");
            if (three) return discourse.lastSides(3, false);
            if (!two
                    && !(first.equals("the")
                            && Set.of("leaders", "sides", "presidents", "ministers")
                                    .contains(head)
                            && phrase.end() - phrase.first() == 2)) return List.of();
            boolean people = Set.of("leaders", "ministers", "presidents", "men").contains(head);
            var named = discourse.lastSides(2, people);
            return named.isEmpty() ? discourse.lastSides(2, false) : named;
        }

        private List<Referent> byOffice(Phrase phrase, Mention mention, List<String> inside, List<Mention> mentions) {
            var form = clean(mention.span().of(findings.text())).toLowerCase(Locale.ROOT);
            var countries = new ArrayList<>(inside);
            if (countries.isEmpty()) ofCountry(phrase).ifPresent(countries::add);
            if (countries.isEmpty()) possessor(phrase).ifPresent(countries::add);
            var country = countries.stream().findFirst();
            var office =
                    knowledge.offices().named(form, country.orElse("")).stream().findFirst();
            var level = office.map(o -> Level.of(o.level())).orElse(Level.OFFICIAL);
            boolean plural = !office.map(Office::title).orElse("").equalsIgnoreCase(form)
                            && form.endsWith("s")
                            && !form.endsWith("affairs")
                    || form.contains("ministers")
                    || form.contains("secretaries");
            if (plural)
                return countries.stream().map(c -> officials(c, form, level)).toList();
            var organization = mentions.stream()
                    .filter(m -> m.kind() == Mention.Kind.ORGANIZATION)
                    .flatMap(m -> organization(m).stream())
                    .findFirst();
            if (organization.isPresent() && country.isEmpty())
                return List.of(ofOrganization(organization.get(), form, level));
            if (office.isPresent() && !office.get().country().isEmpty() && country.isEmpty())
                country = Optional.of(office.get().country());
            var definite = parse.sentence().token(phrase.first()).lower();
            boolean indefinite = Set.of("a", "an", "any", "another", "some").contains(definite);
            if (!indefinite) {
                var before = discourse.findOfficeHolder(level, country, form);
                if (before.isPresent()) return List.of(before.get());
                var holder = country.flatMap(c -> persons.holder(form, c, day));
                if (holder.isPresent()) return List.of(holder.get());
            }
            return country.map(c -> List.of(officials(c, form, level))).orElse(List.of());
        }

        /** The state of the owner: "Putin's spokesman", "his foreign minister". */
        private Optional<String> possessor(Phrase phrase) {
            var sentence = parse.sentence();
            var first = sentence.token(phrase.first()).lower();
            if (Set.of("his", "her").contains(first))
                return discourse.lastPerson().flatMap(Referent::country);
            if (Set.of("its", "their").contains(first))
                return discourse.lastThing().flatMap(Referent::country);
            var span = sentence.span(phrase.first(), phrase.end());
            return findings.mentions().within(span).stream()
                    .filter(m -> m.kind() == Mention.Kind.PERSON)
                    .findFirst()
                    .flatMap(m -> persons.named(
                                    clean(m.span().of(findings.text())),
                                    new Persons.Said(Optional.empty(), Optional.empty()),
                                    discourse,
                                    day)
                            .country());
        }

        private List<Referent> counterpart(List<String> countries, boolean plural) {
            var person = discourse.lastPerson();
            var form = person.flatMap(Referent::office).orElse("official").toLowerCase(Locale.ROOT);
            var level = person.map(Referent::level).orElse(Level.UNKNOWN);
            return countries.stream()
                    .map(c -> {
                        var id = person.flatMap(p -> knowledge.terms().on(p.name(), day))
                                .map(t -> t.office());
                        Optional<Referent> holder = plural || id.isEmpty()
                                ? Optional.empty()
                                : persons.holder(forms(id.get(), form), c, day);
                        return holder.orElseGet(() -> officials(c, form, level));
                    })
                    .toList();
        }

        private String forms(String officeId, String fallback) {
            return switch (officeId) {
                case "foreign-minister" -> "foreign minister";
                case "head-of-state" -> "leader";
                case "head-of-government" -> "prime minister";
                case "defence-minister" -> "defence minister";
                case "finance-minister" -> "finance minister";
                default -> fallback;
            };
        }

        /** Ministries, embassies and governments speak and act for their state. */
        private Optional<Referent> body(Phrase phrase, String head, List<String> countries) {
            if (!BODIES.contains(head)) return Optional.empty();
            var seat = countries.stream()
                    .findFirst()
                    .or(() -> head.equals("embassy") ? Optional.empty() : inCapital(phrase));
            if (seat.isEmpty()) return discourse.lastBody(Persons.title(head));
            var country = seat.get();
            var name = knowledge.countryName(country).orElse(country);
            if (head.equals("embassy") || head.equals("consulate")) {
                return Optional.of(new Referent(
                        Referent.Kind.ORGANIZATION,
                        Persons.title(head) + " of " + name,
                        Optional.of(country),
                        Optional.empty(),
                        Optional.empty(),
                        Level.UNKNOWN,
                        Optional.of(Knowledge.actorCode(country, "GOV")),
                        "a state's mission speaks for it"));
            }
            if (head.equals("government") || head.equals("administration") || head.equals("regime"))
                return Optional.of(state(country, "its government"));
            var words = parse.sentence()
                    .words(
                            phrase.head() > phrase.first()
                                    ? Math.max(phrase.first(), phrase.head() - 1)
                                    : phrase.first(),
                            phrase.end());
            return Optional.of(new Referent(
                    Referent.Kind.OFFICIALS,
                    Persons.title(words) + " of " + name,
                    Optional.of(country),
                    Optional.empty(),
                    Optional.empty(),
                    Level.UNKNOWN,
                    Optional.of(Knowledge.actorCode(country, "GOV")),
                    "a body of the state"));
        }

        private List<Referent> thing(String words, Span headSpan, List<Mention> mentions) {
            var lower = words.toLowerCase(Locale.ROOT);
            if (lower.equals("the north") && discourse.knows("PRK"))
                return List.of(state("PRK", "the North, of the two Koreas"));
            if (lower.equals("the south") && discourse.knows("KOR"))
                return List.of(state("KOR", "the South, of the two Koreas"));
            for (var mention : mentions) {
                if (!mention.span().overlaps(headSpan)) continue;
                var text = clean(mention.span().of(findings.text()));
                if (mention.kind() == Mention.Kind.COUNTRY)
                    return country(mention).map(c -> List.of(state(c, "named"))).orElse(List.of());
                if (mention.kind() == Mention.Kind.ORGANIZATION) {
                    var government = knowledge.lexicon().find(Lexicon.Kind.GOVERNMENT, text);
                    if (government.isPresent())
                        return List.of(state(government.get().country(), text + " stands for its government"));
                    return organization(mention)
                            .map(o -> List.of(organization(o)))
                            .orElse(List.of());
                }
                if (mention.kind() == Mention.Kind.PLACE) {
                    var capital = knowledge.lexicon().find(Lexicon.Kind.CAPITAL, text);
                    if (capital.isPresent())
                        return List.of(state(capital.get().country(), text + " may stand for its government"));
                }
                if (mention.kind() == Mention.Kind.NATIONALITY)
                    return country(mention)
                            .map(c -> List.of(state(c, "its people or side")))
                            .orElse(List.of());
            }
            return List.of();
        }

        private List<String> countries(List<Mention> mentions, Span span) {
            var found = new ArrayList<String>();
            for (var mention : mentions)
                if (mention.span().overlaps(span))
                    country(mention).filter(c -> !found.contains(c)).ifPresent(found::add);
            return found;
        }

        private Optional<String> country(Mention mention) {
            var text = clean(mention.span().of(findings.text()));
            return switch (mention.kind()) {
                case COUNTRY ->
                    knowledge.lexicon().find(Lexicon.Kind.COUNTRY, text).map(Lexicon.Entry::country);
                case NATIONALITY ->
                    knowledge.lexicon().find(Lexicon.Kind.NATIONALITY, text).map(Lexicon.Entry::country);
                case PLACE ->
                    knowledge.lexicon().find(Lexicon.Kind.CAPITAL, text).map(Lexicon.Entry::country);
                case ORGANIZATION ->
                    knowledge.lexicon().find(Lexicon.Kind.GOVERNMENT, text).map(Lexicon.Entry::country);
                case PERSON, OFFICE -> Optional.empty();
            };
        }

        private Optional<String> organization(Mention mention) {
            return knowledge
                    .lexicon()
                    .find(Lexicon.Kind.ORGANIZATION, clean(mention.span().of(findings.text())))
                    .map(Lexicon.Entry::name);
        }

        private Referent organization(String name) {
            return new Referent(
                    Referent.Kind.ORGANIZATION,
                    name,
                    Optional.empty(),
                    Optional.of(name),
                    Optional.empty(),
                    Level.UNKNOWN,
                    knowledge.organizationCode(name),
                    "named");
        }

        private Referent ofOrganization(String name, String form, Level level) {
            return new Referent(
                    Referent.Kind.OFFICIALS,
                    Persons.title(form),
                    Optional.empty(),
                    Optional.of(name),
                    Optional.of(Persons.title(form)),
                    level,
                    knowledge.organizationCode(name),
                    "acts for the organisation");
        }

        private Referent state(String country, String why) {
            return new Referent(
                    Referent.Kind.COUNTRY,
                    knowledge.countryName(country).orElse(country),
                    Optional.of(country),
                    Optional.empty(),
                    Optional.empty(),
                    Level.UNKNOWN,
                    Optional.of(Knowledge.actorCode(country, "GOV")),
                    why);
        }

        private Referent officials(String country, String form, Level level) {
            var stated = level == Level.UNKNOWN
                    ? knowledge.offices().named(form, country).stream()
                            .findFirst()
                            .map(o -> Level.of(o.level()))
                            .orElse(Level.UNKNOWN)
                    : level;
            var name = knowledge.countryName(country).orElse(country) + ", " + form;
            boolean office = stated != Level.UNKNOWN && stated != Level.OFFICIAL;
            return new Referent(
                    Referent.Kind.OFFICIALS,
                    name,
                    Optional.of(country),
                    Optional.empty(),
                    office ? Optional.of(Persons.title(form)) : Optional.empty(),
                    stated,
                    Optional.of(Knowledge.actorCode(country, "GOV")),
                    "unnamed people of the state");
        }
    }

    /** A name as the tables spell it: one space between words, straight apostrophes, no soft hyphens. */
    static String clean(String words) {
        return words.replace("\u00AD", "")
                .replace('\u2019', '\'')
                .replace('\u00A0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
