package org.demarche.app.serve;

import io.javalin.router.JavalinDefaultRoutingApi;

/** Some of the server's addresses. */
interface Routes {
    String API = "/api/v1";

    void add(JavalinDefaultRoutingApi routes);
}
