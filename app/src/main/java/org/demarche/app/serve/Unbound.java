package org.demarche.app.serve;

import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.settings.BadSetting;

/** Why a server could not listen where it was told to, as the setting that has to be another. */
final class Unbound {
    private Unbound() {}

    /** Empty where the fault is another one. */
    static Optional<BadSetting> of(Throwable fault, ServeSettings settings) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof BindException refused)
                return Optional.of(told(String.valueOf(refused.getMessage()), settings));
        return Optional.empty();
    }

    private static BadSetting told(String reason, ServeSettings settings) {
        var words = reason.toLowerCase(Locale.ROOT);
        var port = "--port is '" + settings.port() + "': ";
        if (words.contains("permission"))
            return new BadSetting(port + "the system lets not every program listen there; name one from 1024 to 65535");
        if (words.contains("assign"))
            return new BadSetting("--host is '" + settings.host()
                    + "': no address of this machine; use 127.0.0.1, or 0.0.0.0 for all that it has");
        return new BadSetting(port + "another program listens there (" + reason
                + "); end it, name another port, or 0 for any that is free");
    }
}
