package org.demarche.app.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;

/** A register that outlives the program, with what only a store can answer. Safe for many threads. */
public interface Archive extends Register {
    /** The text of the newest version of a report; empty where only its spans are kept. */
    Optional<String> text(String reportId);

    /**
     * Reports that hold all the words and all the phrases between quotation marks, the best first; words are found in their
     * other forms too ("visits" by "visit").
     */
    List<Hit> search(String words, int limit, int offset);

    /** How many such reports there are. */
    long found(String words);

    /** What was said, undertaken, expected and claimed, the latest first. */
    List<Said> said(SaidQuery query);

    /** Entries in which the person takes part between so many days before the day and after it, the nearest first. */
    List<Dossier> whereabouts(String person, LocalDate day, int days);

    /** Hands out all entries in the order of their keys, all from one state of the register. */
    void export(Consumer<Dossier> each);

    /** The same of those that {@code query} asks for; its order, limit and offset are left out of account. */
    void export(Query query, Consumer<Dossier> each);

    /** How much there is. */
    Stats stats();

    /** How far files have been read whose reading was broken off. */
    Checkpoints checkpoints();

    /**
     * The right to settle, which one writer has at a time; whoever asks while another has it waits. Taken around a run
     * of settling, so that nobody settles from what another is about to change.
     */
    Turn turn();

    /**
     * Copies the whole register, as it stands at this moment, into a file that is not there yet; others go on writing.
     *
     * @throws StoreFault if the file is there, or cannot be written; then there is none
     */
    void backup(Path file);

    /** The feeds and sitemaps that are followed, and what has been read of them. */
    FollowedFeeds followed();

    /** The right to follow, which one program has at a time; empty while another has it. */
    Optional<Turn> followTurn();

    /** The right to settle; closing gives it back. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A report that was searched for.
     *
     * @param sentence the sentence that holds most of the words
     * @param entries keys of the entries that the report supports
     */
    record Hit(ReportHead report, String sentence, List<String> entries) {
        public Hit {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that was said, with the report that tells it.
     *
     * @param told a {@code Statement}, {@code Commitment}, {@code Expectation} or {@code Claim}, as {@code kind} says
     * @param entries keys of the entries that it speaks of
     */
    record Said(ReportHead report, Saying.Kind kind, Object told, List<String> entries) {
        public Said {
            entries = List.copyOf(entries);
        }
    }

    /** How many reports (versions of one counted apart), accounts, entries, and accounts that wait. */
    record Stats(long reports, long accounts, long entries, long waiting) {}
}
