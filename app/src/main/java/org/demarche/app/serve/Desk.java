package org.demarche.app.serve;

import java.util.function.Supplier;
import org.demarche.Demarche;
import org.demarche.app.ask.NameTables;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Archive;

/**
 * What answers are made from.
 *
 * @param demarche the flow that reads reports, loaded when it is first asked for
 * @param remembered what was worked out from the register as it is
 */
record Desk(Archive register, NameTables names, Supplier<Demarche> demarche, Remembered remembered) {
    Texts texts() {
        return new Texts(register::text);
    }

    DossierNodes nodes() {
        return new DossierNodes(texts(), register.newest());
    }
}
