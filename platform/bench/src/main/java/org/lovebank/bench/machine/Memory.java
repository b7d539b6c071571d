package org.lovebank.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory, as Linux counts it. */
public final class Memory {

    private static final String OWN = "RssAnon:";
    private static final double KIB_PER_MEGABYTE = 1_024;

    private Memory() {}

    /** A process with its children, in MiB; 0 where it cannot be read. What they share is counted once. */
    public static double megabytesOf(long pid) {
        List<Long> all = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::children)
                                .map(ProcessHandle::pid))
                .toList();
        long own = all.stream().mapToLong(each -> kibOf(each, OWN)).sum();
        // A backend of PostgreSQL has touched more of the shared buffers each time one looks: that is no growth.
        long shared = all.stream()
                .mapToLong(each -> kibOf(each, "RssFile:") + kibOf(each, "RssShmem:"))
                .max()
                .orElse(0);
        return (own + shared) / KIB_PER_MEGABYTE;
    }

    /** What only this process holds and the machine cannot drop, in MiB; 0 where it cannot be read. */
    public static double ownMegabytesOf(long pid) {
        return kibOf(pid, OWN) / KIB_PER_MEGABYTE;
    }

    private static long kibOf(long pid, String field) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
