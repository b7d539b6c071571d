package org.lovebank.eventlog.thread;

import java.time.Duration;

/** Work without an end, done in rounds by one thread. */
public interface Job extends AutoCloseable {

    /**
     * Does one round.
     *
     * @return how long to rest before the next one, if nobody wakes the thread
     * @throws Exception when the job cannot go on: it is closed and a fresh one begins
     */
    Duration round() throws Exception;

    /** Called by another thread when the job must end soon: whatever the round waits for is no longer worth it. */
    default void hurry() {}

    /** Called by the job's own thread after its last round. */
    @Override
    void close();
}
