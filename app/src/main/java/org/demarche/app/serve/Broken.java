package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.EOFException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** Requests that break off, or whose bodies are none that HTTP allows; and whoever goes before the answer is sent. No fault of ours. */
final class Broken {
    private Broken() {}

    static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof EOFException || cause instanceof HttpException || cause instanceof TimeoutException)
                return true;
        return false;
    }

    /** Where its end is in doubt, nothing that follows on the connection may be taken for a request. */
    static void answer(Context context) {
        context.header(Header.CONNECTION, "close");
        new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-request",
                        "the body of the request broke off or is none that HTTP allows: send it again")
                .answer(context);
    }
}
