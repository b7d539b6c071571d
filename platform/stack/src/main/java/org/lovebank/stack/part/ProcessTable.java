package org.lovebank.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Linux says about processes in {@code /proc}. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final int STATE = 0;
    private static final int STARTED = 19;

    private ProcessTable() {}

    /** When the process started, in clock ticks since boot: with the pid it names one process for ever. Empty = none. */
    public static Optional<Long> startTicks(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            // The program's name stands in parentheses and may hold anything, so count from its end.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean waitsOnlyForItsParent = "Z".equals(fields[STATE]) || "X".equals(fields[STATE]);
            return waitsOnlyForItsParent ? Optional.empty() : Optional.of(Long.parseLong(fields[STARTED]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Memory in RAM, in MB; 0 when the process is gone. */
    public static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(PROC.resolve(pid + "/status"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Program and arguments, cut to one line. */
    public static String command(long pid) {
        try {
            String command = Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ')
                    .strip();
            return command.length() <= 100 ? command : command.substring(0, 100) + "…";
        } catch (IOException gone) {
            return "";
        }
    }

    /** Program and arguments, word by word; empty when the process is gone or another user's. */
    public static List<String> words(long pid) {
        return entries(pid, "cmdline");
    }

    /** Its environment, as it was when it started; empty when the process is gone or another user's. */
    public static Map<String, String> environment(long pid) {
        return entries(pid, "environ").stream()
                .filter(entry -> entry.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1),
                        (first, again) -> first));
    }

    private static List<String> entries(long pid, String file) {
        try {
            String text = Files.readString(PROC.resolve(pid + "/" + file), StandardCharsets.UTF_8);
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.substring(0, text.length() - 1).split("\0", -1));
        } catch (IOException goneOrForeign) {
            return List.of();
        }
    }

    /** Every live process whose environment has the line {@code mark}, such as {@code LOVEBANK_HOME=…}. */
    public static List<Long> markedWith(String mark) {
        String wanted = "\0" + mark + "\0";
        List<Long> found = new ArrayList<>();
        for (long pid : all()) {
            try {
                String environment =
                        "\0" + Files.readString(PROC.resolve(pid + "/environ"), StandardCharsets.ISO_8859_1) + "\0";
                if (environment.contains(wanted) && startTicks(pid).isPresent()) {
                    found.add(pid);
                }
            } catch (IOException goneOrForeign) {
                // Another user's process, or one that has just ended: not one of ours.
            }
        }
        return found;
    }

    static List<Long> all() {
        List<Long> pids = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                pids.add(Long.parseLong(entry.getFileName().toString()));
            }
        } catch (IOException noProc) {
            return List.of();
        }
        return pids;
    }
}
