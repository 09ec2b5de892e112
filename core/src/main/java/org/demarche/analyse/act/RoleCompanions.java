package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Level;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;

/**
 * Adds to the roles of an act those whom their phrases bring along: NATO in "NATO ambassadors", both in "the leaders of France
 * and Brazil", and who leads in "a delegation led by …". Times have no role.
 */
record RoleCompanions(ActSentence act) {
    private static final Set<String> LEADS = Set.of("lead", "head", "accompany", "chair");

    /** The roles, each once, with those that they bring along. */
    List<Role> with(List<Role> roles) {
        var all = new LinkedHashSet<Role>();
        for (var role : roles) {
            if (act.isTime(role.phrase()) || Somebody.isCommercial(act, role.phrase())) continue;
            if (isReplaced(role.phrase())) continue;
            if (role.part() == Part.PLACE) {
                all.add(role);
                continue;
            }
            var torn = new TornNames(act).mend(role.phrase());
            if (!torn.isEmpty()) {
                for (var phrase : torn) all.add(new Role(role.part(), phrase));
                continue;
            }
            all.add(role);
            for (var phrase : organizations(role.phrase())) all.add(new Role(role.part(), phrase));
            for (var phrase : shared(role.phrase())) all.add(new Role(role.part(), phrase));
            for (var phrase : represented(role.phrase())) all.add(new Role(role.part(), phrase));
            for (var phrase : leaders(role.phrase())) all.add(new Role(role.part(), phrase));
            for (var phrase : included(role.phrase())) all.add(new Role(role.part(), phrase));
            fellow(role.phrase()).ifPresent(p -> all.add(new Role(role.part(), p)));
        }
        return List.copyOf(all);
    }

    /** "Sent Larsen instead of Berg", "rather than Berg". */
    private boolean isReplaced(Phrase phrase) {
        if (phrase.first() < 2) return false;
        var sentence = act.parse().sentence();
        var before = sentence.words(phrase.first() - 2, phrase.first()).toLowerCase(Locale.ROOT);
        return before.equals("instead of") || before.equals("rather than");
    }

    /** The rank of those who act for an organisation, where the roles name such people. */
    Optional<Level> level(List<Role> roles) {
        return roles.stream()
                .filter(r -> r.part() != Part.PLACE)
                .map(Role::phrase)
                .filter(p ->
                        !organizations(p).isEmpty() || represented(p).stream().anyMatch(this::isState))
                .flatMap(p -> StatedLevel.ofPeople(people(p)).stream())
                .findFirst();
    }

    /** "The officials of Norway", "of both countries": not "of banks". */
    private boolean isState(Phrase phrase) {
        return Set.of("country", "nation", "state").contains(act.parse().lemma(phrase))
                || act.findings().mentions().within(act.span(phrase)).stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.COUNTRY || m.kind() == Mention.Kind.NATIONALITY);
    }

    /** "Heads of government" are leaders; the head of a delegation may be anybody. */
    private String people(Phrase phrase) {
        var sentence = act.parse().sentence();
        boolean heads = phrase.head() + 2 < sentence.size()
                && sentence.token(phrase.head()).lower().equals("heads")
                && sentence.token(phrase.head() + 1).lower().equals("of")
                && Set.of("government", "state")
                        .contains(sentence.token(phrase.head() + 2).lower());
        return heads ? "leader" : act.parse().lemma(phrase);
    }

    /** The persons of "officials, including Finance Minister Larsen and Trade Minister Berg". */
    private List<Phrase> included(Phrase phrase) {
        var sentence = act.parse().sentence();
        var found = new ArrayList<Phrase>();
        int at = phrase.end();
        if (at < sentence.size() && sentence.token(at).lower().equals(",")) at++;
        if (at >= sentence.size() || !sentence.token(at).lower().equals("including")) return found;
        boolean listed = false;
        do {
            int first = at + 1;
            var next = act.parse().phrases().stream()
                    .filter(p -> p.first() == first && Somebody.isPerson(act, p))
                    .findFirst();
            if (next.isEmpty()) break;
            found.add(next.get());
            listed |= sentence.token(at).lower().equals("and");
            at = next.get().end();
            if (at + 1 < sentence.size()
                    && sentence.token(at).lower().equals(",")
                    && sentence.token(at + 1).lower().equals("and")) at++;
        } while (at < sentence.size()
                && Set.of(",", "and").contains(sentence.token(at).lower()));
        // "…, including Larsen, Berg said": without an "and" the comma ends what is included.
        return listed || found.isEmpty() ? found : found.subList(0, 1);
    }

    /** The organisations that stand before the head of a phrase that names nobody. */
    private List<Phrase> organizations(Phrase phrase) {
        var mentions = act.findings().mentions().within(act.span(phrase));
        if (mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.PERSON) || !Somebody.isBody(act, phrase))
            return List.of();
        var head = act.parse().sentence().token(phrase.head()).span();
        var found = new ArrayList<Phrase>();
        for (var mention : mentions) {
            if (mention.kind() != Mention.Kind.ORGANIZATION || mention.span().overlaps(head)) continue;
            act.phrase(mention.span(), phrase.first(), phrase.end()).ifPresent(found::add);
        }
        return found;
    }

    /** "EC finance and agriculture ministers": what stands before the first of two departments is said of both. */
    private List<Phrase> shared(Phrase phrase) {
        var sentence = act.parse().sentence();
        boolean second = phrase.first() > 1
                && sentence.token(phrase.first() - 1).lower().equals("and")
                && Somebody.isPeople(act, phrase)
                && !sentence.token(phrase.first()).isCapitalised();
        var first = second ? act.parse().findPhraseAt(phrase.first() - 2) : Optional.<Phrase>empty();
        if (first.isEmpty() || first.get().end() != phrase.first() - 1) return List.of();
        var found = new ArrayList<Phrase>();
        for (var mention : act.findings().mentions().within(act.span(first.get()))) {
            boolean owner = mention.kind() == Mention.Kind.ORGANIZATION
                    || mention.kind() == Mention.Kind.NATIONALITY
                    || mention.kind() == Mention.Kind.COUNTRY;
            if (owner
                    && !mention.span()
                            .overlaps(sentence.token(first.get().head()).span()))
                act.phrase(mention.span(), first.get().first(), first.get().end())
                        .ifPresent(found::add);
        }
        return found;
    }

    private List<Phrase> represented(Phrase phrase) {
        if (!Somebody.isPeople(act, phrase)) return List.of();
        var found = new ArrayList<Phrase>();
        for (var clause : act.parse().clauses())
            for (var oblique : clause.obliques()) {
                boolean of = Set.of("of", "from").contains(oblique.preposition())
                        && oblique.on() == phrase.head()
                        && oblique.phrase().first() >= phrase.end();
                if (of && !act.isTime(oblique.phrase())) found.add(oblique.phrase());
            }
        return found;
    }

    /** The person behind an "and" whom a tree has lost: nobody who acts in a clause that goes on from there. */
    private Optional<Phrase> fellow(Phrase phrase) {
        var sentence = act.parse().sentence();
        if (phrase.end() >= sentence.size()
                || !sentence.token(phrase.end()).lower().equals("and")) return Optional.empty();
        return act.parse().phrases().stream()
                .filter(p -> p.first() == phrase.end() + 1 && Somebody.isPerson(act, p))
                .filter(p -> act.parse().clauses().stream()
                        .noneMatch(c -> c.first() <= p.first()
                                && c.predicate() >= p.end()
                                && c.subjects().contains(p)))
                .findFirst();
    }

    private List<Phrase> leaders(Phrase phrase) {
        var found = new ArrayList<Phrase>();
        for (var clause : act.parse().clauses()) {
            boolean aside = clause.embedding() == Embedding.PARTICIPLE || clause.embedding() == Embedding.RELATIVE;
            if (LEADS.contains(clause.lemma())
                    && clause.passive()
                    && aside
                    && clause.objects().contains(phrase)) found.addAll(clause.subjects());
        }
        return found;
    }
}
