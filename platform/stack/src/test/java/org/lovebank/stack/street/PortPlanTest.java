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
