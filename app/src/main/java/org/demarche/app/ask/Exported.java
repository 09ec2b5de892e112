package org.demarche.app.ask;

import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Archive;
import org.demarche.register.Query;

/** What is handed to an export of what was asked for. */
public final class Exported {
    private Exported() {}

    /**
     * The entries asked for, in one state of the register.
     *
     * @param everything whether nothing was asked for in particular: what is only recalled or hidden must be known as such
     */
    public static RegisterView view(Archive register, RegisterExport export, Query asked, boolean everything) {
        var query = everything && export.tellsWhatIsHidden() ? Query.everything() : asked;
        return new RegisterView(
                each -> register.export(query, each),
                new Texts(register::text),
                id -> register.filing(id),
                register.newest(),
                register::decisions);
    }
}
