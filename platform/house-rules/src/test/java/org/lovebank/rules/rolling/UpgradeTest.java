package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.chaos.check.Promises;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.workload.Lives;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.chaos.workload.Tally;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.testing.FaultRow;

/** The release before is exchanged for this one, copy by copy, under load; one house goes back and forth. */
class UpgradeTest {

    private static final int PAUSE = 400;
    private static final int PEOPLE = 2;
    private static final int LAST_STORIES_MINUTES = 6;

    private final Tally tally = new Tally();
    private final Memory memory = new Memory();

    @SuppressWarnings("NullAway.Init")
    private TwoReleases street;

    @SuppressWarnings("NullAway.Init")
    private Balancer balancer;

    @BeforeEach
    void openWithTheReleaseBefore() throws Exception {
        street = TwoReleases.open();
        balancer = new Balancer(street.home(), TwoReleases.REPLICAS);
    }

    @AfterEach
    void close() throws Exception {
        balancer.end();
        street.close();
    }

    @Test
    @FaultRow(44)
    void fault44TwoVersionsSideBySideReadEachOthersEvents() throws Exception {
        // given
        Thread.ofVirtual().start(balancer);
        Crowd crowd = new Crowd(balancer, DemoCommunity.ensure(balancer.gateway(), street.password()));
        Visitors visitors = crowd.come(PAUSE);
        Lives lives = new Lives(
                this::gateways,
                street.password(),
                44,
                new Lives.Surroundings(tally, memory, _ -> false, System.out::println));
        ExecutorService people = lives.start(PEOPLE);
        Phases phases = new Phases(street, balancer::gateway);
        phases.play();

        // when
        for (House house : House.values()) {
            exchange(house, Release.NOW, phases);
        }
        House back = street.thatMayGoBack();
        exchange(back, Release.BEFORE, phases);
        exchange(back, Release.NOW, phases);
        crowd.publishEverything();
        visitors.leave();
        lives.stop();
        boolean ended = Lives.await(people, LAST_STORIES_MINUTES);

        // then
        print(visitors, lives, phases);
        assertThat(visitors.failures()).isEmpty();
        assertThat(tally.failures()).isEmpty();
        assertThat(ended).as("every life ends").isTrue();
        assertThat(lives.lived()).isPositive();
        assertThat(memory.findings()).isEmpty();
        assertThat(visitors.served())
                .hasSize(Crowd.SIZE)
                .allSatisfy((who, times) ->
                        assertThat(times).as(who).isGreaterThan(who.equals(Crowd.LISTENS) ? 1 : phases.played()));
        assertThat(phases.across())
                .containsKeys(
                        "N → N−1: volunteer → timebank",
                        "N−1 → N: task → volunteer",
                        "N → N−1: timebank → task",
                        "N−1 → N: task → timebank");
        Patience.until("every promise holds in the databases", this::findings, List::isEmpty);
        crowd.everythingIsThereOnce();
    }

    private void exchange(House house, Release release, Phases phases) throws IOException, InterruptedException {
        for (int number = 1; number <= TwoReleases.REPLICAS; number++) {
            street.exchange(new Replica(house, number), release);
            phases.play();
        }
    }

    private List<String> gateways() {
        return balancer.ready().stream().map(port -> "http://localhost:" + port).toList();
    }

    private List<Finding> findings() {
        try {
            return new Promises(street.home(), memory).check();
        } catch (IOException | SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void print(Visitors visitors, Lives lives, Phases phases) {
        int served =
                visitors.served().values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(String.join(
                "\n",
                "upgrade from " + Release.BEFORE.checkout().getFileName(),
                "  migrations that only this release has: "
                        + Arrays.stream(House.values())
                                .map(house -> house.word() + " "
                                        + TwoReleases.added(house).size())
                                .collect(Collectors.joining(", ")),
                "  %d phases, %d steps of stories; %d lives".formatted(phases.played(), phases.steps(), lives.lived()),
                "  visitors: %d requests, %d failed"
                        .formatted(
                                served + visitors.failures().size(),
                                visitors.failures().size()),
                "  lives: " + tally,
                "  until a copy was ready: " + street.starts(),
                "  events of one release heard by the other: " + new TreeMap<>(phases.across())));
    }
}
