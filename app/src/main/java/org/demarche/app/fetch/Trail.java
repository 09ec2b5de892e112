package org.demarche.app.fetch;

import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.demarche.refusal.RefusalCode;

/** The way from one redirect to the next: where it has been and how far it may go. For one thread. */
final class Trail {
    private final WebAddress addresses;
    private final int most;
    private final Set<HttpUrl> been = new HashSet<>();
    private boolean forGood = true;

    Trail(WebAddress addresses, int most) {
        this.addresses = addresses;
        this.most = most;
    }

    /** Where {@code reply}, which came from {@code from}, leads. */
    HttpUrl follow(HttpUrl from, Reply reply) throws Fault {
        been.add(from);
        forGood &= reply.isForGood();
        var location = reply.header("Location").orElseThrow(() -> told(from, "it redirects to nowhere"));
        var next = addresses.read(from, location);
        if (from.isHttps() && !next.isHttps())
            throw new Fault(
                    RefusalCode.FETCH_DOWNGRADE,
                    WebAddress.shown(from) + " redirects to " + WebAddress.shown(next)
                            + ", where anybody on the way could change it: ask for that address if you want it so");
        if (been.contains(next)) throw told(from, "its redirects go in a circle, as for readers who take no cookies");
        if (been.size() > most) throw told(from, "more than " + most + " redirects in a row");
        return next;
    }

    /** Whether there were redirects, and all of them permanent. */
    boolean isMoved() {
        return forGood && !been.isEmpty();
    }

    private static Fault told(HttpUrl from, String what) {
        return new Fault(RefusalCode.FETCH_REDIRECTS, WebAddress.shown(from) + ": " + what + ": open it in a browser");
    }
}
