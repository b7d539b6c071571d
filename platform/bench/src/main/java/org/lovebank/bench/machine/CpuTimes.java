package org.lovebank.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time in microseconds, as Linux counts it in ticks of 10 ms. */
public final class CpuTimes {

    private static final Path PROC = Path.of("/proc");
    private static final long MICROS_PER_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;

    private CpuTimes() {}

    /** A process with all its children, those that ended among them. */
    public static long of(long pid) {
        long ticks = 0;
        for (String[] process : all()) {
            if (Long.parseLong(process[process.length - 1]) == pid) {
                ticks += number(process, USER)
                        + number(process, USER + 1)
                        + number(process, USER + 2)
                        + number(process, USER + 3);
            } else if (number(process, PARENT) == pid) {
                ticks += number(process, USER) + number(process, USER + 1);
            }
        }
        return ticks * MICROS_PER_TICK;
    }

    /** All processors together: busy time, the idle and waiting parts left out. */
    public static long busy() {
        try {
            String[] fields =
                    Files.readAllLines(PROC.resolve("stat")).getFirst().split(" +", -1);
            long ticks = 0;
            for (int i = 1; i <= 8; i++) {
                boolean idle = i == 4 || i == 5;
                ticks += idle ? 0 : Long.parseLong(fields[i]);
            }
            return ticks * MICROS_PER_TICK;
        } catch (IOException noProc) {
            return 0;
        }
    }

    private static long number(String[] fields, int field) {
        return Long.parseLong(fields[field]);
    }

    /** The fields of each process's stat behind its name, its pid at the end. */
    private static List<String[]> all() {
        List<String[]> all = new java.util.ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                try {
                    String stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
                    String fields = stat.substring(stat.lastIndexOf(')') + 2).strip();
                    all.add((fields + " " + entry.getFileName()).split(" ", -1));
                } catch (IOException gone) {
                    // It ended while we looked; its time went to its parent.
                }
            }
        } catch (IOException noProc) {
            return List.of();
        }
        return all;
    }
}
