package org.demarche.knowledge.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @Test
    void theTablesOfLettersSayWhatTheNormalizerSays() {
        for (char c = 0x20; c < 0x250; c++) same(c);
        for (char c = 0x1E00; c < 0x1F00; c++) same(c);
    }

    private static void same(char letter) {
        var name = "a" + letter;
        assertThat(Spelling.plain(name)).as("U+%04X", (int) letter).isEqualTo(Spelling.plainByNormalizer(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Kim Jong-un,kim jong un",
        "Recep Tayyip Erdoğan,recep tayyip erdogan",
        "Nguyễn Phú Trọng,nguyen phu trong",
        "Lech Wałęsa,lech wałesa",
        "Αλέξης,αλεξης"
    })
    void aPlainNameHasNoAccentsCapitalsOrHyphens(String name, String plain) {
        assertThat(Spelling.plain(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"Lavrov,Lavrov,0", "Lavrov,Lavrow,1", "Lavrov,Larvov,1", "Lavrov,Lavro,1", "'',abc,3"})
    void distanceCountsLetters(String from, String to, int distance) {
        assertThat(Spelling.distance(from, to)).isEqualTo(distance);
        assertThat(Spelling.distance(to, from)).isEqualTo(distance);
    }

    @Test
    void theNearestNamesComeFirstAndStrangersNotAtAll() {
        var names = List.of("Sergei Lavrov", "Sergei Ivanov", "Wang Yi");
        assertThat(Spelling.nearest("Sergej Lavrow", names, 3)).containsExactly("Sergei Lavrov");
        assertThat(Spelling.nearest("Sergei Lavanov", names, 3)).startsWith("Sergei Ivanov", "Sergei Lavrov");
        assertThat(Spelling.nearest("nobody at all", names, 3)).isEmpty();
    }
}
