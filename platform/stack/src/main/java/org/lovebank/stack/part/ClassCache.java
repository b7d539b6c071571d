package org.lovebank.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the JVM learned at a former start of the same program: its classes, loaded and linked (JDK 25, AOT cache). The file is
 * named by everything that it depends on ({@link ClassCacheKey}), so one of another build, another JDK or other flags is
 * never found; without a file the program starts as ever.
 *
 * @param file where the cache is, or will be: the program before the dash, its state behind it
 */
public record ClassCache(Path file) {
    /** {@code off} in this variable: caches are neither used nor made. */
    public static final String SWITCH = "LOVEBANK_CLASS_CACHE";

    private static final String USE = "-XX:AOTCache=";
    // At its own address a cache's pages stay those of the file, which the machine may drop; moved, they are all
    // copied.
    private static final List<String> MANNERS =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-Xlog:aot*=error");

    /** The cache of a Java program; empty for other programs. Flags that use a cache are not counted. */
    public static Optional<ClassCache> of(StackHome home, List<String> command) {
        if (!command.getFirst().endsWith("/java") || "off".equals(System.getenv(SWITCH))) {
            return Optional.empty();
        }
        return Optional.of(new ClassCache(folder(home).resolve(ClassCacheKey.of(without(command)) + ".aot")));
    }

    public static Path folder(StackHome home) {
        return home.root().resolve("classes");
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** The command with the cache where there is one, else as it is. */
    public List<String> applied(List<String> command) {
        if (!exists()) {
            return command;
        }
        List<String> with = new ArrayList<>(without(command));
        with.addAll(1, MANNERS);
        with.add(1, USE + file);
        return with;
    }

    /**
     * The command that writes a cache into {@code to} when the program ends in order; {@code plainly}: classes are loaded but
     * not linked, for programs with whose linked classes the JVM cannot cope.
     */
    public static List<String> recording(List<String> command, Path to, boolean plainly) {
        List<String> with = new ArrayList<>(without(command));
        with.addAll(1, List.of("-XX:AOTCacheOutput=" + to, "-Xlog:aot*=error"));
        if (plainly) {
            with.add(1, "-XX:-AOTClassLinking");
        }
        return with;
    }

    /** A command that fails when the JVM cannot use {@code made} for the program. */
    public static List<String> trying(List<String> command, Path made) {
        int program = ClassCacheKey.programAt(command);
        List<String> with = new ArrayList<>(without(command.subList(0, program)));
        with.addAll(1, List.of("-XX:AOTMode=on", USE + made));
        with.addAll(List.of("-cp", command.get(program + 1), "-version"));
        return with;
    }

    static List<String> without(List<String> command) {
        return command.stream()
                .filter(word -> !word.startsWith(USE) && !MANNERS.contains(word))
                .toList();
    }

    /** Takes {@code made} for the cache from now on; those of the program's former states go. */
    public void take(Path made) throws IOException {
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        String mine = String.valueOf(file.getFileName());
        String program = mine.substring(0, mine.lastIndexOf('-') + 1);
        try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
            for (Path each : all.toList()) {
                String name = String.valueOf(each.getFileName());
                if (name.startsWith(program) && !name.equals(mine)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** It did harm: it is never used again. */
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(file + " did harm and cannot be deleted", kept);
        }
    }
}
