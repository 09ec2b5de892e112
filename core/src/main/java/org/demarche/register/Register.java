package org.demarche.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what reports tell over years. Filings are what is kept; entries ({@link Dossier}) follow from them and from people's
 * decisions and can be made anew at any time. Whoever files leaves the new accounts waiting; whoever settles lays them to
 * those that are there. Each call is taken wholly or not at all.
 */
public interface Register extends AutoCloseable {
    /** Takes a filing; its accounts wait. False where a report of that id and hash is there: then nothing changes. */
    boolean file(Filing filing);

    /** Whether a report of that id and hash is there. */
    boolean holds(String reportId, String hash);

    /** Ids of all reports, sorted. */
    List<String> reportIds();

    /** All versions of the report with that id, in their order. */
    List<Filing> versions(String reportId);

    /** The newest version of the report with that id. */
    Optional<Filing> filing(String reportId);

    /**
     * Takes a report and its accounts out, all of its versions; the accounts that hung on its own wait again. Keys of entries
     * that held its accounts lead on to what is left of them as it was settled last, as by {@link #forward}.
     */
    boolean withdraw(String reportId);

    /** Accounts that wait to be laid to others, in their order, at most {@code most}. */
    List<Account> waiting(int most);

    /** Accounts with one of the traces and a day in common with the two, in any order; those that wait too. */
    List<Account> near(Collection<String> traces, LocalDate from, LocalDate to);

    /** The accounts of those keys and all that hang together with them by links, in their order. */
    List<Account> connected(Collection<String> accounts);

    /** The links of those accounts. */
    List<Link> links(Collection<String> accounts);

    /** Reports of an outlet between two days, in their order; outlets are told apart by {@link ReportHead#outletKey}. */
    List<ReportHead> reports(String outlet, LocalDate from, LocalDate to);

    /** Those of them that set an earlier report right or take it back. */
    default List<ReportHead> corrections(String outlet, LocalDate from, LocalDate to) {
        return reports(outlet, from, to).stream()
                .filter(r -> r.correction().isPresent())
                .toList();
    }

    /** All versions of the reports with those ids, in their order. */
    default List<ReportHead> heads(Collection<String> reportIds) {
        return reportIds.stream()
                .distinct()
                .flatMap(id -> versions(id).stream())
                .map(Filing::report)
                .sorted(ReportHead.ORDER)
                .toList();
    }

    /** The accounts of a report; loose ones only where an entry holds them. */
    List<Account> accounts(String reportId);

    /** Takes what was settled. */
    void settle(Settlement settlement);

    /** The entry that holds the account after which {@code key} was given; keys of merged entries lead to the whole. */
    Optional<Dossier> find(String key);

    /** Entries as asked for. */
    List<Dossier> find(Query query);

    /** How many entries there are as asked for, without limit. */
    long count(Query query);

    /**
     * Lets the key of an account that is gone mean another one from now on: in {@link #find(String)}, and in the accounts that
     * decisions bind.
     */
    void forward(String oldAccount, String account);

    /**
     * Keeps a decision and gives it its number; the accounts that it speaks of wait again. To a split all that the entry holds now
     * is added, as what stays.
     *
     * @throws UnfitDecision if no register could act by it, see {@link Decision#fault}
     */
    Decision decide(Decision decision);

    /** All decisions in their order. */
    List<Decision> decisions();

    /** The commitments, expectations and claims of its reports. */
    Ledger ledger();

    /**
     * Does all that {@code work} asks of the register given to it in one go: wholly, or not at all where {@code work} throws or
     * the program is killed.
     */
    void atOnce(Consumer<Register> work);

    /** The day of the newest report: plans before it are past. Empty where no report has a day. */
    Optional<LocalDate> newest();

    @Override
    void close();
}
