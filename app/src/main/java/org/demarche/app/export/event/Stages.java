package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;

/**
 * Reads the stages out of an entry's history. What several reports tell of one stage is one; after a plan was moved, turned down or
 * called off, what is planned anew is another. A plan never becomes a deed here: only what the entry itself has as held or under way
 * is one, and what was broken off after it had begun.
 */
final class Stages {
    private static final String MOVED = "moved";
    private static final String BROKEN_OFF = "broken-off";

    private static final Comparator<Mention> TOLD = Comparator.comparing(Mention::report, ReportHead.ORDER)
            .thenComparing(Mention::sentence)
            .thenComparing(Mention::span);

    private final Dossier dossier;
    private final Map<String, ReportHead> reports = new HashMap<>();
    private final Map<String, List<StatusChange>> changes = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Edtf> movesByDay = new HashMap<>();
    private boolean begun;
    private boolean undone;
    private int round;

    private Stages(Dossier dossier) {
        this.dossier = dossier;
        for (var account : dossier.accounts())
            if (!dossier.superseded().contains(account.key()))
                reports.putIfAbsent(account.report().id(), account.report());
    }

    /** In the order in which they were first told; none where the outlets took back every report. */
    static List<Stage> of(Dossier dossier) {
        var stages = new Stages(dossier);
        var standing = dossier.engagement().history().stream()
                .filter(c -> stages.reports.containsKey(c.evidence().reportId()))
                .toList();
        standing.forEach(stages::move);
        standing.forEach(stages::take);
        return stages.made();
    }

    /** Days on which it was said to which day it is moved: whoever tells of the same without the new day tells the same. */
    private void move(StatusChange change) {
        if (change.status() == Status.POSTPONED)
            change.decision().to().ifPresent(to -> movesByDay.put(change.asOf().orElse(""), to));
    }

    private void take(StatusChange change) {
        if (change.status().isDeed()) {
            if (change.status() == Status.UNDER_WAY) begun = true;
            add(Status.HELD.code(), Status.HELD.code(), change);
            return;
        }
        boolean undoes = change.status().isUndoing() || change.status() == Status.DECLINED;
        // What is planned after it was called off is another plan; what calls off again is the same calling off.
        if (undone && !undoes) round++;
        undone = undoes;
        var name = name(change);
        var by = deciders(change).stream().map(Stages::label).sorted().collect(Collectors.joining("+"));
        add(name, round + " " + name + " " + (name.equals(MOVED) ? newDay(change) : by), change);
    }

    private void add(String name, String key, StatusChange change) {
        names.put(key, name);
        changes.computeIfAbsent(key, k -> new ArrayList<>()).add(change);
    }

    private String name(StatusChange change) {
        if (change.status() == Status.POSTPONED && !newDay(change).isEmpty()) return MOVED;
        if (change.status() == Status.CANCELLED && begun) return BROKEN_OFF;
        return change.status().code();
    }

    private String newDay(StatusChange change) {
        return change.decision()
                .to()
                .or(() -> Optional.ofNullable(movesByDay.get(change.asOf().orElse(""))))
                .map(Edtf::value)
                .orElse("");
    }

    /** Who expects or denies says so himself; who decides is told apart from who tells it. */
    private static List<Source> deciders(StatusChange change) {
        return switch (change.status()) {
            case EXPECTED, DENIED -> change.source().isReport() ? List.of() : List.of(change.source());
            case PROPOSED, INVITED, ACCEPTED, DECLINED, POSTPONED, CANCELLED ->
                change.decision().by();
            case ARRANGED, SCHEDULED, UNDER_WAY, HELD -> List.of();
        };
    }

    /** The side, as the same government is named now by its minister and now by its ministry. */
    private static String label(Source source) {
        return source.country().or(source::organization).or(source::name).orElse("");
    }

    private List<Stage> made() {
        var made = new ArrayList<Stage>();
        changes.forEach((key, told) -> {
            boolean deed = told.get(0).status().isDeed();
            if (deed && !tookPlace()) return;
            made.add(deed ? deed(key, told) : plan(key, told));
        });
        return made;
    }

    private boolean tookPlace() {
        return dossier.engagement().status().isDeed()
                || dossier.engagement().status() == Status.CANCELLED && names.containsValue(BROKEN_OFF);
    }

    private Stage deed(String key, List<StatusChange> told) {
        var date = dossier.engagement().date();
        return new Stage(
                Status.HELD.code(),
                key,
                date.flatMap(Stages::firstDay),
                date.filter(Edtf::isStretch),
                List.of(),
                mentions(told));
    }

    /**
     * The day on which it began: of a day, a stretch of some days or one whose end is open. A month, a week or another time within
     * which it was has none.
     */
    private static Optional<LocalDate> firstDay(Edtf date) {
        boolean begins = date.isDay() || date.isStretch() || date.value().endsWith("/..");
        return Optional.of(date.first()).filter(d -> begins);
    }

    private Stage plan(String key, List<StatusChange> told) {
        var first = told.get(0);
        var mentions = mentions(told);
        var said = first.asOf().flatMap(Edtf::parse).filter(Edtf::isDay).map(Edtf::first);
        return new Stage(
                String.valueOf(names.get(key)),
                key,
                said.or(() -> mentions.get(0).report().day()),
                Optional.empty(),
                deciders(first),
                mentions);
    }

    private List<Mention> mentions(List<StatusChange> told) {
        var mentions = new LinkedHashMap<String, Mention>();
        told.stream()
                .map(this::mention)
                .sorted(TOLD)
                .forEach(m -> mentions.putIfAbsent(m.report().id() + " " + m.sentence(), m));
        return List.copyOf(mentions.values());
    }

    private Mention mention(StatusChange change) {
        var evidence = change.evidence();
        var report = Optional.ofNullable(reports.get(evidence.reportId())).orElseThrow();
        return new Mention(report, evidence.sentence() + 1, evidence.span());
    }
}
