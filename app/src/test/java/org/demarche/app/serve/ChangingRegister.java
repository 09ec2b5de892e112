package org.demarche.app.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.store.Archive;
import org.demarche.finding.Edtf;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Filing;
import org.demarche.register.Item;
import org.demarche.register.MadeUp;
import org.demarche.register.Participant;
import org.demarche.register.Source;
import org.demarche.text.Span;

/**
 * A register whose reports come and go. Each tells of one entry: on a day that several share, with a person, a body and a place of its own,
 * and with somebody of whom nobody says on whose side they are; sources differ on some, others are plans that nobody confirms. Each opens a
 * commitment, an expectation and a claim.
 */
final class ChangingRegister {
    private static final LocalDate FIRST = LocalDate.of(2015, 3, 1);

    private final Archive register;

    ChangingRegister(Archive register) {
        this.register = register;
    }

    /** How what a report tells is known in each list. */
    static String name(int number) {
        return String.format("%03d", number);
    }

    void add(int number) {
        var account = account(number);
        register.atOnce(r -> {
            r.file(told(MadeUp.filing(account.report(), account), number));
            r.settle(MadeUp.settlement(MadeUp.dossier(account)));
            for (var kind : Item.Kind.values()) r.ledger().settle(matter(number, kind), List.of(item(number, kind)));
        });
    }

    void withdraw(int number) {
        register.atOnce(r -> {
            r.withdraw("r" + name(number));
            for (var kind : Item.Kind.values()) r.ledger().settle(matter(number, kind), List.of());
        });
    }

    private static String matter(int number, Item.Kind kind) {
        return "RUS|" + kind.code() + "|matter of\n" + name(number);
    }

    /** Days repeat, in another order than the numbers; some have none. What is added later is newer than all before. */
    private static Optional<LocalDate> day(int number) {
        return number % 9 == 5
                ? Optional.empty()
                : Optional.of(FIRST.plusDays(number * 7L % 4 + number / 100L * number));
    }

    private static Account account(int number) {
        var day = day(number).map(LocalDate::toString).orElse("");
        var published = day.isEmpty() ? FIRST.minusDays(1).toString() : day;
        var told = MadeUp.engagement(
                "a" + name(number), day, "/RUS", "/PRK", "Person " + name(number) + "/Body " + name(number));
        var people = new ArrayList<>(told.participants());
        people.add(new Participant(
                Optional.of("Somebody " + name(number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Level.UNKNOWN,
                Participant.Role.PARTY,
                Optional.empty()));
        var engagement = new Engagement(
                told.key(),
                told.type(),
                number % 3 == 0 ? Status.SCHEDULED : Status.HELD,
                people,
                told.level(),
                Optional.of(place(number)),
                told.date(),
                told.dateWhy(),
                told.topics(),
                told.outcome(),
                told.history(),
                List.of(new Conflict("date", List.of())),
                told.evidence(),
                false,
                Optional.empty());
        return MadeUp.account(MadeUp.report("r" + name(number), published, "Post"), engagement);
    }

    private static Located place(int number) {
        return MadeUp.place("Town " + name(number), "AUT");
    }

    private static Filing told(Filing filing, int number) {
        var text = "The harbour treaty." + " They spoke about fish and ships for a while.".repeat(number * 11 % 23);
        return new Filing(
                filing.report(),
                Optional.of(text),
                filing.accounts(),
                filing.statements(),
                filing.commitments(),
                filing.expectations(),
                filing.claims());
    }

    private static Item item(int number, Item.Kind kind) {
        return new Item(
                kind.code().charAt(0) + name(number),
                kind,
                Source.REPORT,
                List.of(),
                new Engagement.Excerpt("to come", new Span(0, 7)),
                Optional.empty(),
                number % 4 == 1
                        ? Optional.empty()
                        : Edtf.parse(FIRST.plusDays(40 + number % 2).toString()),
                day(number),
                List.of(new Item.Step("open", Optional.empty(), Source.REPORT, "it is said", Optional.empty())),
                Optional.empty(),
                List.of());
    }
}
