package org.lovebank.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int USUAL = 28_080;

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

    @Test
    void whatAnotherLauncherChoseIsNotChosenAgain() throws Exception {
        // given
        int wanted = Ports.freeFrom(USUAL, Set.of());
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chooser.class.getName(),
                        Integer.toString(wanted))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            int theirs = Integer.parseInt(said.readLine());

            // when
            int chosen = Ports.freeFrom(theirs, Set.of());

            // then
            assertThat(theirs).isGreaterThan(wanted);
            assertThat(chosen).isGreaterThan(theirs);
            assertThat(Ports.isFree(theirs)).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** A launcher that has chosen a port and starts nothing on it yet. */
    static final class Chooser {
        private Chooser() {}

        public static void main(String[] wanted) throws IOException {
            System.out.println(Ports.freeFrom(Integer.parseInt(wanted[0]), Set.of()));
            System.in.read();
        }
    }
}
