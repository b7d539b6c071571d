package org.lovebank.stack.part;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log: what a part said before it fell silent. */
public final class LogTail {
    private static final int MOST_BYTES = 256 * 1024;

    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** The last {@code lines} lines. */
    public static List<String> of(Path log, int lines) {
        return last(end(log), lines);
    }

    /** The last lines that say something: stack frames would push the cause out of sight. */
    public static List<String> words(Path log, int lines) {
        return last(
                end(log).stream().filter(line -> !FRAME.matcher(line).find()).toList(), lines);
    }

    private static List<String> last(List<String> all, int lines) {
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private static List<String> end(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            byte[] end = Channels.newInputStream(channel).readAllBytes();
            return new String(end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException absent) {
            return List.of("(no log at " + log + ")");
        }
    }
}
