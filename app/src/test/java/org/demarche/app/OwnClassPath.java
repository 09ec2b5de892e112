package org.demarche.app;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the tests' classes come from, for programs that they start. */
public final class OwnClassPath {
    private OwnClassPath() {}

    /** The class path of the running tests, whoever runs them. */
    public static String get() {
        if (OwnClassPath.class.getClassLoader() instanceof URLClassLoader loader)
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
