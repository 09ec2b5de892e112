package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.MadeUp;
import org.demarche.register.Source;
import org.demarche.text.Evidence;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class ConflictViewTest {
    private static Conflict.Value value(String date, String report, Source source) {
        return new Conflict.Value(date, source, new Evidence(report, 0, new Span(0, 9), "date"));
    }

    private static Engagement disputed(Engagement told, Conflict conflict) {
        return new Engagement(
                told.key(),
                told.type(),
                told.status(),
                told.participants(),
                told.level(),
                told.place(),
                told.date(),
                told.dateWhy(),
                told.topics(),
                told.outcome(),
                told.history(),
                List.of(conflict),
                told.evidence(),
                told.background(),
                told.partOf());
    }

    @Test
    void valueStandsOnceWithAllWhoGiveIt() {
        var told = MadeUp.engagement("e1", "2012-03-14", "Ann Berg/NOR", "Erkki Virtanen/FIN");
        var ministry =
                new Source(Optional.of("Foreign Ministry"), Optional.empty(), Optional.of("NOR"), Optional.empty());
        var conflict = new Conflict(
                "date",
                List.of(
                        value("2012-03-14", "r1", Source.REPORT),
                        value("2012-03-14", "r2", ministry),
                        value("2012-03-13", "r3", Source.REPORT)));
        var account = MadeUp.account(MadeUp.report("r1", "2012-03-15", "Post"), told);
        var dossier = MadeUp.dossier(disputed(told, conflict), false, account);
        var texts = new Texts(id -> Optional.empty());
        var lines = new ConflictView(false, 100, texts, Optional.empty()).write(List.of(dossier), 1, 0);
        assertThat(lines.lines().map(String::strip))
                .containsSubsequence(
                        "date:",
                        "\u2022 2012-03-14 \u2013 the report itself",
                        "and " + ministry.label(),
                        "\u2022 2012-03-13 \u2013 the report itself");
    }
}
