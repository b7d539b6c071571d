package org.lovebank.task.activity.rush;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.rush.RushRepository.Seen;

/**
 * One look for all who wait for it: who came before a look began is answered by it, who came later by the next one. So a
 * thousand who ask at once cost a few looks, and nobody is told what was so before they asked.
 */
@ApplicationScoped
class LookOnce {

    private static final int MOST = 1_000;

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final RushRepository rush;

    LookOnce(RushRepository rush) {
        this.rush = rush;
    }

    /** How the shift stood at some moment after this one, which is read on the machine's own clock. */
    Seen since(UUID shiftId, long arrived) {
        if (windows.size() >= MOST) {
            windows.clear();
        }
        return windows.computeIfAbsent(shiftId, _ -> new Window()).look(shiftId, arrived, rush);
    }

    /** The last look at one shift. */
    private static final class Window {

        private final ReentrantLock mine = new ReentrantLock();
        private long began;
        private @Nullable Seen seen;

        Seen look(UUID shiftId, long arrived, RushRepository rush) {
            mine.lock();
            try {
                Seen last = seen;
                if (last == null || began - arrived < 0) {
                    began = System.nanoTime();
                    last = rush.look(shiftId);
                    seen = last;
                }
                return last;
            } finally {
                mine.unlock();
            }
        }
    }
}
