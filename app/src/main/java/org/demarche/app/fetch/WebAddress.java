package org.demarche.app.fetch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.demarche.refusal.RefusalCode;

/**
 * Reads addresses, strictly: what two programs could read in two ways is refused, as one of them may be the one that checks and
 * the other the one that connects. Here one reader does both: what it gives is what is connected to.
 */
final class WebAddress {
    private static final int LONGEST = 8_000;
    private static final int MOST_SHOWN = 120;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?!\\d+(?:/|$)).*");
    private static final Pattern START = Pattern.compile("(?i)https?://([^/?#]+).*");
    /** The WHATWG URL standard takes a host that ends in a number for an IPv4 address, however it is spelled. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX]\\p{XDigit}*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    /** Names that never mean a host of the public net: RFC 6761, 6762, 7686, 8375, 9476, and ICANN's "internal". */
    private static final Set<String> LOCAL_NAMES =
            Set.of("localhost", "local", "internal", "home.arpa", "onion", "invalid", "alt");

    private final Allowances allowances;

    WebAddress(Allowances allowances) {
        this.allowances = allowances;
    }

    /** An address as a person, a feed or a page gives it. */
    HttpUrl read(String given) throws Fault {
        var text = given.strip();
        checkLetters(text);
        var scheme = SCHEME.matcher(text);
        if (!scheme.matches()) throw bad(text, "is no whole address: begin it with https://");
        if (!scheme.group(1).equalsIgnoreCase("http") && !scheme.group(1).equalsIgnoreCase("https"))
            throw new Fault(
                    RefusalCode.FETCH_BAD_SCHEME,
                    shown(text) + ": only http and https are fetched, not " + shown(scheme.group(1)));
        checkHost(text);
        return checked(Optional.ofNullable(HttpUrl.parse(text))
                .orElseThrow(() -> bad(text, "is no address that can be read: check its host and port")));
    }

    /** The address to which {@code from} redirects. */
    HttpUrl read(HttpUrl from, String location) throws Fault {
        var text = location.strip();
        if (SCHEME.matcher(text).matches()) return read(text);
        checkLetters(text);
        if (text.startsWith("//")) return read(from.scheme() + ":" + text);
        return checked(
                Optional.ofNullable(from.resolve(text)).orElseThrow(() -> bad(text, "is no address that can be read")));
    }

    private static void checkLetters(String text) throws Fault {
        if (text.isEmpty()) throw bad("''", "is no address: begin it with https://");
        if (text.length() > LONGEST) throw bad(text, "is longer than " + LONGEST + " characters");
        if (text.codePoints().anyMatch(WebAddress::isHidden))
            throw bad(text, "has control characters, line breaks or invisible marks in it: write it plainly");
        if (text.indexOf('\\') >= 0) throw bad(text, "has a backslash in it: write /");
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void checkHost(String text) throws Fault {
        var start = START.matcher(text);
        if (!start.matches()) throw bad(text, "has no host: write it as https://HOST/…");
        var host = start.group(1);
        if (host.indexOf('@') >= 0)
            throw new Fault(
                    RefusalCode.FETCH_CREDENTIALS,
                    shown(text) + " has a user name before its host: none is ever sent, leave it out");
        if (host.indexOf('%') >= 0) throw bad(text, "has a % in its host: write the host plainly");
    }

    private HttpUrl checked(HttpUrl url) throws Fault {
        if (!url.username().isEmpty() || !url.password().isEmpty())
            throw new Fault(RefusalCode.FETCH_CREDENTIALS, shown(url) + " has a user name in it: leave it out");
        var host = url.host();
        if (ENDS_IN_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches())
            throw bad(url.toString(), "has an odd spelling of an internet address: write it as four numbers with dots");
        boolean named = allowances.isNamed(url);
        if (!named && isLocal(host))
            throw new Fault(
                    RefusalCode.FETCH_PRIVATE_ADDRESS,
                    shown(url) + ": " + host + " is a name of this machine or its network; " + remedy(url));
        if (!named && !allowances.isWebPort(url.port()))
            throw new Fault(
                    RefusalCode.FETCH_BAD_PORT,
                    shown(url) + ": port " + url.port() + " is none of the web's (80, 443, 8080, 8443); "
                            + remedy(url));
        return url.newBuilder().fragment(null).build();
    }

    private static boolean isLocal(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.indexOf(':') >= 0) return false;
        return name.indexOf('.') < 0
                || LOCAL_NAMES.stream().anyMatch(local -> name.equals(local) || name.endsWith("." + local));
    }

    /** How the user lets the program fetch it all the same. */
    static String remedy(HttpUrl url) {
        var host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return "if you trust it, add --allow-private " + host + (usual ? "" : ":" + url.port());
    }

    private static Fault bad(String text, String fault) {
        return new Fault(RefusalCode.FETCH_BAD_ADDRESS, shown(text) + " " + fault);
    }

    static String shown(HttpUrl url) {
        return shown(url.newBuilder().username("").password("").build().toString());
    }

    /** An address for messages: short, without what a terminal would obey, and without passwords. */
    static String shown(String text) {
        var points =
                text.replaceFirst("(?<=//)[^/?#]*@", "\u2026@").codePoints().toArray();
        var shown = new StringBuilder();
        for (int i = 0; i < Math.min(points.length, MOST_SHOWN); i++)
            shown.appendCodePoint(isHidden(points[i]) ? '\uFFFD' : points[i]);
        return points.length > MOST_SHOWN ? shown + "\u2026" : shown.toString();
    }
}
