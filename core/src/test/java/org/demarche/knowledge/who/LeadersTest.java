package org.demarche.knowledge.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.table.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who led the states of the world on two days, asked as a person asks; names are compared as the engine knows them. */
class LeadersTest {
    private static final int STATES = 195;
    private static final int LEAST_RIGHT = 190;
    private static final Path LEADERS = Path.of("src/test/resources/leaders/leaders.tsv");
    private static final Tables TABLES = load();
    private static final WhoIsWho WHO = new WhoIsWho(TABLES);
    private static final Lexicon NAMES = Knowledge.load(Optional.empty()).lexicon();

    private static Tables load() {
        try {
            return Tables.load(Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-08, head-of-state", "2018-10-08, head-of-government", "2018-10-08, foreign-minister",
        "2023-06-01, head-of-state", "2023-06-01, head-of-government", "2023-06-01, foreign-minister",
    })
    void theLeadersOfTheWorldAreKnown(String day, String office) throws IOException {
        var asked = Files.readAllLines(LEADERS).stream()
                .map(l -> l.split("\t", -1))
                .filter(c -> c[0].equals(day) && c[1].equals(office))
                .toList();
        assertThat(asked).hasSize(STATES);
        var missing = new ArrayList<String>();
        for (var row : asked) {
            var answer = WHO.answer(
                    office.replace('-', ' ') + " of " + TABLES.placeName(row[2]).orElseThrow(),
                    Optional.of(LocalDate.parse(day)),
                    LocalDate.parse(day));
            if (!isRight(answer, row[3])) missing.add(row[2] + ": " + row[3] + ", not " + persons(answer));
        }
        System.out.println(day + " " + office + ": " + (STATES - missing.size()) + " of " + STATES + " " + missing);
        assertThat(STATES - missing.size()).as(missing.toString()).isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    private static boolean isRight(Answer answer, String expected) {
        var wanted = expected.isEmpty()
                ? Set.<String>of()
                : Stream.of(expected.split("\\|", -1)).map(LeadersTest::person).collect(Collectors.toSet());
        var told = persons(answer);
        boolean rivals = answer.remarks().stream().anyMatch(r -> r.contains("rivals"));
        return told.equals(wanted) || rivals && told.containsAll(wanted);
    }

    private static Set<String> persons(Answer answer) {
        return answer.posts().stream().map(p -> p.term().person()).collect(Collectors.toSet());
    }

    /** The engine's name of a person; the name itself where the engine has none. */
    private static String person(String name) {
        return NAMES.find(Lexicon.Kind.PERSON, name).map(Lexicon.Entry::name).orElse(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Sergey Lavrov, Sergei Lavrov",
        "Serguei Lavrov, Sergei Lavrov",
        "Kim Jong Eun, Kim Jong-un",
        "Kim Jong Un, Kim Jong-un",
        "Volodymyr Zelenskyy, Volodymyr Zelensky",
        "Volodymyr Zelenskiy, Volodymyr Zelensky",
        "Benyamin Netanyahu, Benjamin Netanyahu",
        "Muammar Gaddafi, Muammar Gaddafi",
        "Moammar Gadhafi, Muammar Gaddafi",
        "Muammar Qaddafi, Muammar Gaddafi",
        "Muammar Kadhafi, Muammar Gaddafi",
        "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
        "Mohammad Bin Salman, Mohammed bin Salman",
        "Hosny Mubarak, Hosni Mubarak",
        "Bashar Assad, Bashar al-Assad",
        "Bashar Al Assad, Bashar al-Assad",
        "Yasir Arafat, Yasser Arafat",
        "Yassir Arafat, Yasser Arafat",
        "Mahmud Abbas, Mahmoud Abbas",
        "Mikhail Gorbachyov, Mikhail Gorbachev",
        "Alexander Lukashenka, Alexander Lukashenko",
        "Aleksandr Lukashenko, Alexander Lukashenko",
        "Choe Son Hui, Choe Son-hui",
        "Xi Jin-ping, Xi Jinping",
        "Petro Poroshenko, Petro Poroshenko",
        "Wladimir Putin, Vladimir Putin",
        "Nicolas Maduro, Nicolás Maduro",
        "Abdel Fattah el-Sisi, Abdel Fattah el-Sisi",
        "Abdel Fatah al-Sissi, Abdel Fattah el-Sisi",
        "Javad Zarif, Mohammad Javad Zarif",
        "Hassan Rohani, Hassan Rouhani",
        "Ayatollah Ali Khamenei, Ali Khamenei",
    })
    void peopleAreKnownByTheSpellingsOfTheWorld(String spelling, String other) {
        assertThat(person(spelling)).isEqualTo(person(other));
        assertThat(WHO.answer(spelling, Optional.of(LocalDate.parse("2018-10-08")), LocalDate.EPOCH)
                        .understood())
                .startsWith(List.of(person(other)).get(0));
    }
}
