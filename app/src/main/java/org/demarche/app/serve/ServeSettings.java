package org.demarche.app.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.serve.rights.RightsSettings;
import org.demarche.app.settings.BadSetting;

/**
 * How the server is run.
 *
 * @param host the name or address that it listens on
 * @param port from 0, which takes any free one, to 65535
 * @param maxBody bytes of the largest request
 * @param door how much one who asks may take of the server
 * @param rights how it is found out who asks
 */
public record ServeSettings(String host, int port, long maxBody, DoorSettings door, RightsSettings rights) {
    /** Port and loopback address that are used where none is named. */
    public static final int DEFAULT_PORT = 7475;

    /** Eight megabytes, as of the largest report. */
    public static final long DEFAULT_MAX_BODY = 8_000_000;

    public ServeSettings {
        if (port < 0 || port > 65_535) throw new BadSetting("--port is '" + port + "': use a number from 0 to 65535");
        if (maxBody < 1) throw new BadSetting("--max-size is '" + maxBody + "': use a number of bytes such as 8m");
    }

    /** With limits as for this machine alone. */
    public ServeSettings(String host, int port, long maxBody) {
        this(host, port, maxBody, DoorSettings.loopback(), RightsSettings.loopback());
    }

    public ServeSettings with(DoorSettings other) {
        return new ServeSettings(host, port, maxBody, other, rights);
    }

    public ServeSettings with(RightsSettings other) {
        return new ServeSettings(host, port, maxBody, door, other);
    }

    /** Whether nobody but this machine can ask. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new BadSetting("--host is '" + host + "': no such host; use 127.0.0.1 or an address of this machine");
        }
    }
}
