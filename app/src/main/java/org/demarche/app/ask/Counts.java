package org.demarche.app.ask;

import org.demarche.app.export.StatsView;
import org.demarche.app.store.Archive;
import org.demarche.finding.Status;

/** How much a register holds. */
public final class Counts {
    private Counts() {}

    public static StatsView of(Archive register) {
        var stats = register.stats();
        var view = new StatsView();
        view.count("reports", stats.reports());
        view.count("accounts", stats.accounts());
        view.count("waiting", stats.waiting());
        view.count("entries", stats.entries());
        view.count("conflicting", register.count(QueryForm.all().conflicting().query()));
        view.count("unconfirmed", register.count(QueryForm.all().unconfirmed().query()));
        for (var status : Status.values())
            view.status(
                    status,
                    register.count(QueryForm.all().statuses(s -> s == status).query()));
        register.newest().ifPresent(view::newest);
        return view;
    }
}
