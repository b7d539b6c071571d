package org.lovebank.chaos.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a fault point of a house with {@link FaultAgent}. The file {@code armed} says it: the point, then
 * {@code halt}, {@code fail} or {@code wait:MILLIS}. The first passing takes the file away, writes the point into
 * {@code hits} and does the harm.
 */
public final class Harm {

    private static final int KILLED = 137;
    private static volatile @Nullable Path folder;

    private Harm() {}

    static void readFrom(Path armory) {
        folder = armory;
    }

    /** Called from the body that the agent gives to the listener; {@code point} is an enum constant. */
    public static void passed(Object point) {
        Path armory = folder;
        if (armory != null && Files.exists(armory.resolve("armed"))) {
            doHarm(armory, ((Enum<?>) point).name());
        }
    }

    private static synchronized void doHarm(Path armory, String point) {
        try {
            Path armed = armory.resolve("armed");
            String[] words =
                    Files.exists(armed) ? Files.readString(armed).strip().split(" ", -1) : new String[] {"", ""};
            if (!words[0].equals(point)) {
                return;
            }
            Files.delete(armed);
            Files.writeString(
                    armory.resolve("hits"), point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            act(words[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void act(String harm) {
        if (harm.equals("halt")) {
            Runtime.getRuntime().halt(KILLED);
        } else if (harm.equals("fail")) {
            throw new IllegalStateException("a fault point was told to fail");
        } else {
            pause(Long.parseLong(harm.replace("wait:", "")));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
