package org.demarche.app.serve.rights;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.store.AccessToken;
import org.demarche.app.store.AccessTokens;

/** Finds out who asks, by what a request shows: a token, a session, what a trusted proxy tells, or nothing. Thread-safe. */
public final class Recognition implements AutoCloseable {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    /** What stands in lists of who did what. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]{1,200}");
    /** A proxy that was forgotten in the settings tells of itself by one of these. */
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final RightsSettings settings;
    private final Optional<Proxy.Trust> trust;
    private final OwnPages pages;
    private final KnownTokens tokens;
    private final Sessions sessions = new Sessions();
    private final Guesses guesses = new Guesses();

    /** @param origins whose pages may ask from a browser besides our own */
    public Recognition(RightsSettings settings, Set<String> origins, AccessTokens tokens) {
        this.settings = settings;
        this.trust = settings.proxy().map(Proxy::trust);
        this.pages = new OwnPages(settings, origins);
        this.tokens = new KnownTokens(tokens);
    }

    /** Whether the server goes by the name that is asked for. */
    public boolean isOurs(Context context) {
        return pages.isOurs(context.header("Host"));
    }

    /** Whether it was passed on by a proxy although the server is open to its own machine alone. */
    public boolean isPassedOn(Context context) {
        return settings.open() && PASSED_ON.stream().anyMatch(header -> context.header(header) != null);
    }

    /**
     * Who asks; empty where nothing that is good is shown.
     *
     * @throws NotLetIn if it is not to be looked into
     */
    public Optional<Visitor> of(Context context) {
        if (settings.open()) return Optional.of(Visitor.local());
        var proxied = settings.proxy().flatMap(proxy -> proxied(proxy, context));
        if (proxied.isPresent()) return proxied;
        var authorization = all(context, "Authorization");
        if (authorization.size() > 1) throw new NotLetIn(NotLetIn.Why.TWICE);
        return authorization.isEmpty() ? signedIn(context) : shown(authorization.get(0), context.ip());
    }

    private Optional<Visitor> proxied(Proxy proxy, Context context) {
        if (!trust.map(t -> t.holds(context.ip())).orElse(false)) return Optional.empty();
        var names = all(context, proxy.header());
        var roles = proxy.roleHeader().map(h -> all(context, h)).orElse(List.of());
        if (names.size() > 1 || roles.size() > 1) throw new NotLetIn(NotLetIn.Why.TWICE);
        if (names.isEmpty() || names.get(0).isBlank()) return Optional.empty();
        var name = names.get(0).strip();
        if (!NAME.matcher(name).matches()) throw new NotLetIn(NotLetIn.Why.UNREADABLE);
        var role = roles.isEmpty()
                ? proxy.role()
                : Role.of(roles.get(0).strip()).orElseThrow(() -> new NotLetIn(NotLetIn.Why.UNREADABLE));
        return Optional.of(new Visitor(Optional.of(name), role, Visitor.By.PROXY, () -> true));
    }

    private static List<String> all(Context context, String header) {
        return new ArrayList<>(Collections.list(context.req().getHeaders(header)));
    }

    private Optional<Visitor> shown(String authorization, String address) {
        var scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER))
            return token(authorization.substring(BEARER.length()).strip(), address, Visitor.By.TOKEN);
        if (scheme.startsWith(BASIC))
            return token(password(authorization.substring(BASIC.length()).strip()), address, Visitor.By.PASSWORD);
        return Optional.empty();
    }

    /** What stands behind the colon; who one says one is does not matter, as the token tells it. */
    private static String password(String credentials) {
        try {
            var plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return plain.substring(plain.indexOf(':') + 1);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private Optional<Visitor> token(String given, String address, Visitor.By by) {
        return checked(given, address).map(token -> visitor(token, by));
    }

    private Optional<AccessToken> checked(String given, String address) {
        var caller = Caller.of(null, address);
        if (guesses.isBlocked(caller)) throw new NotLetIn(NotLetIn.Why.GUESSING);
        var token = tokens.shown(given);
        if (token.isEmpty()) guesses.failed(caller);
        return token;
    }

    private Visitor visitor(AccessToken token, Visitor.By by) {
        var role = Role.of(token.role())
                .orElseThrow(() -> new IllegalStateException("a token of the unknown role '" + token.role() + "'"));
        return new Visitor(
                Optional.of(token.name()),
                role,
                by,
                () -> tokens.good(token.hash()).isPresent());
    }

    private Optional<Visitor> signedIn(Context context) {
        var session = context.cookie(cookie());
        if (session == null) return Optional.empty();
        return sessions.token(session).flatMap(tokens::good).map(token -> {
            var visitor = visitor(token, Visitor.By.SESSION);
            return new Visitor(
                    visitor.name(),
                    visitor.role(),
                    visitor.by(),
                    () -> sessions.token(session).flatMap(tokens::good).isPresent());
        });
    }

    /**
     * Whether a request that changes something comes from a page of ours, or from no page.
     *
     * @param visitor who asks, as far as it is known
     */
    public boolean mayChange(Context context, Optional<Visitor> visitor) {
        if (visitor.isPresent() && !visitor.get().isAmbient()) return true;
        boolean isBrowser = visitor.map(v -> v.by() == Visitor.By.SESSION).orElse(false);
        return pages.mayChange(
                context.header("Sec-Fetch-Site"), context.header("Origin"), context.header("Host"), isBrowser);
    }

    /**
     * Signs in by a token and lays the session into a cookie that scripts cannot read and other pages cannot send.
     *
     * @return who one is; empty where it is no good token
     * @throws NotLetIn if too many were none
     */
    public Optional<Visitor> signIn(Context context, String given) {
        return checked(given, context.ip()).map(token -> {
            var cookie = cookie() + "=" + sessions.open(token) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                    + Sessions.LASTS.toSeconds();
            context.header("Set-Cookie", settings.isSecure() ? cookie + "; Secure" : cookie);
            return visitor(token, Visitor.By.SESSION);
        });
    }

    /** Ends the session that a request shows, if any. */
    public void signOut(Context context) {
        var session = context.cookie(cookie());
        if (session != null) sessions.close(session);
        var cookie = cookie() + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
        context.header("Set-Cookie", settings.isSecure() ? cookie + "; Secure" : cookie);
    }

    /** Whether browsers come by TLS. */
    public boolean isSecure() {
        return settings.isSecure();
    }

    /** Whether one can sign in at all. */
    public boolean signsIn() {
        return !settings.open();
    }

    /** With this beginning browsers take it from this server alone, and by TLS only. */
    private String cookie() {
        return settings.isSecure() ? "__Host-demarche" : "demarche-session";
    }

    @Override
    public void close() {
        tokens.close();
    }
}
