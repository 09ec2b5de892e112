package org.demarche.app.store;

import org.demarche.register.Register;
import org.demarche.register.RegisterContract;

class PostgresRegisterTest extends RegisterContract {
    @Override
    protected Register open() {
        return Stores.open(PostgresServer.fresh(), Access.WRITE);
    }
}
