package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.table.Spelling;
import org.demarche.syntax.Phrase;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The case files of mentions: {@code who: "the words" -> whom they mean}, the words' second place in the text by a number
 * behind them. An answer is a person's name with as much of his office and state as the case cares for, {@code government
 * of} a state, the name of an organisation or body, {@code unnamed} with the words for people of a state, {@code place} or
 * {@code nobody}; {@code ;} parts several. {@code undecided: A or B} asks that exactly these be given and none be chosen.
 */
class ResolveCasesTest {
    private static final Pattern LINE = Pattern.compile("\"(.+?)\"(?: (\\d))? -> (.+)");

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("resolve").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void mentionsMeanWhomTheCaseSays(CaseFile.Case given) {
        var resolved = resolve(given);
        var text = resolved.findings().text();
        assertThat(given.lines()).extracting(CaseFile.Case.Line::key).containsAnyOf("who", "speaker");
        for (var line : given.all("who")) check(line, text, at -> found(resolved, at));
        for (var line : given.all("speaker"))
            check(line, text, at -> {
                assertThat(resolved.findings().attributions())
                        .as(line)
                        .anyMatch(a -> a.speaker().equals(Optional.of(at)));
                return resolved.speakers().getOrDefault(at, List.of());
            });
    }

    private static void check(String line, String text, Function<Span, List<Referent>> meaning) {
        var asked = LINE.matcher(line);
        assertThat(asked.matches()).as(line).isTrue();
        int nth = Optional.ofNullable(asked.group(2)).map(Integer::parseInt).orElse(1);
        var found = meaning.apply(nth(text, asked.group(1), nth));
        assertThat(agrees(asked.group(3), found))
                .as("%s, but found %s", line, shown(found))
                .isTrue();
    }

    @Test
    void thereAreEnoughOfEachKind() {
        var answers = cases().flatMap(c -> c.all("who").stream()).toList();
        assertThat(cases().count()).isGreaterThanOrEqualTo(150);
        assertThat(answers.stream().filter(a -> a.contains("-> undecided:")).count())
                .isGreaterThanOrEqualTo(20);
    }

    private static Resolved resolve(CaseFile.Case given) {
        var report = new Report(
                "case",
                given.get("text").replace("|", "\n\n"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var dated = given.find("report")
                .map(d -> report.withDate(ReportDate.given(LocalDate.parse(d))))
                .orElse(report);
        return ExampleReports.DEMARCHE.annotate(dated).resolved();
    }

    /** Where {@code words} stand for the {@code nth} time as words of their own. */
    private static Span nth(String text, String words, int nth) {
        var places = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        for (int i = 0; i < nth; i++)
            assertThat(places.find()).as("\"" + words + "\" in: " + text).isTrue();
        return new Span(places.start(), places.end());
    }

    /** Whom the longest resolved phrase means whose head lies in {@code span}, the one of just these words first. */
    private static List<Referent> found(Resolved resolved, Span span) {
        return resolved.referents().keySet().stream()
                .filter(p -> span.contains(head(resolved, p)))
                .min(Comparator.comparing((Phrase p) -> !span(resolved, p).equals(span))
                        .thenComparing(p -> -(p.end() - p.first())))
                .map(resolved::referentsOf)
                .orElse(List.of());
    }

    private static Span head(Resolved resolved, Phrase phrase) {
        return resolved.findings()
                .parses()
                .get(phrase.sentence())
                .sentence()
                .token(phrase.head())
                .span();
    }

    private static Span span(Resolved resolved, Phrase phrase) {
        return resolved.findings().parses().get(phrase.sentence()).sentence().span(phrase.first(), phrase.end());
    }

    private static boolean agrees(String answer, List<Referent> found) {
        if (answer.equals("place") || answer.equals("nobody")) return found.isEmpty();
        if (answer.startsWith("undecided: ")) {
            var meant = List.of(answer.substring("undecided: ".length()).split(" or "));
            return found.size() == 1
                    && agreeAll(meant, found.get(0).alternatives())
                    && meant.stream().noneMatch(m -> agrees(m, found.get(0)));
        }
        return found.stream().noneMatch(Referent::isUndecided) && agreeAll(List.of(answer.split("; ")), found);
    }

    /** Whether each answer agrees with one referent, and there are no more; in any order. */
    private static boolean agreeAll(List<String> answers, List<Referent> found) {
        return answers.size() == found.size()
                && answers.stream().allMatch(a -> found.stream().anyMatch(r -> agrees(a, r)));
    }

    private static boolean agrees(String answer, Referent referent) {
        var parts = List.of(answer.split(", "));
        boolean named = isName(parts.get(0), label(referent)) || isName(parts.get(0), referent.name());
        if (!named && !answer.equals(referent.name())) return false;
        var more = Stream.of(referent.office(), referent.country(), referent.organization())
                .flatMap(Optional::stream)
                .toList();
        return answer.equals(referent.name()) || more.containsAll(parts.subList(1, parts.size()));
    }

    private static boolean isName(String asked, String name) {
        return Spelling.plain(asked).equals(Spelling.plain(name));
    }

    private static String label(Referent referent) {
        return switch (referent.kind()) {
            case COUNTRY -> "government of " + referent.country().orElse("nobody");
            case OFFICIALS ->
                referent.name().contains(", ")
                        ? "unnamed " + referent.name().substring(referent.name().indexOf(", ") + 2)
                        : referent.name();
            case PERSON, ORGANIZATION, OTHER -> referent.name();
        };
    }

    private static String shown(List<Referent> found) {
        return found.stream()
                .map(r -> r.isUndecided()
                        ? "undecided: " + shown(r.alternatives()).replace("; ", " or ")
                        : Stream.of(Optional.of(label(r)), r.office(), r.country(), r.organization())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
