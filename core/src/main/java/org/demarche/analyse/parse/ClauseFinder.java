package org.demarche.analyse.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;

/**
 * Builds clauses from noun phrases and verb groups by their order alone.
 *
 * <p>A stand-in for a parser behind the parser's interface: it knows coordination, passives, infinitives with their
 * subjects, participles, relative and subordinate clauses where their words mark them; reduced relatives without a
 * mark and fronted objects escape it.
 */
final class ClauseFinder {
    /** Verbs whose infinitive belongs to their object: "invited Kim to visit". */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "invite",
            "ask",
            "urge",
            "allow",
            "want",
            "expect",
            "permit",
            "persuade",
            "order",
            "tell",
            "send",
            "press",
            "call",
            "encourage",
            "enable",
            "force",
            "lead",
            "help",
            "request",
            "authorize",
            "instruct",
            "remind",
            "advise",
            "convince",
            "appoint");
    /** Verbs that take a clause as what is said, thought or felt. */
    private static final Set<String> CONTENT_VERBS = Set.of(
            "say",
            "tell",
            "announce",
            "add",
            "report",
            "believe",
            "think",
            "expect",
            "hope",
            "claim",
            "confirm",
            "deny",
            "insist",
            "note",
            "warn",
            "predict",
            "anticipate",
            "suggest",
            "argue",
            "assert",
            "state",
            "declare",
            "acknowledge",
            "admit",
            "agree",
            "indicate",
            "know",
            "stress",
            "signal",
            "recall",
            "reveal",
            "disclose",
            "explain",
            "reiterate",
            "promise",
            "pledge",
            "propose",
            "decide",
            "understand",
            "feel",
            "show",
            "mean",
            "hint",
            "write",
            "reply",
            "respond",
            "affirm",
            "emphasize",
            "emphasise",
            "maintain",
            "describe",
            "call",
            "learn",
            "hear",
            "doubt",
            "fear",
            "estimate",
            "vow",
            "underscore",
            "testify",
            "quote",
            "mention");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "provided", "should");
    private static final Set<String> ADVERBIALS = Set.of(
            "after",
            "before",
            "when",
            "while",
            "as",
            "because",
            "since",
            "until",
            "although",
            "though",
            "where",
            "once",
            "whereas",
            "by",
            "in",
            "for",
            "without",
            "despite",
            "of",
            "on",
            "upon",
            "from",
            "about",
            "with",
            "than",
            "instead");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");
    /** Prepositions of several words, longest first. */
    private static final List<String[]> LONG_PREPOSITIONS = List.of(
            new String[] {"at", "the", "invitation", "of"},
            new String[] {"on", "the", "sidelines", "of"},
            new String[] {"in", "connection", "with"},
            new String[] {"ahead", "of"},
            new String[] {"along", "with"},
            new String[] {"together", "with"},
            new String[] {"according", "to"},
            new String[] {"as", "well", "as"},
            new String[] {"because", "of"},
            new String[] {"out", "of"},
            new String[] {"prior", "to"},
            new String[] {"instead", "of"},
            new String[] {"up", "to"},
            new String[] {"due", "to"},
            new String[] {"away", "from"});

    private final PhraseChunker chunker = new PhraseChunker();
    private final VerbGroups verbs = new VerbGroups();

    Parse parse(Sentence sentence, Dependencies tree) {
        var phrases = chunker.chunk(sentence);
        var groups = verbs.find(sentence, phrases);
        return new Parse(sentence, tree, phrases, new Building(sentence, phrases, groups).clauses());
    }

    /** The work on one sentence. */
    private static final class Building {
        private final Sentence sentence;
        private final List<Phrase> phrases;
        private final List<VerbGroup> groups;
        private final List<Clause> clauses = new ArrayList<>();
        /** Grammatical subjects, clause by clause: in a passive not the logical ones. */
        private final List<List<Phrase>> surfaceSubjects = new ArrayList<>();

        private final int[] regionStarts;

        Building(Sentence sentence, List<Phrase> phrases, List<VerbGroup> groups) {
            this.sentence = sentence;
            this.phrases = phrases;
            this.groups = groups;
            this.regionStarts = new int[groups.size()];
        }

        List<Clause> clauses() {
            var subjects = new ArrayList<List<Phrase>>();
            var embeddings = new ArrayList<Embedding>();
            var governors = new ArrayList<Optional<Integer>>();
            for (int g = 0; g < groups.size(); g++) {
                var embedding = embedding(g);
                var own = subjectsBefore(g, embedding);
                var governor = governor(g, embedding, !own.isEmpty());
                embeddings.add(embedding == Embedding.MAIN && governor.isPresent() ? Embedding.CONTENT : embedding);
                governors.add(governor);
                subjects.add(own);
                int before = g == 0 ? 0 : groups.get(g - 1).end();
                boolean atVerb = own.isEmpty() || embedding == Embedding.RELATIVE || embedding == Embedding.PARTICIPLE;
                regionStarts[g] = g == 0
                        ? 0
                        : Math.max(
                                before,
                                atVerb ? markerStart(groups.get(g).first(), before) : regionStart(own.get(0), before));
            }
            for (int g = 0; g < groups.size(); g++) build(g, subjects.get(g), embeddings.get(g), governors.get(g));
            return clauses;
        }

        /** Where a clause begins whose subject stands outside it: at its relative pronoun, else at its verb. */
        private int markerStart(int verb, int least) {
            int start = verb;
            if (start - 1 >= least
                    && RELATIVES.contains(sentence.token(start - 1).lower())) start--;
            return start;
        }

        private int regionStart(Phrase subject, int least) {
            // A marker before the subject ("that", "after") opens the clause.
            int start = subject.first();
            while (start - 1 >= least
                    && (sentence.token(start - 1).is(Tag.SCONJ)
                            || sentence.token(start - 1).is(Tag.CCONJ)
                            || ADVERBIALS.contains(sentence.token(start - 1).lower()))) start--;
            return start;
        }

        private void build(int g, List<Phrase> own, Embedding embedding, Optional<Integer> governor) {
            var group = groups.get(g);
            boolean inverted = own.isEmpty()
                    && CONTENT_VERBS.contains(group.lemma())
                    && group.first() > 0
                    && Set.of("\"", ",")
                            .contains(sentence.token(group.first() - 1).word());
            var following = inverted
                    ? phrases.stream().filter(p -> p.first() == group.end()).toList()
                    : List.<Phrase>of();
            var surface = !following.isEmpty() ? following : own.isEmpty() ? inherited(g, embedding, governor) : own;
            surfaceSubjects.add(surface);
            int end = g + 1 < groups.size() ? regionStarts[g + 1] : sentence.size();
            end = Math.max(end, group.end());
            var objects = following.isEmpty() ? objects(group.end(), end, g) : List.<Phrase>of();
            var obliques = obliques(regionStarts[g], group, end);
            var subjects = surface;
            if (group.passive()) {
                subjects = obliques.stream()
                        .filter(o -> o.preposition().equals("by"))
                        .map(Clause.Oblique::phrase)
                        .toList();
                objects = concat(surface, objects);
            }
            clauses.add(new Clause(
                    sentence.index(),
                    regionStarts[g],
                    group.predicate(),
                    end,
                    group.lemma(),
                    subjects,
                    objects,
                    obliques,
                    group.tense(),
                    group.perfect(),
                    group.progressive(),
                    group.passive(),
                    group.negated(),
                    group.modal(),
                    embedding,
                    governor,
                    Optional.empty(),
                    group.lemma().equals("be"),
                    own.isEmpty() && following.isEmpty()));
        }

        private static List<Phrase> concat(List<Phrase> a, List<Phrase> b) {
            var all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }

        private Embedding embedding(int g) {
            var group = groups.get(g);
            int before = g == 0 ? 0 : groups.get(g - 1).end();
            if (group.infinitive()) return Embedding.INFINITIVE;
            for (int i = group.first() - 1; i >= before; i--) {
                var token = sentence.token(i);
                var word = token.lower();
                if (CONDITIONS.contains(word) && !token.is(Tag.AUX))
                    return word.equals("whether") ? Embedding.CONTENT : Embedding.CONDITIONAL;
                if (RELATIVES.contains(word) && token.is(Tag.PRON) && i + 3 >= group.first() && i > 0) {
                    if (!word.equals("that")) return Embedding.RELATIVE;
                    if (g > 0 && CONTENT_VERBS.contains(groups.get(g - 1).lemma())) return Embedding.CONTENT;
                    return Embedding.RELATIVE;
                }
                if (word.equals("that") && (token.is(Tag.SCONJ) || g > 0)) return Embedding.CONTENT;
                if (group.participle() && i == group.first() - 1 && ADVERBIALS.contains(word))
                    return Embedding.ADVERBIAL;
                if (token.is(Tag.SCONJ) && ADVERBIALS.contains(word)
                        || Set.of("when", "while", "because", "although", "until", "where")
                                .contains(word)) return Embedding.ADVERBIAL;
                if (Set.of("after", "before", "since", "as").contains(word) && subjectFollows(i + 1, group.first()))
                    return Embedding.ADVERBIAL;
                if (token.is(Tag.PUNCT) && word.equals(",") && !group.participle()) break;
            }
            if (group.participle()) return Embedding.PARTICIPLE;
            if (isReducedRelative(g, before)) return Embedding.PARTICIPLE;
            return Embedding.MAIN;
        }

        private boolean subjectFollows(int from, int to) {
            return phrases.stream().anyMatch(p -> p.first() == from && p.end() <= to && p.end() + 2 >= to);
        }

        /** "talks held in Moscow": a past participle right after a noun that already has its part in a clause. */
        private boolean isReducedRelative(int g, int before) {
            var group = groups.get(g);
            boolean bare = group.first() == group.predicate()
                    && VerbGroups.isPastParticiple(sentence.token(group.predicate()))
                    && group.modal().isEmpty()
                    && !group.perfect();
            if (!bare || group.first() == 0) return false;
            if (group.end() < sentence.size()
                    && sentence.token(group.end()).lower().equals("by")) return true;
            var left = phraseEndingAt(group.first());
            if (left.isEmpty()) return false;
            boolean finiteFollows = g + 1 < groups.size()
                    && groups.get(g + 1).isFinite()
                    && !phraseStartsBetween(group.end(), groups.get(g + 1).first(), true)
                    && !hasComma(group.end(), groups.get(g + 1).first());
            boolean objectBefore = before > 0
                    && groups.get(g - 1).isFinite()
                    && !groups.get(g - 1).passive()
                    && !CONTENT_VERBS.contains(groups.get(g - 1).lemma())
                    && phrases.stream().anyMatch(p -> p.first() == before)
                    && !hasComma(before, group.first());
            return finiteFollows
                    || objectBefore
                    || before > 0
                            && before >= left.get().first() - 1
                            && !CONTENT_VERBS.contains(groups.get(g - 1).lemma())
                            && groups.get(g - 1).isFinite()
                            && !hasComma(before, group.first());
        }

        private boolean hasComma(int from, int to) {
            for (int i = from; i < to; i++)
                if (sentence.token(i).word().equals(",") || sentence.token(i).is(Tag.CCONJ)) return true;
            return false;
        }

        private boolean phraseStartsBetween(int from, int to, boolean free) {
            return phrases.stream().anyMatch(p -> p.first() >= from && p.end() <= to && (!free || !isGoverned(p)));
        }

        private Optional<Phrase> phraseEndingAt(int token) {
            return phrases.stream().filter(p -> p.end() == token).findFirst();
        }

        /** A subordinate clause's subject follows "after" or "before" too: "after Pompeo visited Pyongyang". */
        private boolean isGoverned(Phrase phrase, VerbGroup group) {
            boolean subordinate = phrase.end() == group.first()
                    && phrase.first() > 0
                    && Set.of("after", "before", "since", "as", "until", "than", "like")
                            .contains(sentence.token(phrase.first() - 1).lower());
            return isGoverned(phrase) && !subordinate;
        }

        private boolean isGoverned(Phrase phrase) {
            return phrase.first() > 0
                    && (sentence.token(phrase.first() - 1).is(Tag.ADP)
                            || Set.of("of", "to", "with", "as", "than")
                                    .contains(sentence.token(phrase.first() - 1).lower()));
        }

        /** The subject that stands before the verb group, with its coordination; empty where it has none of its own. */
        private List<Phrase> subjectsBefore(int g, Embedding embedding) {
            var group = groups.get(g);
            if (group.infinitive() || embedding == Embedding.PARTICIPLE && !group.isFinite()) return List.of();
            if (embedding == Embedding.ADVERBIAL && group.participle()) return List.of();
            int before = g == 0 ? 0 : groups.get(g - 1).end();
            if (embedding == Embedding.PARTICIPLE)
                return phraseEndingAt(group.first()).map(List::of).orElse(List.of());
            if (group.first() > 0 && sentence.token(group.first() - 1).is(Tag.CCONJ)) return List.of();
            Optional<Phrase> nearest = Optional.empty();
            for (int k = phrases.size() - 1; k >= 0; k--) {
                var phrase = phrases.get(k);
                if (phrase.end() > group.first()) continue;
                if (phrase.first() < before) break;
                var head = sentence.token(phrase.head());
                if (RELATIVES.contains(head.lower()) && head.is(Tag.PRON)) return antecedent(k, before);
                if (isGoverned(phrase, group) || isCalendar(phrase)) continue;
                if (CONTENT_VERBS.contains(group.lemma()) && isInverted(group, phrase.end())) return List.of();
                boolean objectOfLast = g > 0
                        && phrase.first() == before
                        && !CONTENT_VERBS.contains(groups.get(g - 1).lemma());
                // "talks in Paris and Italy will hold": what is left is the last verb's object, so the nearest name is
                // it.
                if (objectOfLast && nearest.isPresent()) return List.of(nearest.get());
                // "Kim, who visited China in March, will meet": China is no subject, the main clause goes on.
                if (objectOfLast
                        && group.first() > phrase.end()
                        && sentence.token(group.first() - 1).word().equals(",")) return List.of();
                var members = coordination(k, before);
                if (members.size() < 2 || !isGoverned(members.get(0))) return members;
                // "… in Russia, and the Kremlin is": a new clause; "… between Russia, Korea and China will": no subject
                // at all.
                int last = members.size() - 1;
                boolean newClause = members.size() == 2
                        && sentence.token(members.get(0).end()).word().equals(",");
                if (newClause) return List.of(members.get(last));
                if (nearest.isEmpty()) nearest = Optional.of(members.get(last));
                k -= last;
            }
            return List.of();
        }

        /** Whether a quotation's end stands between {@code from} and the verb: then the subject follows the verb. */
        private boolean isInverted(VerbGroup group, int from) {
            for (int i = from; i < group.first(); i++)
                if (sentence.token(i).word().equals("\""))
                    return phrases.stream().anyMatch(p -> p.first() == group.end());
            return false;
        }

        private boolean isCalendar(Phrase phrase) {
            var head = sentence.token(phrase.head());
            return Set.of(
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
                                    "week",
                                    "month",
                                    "year")
                            .contains(head.lower())
                    && phrase.end() - phrase.first() <= 2;
        }

        private List<Phrase> antecedent(int relative, int before) {
            for (int k = relative - 1; k >= 0; k--) {
                var phrase = phrases.get(k);
                if (phrase.end() < before && !isGoverned(phrase) && before > 0) break;
                if (!isCalendar(phrase)) return coordination(k, 0);
            }
            return List.of();
        }

        /** The phrase {@code k} and those coordinated before it: "Putin, Xi and Kim". */
        private List<Phrase> coordination(int k, int before) {
            var members = new ArrayList<Phrase>();
            members.add(phrases.get(k));
            int i = k;
            boolean joined = false;
            while (i > 0) {
                var left = phrases.get(i - 1);
                var right = phrases.get(i);
                if (left.first() < before || !onlyJoins(left.end(), right.first())) break;
                boolean and = hasAnd(left.end(), right.first());
                // A comma alone joins only in a list that an "and" closes; else it sets off an apposition.
                if (!and && !joined) break;
                joined |= and;
                members.add(0, left);
                i--;
            }
            if (members.size() == 1 && k > 0) appositionOf(k, before).ifPresent(a -> members.add(0, a));
            return members;
        }

        /** In "Wang Yi, the Chinese foreign minister, will …" the name before the comma is the same person: both are kept. */
        private Optional<Phrase> appositionOf(int k, int before) {
            var left = phrases.get(k - 1);
            var right = phrases.get(k);
            boolean comma = right.first() == left.end() + 1
                    && sentence.token(left.end()).word().equals(",");
            boolean closed = right.end() < sentence.size()
                    && sentence.token(right.end()).word().equals(",");
            boolean names = sentence.token(left.head()).is(Tag.PROPN)
                    || sentence.token(right.head()).is(Tag.PROPN);
            return comma && closed && left.first() >= before && !isGoverned(left) && names && !isCalendar(left)
                    ? Optional.of(left)
                    : Optional.empty();
        }

        private boolean onlyJoins(int from, int to) {
            if (from == to) return false;
            for (int i = from; i < to; i++) {
                var token = sentence.token(i);
                if (!token.word().equals(",") && !token.is(Tag.CCONJ)) return false;
            }
            return true;
        }

        private boolean hasAnd(int from, int to) {
            for (int i = from; i < to; i++)
                if (sentence.token(i).is(Tag.CCONJ)
                        && !sentence.token(i).lower().equals("but")) return true;
            return false;
        }

        private Optional<Integer> governor(int g, Embedding embedding, boolean hasSubject) {
            if (g == 0) return Optional.empty();
            if (embedding == Embedding.CONTENT) {
                for (int i = g - 1; i >= 0; i--)
                    if (CONTENT_VERBS.contains(groups.get(i).lemma())) return Optional.of(i);
            }
            if (embedding != Embedding.MAIN) return Optional.of(g - 1);
            var last = groups.get(g - 1);
            var group = groups.get(g);
            boolean content =
                    hasSubject && CONTENT_VERBS.contains(last.lemma()) && contentFollows(last.end(), group.first());
            return content ? Optional.of(g - 1) : Optional.empty();
        }

        /** "said (on Monday) he would": nothing but time, hearers and marks between the verb of saying and the subject. */
        private boolean contentFollows(int from, int to) {
            for (int i = from; i < to; i++) {
                var token = sentence.token(i);
                if (token.is(Tag.CCONJ)
                        || token.word().equals(";")
                        || token.word().equals("\"")) return false;
            }
            return true;
        }

        private List<Phrase> inherited(int g, Embedding embedding, Optional<Integer> governor) {
            if (g == 0) return List.of();
            int from = governor.orElse(g - 1);
            var above = from < clauses.size() ? clauses.get(from) : null;
            if (above == null) return List.of();
            if (embedding == Embedding.INFINITIVE) {
                boolean objectControls = OBJECT_CONTROL.contains(above.lemma())
                        && !groups.get(from).passive()
                        && !above.objects().isEmpty();
                return objectControls
                        ? List.of(above.objects().get(above.objects().size() - 1))
                        : surfaceSubjects.get(from);
            }
            if (embedding == Embedding.PARTICIPLE) {
                var left = phraseEndingAt(groups.get(g).first());
                if (left.isPresent()
                        && !sentence.token(groups.get(g).first() - 1).word().equals(",")) return List.of(left.get());
                return surfaceSubjects.get(from);
            }
            if (embedding == Embedding.ADVERBIAL) return surfaceSubjects.get(from);
            // A coordinated or resumed verb takes the nearest finite clause's subject, outside what is embedded in it.
            for (int i = g - 1; i >= 0; i--) {
                if (groups.get(g).isFinite() && !groups.get(i).isFinite()) continue;
                boolean resumed = sentence.token(Math.max(0, groups.get(g).first() - 1))
                        .word()
                        .equals(",");
                if (resumed
                        && clauses.get(i).embedding() != Embedding.MAIN
                        && clauses.get(i).embedding() != Embedding.CONTENT
                        && !surfaceSubjects.get(i).isEmpty()
                        && clauses.get(i).embedding() != Embedding.RELATIVE) continue;
                if (!surfaceSubjects.get(i).isEmpty()) return surfaceSubjects.get(i);
            }
            return List.of();
        }

        private List<Phrase> objects(int from, int end, int g) {
            int at = from;
            while (at < end
                    && (sentence.token(at).is(Tag.ADV)
                            || sentence.token(at).is(Tag.PART)
                                    && !sentence.token(at).lower().equals("to")
                            || isParticle(at))) at++;
            var found = new ArrayList<Phrase>();
            for (int k = 0; k < phrases.size(); k++) {
                var phrase = phrases.get(k);
                if (phrase.first() < at || phrase.end() > end) continue;
                if (found.isEmpty()) {
                    if (phrase.first() != at) break;
                    found.add(phrase);
                } else {
                    var last = found.get(found.size() - 1);
                    boolean joined = onlyJoins(last.end(), phrase.first())
                                    && (hasAnd(last.end(), phrase.first()) || listGoesOn(k))
                            || phrase.first() == last.end() && found.size() == 1;
                    boolean comma = !joined
                            && phrase.first() == last.end() + 1
                            && sentence.token(last.end()).word().equals(",")
                            && sentence.token(last.head()).is(Tag.PROPN);
                    if (!joined && !comma
                            || g + 1 < groups.size()
                                    && phrase.end() >= groups.get(g + 1).first()) break;
                    found.add(phrase);
                }
            }
            return found.stream().filter(p -> !isCalendar(p)).toList();
        }

        private boolean isParticle(int at) {
            return sentence.token(at).is(Tag.ADP)
                    && Set.of("off", "up", "out", "down")
                            .contains(sentence.token(at).lower())
                    && at + 1 < sentence.size()
                    && !sentence.token(at + 1).is(Tag.ADP);
        }

        private boolean listGoesOn(int k) {
            for (int i = k; i + 1 < phrases.size(); i++) {
                if (!onlyJoins(phrases.get(i).end(), phrases.get(i + 1).first())) return false;
                if (hasAnd(phrases.get(i).end(), phrases.get(i + 1).first())) return true;
            }
            return false;
        }

        private List<Clause.Oblique> obliques(int start, VerbGroup group, int end) {
            var found = new ArrayList<Clause.Oblique>();
            for (int k = 0; k < phrases.size(); k++) {
                var phrase = phrases.get(k);
                if (phrase.first() <= start
                        || phrase.end() > end
                        || group.first() <= phrase.first() && phrase.end() <= group.end()) continue;
                var preposition = prepositionBefore(phrase.first());
                if (preposition.isEmpty()) {
                    // A member of a coordination shares the preposition: "with Xi and Kim".
                    if (!found.isEmpty()
                            && k > 0
                            && found.get(found.size() - 1).phrase().equals(phrases.get(k - 1))
                            && onlyJoins(phrases.get(k - 1).end(), phrase.first())
                            && isCalendar(phrases.get(k - 1)) == isCalendar(phrase)
                            && (hasAnd(phrases.get(k - 1).end(), phrase.first()) || listGoesOn(k)))
                        found.add(new Clause.Oblique(
                                found.get(found.size() - 1).preposition(), phrase, group.predicate()));
                    continue;
                }
                found.add(new Clause.Oblique(preposition.get(), phrase, group.predicate()));
            }
            return found;
        }

        private Optional<String> prepositionBefore(int token) {
            for (var words : LONG_PREPOSITIONS) {
                int first = token - words.length;
                if (first < 0) continue;
                boolean same = true;
                for (int i = 0; same && i < words.length; i++)
                    same = sentence.token(first + i).lower().equals(words[i]);
                if (same) return Optional.of(String.join(" ", words));
            }
            int at = token - 1;
            if (at >= 0
                    && Set.of("both", "either", "about", "visiting")
                            .contains(sentence.token(at).lower())
                    && at > 0
                    && sentence.token(at - 1).is(Tag.ADP)) at--;
            if (at < 0) return Optional.empty();
            var before = sentence.token(at);
            boolean preposition = before.is(Tag.ADP)
                    || before.is(Tag.SCONJ)
                            && Set.of("after", "before", "since", "by", "for", "with")
                                    .contains(before.lower())
                    || before.lower().equals("to");
            return preposition ? Optional.of(before.lower()) : Optional.empty();
        }
    }
}
