package org.lovebank.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.turn.OneAtATime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Ends the gateway, the houses, Kafka and PostgreSQL, in this order, and leaves no process behind.",
            "Data stays; ./lovebank up goes on from there."
        })
final class Down implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "part", description = "Only this one, such as kafka or task.")
    private @Nullable String part;

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        String only = part;
        return OneAtATime.in(home, () -> only == null ? stop(home) : stop(home, only));
    }

    private static int stop(StackHome home, String part) throws Exception {
        System.out.println("  " + new StreetStop(home).stopPart(part).orElse(part + " was not running"));
        return Lovebank.GOOD;
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
