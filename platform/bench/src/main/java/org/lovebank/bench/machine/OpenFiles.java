package org.lovebank.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process has open and how many threads it runs, as Linux counts it. */
public final class OpenFiles {

    private OpenFiles() {}

    public static long of(long pid) throws IOException {
        try (Stream<Path> all = Files.list(folder(pid))) {
            return all.count();
        }
    }

    /** Only the sockets: those that listen, and both sides' connections. */
    public static long socketsOf(long pid) throws IOException {
        try (Stream<Path> all = Files.list(folder(pid))) {
            return all.filter(OpenFiles::isSocket).count();
        }
    }

    public static long threadsOf(long pid) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return all.count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static Path folder(long pid) {
        return Path.of("/proc", Long.toString(pid), "fd");
    }
}
