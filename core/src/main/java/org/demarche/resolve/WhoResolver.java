package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.finding.Dated;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Knowledge;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.ReportDate;

/** Tells whom noun phrases mean: by name, by office on the day, by what the report said before. Thread-safe. */
public final class WhoResolver {
    private final Knowledge knowledge;

    public WhoResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whom each noun phrase and each role of an act means, in the order of the text; phrases that mean nobody are left out. */
    public Map<Phrase, List<Referent>> resolve(Findings findings, Optional<ReportDate> date, Map<Timex, Dated> dated) {
        var result = new LinkedHashMap<Phrase, List<Referent>>();
        var roles = rolePhrases(findings);
        var days = daysOfActs(findings, date, dated);
        var reportDay = date.map(ReportDate::day);
        var tables = new MentionTables(knowledge.lexicon(), findings.text(), reportDay);
        var speech = new Speech(findings);
        var discourse = new Discourse(knowledge.terms(), Surroundings.of(findings, tables));
        for (var parse : findings.parses()) {
            var phrases = new ArrayList<>(parse.phrases());
            for (var phrase : roles.getOrDefault(parse.sentence().index(), Set.of()))
                if (!phrases.contains(phrase)) phrases.add(phrase);
            phrases.sort(Comparator.comparingInt(Phrase::first).thenComparingInt(p -> -p.end()));
            var reading = new PhraseReading(knowledge, findings, parse, discourse, tables, speech);
            for (var phrase : phrases) {
                boolean subject =
                        parse.clauses().stream().anyMatch(c -> c.subjects().contains(phrase));
                place(phrase, parse, findings, tables).ifPresent(discourse::tellPlace);
                var found = reading.resolve(
                        phrase, subject, Optional.ofNullable(days.get(phrase)).or(() -> reportDay));
                if (found.isEmpty()) continue;
                result.put(phrase, found);
                discourse.tell(phrase, found, subject, group(phrase, parse), speech.isReported(parse, phrase));
            }
        }
        return result;
    }

    /** The state of the city that a phrase names. */
    private static Optional<String> place(Phrase phrase, Parse parse, Findings findings, MentionTables tables) {
        var head = parse.sentence().token(phrase.head()).span();
        return findings.mentions().overlapping(head).stream()
                .filter(m -> m.kind() == Mention.Kind.PLACE)
                .flatMap(m -> tables.country(m).or(() -> tables.cityState(m)).stream())
                .findFirst();
    }

    /** What a phrase is coordinated with, by the head of the first of them. */
    private static int group(Phrase phrase, Parse parse) {
        var tree = parse.dependencies();
        // A name of several words hangs by its first, and a phrase is known by its last.
        int own = phrase.head();
        while (tree.is(own, "flat") && tree.head(own) >= phrase.first()) own = tree.head(own);
        int head = own;
        while (tree.is(head, "conj")) head = tree.head(head);
        if (head != own || phrase.first() < 2) return head;
        // A parser takes "between A and B" for other things; the subject of a clause of its own is no such B.
        boolean and = parse.sentence().token(phrase.first() - 1).lower().equals("and")
                && parse.clauses().stream().noneMatch(c -> c.subjects().contains(phrase));
        var before = and ? parse.findPhraseAt(phrase.first() - 2) : Optional.<Phrase>empty();
        return before.filter(p -> p.end() == phrase.first() - 1)
                .map(p -> group(p, parse))
                .orElse(head);
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
}
