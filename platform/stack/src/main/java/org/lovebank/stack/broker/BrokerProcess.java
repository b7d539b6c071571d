package org.lovebank.stack.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.stack.ClassPath;

/** The command that runs a broker. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** Writes the settings file into {@code folder} and answers with the command, JVM flags before the class path. */
    public static List<String> command(BrokerSettings settings, Path folder, List<String> jvmFlags) throws IOException {
        String file = settingsFile(settings, folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
        command.add("-cp");
        command.add(ClassPath.ofBrokerAndLauncher());
        command.add(BrokerMain.class.getName());
        command.add(file);
        command.add(settings.dataDir().toAbsolutePath().toString());
        return command;
    }

    /** Writes the settings file into {@code folder}; the command's last word but one. */
    public static String settingsFile(BrokerSettings settings, Path folder) throws IOException {
        return settings.write(folder.resolve("broker.properties")).toString();
    }
}
