package org.demarche;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;

/** What the program makes of a story: its register, and which account answers which expected engagement. */
final class StoryRegister {
    private record Answer(ExpectedEngagement expected, Account account) {}

    private final StoryFile story;
    private final Register register = new MemoryRegister();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Account> unexpected = new ArrayList<>();

    StoryRegister(StoryFile story) {
        this.story = story;
        for (var report : story.reports()) ExampleReports.DEMARCHE.file(report, register);
        ExampleReports.DEMARCHE.settle(register);
        for (var report : story.reports()) pair(report.id());
    }

    private void pair(String report) {
        var asked = story.engagements().stream()
                .filter(e -> e.reports().contains(report))
                .toList();
        var accounts = register.accounts(report);
        var pairs = StoryPairing.of(
                asked, accounts.stream().map(Account::engagement).toList());
        for (var account : accounts) {
            var expected = asked.stream()
                    .filter(e -> account.engagement().equals(pairs.get(e)))
                    .findFirst();
            expected.ifPresentOrElse(e -> answers.add(new Answer(e, account)), () -> unexpected.add(account));
        }
    }

    StoryFile story() {
        return story;
    }

    Register register() {
        return register;
    }

    /** The account of that report that answers the expected engagement; empty where it was not read. */
    Optional<Account> answer(ExpectedEngagement expected, String report) {
        return read(expected).stream()
                .filter(a -> a.report().id().equals(report))
                .findFirst();
    }

    /** Accounts that no expected engagement asks for. */
    List<Account> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Accounts of it that were read, in the order of the story. */
    List<Account> read(ExpectedEngagement expected) {
        return answers.stream()
                .filter(a -> a.expected().equals(expected))
                .map(Answer::account)
                .toList();
    }

    Dossier entryOf(Account account) {
        return register.find(account.entryKey()).orElseThrow();
    }

    /** Whether exactly the accounts of it are in one entry. */
    boolean isWhole(ExpectedEngagement expected) {
        var entries = entries(expected);
        return entries.size() == 1
                && entries.get(0).accounts().size() == read(expected).size();
    }

    /** Entries that hold an account of it, the one that holds most first; of two that hold as much, the earlier one. */
    List<Dossier> entries(ExpectedEngagement expected) {
        var byKey = read(expected).stream()
                .map(this::entryOf)
                .collect(Collectors.groupingBy(Dossier::key, LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream()
                .sorted((a, b) -> b.size() - a.size())
                .map(l -> l.get(0))
                .toList();
    }

    /**
     * Lays what was put together beside what belongs together.
     *
     * @param readOnly leaves out what was not read, which else stands alone, and what nobody expected
     */
    void count(BCubed score, boolean readOnly) {
        for (var expected : story.engagements())
            for (var report : expected.reports()) {
                var answer = answer(expected, report);
                if (readOnly && answer.isEmpty()) continue;
                var unread = expected.name() + " unread in " + report;
                score.add(
                        story.name() + " " + expected.name(),
                        story.name() + " " + answer.map(a -> entryOf(a).key()).orElse(unread));
            }
        if (readOnly) return;
        for (var account : unexpected)
            score.add(
                    story.name() + " " + account.key(),
                    story.name() + " " + entryOf(account).key());
    }
}
