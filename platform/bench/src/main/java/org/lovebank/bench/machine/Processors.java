package org.lovebank.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shares out the processors of this machine, so that who asks does not take what who answers needs (taskset of util-linux). */
public final class Processors {

    private static final int LEAST = 2;

    private final int all;

    private Processors(int all) {
        this.all = all;
    }

    /**
     * All that this process may use now.
     *
     * @throws IOException when there are too few to share
     */
    public static Processors here() throws IOException {
        int all = Runtime.getRuntime().availableProcessors();
        if (all < LEAST) {
            throw new IOException("one processor cannot be shared out");
        }
        return new Processors(all);
    }

    /** From now on this process, and whatever it starts, keeps to the first half. */
    public void takeFirstHalf() throws IOException {
        take(0, all / 2 - 1);
    }

    /** From now on this process keeps to the other half; what it has started stays where it is. */
    public void takeOtherHalf() throws IOException {
        take(all / 2, all - 1);
    }

    private static void take(int first, int last) throws IOException {
        Process taskset = new ProcessBuilder(
                        "taskset",
                        "--all-tasks",
                        "--cpu-list",
                        "--pid",
                        first + "-" + last,
                        Long.toString(ProcessHandle.current().pid()))
                .redirectErrorStream(true)
                .start();
        String said = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (taskset.waitFor() != 0) {
                throw new IOException("taskset: " + said.strip());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
