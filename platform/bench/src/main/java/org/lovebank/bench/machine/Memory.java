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

    /** A process with its children, in MiB; 0 where it cannot be read. What they share is counted once. */
    public static double megabytesOf(long pid) {
        long shared = familyOf(pid)
                .mapToLong(each -> kibOf(each, "RssFile:") + kibOf(each, "RssShmem:"))
                .max()
                .orElse(0);
        return ownMegabytesOf(pid) + shared / KIB_PER_MEGABYTE;
    }

    /** What only this process and its children hold and the machine cannot drop, in MiB; 0 where it cannot be read. */
    public static double ownMegabytesOf(long pid) {
        return familyOf(pid).mapToLong(each -> kibOf(each, "RssAnon:")).sum() / KIB_PER_MEGABYTE;
    }

    private static Stream<Long> familyOf(long pid) {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid));
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
