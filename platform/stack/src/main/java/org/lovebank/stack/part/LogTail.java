package org.lovebank.stack.part;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log: what a part said before it fell silent. */
public final class LogTail {
    private static final int MOST_BYTES = 256 * 1024;

    private LogTail() {}

    public static List<String> of(Path log, int lines) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            byte[] end = Channels.newInputStream(channel).readAllBytes();
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException absent) {
            return List.of("(no log at " + log + ")");
        }
    }
}
