package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTablesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries.tsv",
                "governments.tsv",
                "places.tsv",
                "regions.tsv",
                "organizations.tsv",
                "offices.tsv",
                "terms.tsv",
                "milestones.tsv",
                "shared-offices.tsv",
                "offices-in-one.tsv",
                "office-labels.tsv",
                "occasions.tsv",
                "gatherings.tsv",
                "acts.tsv",
                "deeds.tsv",
                "country-codes.tsv",
                "engagement-codes.tsv",
                "cameo-codes.tsv",
                "plover-codes.tsv",
                "actor-groups.tsv"
            })
    void everyRowIsWholeAndNamesItsSource(String table) throws IOException {
        var lines = Files.readAllLines(Path.of("..", "knowledge", table)).stream()
                .filter(l -> !l.startsWith("#"))
                .toList();
        int width = lines.get(0).split("\t", -1).length;
        assertThat(lines.get(0)).endsWith("source");
        for (var line : lines) {
            var cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(width);
            assertThat(cells[width - 1]).as(line).isNotBlank();
        }
    }

    @Test
    void termsNameKnownPlacesAndEndAfterTheyBegin() {
        for (var row : Tsv.rows("terms.tsv", Optional.empty())) {
            boolean known = KNOWLEDGE.countryName(row[2]).isPresent()
                    || KNOWLEDGE.organizationCode(row[2]).isPresent();
            assertThat(known).as(String.join(" ", row)).isTrue();
            for (var term : KNOWLEDGE.terms().of(row[0]))
                assertThat(term.end()).as(String.join(" ", row)).isAfterOrEqualTo(term.start());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "head-of-state,USA,2018-10-08,Donald Trump", "foreign-minister,USA,2018-10-08,Mike Pompeo",
                "foreign-minister,RUS,2010-01-01,Sergei Lavrov", "supreme-leader,PRK,2018-10-08,Kim Jong-un",
        "head-of-state,KOR,2018-10-08,Moon Jae-in", "head-of-government,DEU,2015-04-08,Angela Merkel",
                "foreign-minister,DEU,2015-04-08,Frank-Walter Steinmeier",
                "head-of-government,GBR,1987-03-01,Margaret Thatcher",
        "foreign-minister,USA,1987-03-01,George Shultz", "foreign-minister,SUN,1987-03-01,Eduard Shevardnadze",
                "organisation-head,United Nations,2018-10-08,António Guterres",
                "head-of-government,IND,2012-07-16,Manmohan Singh",
        "head-of-state,UKR,2022-03-01,Volodymyr Zelensky", "head-of-government,CAN,2025-06-01,Mark Carney",
                "foreign-minister,USA,2025-06-01,Marco Rubio", "head-of-state,PSE,2010-01-01,Mahmoud Abbas"
    })
    void theHolderOfTheDayIsKnown(String office, String place, LocalDate day, String person) {
        assertThat(KNOWLEDGE.terms().holders(office, place, day).stream()
                        .map(Terms.Term::person)
                        .collect(Collectors.toSet()))
                .contains(person);
    }

    @Test
    void namesThatStandForGovernmentsLeadToTheirStates() {
        assertThat(KNOWLEDGE.findCountry("Kremlin")).contains("RUS");
        assertThat(KNOWLEDGE.findCountry("Pyongyang")).contains("PRK");
        assertThat(KNOWLEDGE.findCountry("South Korean")).contains("KOR");
        assertThat(KNOWLEDGE.lexicon().find(Lexicon.Kind.COUNTRY, "us")).isEmpty();
    }
}
