package org.lovebank.bench.soak;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.scale.ScaleStreet;
import org.lovebank.stack.demo.journey.Journey;

/** Plays the whole story again and again, from registration to passbook, so that a soak writes and tells events too. */
final class Storyteller {

    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger stories = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final ScaleStreet street;
    private final Thread thread;
    private volatile boolean over;

    Storyteller(ScaleStreet street) {
        this.street = street;
        this.thread = Thread.ofVirtual().start(this::playOn);
    }

    private void playOn() {
        String gateway = "http://localhost:" + street.gatewayPort();
        while (!over) {
            Journey.play(gateway, street.password(), _ -> steps.incrementAndGet())
                    .failedStep()
                    .ifPresent(failed::add);
            stories.incrementAndGet();
        }
    }

    Proof proof() {
        return new Proof(
                "every story ended as promised",
                stories.get() > 0 && failed.isEmpty(),
                "%d stories of %d steps; failed at %s"
                        .formatted(
                                stories.get(),
                                steps.get(),
                                Optional.ofNullable(failed.peek()).orElse("none")));
    }

    /** Returns when the story that was begun is at its end. */
    void end() throws InterruptedException {
        over = true;
        thread.join();
    }
}
