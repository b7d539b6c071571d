package org.lovebank.stack.street;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lovebank.stack.part.ClassCache;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.LogTail;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.StackHome;

/** Waits until a started part serves; fails with the end of its log when it ends first or takes too long. */
final class Awaited {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int LOG_LINES = 25;

    private Awaited() {}

    /** Starts a part and waits for it; with a class cache that does harm it is started again without. */
    static Part started(StackHome home, PartStart parts, Launch launch, Progress progress, BooleanSupplier serves)
            throws IOException, InterruptedException {
        Optional<ClassCache> used = ClassCache.of(home, launch.command()).filter(ClassCache::exists);
        Part part = parts.start(launch);
        try {
            return ready(home, part, serves);
        } catch (StreetFailure failed) {
            if (used.isEmpty() || part.isAlive()) {
                throw failed;
            }
            used.get().discard();
            progress.notice(launch.name() + " crashed with its class cache: it is started again without");
            return ready(home, parts.start(launch), serves);
        }
    }

    static Part ready(StackHome home, Part part, BooleanSupplier serves) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!serves.getAsBoolean()) {
            if (!part.isAlive()) {
                throw failure(home, part, " crashed while it started");
            }
            if (System.nanoTime() > until) {
                throw failure(home, part, " does not answer after " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK_EVERY);
        }
        return part;
    }

    static StreetFailure failure(StackHome home, Part part, String what) {
        return new StreetFailure(
                part.name() + what + " (log: " + home.log(part.name()) + ")",
                LogTail.words(home.log(part.name()), LOG_LINES));
    }
}
