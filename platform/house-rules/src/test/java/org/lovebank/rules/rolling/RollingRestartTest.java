package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lovebank.rules.openstreet.OpenStreet;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.street.StreetStop;

/** Every copy of every house goes and comes back, one after the other, and nobody who asks notices. */
@ExtendWith(OpenStreet.Opened.class)
class RollingRestartTest {

    private static final int REPLICAS = 2;
    private static final int SOON = 120;

    @SuppressWarnings("NullAway.Init")
    private static OpenStreet street;

    @BeforeAll
    static void goThere(OpenStreet open) {
        street = open;
    }

    @Test
    void noRequestFailsWhileEveryCopyOfEveryHouseIsRestarted() throws Exception {
        // given
        Balancer balancer = new Balancer(street.home(), REPLICAS);
        Thread looking = Thread.ofVirtual().start(balancer);
        Crowd crowd = new Crowd(balancer, street.logins());
        Visitors visitors = crowd.come(SOON);

        // when
        List<String> ended = new ArrayList<>();
        for (int number = 1; number <= REPLICAS; number++) {
            ended.addAll(endTheCopiesWith(number));
            street.start();
        }
        crowd.publishEverything();
        visitors.leave();
        balancer.end();
        looking.join();

        // then
        assertThat(visitors.failures()).as(visitors.served() + " " + ended).isEmpty();
        assertThat(ended).hasSize(House.values().length * REPLICAS).noneMatch(how -> how.contains("killed"));
        assertThat(visitors.served())
                .hasSize(Crowd.SIZE)
                .allSatisfy((who, times) -> assertThat(times)
                        .as(who)
                        // A listener comes again only when its copy goes, which may be once.
                        .isGreaterThan(who.equals(Crowd.LISTENS) ? 1 : 3));
        crowd.everythingIsThereOnce();
    }

    /** All first copies at once, then all second ones: of each house one is left, and the machine is at its busiest. */
    private static List<String> endTheCopiesWith(int number) throws Exception {
        List<String> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = new ArrayList<>();
            for (House house : House.values()) {
                String name = new Replica(house, number).name();
                all.add(() -> new StreetStop(street.home()).stopPart(name).orElseThrow());
            }
            for (Future<String> each : threads.invokeAll(all)) {
                ended.add(each.get());
            }
        }
        return ended;
    }
}
