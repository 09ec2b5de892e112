package org.demarche.app.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.demarche.register.Dossier;
import org.demarche.register.Link;
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

    /** Numbers of all such reports in the store, the best first. How good a report is may depend on what others there are. */
    long[] ranked(String words);

    /** The reports of those numbers as they are found by the words, in that order; those that are gone are left out. */
    List<Hit> hits(String words, long[] reports);

    /** What was said, undertaken, expected and claimed. */
    SaidQuery.Page said(SaidQuery query);

    /** How many such things there are, without limit. */
    long count(SaidQuery query);

    /** Keys of the entries that hold the accounts of a report, by the keys of the accounts. */
    Map<String, String> supports(String reportId);

    /** The same of several reports at once, by the identifiers of those that support any. */
    Map<String, Map<String, String>> supports(Collection<String> reportIds);

    /** Keys of the entries that hold the accounts, by the keys of the accounts; what is gone is left out. */
    Map<String, String> entriesOf(Collection<String> accounts);

    /** Accounts that were laid to earlier ones with the least likeness, the least first. */
    List<Doubt> doubts(int most);

    /** Entries in which the person takes part between so many days before the day and after it, the nearest first. */
    List<Dossier> whereabouts(String person, LocalDate day, int days);

    /** Hands out all entries in the order of their keys, all from one state of the register. */
    void export(Consumer<Dossier> each);

    /** The same of those that {@code query} asks for; its order, limit and offset are left out of account. */
    void export(Query query, Consumer<Dossier> each);

    /**
     * Entries as asked for, from the one behind {@code after} on: what is added meanwhile neither shifts a page nor repeats an
     * entry. The query's offset counts where {@code after} is empty.
     */
    Page page(Query query, Optional<Mark> after);

    /**
     * The same page, as it is told to others: what was told of an entry before need not be read again, as an entry that changes is made
     * anew under another number. All from one state of the register.
     */
    <T> Told<T> tell(Query query, Optional<Mark> after, Telling<T> telling);

    /** From now on questions are answered from memory as far as they can be, for a program that answers many. Takes some seconds. */
    void keepAtHand();

    /** Whether a report that was filed since that one had been filed before in another version. */
    boolean isRefiled(long report);

    /** The number of the report that was filed last; 0 where there is none. */
    long lastReport();

    /** Entries as asked for, without what they rest on. */
    List<Sketch> sketches(Query query);

    /** The same of all, whatever the limit, all from one state of the register; those first that were made first. */
    void sketch(Query query, Consumer<Sketch> each);

    /** How many entries, asked for whatever the limit, begin on which day. */
    Days days(Query query);

    /** Heads of reports, the latest first; of several versions of a report the newest alone. */
    ReportQuery.Page reports(ReportQuery query);

    /** How many there are as asked for, without limit. */
    long count(ReportQuery query);

    /** Words that are others as soon as anything was filed, settled or decided, by whichever program. */
    String state();

    /** Entries that were made anew, or are new, since the change of that number; in their order, at most so many. */
    List<Change> changes(long after, int most);

    /** The number of the last change. */
    long lastChange();

    /** Keys of all entries, sorted. */
    List<String> keys();

    /** How much there is. */
    Stats stats();

    /** How far files have been read whose reading was broken off. */
    Checkpoints checkpoints();

    /** The tokens that callers of a server may show. */
    AccessTokens tokens();

    /** Who did what by a server or a command. */
    AuditTrail audit();

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

    /**
     * Some of the entries that were asked for.
     *
     * @param next behind which the others stand; empty where there are none
     */
    record Page(List<Dossier> entries, Optional<Mark> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** How entries are told, and what is remembered of it by their numbers. */
    interface Telling<T> {
        /** What was told of the entry of that number; empty where it is to be read. */
        Optional<T> known(long number);

        T tell(long number, Dossier dossier);
    }

    /**
     * What is told of the entries on a page.
     *
     * @param total how many are asked for, on whatever page
     * @param next behind which the others stand; empty where there are none
     */
    record Told<T>(long total, List<T> items, Optional<Mark> next) {
        public Told {
            items = List.copyOf(items);
        }
    }

    /** That an account was laid to another, and the entry that holds the two. */
    record Doubt(Link link, String entry) {}

    /** Where an entry stands: what it is sorted by, as the store counts it, and its key. */
    record Mark(long value, String key) {}

    /** An entry that was made anew: the number of the change goes up with each. */
    record Change(long number, String key) {}

    /**
     * How many entries begin when.
     *
     * @param counts by the day that the entry begins on, in their order
     * @param undated how many have no day
     */
    record Days(SortedMap<LocalDate, Integer> counts, int undated) {}

    /** How many reports (versions of one counted apart), accounts, entries, and accounts that wait. */
    record Stats(long reports, long accounts, long entries, long waiting) {}
}
