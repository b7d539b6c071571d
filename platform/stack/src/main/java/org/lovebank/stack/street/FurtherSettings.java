package org.lovebank.stack.street;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;

/**
 * What {@code settings.env} in the stack's folder adds to the environment of every house, over what the stack says itself,
 * and {@code settings-task.env} to that of one house: lines {@code NAME=value}, such as another issuer's address.
 */
final class FurtherSettings {
    private FurtherSettings() {}

    /** What the stack says to this house, and over it what the files say. */
    static Map<String, String> over(Map<String, String> stack, StackHome home, House house) throws IOException {
        Map<String, String> further = new HashMap<>(lines(home.settings()));
        further.putAll(lines(home.settings(house.word())));
        Map<String, String> all = new HashMap<>(stack);
        // A house refuses to be told a secret twice: whoever gives it as a word takes the place of the stack's file.
        further.keySet().forEach(name -> all.remove(name + "_FILE"));
        all.putAll(further);
        return all;
    }

    private static Map<String, String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties lines = new Properties();
        try (InputStream text = Files.newInputStream(file)) {
            lines.load(text);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> lines.getProperty(name)));
    }
}
