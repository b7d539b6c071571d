package org.lovebank.stack.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names what a cache depends on: the JDK, the JVM's flags, and every jar by place, size and time. */
final class ClassCacheKey {
    private static final int LENGTH = 16;

    private ClassCacheKey() {}

    /** {@code command}: the java program, flags, then {@code -jar FILE …} or {@code -cp JARS MAIN …}. */
    static String of(List<String> command) {
        int at = programAt(command);
        String place = command.get(at + 1);
        List<String> program = new ArrayList<>(List.of(place));
        List<String> state = new ArrayList<>(command.subList(0, at));
        state.add(System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
        if (command.get(at).equals("-jar")) {
            // A packaged house keeps its jars beside it.
            state.addAll(
                    facts(Path.of(place).toAbsolutePath().resolveSibling(".").normalize()));
        } else {
            program.add(command.get(at + 2));
            for (String jar : place.split(File.pathSeparator, -1)) {
                state.addAll(facts(Path.of(jar)));
            }
        }
        return digest(program) + "-" + digest(state);
    }

    static int programAt(List<String> command) {
        for (int at = 1; at < command.size() - 1; at++) {
            if (command.get(at).equals("-jar") || command.get(at).equals("-cp")) {
                return at;
            }
        }
        throw new IllegalArgumentException("no program in " + command);
    }

    private static List<String> facts(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            List<String> facts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                facts.add(file + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis());
            }
            return facts;
        } catch (IOException gone) {
            throw new UncheckedIOException(place + " cannot be read", gone);
        }
    }

    private static String digest(List<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
