package org.demarche.app.cli;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser that the user has chosen, asked by the command that each system has for it. */
final class UserBrowser {
    private UserBrowser() {}

    /** Opens an address; false where there is nobody to show it to, or no such command. */
    static boolean open(String address) {
        var command = command(System.getProperty("os.name", ""), System.getenv(), address);
        if (command.isEmpty()) return false;
        try {
            new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    static List<String> command(String system, Map<String, String> environment, String address) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) return List.of("open", address);
        if (name.contains("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        // Without a screen it would start a browser for terminals within this one.
        boolean hasScreen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return hasScreen ? List.of("xdg-open", address) : List.of();
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
