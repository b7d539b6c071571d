package org.lovebank.stack.part;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a part is to be started.
 *
 * @param managementPort health and metrics; the same as {@code port} where there is no second one
 */
public record Launch(String name, int port, int managementPort, List<String> command, Map<String, String> environment) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Tells whether a running part was started in just this way; gives no secret away. */
    public String fingerprint() {
        try {
            String words = command + "\n" + new TreeMap<>(environment);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
