package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** Kills and freezes processes. */
public final class Signals implements Striker {

    private final StackHome home;
    private final Consumer<String> startedAgain;

    /** {@code startedAgain} is given the name of what was killed, starts it, and returns when it serves. */
    public Signals(StackHome home, Consumer<String> startedAgain) {
        this.home = home;
        this.startedAgain = startedAgain;
    }

    @Override
    public boolean strike(Blow blow) throws IOException, InterruptedException {
        Optional<Part> part = Part.findAlive(home, blow.target());
        if (part.isEmpty()) {
            return false;
        }
        switch (blow.kind()) {
            case KILL -> {
                send("KILL", part.get());
                Thread.sleep(blow.lasts());
                startedAgain.accept(blow.target());
            }
            case FREEZE -> {
                send("STOP", part.get());
                try {
                    Thread.sleep(blow.lasts());
                } finally {
                    send("CONT", part.get());
                }
            }
            default -> throw new IllegalArgumentException(blow.kind() + " is no signal");
        }
        return true;
    }

    /** The whole group: PostgreSQL's sessions are processes of their own. */
    private static void send(String name, Part part) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, "--", "-" + part.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
