package org.lovebank.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What every operation shares: the problem, the headers, the parameters, the ways to authenticate. */
final class SharedParts {

    private SharedParts() {}

    /** The components that stand in the document whatever the houses say; a new copy each time. */
    static ObjectNode read() {
        try (InputStream parts = SharedParts.class.getResourceAsStream("shared-parts.json")) {
            if (parts == null || !(new ObjectMapper().readTree(parts) instanceof ObjectNode read)) {
                throw new IllegalStateException("the shared parts of the reference are missing");
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
