package org.demarche.knowledge.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.knowledge.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoIsWhoTest {
    private static final LocalDate TODAY = LocalDate.parse("2018-10-08");
    private static final WhoIsWho WHO = load();

    private static WhoIsWho load() {
        try {
            return new WhoIsWho(Tables.load(Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer ask(String question, String day) {
        return WHO.answer(question, Optional.of(LocalDate.parse(day)), TODAY);
    }

    private static String persons(Answer answer) {
        return answer.posts().stream()
                .map(p -> p.term().person())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "foreign minister of Russia, 2018-10-08, Sergei Lavrov",
        "Russian foreign minister, 2018-10-08, Sergei Lavrov",
        "Russia's foreign minister, 2018-10-08, Sergei Lavrov",
        "who was the foreign minister of Russia?, 2000-06-01, Igor Ivanov",
        "president of the United States, 2018-10-08, Donald Trump",
        "US president, 2012-01-01, Barack Obama",
        "secretary of state of the United States, 2018-10-08, Mike Pompeo",
        "head of NATO, 2018-10-08, Jens Stoltenberg",
        "NATO secretary general, 2025-01-01, Mark Rutte",
        "EU foreign policy chief, 2018-10-08, Federica Mogherini",
        "president of the European Commission, 2018-10-08, Jean-Claude Juncker",
        "South Sudanese president, 2018-10-08, Salva Kiir Mayardit",
        "Lavrov Sergei, 2018-10-08, Sergei Lavrov",
        "President Putin, 2018-10-08, Vladimir Putin",
        "head of state of Canada, 2018-10-08, Elizabeth II",
        "head of state of San Marino, 2023-06-01, Adele Tonnini; Alessandro Scarano",
        "head of state of Andorra, 2018-10-08, Emmanuel Macron; Joan Enric Vives Sicília",
        "pope, 2018-10-08, Pope Francis",
    })
    void questionsAreAnsweredAsPeopleAskThem(String question, String day, String persons) {
        var answer = ask(question, day);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.ANSWERED);
        assertThat(persons(answer)).isEqualTo(persons);
    }

    @ParameterizedTest
    @CsvSource({
        "United States, Donald Trump",
        "Brazil, Michel Temer",
        "Switzerland, Alain Berset",
        "Turkmenistan, Gurbanguly Berdimuhamedow"
    })
    void whereNobodyElseHeadsTheGovernmentTheHeadOfStateIsSaidToDoSo(String state, String person) {
        for (var office : new String[] {"head of government", "prime minister"}) {
            var posts = ask(office + " of " + state, "2018-10-08").posts();
            assertThat(posts).hasSize(1);
            assertThat(posts.get(0).term().person()).startsWith(person);
            assertThat(posts.get(0).remark()).contains("heads the government too");
        }
    }

    @Test
    void postNamesWhoStoodThereBeforeAndAfter() {
        var post = ask("president of the United States", "2018-10-08").posts().get(0);
        assertThat(post.former().orElseThrow().person()).isEqualTo("Barack Obama");
        assertThat(post.next().orElseThrow().person()).isEqualTo("Joe Biden");
        assertThat(post.term().source()).isNotBlank();
        assertThat(post.term().at().line()).isPositive();
    }

    @Test
    void stateIsAnsweredByItsHeadsFirst() {
        assertThat(ask("Russia", "2018-10-08").posts())
                .extracting(p -> p.term().person())
                .startsWith("Vladimir Putin", "Dmitry Medvedev", "Sergei Lavrov")
                .contains("Maria Zakharova");
    }

    @Test
    void surnameOfSeveralIsLeftUndecided() {
        var answer = ask("Kim", "2018-10-08");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.UNDECIDED);
        assertThat(answer.nearest()).contains("Kim Jong-un", "Kim Yong-nam");
    }

    @Test
    void surnameOfOneInOfficeIsDecidedAndTheOthersNamed() {
        var answer = ask("President Bush", "2005-01-01");
        assertThat(persons(answer)).isEqualTo("George W. Bush");
        assertThat(answer.remarks().get(0)).contains("George H. W. Bush");
    }

    @Test
    void officeOfSeveralStatesIsLeftUndecided() {
        var answer = ask("secretary of state", "2018-10-08");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.UNDECIDED);
        assertThat(persons(answer)).isEqualTo("Mike Pompeo; Pietro Parolin");
    }

    @Test
    void rivalsAreBothNamed() {
        var answer = ask("head of government of Libya", "2023-06-01");
        assertThat(persons(answer)).isEqualTo("Abdulhamid Dbeibeh; Osama Hammad");
        assertThat(answer.remarks().get(0)).contains("claimed by rivals");
    }

    @Test
    void chairOfACollegeIsSaidToPresideOnly() {
        assertThat(ask("head of state of Bosnia", "2018-10-08").remarks().get(0))
                .contains("the one who presides");
    }

    @Test
    void vacancyNamesWhoWasLastAndWhoCameNext() {
        var answer = ask("foreign minister of Nigeria", "2023-06-01");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.UNKNOWN);
        assertThat(answer.remarks()).anyMatch(r -> r.contains("Geoffrey Onyeama"));
        assertThat(answer.remarks()).anyMatch(r -> r.contains("Yusuf Tuggar"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sergey Lavrof, UNKNOWN, Sergey Lavrov",
        "foreign minister of Rusia, UNKNOWN, Russia",
        "how is the weather, NOT_UNDERSTOOD, ",
        "plumber of Russia, NOT_UNDERSTOOD, ",
        "foreign minister, NOT_UNDERSTOOD, ",
        "?, NOT_UNDERSTOOD, ",
    })
    void whatIsNotKnownIsSaidWithTheNearest(String question, Answer.Outcome outcome, String nearest) {
        var answer = ask(question, "2018-10-08");
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.remarks()).isNotEmpty();
        if (nearest != null) assertThat(answer.nearest()).contains(nearest);
    }

    @Test
    void withoutADayTodayAndEveryTermAreTold() {
        var answer = WHO.answer("foreign minister of Russia", Optional.empty(), TODAY);
        assertThat(persons(answer)).isEqualTo("Sergei Lavrov");
        assertThat(answer.history())
                .extracting(p -> p.term().person())
                .containsSubsequence("Andrei Kozyrev", "Yevgeny Primakov", "Igor Ivanov", "Sergei Lavrov");
        assertThat(ask("foreign minister of Russia", "2018-10-08").history()).isEmpty();
    }
}
