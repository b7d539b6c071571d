package org.lovebank.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetStop;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Ends the gateway, the houses, Kafka and PostgreSQL, in this order, and leaves no process behind.",
            "Data stays; ./lovebank up goes on from there."
        })
final class Down implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        return OneAtATime.in(home, () -> stop(home));
    }

    private static int stop(StackHome home) throws Exception {
        List<String> ended = new StreetStop(home).stop();
        ended.forEach(line -> System.out.println("  " + line));
        List<Long> left = PartStop.leftovers(home);
        if (!left.isEmpty()) {
            System.err.println("failed: still running: " + left);
            return Lovebank.FAILED;
        }
        System.out.println(ended.isEmpty() ? "nothing was running" : "down: no process is left");
        return Lovebank.GOOD;
    }
}
