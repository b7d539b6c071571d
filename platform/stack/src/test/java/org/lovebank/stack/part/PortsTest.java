package org.lovebank.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aHeldPortNamesItsHolder() throws Exception {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            int port = held.getLocalPort();

            // when
            String holder = Ports.holder(port);

            // then
            assertThat(Ports.isFree(port)).isFalse();
            assertThat(holder)
                    .startsWith("pid " + ProcessHandle.current().pid() + " (")
                    .contains("java");
        }
    }

    @Test
    void theNextFreePortIsTakenInstead() throws Exception {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            int wanted = held.getLocalPort();

            // when
            int chosen = Ports.freeFrom(wanted, Set.of(wanted + 1));

            // then
            assertThat(chosen).isGreaterThan(wanted + 1);
        }
    }
}
