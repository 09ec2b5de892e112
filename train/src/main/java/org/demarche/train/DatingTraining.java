package org.demarche.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.analyse.Analyser;
import org.demarche.clean.ArticleText;
import org.demarche.clean.PageText;
import org.demarche.knowledge.Knowledge;
import org.demarche.read.JsonlReader;
import org.demarche.refusal.Reading;
import org.demarche.resolve.Clue;
import org.demarche.resolve.Relation;
import org.demarche.resolve.RelationOdds;
import org.demarche.resolve.RelationOdds.Width;
import org.demarche.resolve.ReportDateByEvidence;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/**
 * Fits the odds by which reports are dated, and how certain their answers are, on dated reports whose dates are hidden.
 *
 * <p>Only relations are learned: how far a report lies from what it names. For each bin of distances the odds are how often
 * reports lie there, against how many days of {@link #FIRST} to {@link #LAST} do. Certainty is taken from sets that were left
 * out of the fit, one after the other.
 */
final class DatingTraining {
    /** The days on which a report may have been: what the tables cover. */
    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    /** No year of reports counts as more than so many: the sets are of few years. */
    private static final double MOST_OF_A_YEAR = 100;
    /** Nor anything that is named: a set of 2016 names one candidate in every second report. */
    private static final double MOST_OF_ONE = 10;
    /** Seen beforehand in each bin, so that nothing is beyond doubt. */
    private static final double BEFOREHAND = 0.5;

    private static final double LEAST = 0.002;
    private static final double[] SHARES = {0, 0.27, 0.35, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98};

    private final Knowledge knowledge;
    private final List<Lesson> lessons = new ArrayList<>();

    /** One dated report: its set, its day, what it names, and how many days lie in each bin of that. */
    private record Lesson(String set, LocalDate day, List<Clue> clues, List<int[]> days) {}

    private record Answer(double share, boolean right, Width width) {}

    DatingTraining(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Reads records with id {@code set:name}, text and published. */
    void read(Path file, Analyser analyser) throws IOException {
        var reader = new JsonlReader(new PageText()::reports);
        var cleaner = new ArticleText();
        var evidence = new ReportDateByEvidence(knowledge, RelationOdds.of(List.of()));
        for (var line : Files.readAllLines(file)) {
            if (!(reader.read(line.getBytes(StandardCharsets.UTF_8)).get(0) instanceof Reading.Read read))
                throw new IOException(file + " has a line that is no report record");
            var report = read.report();
            var day = report.date().map(ReportDate::day).orElseThrow();
            var findings = analyser.analyse(cleaner.clean(Report.of(report.id(), report.text())));
            var set = report.id().substring(0, report.id().indexOf(':'));
            var clues = evidence.clues(findings);
            lessons.add(new Lesson(
                    set, day, clues, clues.stream().map(DatingTraining::days).toList()));
        }
    }

    /** The lines of the table; what held-out sets show is printed. */
    List<String> train(PrintStream out) {
        var sets = lessons.stream().map(Lesson::set).distinct().toList();
        var heldOut = new ArrayList<Answer>();
        for (var set : sets) {
            var table = RelationOdds.of(odds(lesson -> !lesson.set().equals(set)));
            var answers = answers(table, set);
            heldOut.addAll(answers.subList(0, Math.min(answers.size(), 300)));
            print(out, set, answers);
        }
        var lines = new ArrayList<>(odds(lesson -> true));
        for (var width : Width.values())
            lines.add(width.code() + "\t"
                    + certainty(heldOut.stream().filter(a -> a.width() == width).toList()));
        return lines;
    }

    private List<String> odds(Predicate<Lesson> chosen) {
        var fitted = lessons.stream().filter(chosen).toList();
        Map<Integer, Long> ofYear =
                fitted.stream().collect(Collectors.groupingBy(l -> l.day().getYear(), Collectors.counting()));
        Map<Object, Long> named = fitted.stream()
                .flatMap(l -> l.clues().stream())
                .filter(DatingTraining::isOfTerms)
                .collect(Collectors.groupingBy(DatingTraining::named, Collectors.counting()));
        var lines = new ArrayList<String>();
        for (var relation : Relation.values()) {
            var seen = new double[relation.bins()];
            var days = new double[seen.length];
            for (var lesson : fitted) {
                double ofDay = Math.min(
                        1, MOST_OF_A_YEAR / ofYear.getOrDefault(lesson.day().getYear(), 1L));
                for (int at = 0; at < lesson.clues().size(); at++) {
                    var clue = lesson.clues().get(at);
                    if (clue.relation() != relation) continue;
                    // Dates come again by chance; people and events because a set is of their time.
                    double weight = isOfTerms(clue)
                            ? Math.min(ofDay, MOST_OF_ONE / named.getOrDefault(named(clue), 1L))
                            : ofDay;
                    seen[relation.bin(clue.distance(lesson.day()))] += weight;
                    for (int bin = 0; bin < days.length; bin++)
                        days[bin] += weight * lesson.days().get(at)[bin];
                }
            }
            if (!RelationOdds.isByHand(relation)) lines.add(line(relation, seen, days));
        }
        return lines;
    }

    private static boolean isOfTerms(Clue clue) {
        return clue.relation().isOfTerms() || clue.relation() == Relation.FORMER;
    }

    private static Object named(Clue clue) {
        return List.of(clue.relation(), clue.stretches());
    }

    private static int[] days(Clue clue) {
        var days = new int[clue.relation().bins()];
        clue.distances(FIRST, LAST, distance -> days[clue.relation().bin(distance)]++);
        return days;
    }

    private static String line(Relation relation, double[] seen, double[] days) {
        double whole = Arrays.stream(seen).sum();
        var odds = IntStream.range(0, seen.length)
                .mapToDouble(i -> (seen[i] + BEFOREHAND) / Math.max(days[i], whole))
                .toArray();
        // A bin that the calendar does not reach tells nothing by itself: it is as its neighbour nearer the middle.
        int middle = relation.bin(0);
        for (int i = middle + 1; i < odds.length; i++) if (days[i] < whole) odds[i] = odds[i - 1];
        for (int i = middle - 1; i >= 0; i--) if (days[i] < whole) odds[i] = odds[i + 1];
        var spread = Arrays.stream(days).map(d -> Math.max(d, whole)).toArray();
        int peak = relation.isOfTerms() ? relation.bin(0) : best(odds);
        // Away from the peak they fall: a rise there is of the few years that the sets are from.
        if (!relation.near()) {
            fall(odds, spread, peak, odds.length, 1);
            fall(odds, spread, peak, -1, -1);
        }
        double best = odds[best(odds)];
        var cells = Arrays.stream(odds)
                .mapToObj(one -> String.format(Locale.ROOT, "%.4f", Math.max(LEAST, one / best)))
                .collect(Collectors.joining(" "));
        return relation.code() + "\t" + cells;
    }

    private static int best(double[] odds) {
        int best = 0;
        for (int i = 1; i < odds.length; i++) if (odds[i] > odds[best]) best = i;
        return best;
    }

    /** Pools neighbours from {@code from} to before {@code to} until none is above the one before it. */
    private static void fall(double[] odds, double[] spread, int from, int to, int step) {
        var pools = new ArrayList<double[]>();
        for (int i = from; i != to; i += step) {
            pools.add(new double[] {odds[i] * spread[i], spread[i], 1});
            while (pools.size() > 1) {
                var last = pools.get(pools.size() - 1);
                var before = pools.get(pools.size() - 2);
                if (before[0] / before[1] >= last[0] / last[1]) break;
                for (int part = 0; part < last.length; part++) before[part] += last[part];
                pools.remove(pools.size() - 1);
            }
        }
        int at = from;
        for (var pool : pools) for (int i = 0; i < pool[2]; i++, at += step) odds[at] = pool[0] / pool[1];
    }

    private List<Answer> answers(RelationOdds table, String set) {
        var evidence = new ReportDateByEvidence(knowledge, table);
        var answers = new ArrayList<Answer>();
        for (var lesson : lessons) {
            if (!lesson.set().equals(set)) continue;
            evidence.date(lesson.clues()).ifPresent(date -> answers.add(answer(date, lesson.day())));
        }
        return answers;
    }

    private static Answer answer(ReportDate date, LocalDate day) {
        boolean right = !day.isBefore(date.first()) && !day.isAfter(date.last());
        var width = date.why().startsWith(ReportDateByEvidence.NO_YEAR)
                ? Width.BOUNDS
                : date.last().toEpochDay() - date.first().toEpochDay() < 31 ? Width.MONTH : Width.YEAR;
        return new Answer(date.certainty(), right, width);
    }

    private void print(PrintStream out, String set, List<Answer> answers) {
        long all = lessons.stream().filter(l -> l.set().equals(set)).count();
        long right = answers.stream().filter(Answer::right).count();
        out.printf(
                Locale.ROOT,
                "%s left out: %d reports, %d answered, %.3f right",
                set,
                all,
                answers.size(),
                right / Math.max(1.0, answers.size()));
        for (var width : Width.values()) {
            var of = answers.stream().filter(a -> a.width() == width).toList();
            long rightOf = of.stream().filter(Answer::right).count();
            out.printf(Locale.ROOT, "; %s %d of %d", width.name().toLowerCase(Locale.ROOT), rightOf, of.size());
        }
        out.println();
    }

    /** How often answers of each share are right, made to rise with the share (pool adjacent violators). */
    private static String certainty(List<Answer> answers) {
        var pools = new ArrayList<double[]>();
        for (int i = 0; i < SHARES.length; i++) {
            double from = SHARES[i];
            double to = i + 1 < SHARES.length ? SHARES[i + 1] : 2;
            var within = answers.stream()
                    .filter(a -> a.share() >= from && a.share() < to)
                    .toList();
            if (within.isEmpty()) continue;
            pools.add(new double[] {from, within.stream().filter(Answer::right).count(), within.size()});
            while (pools.size() > 1) {
                var last = pools.get(pools.size() - 1);
                var before = pools.get(pools.size() - 2);
                if (before[1] / before[2] <= last[1] / last[2]) break;
                before[1] += last[1];
                before[2] += last[2];
                pools.remove(pools.size() - 1);
            }
        }
        return pools.stream()
                .sorted(Comparator.comparingDouble(p -> p[0]))
                .map(p -> String.format(Locale.ROOT, "%.2f=%.2f", p[0], p[1] / p[2]))
                .collect(Collectors.joining(" "));
    }
}
