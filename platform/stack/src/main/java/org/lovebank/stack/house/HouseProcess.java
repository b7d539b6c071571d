package org.lovebank.stack.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a house: small, because five JVMs share one machine with whoever tries the suite. */
public final class HouseProcess {
    private HouseProcess() {}

    public static List<String> command(Path jar, List<String> extraFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx128m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(extraFlags);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
