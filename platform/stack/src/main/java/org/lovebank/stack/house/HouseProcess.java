package org.lovebank.stack.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a house: small, because five JVMs share one machine with whoever tries the suite. */
public final class HouseProcess {
    private HouseProcess() {}

    /** {@code LOVEBANK_JAVA_OPTS} comes last and so wins, for whoever measures or debugs. */
    public static List<String> command(Path jar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xms32m",
                // Two papers at once take 90 MB, their font alone 13.
                "-Xmx192m",
                "-Xmn24m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                // Only an address range; with less the JVM collects all of the heap when a start has filled a part of
                // it.
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        String extra = System.getenv().getOrDefault("LOVEBANK_JAVA_OPTS", "").strip();
        if (!extra.isEmpty()) {
            command.addAll(List.of(extra.split("\\s+", -1)));
        }
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
