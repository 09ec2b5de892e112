package org.demarche.app.cli;

import java.util.List;
import java.util.Optional;
import org.demarche.app.settings.AllowedHost;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.FetchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command behaves on the network: {@code --allow-private}, {@code --user-agent}, {@code --contact}. */
final class FetchOptions {
    @Option(
            names = "--allow-private",
            paramLabel = "HOST[:PORT]",
            description = "Fetches from this host of your own network, or at this odd port; may be given again.")
    private List<String> allowed = List.of();

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "What the program calls itself to sites (default: Demarche and its version).")
    private @Nullable String userAgent;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "Your address, for sites that want to tell you something; sent behind the program's name.")
    private @Nullable String contact;

    /** @throws BadSetting where one of them makes no sense */
    FetchSettings settings() {
        if (userAgent != null && contact != null)
            throw new BadSetting("--contact is '" + contact + "': write it into --user-agent, or leave that out");
        var agent = userAgent == null ? FetchSettings.agent(Optional.ofNullable(contact)) : userAgent;
        return FetchSettings.standard()
                .withUserAgent(agent)
                .withAllowed(allowed.stream().map(AllowedHost::parse).toList());
    }
}
