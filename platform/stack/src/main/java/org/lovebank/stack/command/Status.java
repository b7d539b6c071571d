package org.lovebank.stack.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.ProcessTable;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.PartHealth;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each part, every replica of a house: process, port, since when, memory, health.",
            "Exit code 0 when every part serves, 1 when one does not."
        })
final class Status implements Callable<Integer> {

    @Override
    public Integer call() {
        List<PartHealth> all = PartHealth.ofAll(StackHome.fromEnvironment());
        System.out.printf("%-12s %8s %6s %9s %8s  %s%n", "part", "pid", "port", "since", "RSS", "health");
        for (PartHealth each : all) {
            each.running().ifPresentOrElse(part -> print(each, part), () -> printDown(each));
        }
        return all.stream().allMatch(PartHealth::serves) ? Lovebank.GOOD : Lovebank.FAILED;
    }

    private static void print(PartHealth each, Part part) {
        System.out.printf(
                "%-12s %8d %6d %9s %5d MB  %s%n",
                each.name(),
                part.pid(),
                part.port(),
                age(Duration.between(part.startedAt(), Instant.now())),
                ProcessTable.residentMegabytes(part.pid()),
                each.serves() ? "serves" : "does not answer");
    }

    private static void printDown(PartHealth each) {
        System.out.printf("%-12s %8s %6s %9s %8s  %s%n", each.name(), "-", "-", "-", "-", "down");
    }

    private static String age(Duration age) {
        if (age.toHours() > 0) {
            return age.toHours() + "h" + age.toMinutesPart() + "m";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + "m" + age.toSecondsPart() + "s" : age.toSeconds() + "s";
    }
}
