package org.demarche.analyse.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.jspecify.annotations.Nullable;

/** Gives each clause its subjects, objects and obliques: said, filled in from the clause above, or shared. */
final class Arguments {
    /** Verbs whose subject, not whose object, is to do what the infinitive says. */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "vow", "pledge", "threaten", "swear");
    /** Verbs that ask somebody behind a preposition: "called on Iran to halt". */
    private static final Set<String> PREPOSITION_CONTROL = Set.of("call", "appeal", "prevail", "rely", "count", "wait");
    /** Verbs whose object does what a purpose says: "sent an envoy to discuss". */
    private static final Set<String> OBJECT_PURPOSE = Set.of(
            "send",
            "dispatch",
            "deploy",
            "appoint",
            "name",
            "nominate",
            "invite",
            "urge",
            "ask",
            "press",
            "order",
            "task");
    /** Verbs whose object did or is not to do the deed behind a preposition: "accused Russia of violating". */
    private static final Set<String> OBJECT_DEED = Set.of(
            "accuse",
            "suspect",
            "charge",
            "prevent",
            "stop",
            "keep",
            "bar",
            "ban",
            "deter",
            "dissuade",
            "discourage",
            "warn",
            "caution",
            "blame",
            "criticize",
            "criticise",
            "condemn",
            "punish",
            "praise",
            "thank",
            "congratulate",
            "prohibit");
    /** What opens a clause that the verb's subject is about, whatever the verb. */
    private static final Set<String> SUBJECT_MARKS = Set.of(
            "after", "before", "by", "without", "while", "when", "since", "upon", "on", "in", "until", "despite");
    /** Nouns a clause without a relative pronoun does not have as its object: "the day he left". */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "day", "time", "way", "reason", "moment", "year", "week", "month", "place", "extent", "manner", "night",
            "hour", "morning", "evening", "minute", "point");

    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "week",
            "month",
            "year");

    private final Tree tree;
    private final Predicates predicates;
    private final NounPhrases phrases;
    private final Antecedents antecedents;
    private final Prepositions prepositions;

    Arguments(Tree tree, Predicates predicates, NounPhrases phrases) {
        this.tree = tree;
        this.predicates = predicates;
        this.phrases = phrases;
        this.antecedents = new Antecedents(tree, predicates, phrases);
        this.prepositions = new Prepositions(tree);
    }

    /** @param nodes the clauses, each after the one it hangs on */
    void fill(List<Node> nodes) {
        for (var node : nodes) {
            surface(node);
            objects(node);
            node.particle = particle(node);
        }
        obliques();
        for (var node : nodes) if (node.embedding == Embedding.RELATIVE) gap(node);
        for (var node : nodes) share(node);
        for (var node : nodes) agents(node);
    }

    private void surface(Node node) {
        if (node.kind == Node.Kind.OUTER) {
            addSubjects(node, node.head, Set.of("nsubj:outer"));
            return;
        }
        var subjects =
                node.outer == null ? Set.of("nsubj", "nsubj:pass", "nsubj:outer") : Set.of("nsubj", "nsubj:pass");
        for (int token = node.head; ; token = tree.head(token)) {
            addSubjects(node, token, subjects);
            if (token == node.top) break;
        }
        if (node.surface.isEmpty()) node.inverted = inverted(node);
        if (node.inverted >= 0) node.surface.addAll(antecedents.resolve(node.inverted));
        if (!node.surface.isEmpty() || hasClauseSubject(node)) return;
        node.surface.addAll(implied(node));
        node.implied = !node.surface.isEmpty();
    }

    /** "…," said the embassy: a noun right behind a verb of saying is its subject, even where the tree has it for an object. */
    private int inverted(Node node) {
        if (!ReportingVerbs.has(tree.lemma(node.head)) || node.head == 0 || node.form.passive()) return -1;
        var before = tree.word(node.head - 1);
        boolean mark = before.equals(",") || before.equals("\"") || before.equals("”");
        int object = tree.child(node.head, "obj");
        return mark && tree.isFinite(node.head) && object > node.head && isBehind(node.head, object) ? object : -1;
    }

    private boolean isBehind(int verb, int object) {
        return phrases.of(object).filter(p -> p.first() == verb + 1).isPresent();
    }

    private boolean hasClauseSubject(Node node) {
        return tree.hasAny(node.top, Set.of("csubj", "csubj:pass", "expl"));
    }

    private void addSubjects(Node node, int token, Set<String> relations) {
        for (int child : tree.children(token))
            if (relations.contains(tree.relation(child))) node.surface.addAll(antecedents.resolve(child));
    }

    private List<Phrase> implied(Node node) {
        var first = node.first;
        if (first != null) return first.surface;
        int head = tree.head(node.top);
        var above = head < 0 ? null : predicates.ownerOf(head);
        if (node.outer != null) return List.of();
        var relation = tree.relation(node.top);
        if (node.embedding == Embedding.RELATIVE)
            return antecedents.isOpened(node.top) ? List.of() : antecedents.ofClause(node.top);
        if (relation.equals("acl")) return ofNounModifier(node, above);
        if (above == null || node.form.isFinite() && !relation.equals("xcomp")) return List.of();
        return switch (relation) {
            case "xcomp" -> controller(node, head, above);
            case "advcl" -> purpose(node, head, above);
            case "ccomp", "parataxis", "dep" -> above.surface;
            default -> List.of();
        };
    }

    /** Who does what the infinitive or participle at {@code node} says: the object of the verb above, else its subject. */
    private List<Phrase> controller(Node node, int head, Node above) {
        if (!above.form.passive() && !SUBJECT_CONTROL.contains(tree.lemma(head))) {
            var objects = objectsBefore(head, node.top);
            if (!objects.isEmpty()) return objects;
        }
        var asked = asked(node, head);
        return asked.isEmpty() ? above.surface : asked;
    }

    private List<Phrase> purpose(Node node, int head, Node above) {
        if (node.embedding == Embedding.INFINITIVE && tree.isVerbal(head)) {
            if (OBJECT_PURPOSE.contains(tree.lemma(head)) && !above.form.passive()) {
                var objects = objectsBefore(head, node.top);
                if (!objects.isEmpty()) return objects;
            }
            var asked = asked(node, head);
            if (!asked.isEmpty()) return asked;
        }
        if (node.embedding == Embedding.ADVERBIAL && !above.form.passive() && OBJECT_DEED.contains(tree.lemma(head))) {
            var objects = opensWith(node, SUBJECT_MARKS) ? List.<Phrase>of() : objectsBefore(head, node.top);
            if (!objects.isEmpty()) return objects;
        }
        return above.surface;
    }

    private boolean opensWith(Node node, Set<String> marks) {
        for (int child : tree.children(node.head))
            if (child < node.head && marks.contains(tree.word(child))) return true;
        return false;
    }

    private List<Phrase> asked(Node node, int head) {
        if (!PREPOSITION_CONTROL.contains(tree.lemma(head))) return List.of();
        for (int child : tree.children(head)) {
            if (!tree.is(child, "obl") || child > node.top || child < head) continue;
            for (int preposition : tree.children(child))
                if (tree.is(preposition, "case")
                        && Set.of("on", "upon", "to", "for").contains(tree.word(preposition)))
                    return phrases.members(child);
        }
        return List.of();
    }

    private List<Phrase> objectsBefore(int head, int end) {
        int object = -1;
        for (int child : tree.children(head))
            if ((tree.is(child, "obj") || tree.is(child, "iobj")) && child < end) object = child;
        return object < 0 ? List.of() : antecedents.resolve(object);
    }

    private List<Phrase> ofNounModifier(Node node, @Nullable Node above) {
        var noun = antecedents.ofClause(node.top);
        if (noun.isEmpty()) return above == null || node.form.isFinite() ? List.of() : above.surface;
        if (node.form.isFinite()) return List.of();
        if (node.embedding == Embedding.PARTICIPLE || node.form.passive()) return noun;
        int head = tree.head(node.top);
        // "Xi to visit Pyongyang": in a line that is no more than that, the name is the subject.
        boolean headline = head == tree.root() && tree.is(head, Tag.PROPN);
        if (node.embedding == Embedding.INFINITIVE && (headline || isFirstOrLast(head))) return noun;
        // "a promise to close", "plans of visiting": whoever owns the noun, else whoever the clause is about.
        int possessor = tree.child(head, "nmod:poss");
        if (possessor >= 0) return owner(possessor);
        boolean ownSubject = above != null && above.surface.equals(noun);
        return above == null || ownSubject ? List.of() : above.surface;
    }

    /** A possessor lies inside the phrase of what it owns, and is a phrase of its own here only. */
    private List<Phrase> owner(int possessor) {
        int first = possessor;
        while (first > 0 && tree.head(first - 1) == possessor) first--;
        int end = possessor + 1;
        while (end < tree.size() && tree.is(end, "flat") && tree.head(end) == possessor) end++;
        return List.of(new Phrase(tree.sentence().index(), first, end, end - 1));
    }

    private boolean isFirstOrLast(int noun) {
        var ordinals = Set.of("first", "second", "third", "last", "only", "next", "latest");
        if (ordinals.contains(tree.word(noun))) return true;
        for (int child : tree.children(noun)) if (ordinals.contains(tree.word(child))) return true;
        return false;
    }

    private void objects(Node node) {
        if (node.kind == Node.Kind.OUTER) return;
        if (node.kind == Node.Kind.COPULA && !tree.has(node.head, "case") && !tree.isVerbal(node.head))
            node.objects.addAll(phrases.members(node.head));
        for (int child : tree.children(node.head)) {
            if (child == node.inverted) continue;
            boolean object = tree.is(child, "obj")
                    || tree.is(child, "iobj")
                    || tree.is(child, "xcomp") && !predicates.has(child);
            if (object) addObjects(node, child);
        }
    }

    private void addObjects(Node node, int token) {
        for (var phrase : antecedents.resolve(token))
            if (!isCalendar(phrase) && !node.objects.contains(phrase)) node.objects.add(phrase);
    }

    private boolean isCalendar(Phrase phrase) {
        return phrase.end() - phrase.first() <= 2 && CALENDAR.contains(tree.word(phrase.head()));
    }

    private Optional<String> particle(Node node) {
        int particle = tree.child(node.head, "compound:prt");
        if (particle >= 0 && node.kind == Node.Kind.VERB) return Optional.of(tree.word(particle));
        return Optional.empty();
    }

    private void obliques() {
        for (int token = 0; token < tree.size(); token++) {
            var node = predicates.ownerOf(token);
            if (node == null) continue;
            if (tree.is(token, Tag.ADP) && tree.is(token, "obl")) stranded(node, token);
            else if (tree.word(token).equals("where") && node.embedding == Embedding.RELATIVE) {
                for (var phrase : antecedents.ofClause(node.top))
                    node.obliques.add(new Oblique("in", phrase, node.predicate));
            }
            var phrase = phrases.of(token);
            var preposition = phrase.isEmpty() ? Optional.<String>empty() : prepositions.of(token, phrase.get());
            if (preposition.isEmpty()) continue;
            int on = on(node, token);
            if (tree.relation(token).equals("conj"))
                node.obliques.add(new Oblique(preposition.get(), phrase.get(), on));
            else
                for (var said : isPronoun(token) ? antecedents.resolve(token) : List.of(phrase.get()))
                    node.obliques.add(new Oblique(preposition.get(), said, on));
        }
    }

    private boolean isPronoun(int token) {
        return tree.is(token, Tag.PRON);
    }

    /** "the man he spoke to": the preposition stands alone, and what it governs is before the clause. */
    private void stranded(Node node, int preposition) {
        if (tree.children(preposition).length > 0) return;
        var clause = node;
        while (clause != null && clause.embedding != Embedding.RELATIVE) clause = clause.governor;
        if (clause == null || antecedents.isOpened(clause.top) && node != clause) return;
        for (var phrase : antecedents.ofClause(clause.top))
            node.obliques.add(new Oblique(tree.word(preposition), phrase, node.predicate));
    }

    /** What the phrase at {@code token} hangs on: the predicate, or the noun above it. */
    private int on(Node node, int token) {
        int first = tree.firstConjunct(token);
        if (first == node.head) return node.predicate;
        int at = tree.head(first);
        boolean nominal = tree.is(first, "nmod");
        while (at >= 0 && at != node.top && at != node.head) {
            var phrase = phrases.of(at);
            if (phrase.isPresent()) return phrase.get().head();
            at = tree.head(at);
        }
        if (at == node.head && nominal && predicates.isNominal(at))
            return phrases.of(at).map(Phrase::head).orElse(node.predicate);
        return node.predicate;
    }

    /** The object that a relative clause without a pronoun lacks: "the curbs it imposed", "the deal they hope to reach". */
    private void gap(Node node) {
        if (node.implied || node.first != null || antecedents.isOpened(node.top)) return;
        var noun = antecedents.ofClause(node.top);
        if (noun.isEmpty() || CIRCUMSTANCES.contains(tree.word(tree.head(node.top)))) return;
        int head = node.head;
        for (int below = complement(head); below >= 0; below = complement(head)) head = below;
        var lowest = predicates.at(head);
        if (lowest == null || lowest.kind != Node.Kind.VERB || lowest.form.passive()) return;
        boolean complete = tree.has(lowest.head, "obj") || tree.has(lowest.head, "ccomp") || hasStranded(lowest.head);
        if (!complete) lowest.objects.addAll(0, noun);
    }

    private int complement(int head) {
        for (int child : tree.children(head))
            if ((tree.relation(child).equals("xcomp") || tree.relation(child).equals("ccomp"))
                    && predicates.has(child)) {
                var node = predicates.at(child);
                return node == null ? -1 : node.head == head ? -1 : node.head;
            }
        return -1;
    }

    private boolean hasStranded(int head) {
        for (int child : tree.children(head)) if (tree.is(child, Tag.ADP) && tree.is(child, "obl")) return true;
        return false;
    }

    /** "signed and ratified the treaty": what stands behind the second verb belongs to both. */
    private void share(Node node) {
        var first = node.first;
        if (first == null || node.kind != Node.Kind.VERB || first.kind != Node.Kind.VERB) return;
        if (node.objects.isEmpty())
            for (int child : tree.children(first.head))
                if (child > node.head && tree.relation(child).equals("obj") && !predicates.has(child))
                    addObjects(node, child);
        for (var oblique : List.copyOf(first.obliques)) {
            boolean behind = oblique.on() == first.predicate && oblique.phrase().first() > node.predicate;
            boolean ownSubject = !node.implied;
            if (behind && !ownSubject)
                node.obliques.add(new Oblique(oblique.preposition(), oblique.phrase(), node.predicate));
        }
    }

    private void agents(Node node) {
        if (!node.form.passive()) return;
        for (int child : tree.children(node.head))
            if (isAgent(node, child)) node.agents.addAll(antecedents.resolve(child));
        if (node.agents.isEmpty()) misplacedAgent(node);
    }

    /** "was handed a note by the ministry": a parser may hang the agent on the object before it. */
    private void misplacedAgent(Node node) {
        int object = tree.child(node.head, "obj");
        if (object < node.head) return;
        for (int child : tree.children(object)) {
            if (!tree.relation(child).equals("nmod") || !hasBy(child)) continue;
            for (var agent : phrases.members(child)) {
                node.agents.add(agent);
                node.obliques.replaceAll(
                        o -> o.phrase().equals(agent) ? new Oblique(o.preposition(), agent, node.predicate) : o);
            }
        }
    }

    private boolean hasBy(int noun) {
        for (int child : tree.children(noun))
            if (tree.is(child, "case") && tree.word(child).equals("by")) return true;
        return false;
    }

    private boolean isAgent(Node node, int token) {
        if (tree.head(token) != node.head) return false;
        if (tree.relation(token).equals("obl:agent")) return true;
        if (!tree.relation(token).equals("obl")) return false;
        boolean somebody = tree.is(token, Tag.PROPN) || tree.is(token, Tag.PRON);
        return hasBy(token)
                && somebody
                && phrases.of(token).filter(p -> !isCalendar(p)).isPresent();
    }
}
