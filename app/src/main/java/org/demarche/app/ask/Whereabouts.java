package org.demarche.app.ask;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.WhereView;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.demarche.register.Register;

/** Where somebody was on a day and for what, or where just before and after. */
public final class Whereabouts {
    /** A stay of so many days is one place; what is dated no closer than a month says nothing of one day. */
    private static final int LONGEST_STAY = 21;

    private static final int MOST = 200;

    private final Register register;
    private final String name;

    /** @param name as {@link Asked#person} finds it */
    public Whereabouts(Register register, String name) {
        this.register = register;
        this.name = name;
    }

    public WhereView.Answer on(LocalDate day) {
        var sure = new ArrayList<Dossier>();
        var possible = new ArrayList<Dossier>();
        for (var dossier : register.find(
                mine().from(Optional.of(day)).to(Optional.of(day)).page(MOST, 0).query()))
            (isClose(dossier) ? sure : possible).add(dossier);
        // What took place says more than what was planned.
        Comparator<Dossier> order =
                Comparator.comparing((Dossier d) -> !d.engagement().status().isDeed());
        sure.sort(order.thenComparing(Dossier::key));
        possible.sort(order.thenComparing(Dossier::key));
        return new WhereView.Answer(name, day, sure, possible, before(day), after(day));
    }

    private Optional<Dossier> before(LocalDate day) {
        return close(mine().to(Optional.of(day.minusDays(1))).sorted(Query.Sort.DATE, true)).stream()
                .filter(d -> date(d).last().isBefore(day))
                .max(Comparator.comparing((Dossier d) -> date(d).last()).thenComparing(Dossier::key));
    }

    private Optional<Dossier> after(LocalDate day) {
        return close(mine().from(Optional.of(day.plusDays(1))).sorted(Query.Sort.DATE, false)).stream()
                .filter(d -> date(d).first().isAfter(day))
                .min(Comparator.comparing((Dossier d) -> date(d).first()).thenComparing(Dossier::key));
    }

    /** Everything of the person that nobody called off or denied. */
    private QueryForm mine() {
        return QueryForm.all().person(name).statuses(s -> !s.isUndoing() && s != Status.DECLINED);
    }

    private List<Dossier> close(QueryForm form) {
        return register.find(form.page(MOST, 0).query()).stream()
                .filter(Whereabouts::isClose)
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
