package org.demarche.app.store;

import java.nio.file.Path;
import org.demarche.register.Register;
import org.demarche.register.RegisterContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegisterTest extends RegisterContract {
    @TempDir
    Path folder;

    @Override
    protected Register open() {
        return Stores.open(folder.resolve("register.db").toString(), Access.WRITE);
    }
}
