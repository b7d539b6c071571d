package org.lovebank.eventlog.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A job that waits for something that does not come begins again when the clock was set back. */
class SupervisedThreadTest {

    private static final long TWO_HOURS = Duration.ofHours(2).toNanos();

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void whoWaitsInVainIsHurriedClosedAndBeginsAgain() throws Exception {
        SupervisedThread thread = SupervisedThread.start("stuck", Stuck::new, () -> said.add("restarted"));
        try {
            assertThat(next()).isEqualTo("1 waits");
            thread.renew();
            assertThat(next()).isEqualTo("1 closes");
            assertThat(next()).isEqualTo("2 waits");
        } finally {
            thread.end();
            thread.awaitEnd();
        }
        assertThat(next()).isEqualTo("2 closes");
        assertThat(said).isEmpty();
    }

    @Test
    void aClockThatIsSetBackIsNoticedOnceAndOneThatIsPutForwardIsNot() {
        AtomicLong passed = new AtomicLong(5_000);
        AtomicLong clock = new AtomicLong(TWO_HOURS);
        ClockSteps steps = new ClockSteps(clock::get, passed::get);

        passed.addAndGet(TWO_HOURS);
        clock.addAndGet(TWO_HOURS);
        assertThat(steps.back()).isFalse();

        clock.addAndGet(TWO_HOURS);
        assertThat(steps.back()).isFalse();

        clock.addAndGet(-TWO_HOURS);
        assertThat(steps.back()).isTrue();
        assertThat(steps.back()).isFalse();

        clock.addAndGet(-Duration.ofSeconds(1).toNanos());
        assertThat(steps.back()).isFalse();
    }

    private String next() throws InterruptedException {
        String word = said.poll(10, TimeUnit.SECONDS);
        return word == null ? "silence" : word;
    }

    private final class Stuck implements Job {

        private final int mine = number.incrementAndGet();
        private final CountDownLatch hurried = new CountDownLatch(1);

        @Override
        public Duration round() throws InterruptedException {
            said.add(mine + " waits");
            hurried.await();
            return Duration.ZERO;
        }

        @Override
        public void hurry() {
            hurried.countDown();
        }

        @Override
        public void close() {
            said.add(mine + " closes");
        }
    }
}
