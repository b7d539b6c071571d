package org.lovebank.stack.command;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.Ports;
import org.lovebank.stack.part.ProcessTable;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.PartHealth;
import org.lovebank.stack.street.Training;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks what the suite needs of this machine: JDK, Maven, ports, disk, user namespaces, leftover processes.",
            "Exit code 1 when something would keep it from running."
        })
final class Doctor implements Callable<Integer> {
    private static final int OLDEST_JDK = 25;
    private static final long ENOUGH_MEGABYTES = 2048;

    private boolean healthy = true;

    @Override
    public Integer call() throws IOException {
        StackHome home = StackHome.fromEnvironment();
        int jdk = Runtime.version().feature();
        check(jdk >= OLDEST_JDK, "JDK " + jdk + " at " + System.getProperty("java.home"), "JDK 25 or newer is needed");
        Optional<String> maven = firstLine("mvn", "-v");
        check(
                maven.isPresent(),
                maven.map(Doctor::plain).orElse("Maven"),
                "not found: apt-get install maven, or brew install maven");
        disk(home);
        programs();
        ports(home);
        leftovers(home);
        System.out.println(healthy ? "good" : "something above needs attention");
        return healthy ? Lovebank.GOOD : Lovebank.FAILED;
    }

    private void disk(StackHome home) throws IOException {
        Files.createDirectories(home.root());
        FileStore disk = Files.getFileStore(home.root());
        long free = disk.getUsableSpace() / (1024 * 1024);
        check(free >= ENOUGH_MEGABYTES, "disk: " + free + " MB free for " + home.root(), "2048 MB are needed");
    }

    private void programs() {
        check(firstLine("setsid", "--version").isPresent(), "setsid", "not found: apt-get install util-linux");
        if ("root".equals(System.getProperty("user.name"))) {
            boolean namespaces = firstLine("unshare", "--user", "echo", "yes").isPresent();
            boolean otherUser = firstLine("setpriv", "--version").isPresent();
            check(
                    namespaces || otherUser,
                    namespaces
                            ? "user namespaces: root can start PostgreSQL"
                            : "PostgreSQL will run as the user nobody",
                    "root needs user namespaces or setpriv to start PostgreSQL: apt-get install util-linux");
        }
    }

    private void ports(StackHome home) {
        for (House house : House.values()) {
            Optional<Part> running = Part.findAlive(home, house.word());
            if (running.isEmpty() && !Ports.isFree(house.port())) {
                System.out.println("  note  port " + house.port() + " is held by " + Ports.holder(house.port()) + ": "
                        + house.word() + " will take another");
            }
        }
    }

    private void leftovers(StackHome home) {
        List<Long> known = Stream.concat(PartHealth.names(home).stream(), Stream.of(Training.NAME))
                .flatMap(name -> Part.findAlive(home, name).stream())
                .map(Part::pid)
                .toList();
        List<String> strangers = new ArrayList<>();
        for (long pid : PartStop.leftovers(home)) {
            boolean belongs = Stream.iterate(
                            ProcessHandle.of(pid), Optional::isPresent, each -> each.flatMap(ProcessHandle::parent))
                    .anyMatch(each -> known.contains(each.orElseThrow().pid()));
            if (!belongs) {
                strangers.add(pid + " " + ProcessTable.command(pid));
            }
        }
        check(
                strangers.isEmpty(),
                "no leftover process",
                "left over from an earlier run, ./lovebank down ends them: " + strangers);
    }

    private void check(boolean good, String what, String otherwise) {
        System.out.println((good ? "  ok    " : "  BAD   ") + what + (good ? "" : ": " + otherwise));
        healthy &= good;
    }

    /** Without the colours that a terminal would show. */
    private static String plain(String words) {
        return words.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /** What a program answers, if it is there and content. */
    private static Optional<String> firstLine(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> said = process.inputReader().lines().toList();
            return process.waitFor() == 0
                    ? said.stream().filter(line -> !line.startsWith("WARNING")).findFirst()
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
