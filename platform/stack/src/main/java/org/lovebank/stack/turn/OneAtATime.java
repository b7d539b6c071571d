package org.lovebank.stack.turn;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;

/** Keeps two launchers from starting and ending the same stack at once; the lock ends with its process. */
public final class OneAtATime {
    private OneAtATime() {}

    /** Does the work, or says that another launcher is at work. */
    public static int in(StackHome home, Callable<Integer> work) throws Exception {
        Files.createDirectories(home.root());
        try (FileChannel channel =
                FileChannel.open(home.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new StreetFailure("another ./lovebank up or down is at work on " + home.root());
            }
            return work.call();
        }
    }
}
