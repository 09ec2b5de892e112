package org.demarche.app.ask;

import java.util.List;
import java.util.Optional;
import org.demarche.app.export.PairView.Meetings;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.demarche.register.Register;

/** When sides last met, when they plan to, and which plan of theirs no report tells the end of. */
public final class Between {
    private final Register register;
    private final List<String> sides;

    /** @param sides as {@link Asked#side} finds them, two or more */
    public Between(Register register, List<String> sides) {
        this.register = register;
        this.sides = List.copyOf(sides);
    }

    public Meetings meetings() {
        var met = met();
        return new Meetings(met, planned(), unconfirmed(met));
    }

    private QueryForm theirs() {
        return QueryForm.all().sides(sides).meetings();
    }

    private Optional<Dossier> unconfirmed(Optional<Dossier> met) {
        return register.find(theirs().unconfirmed().page(1, 0).query()).stream()
                .filter(d -> met.flatMap(m -> m.engagement().date())
                        .filter(day ->
                                !d.engagement().date().orElseThrow().first().isAfter(day.last()))
                        .isEmpty())
                .findFirst();
    }

    private Optional<Dossier> met() {
        var met = theirs().statuses(Status::isDeed).page(1, 0);
        return register.find(met.query()).stream().findFirst();
    }

    /** The first plan from the newest report's day on; where none has a day, the one that was last reported. */
    private Optional<Dossier> planned() {
        var plans = theirs().statuses(Status::isPlan);
        var dated = plans.from(register.newest()).sorted(Query.Sort.DATE, false).page(1, 0);
        return register.find(dated.query()).stream()
                .findFirst()
                .or(() ->
                        register
                                .find(plans.from(Optional.empty())
                                        .sorted(Query.Sort.REPORTED, true)
                                        .page(50, 0)
                                        .query())
                                .stream()
                                .filter(d -> d.engagement().date().isEmpty())
                                .findFirst());
    }
}
