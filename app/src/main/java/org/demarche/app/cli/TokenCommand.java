package org.demarche.app.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.serve.rights.Secret;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.AccessToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche token}: who may ask a server of this store. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and ends the tokens by which callers of demarche serve show who they are.",
        subcommands = {
            TokenCommand.Add.class,
            TokenCommand.Listing.class,
            TokenCommand.Revoke.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Example: demarche token add \"Desk Oslo\" --role correct --expires 2027-06-30"})
final class TokenCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new BadSetting("token needs a command: add, list or revoke (see demarche token --help)");
    }

    /** {@code demarche token add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a token and shows it this once: the store keeps its hash alone.")
    static final class Add implements Callable<Integer> {
        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@-]{0,63}");

        @Parameters(paramLabel = "NAME", description = "Of whom or what it is for; corrections are kept under it.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description =
                        "What its bearer may do: read, add, correct or admin; each may do what those before it may.")
        private String role = "";

        @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which it is good, by UTC.")
        private @Nullable String expires;

        @Mixin
        private StoreOption store = new StoreOption();

        private final Streams streams;

        Add(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            if (!NAME.matcher(name).matches())
                throw new BadSetting("NAME is '" + name + "': use up to 64 letters, digits, blanks and . _ @ -");
            var given = Role.of(role)
                    .orElseThrow(() -> new BadSetting("--role is '" + role + "': use one of " + Role.codes()));
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            var end = Optional.ofNullable(expires).map(e -> end(e, now));
            var secret = Secret.token();
            try (var register = store.open(Access.WRITE)) {
                var token = register.tokens().add(name, given.code(), Secret.hash(secret), now, end);
                register.audit().keep(LocalUser.line("token-add", told(token)));
            }
            streams.out().println(secret);
            streams.say("the token of " + name + ", role " + given.code()
                    + ": keep it now, as it is shown this once and cannot be found again");
            return ExitStatus.OK;
        }

        private static Instant end(String expires, Instant now) {
            var end = Settings.day("--expires", expires)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
            if (end.isAfter(now)) return end;
            throw new BadSetting("--expires is '" + expires + "', which has passed: name a day to come");
        }
    }

    /** {@code demarche token list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all tokens that there ever were.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private StoreOption store = new StoreOption();

        private final Streams streams;

        Listing(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            try (var register = store.open(Access.READ)) {
                for (var token : register.tokens().list()) streams.out().println(told(token));
            }
            return ExitStatus.OK;
        }
    }

    /** {@code demarche token revoke}. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends a token, and all sessions that were opened with it, within a second.")
    static final class Revoke implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "What demarche token list calls it.")
        private String name = "";

        @Mixin
        private StoreOption store = new StoreOption();

        private final Streams streams;

        Revoke(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            try (var register = store.open(Access.WRITE)) {
                if (register.tokens().revoke(name, Instant.now()) == 0)
                    throw new BadSetting(
                            "NAME is '" + name + "': no token of that name is in use (see demarche token list)");
                register.audit().keep(LocalUser.line("token-revoke", name));
            }
            streams.say("the token of " + name + " opens nothing any more");
            return ExitStatus.OK;
        }
    }

    private static String told(AccessToken token) {
        return token.name() + ", " + token.role() + ", made " + day(token.created())
                + token.used().map(u -> ", used " + day(u)).orElse("")
                + token.expires()
                        .map(e -> ", good until " + day(e.minusMillis(1)))
                        .orElse("")
                + token.revoked().map(r -> ", revoked " + day(r)).orElse("");
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
