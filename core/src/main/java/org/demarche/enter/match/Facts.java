package org.demarche.enter.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Account;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.register.ReportHead;

/** An account made ready to be compared: what is asked of it for each other account is worked out once. Immutable. */
public final class Facts {
    private static final int SHORTEST_WORD = 4;
    private static final int NEWS_DAYS = 6;

    private final Account account;
    private final Set<String> sides = new TreeSet<>();
    private final Map<String, Set<String>> namesBySide = new HashMap<>();
    private final Map<String, Set<String>> officesBySide = new HashMap<>();
    private final Set<String> guests = new TreeSet<>();
    private final Set<String> topicWords = new HashSet<>();
    private final List<Edtf> dates = new ArrayList<>();
    private final Optional<String> country;
    private final Optional<String> city;
    private final boolean moved;

    private Facts(Account account) {
        this.account = account;
        var engagement = account.engagement();
        for (var participant : engagement.participants()) add(participant);
        for (var topic : engagement.topics())
            for (var word : topic.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                if (word.length() >= SHORTEST_WORD) topicWords.add(word);
        engagement.date().ifPresent(dates::add);
        for (var change : engagement.history()) {
            change.decision().from().ifPresent(dates::add);
            change.decision().to().ifPresent(dates::add);
        }
        country = engagement.place().flatMap(Located::country).map(Knowledge::stateKey);
        city = engagement
                .place()
                .filter(p -> p.precision().equals("city"))
                .map(p -> p.name().toLowerCase(Locale.ROOT));
        moved = engagement.history().stream().anyMatch(h -> h.status() == Status.POSTPONED);
    }

    /** The account made ready. */
    public static Facts of(Account account) {
        return new Facts(account);
    }

    private void add(Participant participant) {
        var side = Knowledge.stateKey(participant.side());
        sides.add(side);
        if (participant.role() == Participant.Role.GUEST) guests.add(side);
        participant
                .office()
                .ifPresent(o -> officesBySide
                        .computeIfAbsent(side, s -> new TreeSet<>())
                        .add(o.toLowerCase(Locale.ROOT)));
        participant
                .name()
                .ifPresent(n ->
                        namesBySide.computeIfAbsent(side, s -> new TreeSet<>()).add(n));
    }

    public Account account() {
        return account;
    }

    Engagement engagement() {
        return account.engagement();
    }

    ReportHead report() {
        return account.report();
    }

    EngagementType type() {
        return engagement().type();
    }

    /** States by their codes and organisations by their names, those that continue each other as one. */
    Set<String> sides() {
        return sides;
    }

    /** Who is named of a side. */
    Set<String> names(String side) {
        return namesBySide.getOrDefault(side, Set.of());
    }

    /** Whether both name somebody of a side, and the same. */
    boolean sharesName(String side, Facts other) {
        return names(side).stream()
                .anyMatch(n -> other.names(side).stream().anyMatch(m -> Participant.isSameName(n, m)));
    }

    /** The offices of those who are told of a side, in lower case. */
    Set<String> offices(String side) {
        return officesBySide.getOrDefault(side, Set.of());
    }

    /** Whether one of {@code some} sides is an organisation. */
    boolean hasBody(Set<String> some) {
        return engagement().participants().stream()
                .anyMatch(p -> p.organization().filter(some::contains).isPresent());
    }

    /** The sides that come as guests. */
    Set<String> guests() {
        return guests;
    }

    /** When it took place where no day is told: news of what is done is a few days old. */
    Optional<Edtf> impliedDate() {
        if (date().isPresent() || !isDeed() || engagement().background()) return Optional.empty();
        return reported().map(d -> Edtf.interval(d.minusDays(NEWS_DAYS), d));
    }

    Set<String> topicWords() {
        return topicWords;
    }

    Optional<Edtf> date() {
        return engagement().date();
    }

    /** Its date, and those from which and to which it was moved. */
    List<Edtf> dates() {
        return dates;
    }

    Optional<String> country() {
        return country;
    }

    /** The city's name in lower case. */
    Optional<String> city() {
        return city;
    }

    /** Whether some day is told of both, be it one that was given up. */
    boolean overlaps(Facts other) {
        return dates.stream().anyMatch(d -> other.dates.stream().anyMatch(d::overlaps));
    }

    /** Whether it was put off. */
    boolean isMoved() {
        return moved;
    }

    /** Whether it is told as something that took place or takes place. */
    public boolean isDeed() {
        return engagement().status() == Status.HELD || engagement().status() == Status.UNDER_WAY;
    }

    /** How many sides have somebody by name who is named by the other too. */
    long namesShared(Facts other) {
        return sides.stream().filter(s -> sharesName(s, other)).count();
    }

    /** A plan without a day. */
    boolean isOpenPlan() {
        return !isDeed() && date().isEmpty() && !engagement().background();
    }

    /** The day on which it is, as far as that is known: else that of the report. */
    private Optional<LocalDate> day() {
        return date().map(Edtf::first).or(this::reported);
    }

    /** Whether this was done after {@code plan} was told, and no later than {@code other} is. */
    boolean isDoneBetween(Facts plan, Facts other) {
        if (!isDeed() || engagement().background() || day().isEmpty()) return false;
        return plan.reported().filter(day().get()::isAfter).isPresent()
                && other.day().filter(day().get()::isAfter).isEmpty();
    }

    /** The same of names with more than a surname, which other people have too. */
    long fullNamesShared(Facts other) {
        return sides.stream()
                .filter(s -> names(s).stream()
                        .filter(Facts::isFull)
                        .anyMatch(n -> other.names(s).stream()
                                .filter(Facts::isFull)
                                .anyMatch(m -> Participant.isSameName(n, m))))
                .count();
    }

    private static boolean isFull(String name) {
        return name.indexOf(' ') > 0;
    }

    boolean isVisit() {
        return type() == EngagementType.VISIT;
    }

    Optional<LocalDate> reported() {
        return report().day();
    }
}
