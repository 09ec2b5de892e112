package org.demarche.app.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.demarche.refusal.RefusalCode;

/** Says in one line what went wrong on the network. */
final class NetworkFaults {
    private final HttpUrl url;
    private final boolean answered;

    /** @param answered whether the server's headers had come */
    NetworkFaults(HttpUrl url, boolean answered) {
        this.url = url;
        this.answered = answered;
    }

    Fault fault(IOException failed) {
        if (is(failed, Allowance.Exceeded.class))
            return answered
                    ? told(
                            RefusalCode.FETCH_TOO_LARGE,
                            "its body is larger than a report or feed is: nothing of it is kept")
                    : told(RefusalCode.FETCH_TOO_LARGE, "its headers never end");
        if (is(failed, GuardedSocket.NotVetted.class))
            return told(RefusalCode.FETCH_PRIVATE_ADDRESS, "it leads to an address that was not vetted");
        if (is(failed, InterruptedIOException.class))
            return told(RefusalCode.FETCH_TOO_SLOW, "it takes too long to answer: try again later");
        if (is(failed, SSLException.class))
            return told(
                    RefusalCode.FETCH_TLS,
                    is(failed, SSLPeerUnverifiedException.class)
                            ? "its certificate is for another host"
                            : "no trusted connection can be made (" + reason(failed)
                                    + "): check the address and your clock");
        if (is(failed, ConnectException.class) || is(failed, NoRouteToHostException.class))
            return told(RefusalCode.FETCH_UNREACHABLE, "nothing answers there: check the address and your connection");
        if (answered || is(failed, SocketException.class))
            return told(RefusalCode.FETCH_BROKEN_OFF, "the connection broke off before all was there: try again");
        if (is(failed, ProtocolException.class))
            return told(RefusalCode.FETCH_BAD_ANSWER, "what answers there does not speak HTTP");
        return told(RefusalCode.FETCH_BROKEN_OFF, "the connection broke off without an answer: try again");
    }

    private static String reason(IOException failed) {
        var deepest = Stream.<Throwable>iterate(failed, t -> t != null, Throwable::getCause)
                .reduce((earlier, later) -> later)
                .orElse(failed);
        return WebAddress.shown(String.valueOf(deepest.getMessage()));
    }

    /** Whether it, what caused it or what was tried besides is of this kind. */
    private static boolean is(Throwable failed, Class<? extends Throwable> kind) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) return true;
            for (var other : t.getSuppressed()) if (kind.isInstance(other)) return true;
        }
        return false;
    }

    private Fault told(RefusalCode code, String what) {
        return new Fault(code, WebAddress.shown(url) + ": " + what);
    }
}
