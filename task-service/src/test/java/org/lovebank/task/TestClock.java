package org.lovebank.task;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The house's clock: stands still, and a test moves it. Each test begins at ten in the morning in Shanghai. */
@Singleton
public class TestClock extends Clock {

    /** Monday, 10:00 in Shanghai; later than any token was signed. */
    public static final Instant MONDAY_TEN = Instant.parse("2040-03-05T02:00:00Z");

    private volatile Instant now = MONDAY_TEN;

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
