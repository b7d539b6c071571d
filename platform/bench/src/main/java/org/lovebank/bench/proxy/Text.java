package org.lovebank.bench.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A text that lies beside this class, with its {@code {places}} filled in. */
final class Text {

    private Text() {}

    static String of(String name, Map<String, Object> places) throws IOException {
        try (InputStream text = Text.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IOException(name + " is not in the bench's jar");
            }
            String filled = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, Object> place : places.entrySet()) {
                filled = filled.replace("{" + place.getKey() + "}", String.valueOf(place.getValue()));
            }
            return filled;
        }
    }

    static Path write(Path file, String name, Map<String, Object> places) throws IOException {
        return Files.writeString(file, of(name, places));
    }
}
