package org.demarche.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Something one stretch of text says, before anyone asks which Monday or which minister it is. */
public sealed interface Finding {
    Span span();

    /** A name, a nationality or the words for an office. */
    record Mention(Span span, Kind kind) implements Finding {
        public enum Kind {
            PERSON,
            ORGANIZATION,
            PLACE,
            COUNTRY,
            NATIONALITY,
            OFFICE;

            /** The name in records, such as {@code person}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * A time expression.
     *
     * @param value a TIMEX3 value, {@code X} where the text leaves it open ("on Monday" is {@code XXXX-WXX-1})
     * @param mod what words around the time say of it ("early 1990" is {@code START}), as TIMEX3 names it
     * @param sentence number of the sentence it stands in
     */
    record Timex(Span span, Type type, String value, Optional<Mod> mod, int sentence) implements Finding {
        /** The part of a time that is meant, or how exactly it is said. */
        public enum Mod {
            START,
            MID,
            END,
            APPROX,
            LESS_THAN,
            MORE_THAN,
            EQUAL_OR_LESS,
            EQUAL_OR_MORE,
            ON_OR_AFTER
        }

        public enum Type {
            DATE,
            TIME,
            DURATION,
            SET
        }
    }

    /**
     * A speaker's words or thoughts.
     *
     * @param span the content, without its quotation marks
     * @param speaker who says so; empty where the report does not say
     * @param cue the word that hands the content over ("said", "according to")
     * @param scare whether the marks only distance the writer from a word: no statement
     */
    record Attribution(Span span, Kind kind, Optional<Span> speaker, Optional<Span> cue, boolean scare)
            implements Finding {
        public enum Kind {
            DIRECT,
            INDIRECT,
            MIXED;

            /** The name in records, such as {@code direct}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * What one clause says of an engagement, in the words of the text.
     *
     * @param span the words that say it: the evidence
     * @param sentence number of the sentence
     * @param predicate the word that names it ("visited", "talks")
     * @param type what takes place
     * @param status how far it has come, by this clause alone
     * @param source who says so inside the same sentence, where an attribution does not already tell
     * @param ordinal whether it is told apart from earlier ones by number ("a second summit")
     * @param bilateral whether it is said to be between two sides
     * @param level the rank that the clause itself states ("at the level of deputy foreign ministers")
     * @param background whether the report only recalls it
     * @param definite whether it points back to something already told ("that meeting", "the talks")
     * @param coding PLOVER event type, mode and CAMEO code of the act
     */
    record Act(
            Span span,
            int sentence,
            Span predicate,
            EngagementType type,
            Status status,
            List<Role> roles,
            List<Timex> times,
            List<Span> topics,
            List<Span> outcomes,
            Optional<Span> source,
            boolean background,
            boolean definite,
            boolean ordinal,
            boolean bilateral,
            boolean incidental,
            Optional<Level> level,
            Coding coding,
            Decision decision)
            implements Finding {
        public Act {
            roles = List.copyOf(roles);
            times = List.copyOf(times);
            topics = List.copyOf(topics);
            outcomes = List.copyOf(outcomes);
        }

        /**
         * What the report says of a decision about the act.
         *
         * @param by who proposed, invited, accepted, declined, cancelled or postponed
         * @param condition on what that depends ("provided that the shelling stops")
         */
        public record Decision(List<Span> by, Optional<Span> condition) {
            public Decision {
                by = List.copyOf(by);
            }
        }

        /** Codes of the act: PLOVER type, mode (may be empty) and CAMEO code. */
        public record Coding(String plover, String mode, String cameo) {}
    }

    /**
     * What somebody does to somebody, as a clause tells it.
     *
     * @param span the clause
     * @param sentence number of the sentence
     * @param predicate the word that says it
     * @param coding PLOVER event type, mode and CAMEO code
     * @param actors phrases that may name who does it, the likeliest first
     * @param recipients phrases that may name whom it is done to, the likeliest first; coordinated ones together
     * @param negated told as not done
     * @param chance how sure the coding is, between 0 and 1
     * @param reasons the features that spoke most for it
     */
    record Event(
            Span span,
            int sentence,
            Span predicate,
            Act.Coding coding,
            List<Phrase> actors,
            List<List<Phrase>> recipients,
            boolean negated,
            double chance,
            List<String> reasons)
            implements Finding {
        public Event {
            actors = List.copyOf(actors);
            recipients = recipients.stream().map(List::copyOf).toList();
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody's part in an act. */
    record Role(Part part, Phrase phrase) {
        public enum Part {
            /** One of those who meet, talk or confer. */
            PARTY,
            /** Who goes there. */
            GUEST,
            /** Who receives. */
            HOST,
            MEDIATOR,
            /** Where: a place, which for a visit also names the side that is visited. */
            PLACE
        }
    }

    /** An undertaking of a state toward others ("agreed to allow inspectors"). */
    record Undertaking(Span span, int sentence, Phrase by, Optional<Phrase> toward, Optional<Span> madeAt)
            implements Finding {}

    /** What somebody expects ("expects Kim to travel to Russia"); {@code by} is empty for "is expected to". */
    record Anticipation(Span span, int sentence, Optional<Phrase> by) implements Finding {}

    /** What a party says is so, and the outlet does not ("which it claims to have destroyed"). */
    record Assertion(Span span, int sentence, Optional<Phrase> by) implements Finding {}
}
