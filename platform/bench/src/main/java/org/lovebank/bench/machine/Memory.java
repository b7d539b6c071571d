package org.lovebank.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory, as Linux counts it. */
public final class Memory {

    private static final double KIB_PER_MEGABYTE = 1_024;

    private Memory() {}

    /** A process with its children, in MiB; 0 where it cannot be read. */
    public static double megabytesOf(long pid) {
        Stream<Long> children =
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children).mapToLong(Memory::kibOf).sum() / KIB_PER_MEGABYTE;
    }

    /** What only this process holds and the machine cannot drop, in MiB; 0 where it cannot be read. */
    public static double ownMegabytesOf(long pid) {
        return kibOf(pid, "RssAnon:") / KIB_PER_MEGABYTE;
    }

    private static long kibOf(long pid) {
        return kibOf(pid, "VmRSS:");
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
