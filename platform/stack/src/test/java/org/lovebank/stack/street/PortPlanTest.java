package org.lovebank.stack.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;

class PortPlanTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void noTwoPartsShareAPort() {
        // given
        StackHome home = new StackHome(folder, folder);

        // when
        PortPlan plan = PortPlan.of(home, Optional.empty());

        // then
        assertThat(plan.ports()).hasSize(11);
        assertThat(plan.ports().values()).doesNotHaveDuplicates();
    }

    @Test
    void theSecondReplicaOfAHouseHasPortsOfItsOwn() {
        // given
        StackHome home = new StackHome(folder, folder);

        // when
        PortPlan plan = PortPlan.of(home, Optional.empty(), 2);

        // then
        assertThat(plan.ports()).hasSize(19).containsKeys("task", "task-2", "task-2-management");
        assertThat(plan.ports().values()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> PortPlan.of(home, Optional.empty(), 5))
                .isInstanceOf(StreetFailure.class)
                .hasMessage("a house has 1 to 4 replicas on one machine, not 5");
    }

    @Test
    void aStreetKeepsItsReplicasUntilItIsClosed() throws Exception {
        // given
        StackHome home = new StackHome(folder, folder);
        new PartStart(home, Clock.systemUTC()).start(sleeping("task-2", 23_456));

        // when
        PortPlan plan = PortPlan.of(home, Optional.empty());
        List<String> names = PartHealth.names(home);
        List<String> ended = new StreetStop(home).stop();

        // then
        assertThat(plan.replicas()).isEqualTo(2);
        assertThat(plan.of(new Replica(House.TASK, 2))).isEqualTo(23_456);
        assertThat(names).hasSize(10).contains("task-2", "gateway-2");
        assertThat(ended).singleElement().asString().startsWith("task-2 ended");
        assertThat(PortPlan.of(home, Optional.empty()).replicas()).isEqualTo(1);
    }

    @Test
    void anAskedForGatewayPortThatIsHeldNamesItsHolder() throws Exception {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            StackHome home = new StackHome(folder, folder);

            // when / then
            assertThatThrownBy(() -> PortPlan.of(home, Optional.of(held.getLocalPort())))
                    .isInstanceOf(StreetFailure.class)
                    .hasMessageContaining("port " + held.getLocalPort() + " is held by pid "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aHeldPortIsReplacedAndTheNoticeSaysByWhat() throws Exception {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given: a gateway that fell over on a street that runs, and somebody else holds its port now
            StackHome home = new StackHome(folder, folder);
            int lost = held.getLocalPort();
            PartStart parts = new PartStart(home, Clock.systemUTC());
            parts.start(sleeping("kafka", 1));
            PartStop.stop(parts.start(sleeping("gateway", lost)), "KILL", Duration.ofSeconds(20));

            // when
            PortPlan plan = PortPlan.of(home, Optional.empty());

            // then
            assertThat(plan.of(House.GATEWAY)).isGreaterThan(lost);
            assertThat(plan.notices())
                    .filteredOn(notice -> notice.startsWith("port " + lost + " is held by pid "))
                    .singleElement()
                    .asString()
                    .contains("gateway takes " + plan.of(House.GATEWAY), "--port N");
            PartStop.sweep(home);
        }
    }

    @Test
    void aRunningPartKeepsItsPort() throws Exception {
        // given
        StackHome home = new StackHome(folder, folder);
        new PartStart(home, Clock.systemUTC()).start(sleeping("gateway", 23_456));

        // when
        PortPlan plan = PortPlan.of(home, Optional.empty());

        // then
        assertThat(List.of(plan.of(House.GATEWAY), plan.managementOf(House.GATEWAY)))
                .containsExactly(23_456, 23_457);
        PartStop.sweep(home);
    }

    private static Launch sleeping(String name, int port) {
        return new Launch(name, port, port + 1, List.of("sleep", "60"), Map.of());
    }
}
