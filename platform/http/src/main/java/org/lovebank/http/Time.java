package org.lovebank.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock of a house. Instants are UTC; a day begins and ends in Shanghai. */
public final class Time {

    /** The zone of day boundaries. */
    public static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private Time() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
