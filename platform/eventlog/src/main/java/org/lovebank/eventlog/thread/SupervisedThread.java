package org.lovebank.eventlog.thread;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A platform thread that gives a job round after round, and a fresh job when one dies or the machine's clock was set back. */
public final class SupervisedThread {

    private static final Logger LOG = Logger.getLogger(SupervisedThread.class);
    private static final Duration AFTER_A_DEATH = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_THE_CLOCK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Supplier<? extends Job> jobs;
    private final Runnable onRestart;
    private final Thread thread;
    private volatile boolean ending;
    private volatile boolean renewing;
    private volatile @Nullable Job job;

    private SupervisedThread(String name, Supplier<? extends Job> jobs, Runnable onRestart) {
        this.name = name;
        this.jobs = jobs;
        this.onRestart = onRestart;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::live);
    }

    /** Starts a thread; {@code onRestart} is told each time a job died and another one begins. */
    public static SupervisedThread start(String name, Supplier<? extends Job> jobs, Runnable onRestart) {
        SupervisedThread started = new SupervisedThread(name, jobs, onRestart);
        started.thread.start();
        Thread.ofVirtual().name(name + "-clock").start(started::watchClock);
        return started;
    }

    /** A fresh job begins when the round is over, which it soon is. */
    void renew() {
        renewing = true;
        hurry();
    }

    /** Ends the rest between two rounds; cheap, never lost. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Asks the thread to end; returns at once. */
    public void end() {
        ending = true;
        hurry();
    }

    private void hurry() {
        Job running = job;
        if (running != null) {
            running.hurry();
        }
        wake();
    }

    /** Waits until the thread has ended. */
    public void awaitEnd() {
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warnf("thread=%s does not end", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        while (!ending) {
            renewing = false;
            try (Job fresh = jobs.get()) {
                job = fresh;
                while (!ending && !renewing) {
                    rest(fresh.round());
                }
            } catch (Throwable died) {
                mourn(died);
            } finally {
                job = null;
            }
        }
    }

    private void watchClock() {
        ClockSteps clock = ClockSteps.ofTheMachine();
        while (!ending) {
            LockSupport.parkNanos(LOOK_AT_THE_CLOCK_EVERY.toNanos());
            if (clock.back()) {
                LOG.warnf("thread=%s begins again: the clock was set back", name);
                onRestart.run();
                renew();
            }
        }
    }

    private void mourn(Throwable died) {
        if (ending || renewing) {
            LOG.infof("thread=%s ended while busy: %s", name, died);
            return;
        }
        LOG.errorf(died, "thread=%s died and starts again", name);
        onRestart.run();
        rest(AFTER_A_DEATH);
    }

    private void rest(Duration duration) {
        if (!ending && duration.isPositive()) {
            LockSupport.parkNanos(this, duration.toNanos());
        }
    }
}
