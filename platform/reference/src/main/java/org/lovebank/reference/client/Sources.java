package org.lovebank.reference.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What was written by hand of a client. */
final class Sources {

    private Sources() {}

    static String read(String name) {
        try (InputStream source = Sources.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException("no such part of a client: " + name);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
