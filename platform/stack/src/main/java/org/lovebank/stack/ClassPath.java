package org.lovebank.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The jars of the broker and the launcher, as the build listed them inside this module's jar. */
public final class ClassPath {
    private ClassPath() {}

    /** This module first, then every jar it was built with, each by its absolute path. */
    public static String ofBrokerAndLauncher() {
        try (InputStream list = ClassPath.class.getResourceAsStream("classpath.txt")) {
            if (list == null) {
                throw new IllegalStateException("classpath.txt is missing: build platform/stack with Maven first");
            }
            Path own = Path.of(ClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own + File.pathSeparator + new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("classpath.txt cannot be read", unreadable);
        }
    }
}
