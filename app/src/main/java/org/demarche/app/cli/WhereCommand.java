package org.demarche.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.WhereView;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Archive;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche where}: where somebody was on a day, by the reports. */
@Command(
        name = "where",
        mixinStandardHelpOptions = true,
        description = "Tells where somebody was on a day and for what, or where just before and after.",
        footer = {
            "",
            "Exit status: 0 answered; 1 no report tells of that person.",
            "Example: demarche where \"Sergei Lavrov\" --on 2018-10-08"
        })
final class WhereCommand extends AskingCommand {
    /** A stay of so many days is one place; what is dated no closer than a month says nothing of one day. */
    private static final int LONGEST_STAY = 21;

    private static final int MOST = 200;

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "PERSON", description = "Full name or surname.")
    private String person = "";

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "The day, such as 2018-10-08.")
    private String on = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    WhereCommand(Streams streams) {
        super(streams);
    }

    @Override
    int answer(Archive register) throws IOException {
        var day = Settings.day(on);
        var answer = answer(register, day);
        if (answer.isEmpty())
            return notFound("no dated entry tells of '" + person + "': try the surname alone, or demarche search "
                    + "\"" + person + "\"");
        var newest = register.newest();
        return write(
                format == Format.TEXT
                        ? new WhereView(isColored(), Look.width(), texts(register), newest).write(answer)
                        : EntryJson.where(new DossierNodes(texts(register), newest), answer));
    }

    private WhereView.Answer answer(Archive register, LocalDate day) {
        var name = Filters.person(person, register);
        var sure = new ArrayList<Dossier>();
        var possible = new ArrayList<Dossier>();
        for (var dossier : register.find(mine(name)
                .from(Optional.of(day))
                .to(Optional.of(day))
                .page(MOST, 0)
                .query())) (isClose(dossier) ? sure : possible).add(dossier);
        // What took place says more than what was planned.
        Comparator<Dossier> order =
                Comparator.comparing((Dossier d) -> !d.engagement().status().isDeed());
        sure.sort(order.thenComparing(Dossier::key));
        possible.sort(order.thenComparing(Dossier::key));
        var before =
                close(register, mine(name).to(Optional.of(day.minusDays(1))).sorted(Query.Sort.DATE, true)).stream()
                        .filter(d -> date(d).last().isBefore(day))
                        .max(Comparator.comparing((Dossier d) -> date(d).last()).thenComparing(Dossier::key));
        var after =
                close(register, mine(name).from(Optional.of(day.plusDays(1))).sorted(Query.Sort.DATE, false)).stream()
                        .filter(d -> date(d).first().isAfter(day))
                        .min(Comparator.comparing((Dossier d) -> date(d).first())
                                .thenComparing(Dossier::key));
        return new WhereView.Answer(name, day, sure, possible, before, after);
    }

    /** Everything of the person that nobody called off or denied. */
    private static QueryForm mine(String name) {
        return QueryForm.all().person(name).statuses(s -> !s.isUndoing() && s != Status.DECLINED);
    }

    private static List<Dossier> close(Archive register, QueryForm form) {
        return register.find(form.page(MOST, 0).query()).stream()
                .filter(WhereCommand::isClose)
                .toList();
    }

    private static boolean isClose(Dossier dossier) {
        var date = date(dossier);
        return !date.last().equals(LocalDate.MAX) && ChronoUnit.DAYS.between(date.first(), date.last()) < LONGEST_STAY;
    }

    private static Edtf date(Dossier dossier) {
        return dossier.engagement().date().orElseThrow();
    }
}
