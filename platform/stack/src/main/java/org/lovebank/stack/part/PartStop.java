package org.lovebank.stack.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ends processes: asks first, then insists, and does not return before they are gone. */
public final class PartStop {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private PartStop() {}

    /** How a part was ended. */
    public enum End {
        ORDERLY,
        KILLED
    }

    /** Sends {@code signal} (such as {@code TERM}); after {@code patience} the whole process group is killed. */
    public static End stop(Part part, String signal, Duration patience) throws IOException, InterruptedException {
        send(signal, part.pid());
        if (await(part, patience)) {
            return End.ORDERLY;
        }
        send("KILL", -part.pid());
        send("KILL", part.pid());
        await(part, patience);
        return End.KILLED;
    }

    /** Kills what still runs in this stack's name, whoever started it; answers with what it found. */
    public static List<String> sweep(StackHome home) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (long pid : leftovers(home)) {
            found.add("pid " + pid + " (" + ProcessTable.command(pid) + ")");
            send("KILL", pid);
        }
        for (int look = 0; look < 100 && !leftovers(home).isEmpty(); look++) {
            Thread.sleep(LOOK_EVERY);
        }
        return found;
    }

    /** Live processes that were started in this stack's name, the caller not counted. */
    public static List<Long> leftovers(StackHome home) {
        Map.Entry<String, String> mark =
                PartStart.mark(home).entrySet().iterator().next();
        return ProcessTable.markedWith(mark.getKey() + "=" + mark.getValue());
    }

    private static boolean await(Part part, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (part.isAlive() && System.nanoTime() < until) {
            Thread.sleep(LOOK_EVERY);
        }
        return !part.isAlive();
    }

    private static void send(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", signal, "--", Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
