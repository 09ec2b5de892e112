package org.demarche.enter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.CaseFile;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Correction;
import org.demarche.register.Decision;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Participant;
import org.demarche.register.ReportHead;
import org.demarche.register.Signature;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;

/**
 * Reads accounts from lines such as {@code r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14 | by Berg, Foreign
 * Minister, NOR}: report, day, outlet, type and status with what is told beside it ({@code invited>scheduled}), then what else is
 * told. Sides are Norway and Finland unless told. Outlet {@code -} and day {@code undated} are none.
 */
final class ToldAccounts {
    private static final int SIGNATURE_PLACES = 100;
    private static final int LARGE_ODD = 0x9e3779b1;
    private static final int SHIFT = 8;

    private final Map<String, Signature> signatures = new LinkedHashMap<>();
    private final Map<String, ReportHead> headById = new LinkedHashMap<>();

    /** The accounts of a case, in the order in which it tells them. */
    List<Account> of(CaseFile.Case given) {
        var accounts = new ArrayList<Account>();
        for (var line : given.all("account")) accounts.add(account(line, accounts.size()));
        return accounts;
    }

    /** Reports that tell nothing of it but take others back. */
    List<ReportHead> notices(CaseFile.Case given) {
        var heads = new ArrayList<ReportHead>();
        for (var line : given.all("notice")) heads.add(head(parts(line)));
        return heads;
    }

    /** Lines such as {@code 1 correct r1 | date 2012-03-15 | Ann | The embassy confirmed}. */
    static List<Decision> decisions(CaseFile.Case given) {
        var decisions = new ArrayList<Decision>();
        for (var line : given.all("decision")) {
            var parts = parts(line);
            var words = parts.get(0).split(" ");
            var kind = Decision.Kind.valueOf(words[1].toUpperCase(java.util.Locale.ROOT));
            boolean undo = kind == Decision.Kind.UNDO;
            var accounts = undo
                    ? List.<String>of()
                    : Arrays.stream(words).skip(2).map(ToldAccounts::key).toList();
            Map<String, String> fields = new LinkedHashMap<>();
            if (kind == Decision.Kind.CORRECT) fields.put(first(parts.get(1)), rest(parts.get(1)));
            decisions.add(new Decision(
                    Long.parseLong(words[0]),
                    kind,
                    undo ? "" : "e" + words[2],
                    accounts,
                    fields,
                    parts.get(parts.size() - 2),
                    Instant.parse("2012-06-01T10:00:00Z"),
                    parts.get(parts.size() - 1),
                    undo ? Optional.of(Long.parseLong(words[2])) : Optional.empty()));
        }
        return decisions;
    }

    private static String key(String report) {
        return "a" + report;
    }

    private Account account(String line, int number) {
        var parts = parts(line);
        var head = head(parts);
        // Two accounts of one report are told one after the other.
        var evidence = new Evidence(head.id(), number, new Span(100 * number, 100 * number + 9), "status");
        var engagement = engagement(parts, head, evidence);
        var key = key(head.id()) + (headById.put(head.id(), head) == null ? "" : "-" + number);
        return new Account(key, head, engagement, Set.of(), LocalDate.MIN, LocalDate.MAX);
    }

    private Engagement engagement(List<String> parts, ReportHead head, Evidence evidence) {
        var kind = first(parts.get(3));
        var stages = rest(parts.get(3)).split(">");
        var source = find(parts, "by").map(ToldAccounts::source).orElse(Source.REPORT);
        var history = new ArrayList<StatusChange>();
        for (var stage : stages)
            history.add(new StatusChange(
                    Status.of(stage),
                    head.day().map(LocalDate::toString),
                    source,
                    List.of(),
                    evidence,
                    new Engagement.Decision(
                            find(parts, "decided").map(ToldAccounts::source).stream()
                                    .toList(),
                            find(parts, "from").map(ToldAccounts::date),
                            find(parts, "to").map(ToldAccounts::date),
                            Optional.empty())));
        var date = find(parts, "date").map(ToldAccounts::date);
        var spans = new ArrayList<Evidence>(List.of(evidence));
        if (date.isPresent()) spans.add(new Evidence(head.id(), evidence.sentence(), evidence.span(), "date"));
        var people = participants(parts);
        return new Engagement(
                key(head.id()),
                EngagementType.of(kind),
                find(parts, "comes").map(Status::of).orElse(Status.of(stages[stages.length - 1])),
                people,
                find(parts, "level").map(Level::of).orElse(Level.UNKNOWN),
                place(parts),
                date,
                date.map(d -> find(parts, "why").orElse("told as " + d.value())),
                find(parts, "topic").map(t -> new Excerpt(t, evidence.span())).stream()
                        .toList(),
                List.of(),
                history,
                find(parts, "or").stream()
                        .map(d -> new Engagement.Conflict(
                                "date",
                                List.of(
                                        new Engagement.Conflict.Value(
                                                date.orElseThrow().value(), source, evidence),
                                        new Engagement.Conflict.Value(d, source, evidence))))
                        .toList(),
                spans,
                parts.contains("background"),
                find(parts, "within"));
    }

    private ReportHead head(List<String> parts) {
        var id = parts.get(0);
        var day = parts.get(1);
        var kind = find(parts, "correction")
                .map(w -> Correction.Kind.CORRECTION)
                .or(() -> find(parts, "retraction").map(w -> Correction.Kind.RETRACTION));
        var words =
                find(parts, "correction").or(() -> find(parts, "retraction")).orElse("");
        return new ReportHead(
                id,
                "%064x".formatted(id.hashCode()),
                find(parts, "title"),
                Optional.of(parts.get(2)).filter(o -> !o.equals("-")),
                Optional.empty(),
                day.equals("undated") ? Optional.empty() : Optional.of(ReportDate.given(LocalDate.parse(day))),
                signature(id, find(parts, "like")),
                kind.map(k -> new Correction(k, words, find(parts, "names"))));
    }

    /** {@code like r1 0.8}: four of five places are those of r1. */
    private Signature signature(String id, Optional<String> like) {
        var values = new int[SIGNATURE_PLACES];
        // As small as the least of some hundred draws, so that the texts are long enough to be known again.
        Arrays.setAll(values, i -> Integer.MIN_VALUE + ((id + i).hashCode() * LARGE_ODD >>> SHIFT));
        like.ifPresent(l -> {
            var other = Objects.requireNonNull(signatures.get(first(l)), l).values();
            int same = (int) Math.round(Double.parseDouble(rest(l)) * SIGNATURE_PLACES);
            System.arraycopy(other, 0, values, 0, same);
        });
        return signatures.computeIfAbsent(id, i -> new Signature(values));
    }

    private static List<Participant> participants(List<String> parts) {
        var people = new ArrayList<Participant>();
        for (var part : parts)
            if (first(part).equals("person")) people.add(person(rest(part).split(", ")));
        var rank = find(parts, "level").map(Level::of).orElse(Level.UNKNOWN);
        for (var side : find(parts, "sides").orElse("NOR FIN").split(" "))
            if (people.stream().noneMatch(p -> p.side().equals(side)))
                people.add(new Participant(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(side),
                        Optional.empty(),
                        rank,
                        Participant.Role.PARTY,
                        Optional.empty()));
        var guest = find(parts, "guest");
        people.replaceAll(p -> guest.filter(p.side()::equals).isPresent() ? p.withRole(Participant.Role.GUEST) : p);
        return people;
    }

    /** {@code Espen Berg, Foreign Minister, NOR, minister}. */
    private static Participant person(String[] words) {
        return new Participant(
                Optional.of(words[0]),
                Optional.of(words[1]),
                Optional.of(words[2]),
                Optional.empty(),
                Level.of(words[3]),
                Participant.Role.PARTY,
                Optional.empty());
    }

    /** {@code NOR}, {@code Foreign Ministry spokesman, NOR} or {@code Espen Berg, Foreign Minister, NOR}. */
    private static Source source(String words) {
        var parts = words.split(", ");
        var country = Optional.of(parts[parts.length - 1]).filter(c -> !c.equals("-"));
        return switch (parts.length) {
            case 1 -> new Source(Optional.empty(), Optional.empty(), country, Optional.empty());
            case 2 -> new Source(Optional.of(parts[0]), Optional.empty(), country, Optional.empty());
            default -> new Source(Optional.of(parts[0]), Optional.of(parts[1]), country, Optional.empty());
        };
    }

    /** {@code place Oslo, NOR}, {@code venue Akershus, NOR} or {@code country Norway, NOR}. */
    private static Optional<Located> place(List<String> parts) {
        for (var kind : List.of("venue", "place", "region", "country")) {
            var words = find(parts, kind);
            if (words.isEmpty()) continue;
            var names = words.get().split(", ");
            return Optional.of(new Located(
                    names[0],
                    names.length > 1 ? Optional.of(names[1]) : Optional.empty(),
                    kind.equals("place") ? "city" : kind,
                    Optional.empty(),
                    OptionalInt.empty(),
                    "told"));
        }
        return Optional.empty();
    }

    private static Edtf date(String value) {
        return Edtf.parse(value).orElseThrow();
    }

    private static Optional<String> find(List<String> parts, String name) {
        return parts.stream()
                .skip(3)
                .filter(p -> first(p).equals(name))
                .map(ToldAccounts::rest)
                .findFirst();
    }

    private static List<String> parts(String line) {
        return Arrays.asList(line.split(" \\| "));
    }

    private static String first(String words) {
        return words.split(" ", 2)[0];
    }

    private static String rest(String words) {
        return words.contains(" ") ? words.split(" ", 2)[1] : "";
    }
}
