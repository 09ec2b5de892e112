package org.demarche.app.settings;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One host of {@code --allow-private}: it may be fetched from although its address is private, and, where a port is named, at
 * that port although it is none of the web's.
 *
 * @param host in small letters, an IPv6 address without its brackets
 * @param port empty for the web's usual ports
 */
public record AllowedHost(String host, OptionalInt port) {
    private static final Pattern NAMED = Pattern.compile("([\\p{Alnum}._-]+)(?::(\\d{1,5}))?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([\\p{XDigit}:.]+)](?::(\\d{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("([\\p{XDigit}.]*:[\\p{XDigit}:.]*:[\\p{XDigit}:.]*)()");

    /** Reads {@code HOST}, {@code HOST:PORT}, {@code [IPV6]} or {@code [IPV6]:PORT}. */
    public static AllowedHost parse(String value) {
        var text = value.strip().toLowerCase(Locale.ROOT);
        for (var form : new Pattern[] {BARE_IPV6, BRACKETED, NAMED}) {
            var read = form.matcher(text);
            if (!read.matches()) continue;
            var port = read.group(2);
            if (port == null || port.isEmpty()) return new AllowedHost(read.group(1), OptionalInt.empty());
            int number = Integer.parseInt(port);
            if (number >= 1 && number <= 65_535) return new AllowedHost(read.group(1), OptionalInt.of(number));
        }
        throw new BadSetting(
                "--allow-private is '" + value
                        + "': name a host, with its port where that is not usual, such as intranet.example.org or localhost:8000");
    }
}
