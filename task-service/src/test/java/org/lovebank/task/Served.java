package org.lovebank.task;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A service on its way: claimed, served for an hour, witnessed, and, if one likes, confirmed. */
public record Served(Person recipient, Person volunteer, UUID wish, UUID assignment) {

    /** Served and witnessed, not confirmed yet. */
    public static Served submitted(Registry registry, TestClock clock) {
        Person lin = Person.resident();
        Person ren = registry.repairer();
        UUID wish = WishFixture.published(lin, WishFixture.lamp(clock.instant()));
        UUID assignment = WishFixture.claimed(ren, wish);
        ren.posts("/assignments/" + assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(60));
        ren.posts("/assignments/" + assignment + "/check-out", Map.of()).statusCode(200);
        Person.witness()
                .posts(
                        "/assignments/" + assignment + "/witness-signatures",
                        Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200);
        return new Served(lin, ren, wish, assignment);
    }

    public static Served confirmed(Registry registry, TestClock clock, Map<String, Object> confirmation) {
        Served served = submitted(registry, clock);
        served.recipient()
                .posts("/assignments/" + served.assignment() + "/confirmation", confirmation)
                .statusCode(200);
        return served;
    }
}
