package org.lovebank.stack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An echo stands at the end of the road; it tells in what pieces it heard the caller. */
class RoadTest {

    private static final int SOON_MILLIS = 300;
    private static final int LATE_MILLIS = 20_000;

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private ServerSocket echo;
    private Road road;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerAll);
        road = Road.to(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        road.close();
        echo.close();
    }

    @Test
    void aGoodRoadPassesBothWaysAndTheEnd() throws Exception {
        try (Socket caller = call()) {
            say(caller, "hello");
            assertThat(hear(caller, 5)).isEqualTo("hello");

            caller.shutdownOutput();

            assertThat(caller.getInputStream().read()).isEqualTo(-1);
            assertThat(ends.poll(LATE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo("end");
        }
    }

    @Test
    void aLongWayTakesItsTimeThereAndBack() throws Exception {
        try (Socket caller = call()) {
            road.trouble(Trouble.latency(Duration.ofMillis(150), Duration.ofMillis(20)));
            long from = System.nanoTime();

            say(caller, "x");

            assertThat(hear(caller, 1)).isEqualTo("x");
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void aBlackHoleIsSilentAndAfterItNothingIsLost() throws Exception {
        try (Socket caller = call();
                Socket later = new Socket()) {
            say(caller, "1");
            assertThat(hear(caller, 1)).isEqualTo("1");
            road.trouble(Trouble.blackhole());

            say(caller, "2");
            later.connect(echoAddress());
            say(later, "3");

            assertSilent(caller);
            assertSilent(later);
            road.heal();
            assertThat(hear(caller, 1)).isEqualTo("2");
            assertThat(hear(later, 1)).isEqualTo("3");
        }
    }

    @Test
    void aOneWayCutLetsTheCallerBeHeardAndNotAnswered() throws Exception {
        try (Socket caller = call()) {
            road.trouble(Way.BACK, Trouble.blackhole());

            say(caller, "pay");

            assertThat(heard.poll(LATE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(3);
            assertSilent(caller);
            road.heal();
            assertThat(hear(caller, 3)).isEqualTo("pay");
        }
    }

    @Test
    void aResetBreaksBothSidesAtOnce() throws Exception {
        try (Socket caller = call()) {
            say(caller, "x");
            assertThat(hear(caller, 1)).isEqualTo("x");

            road.reset();

            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(ends.poll(LATE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo("reset");
            assertThat(road.open()).isZero();
        }
    }

    @Test
    void slicesArriveByteByByte() throws Exception {
        try (Socket caller = call()) {
            road.trouble(Way.THERE, new Trouble(false, Duration.ofMillis(20), Duration.ZERO, 1, 0, Duration.ZERO));

            say(caller, "abc");

            assertThat(hear(caller, 3)).isEqualTo("abc");
            assertThat(heard).hasSize(3).containsOnly(1);
        }
    }

    @Test
    void aNarrowWayLetsSoManyBytesASecondPass() throws Exception {
        try (Socket caller = call()) {
            road.trouble(Way.THERE, Trouble.bandwidth(10_000));
            long from = System.nanoTime();

            say(caller, "x".repeat(4_000));

            assertThat(hear(caller, 4_000)).hasSize(4_000);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofMillis(390));
        }
    }

    @Test
    void theEndOfAHalfOpenConnectionIsHeardLate() throws Exception {
        try (Socket caller = call()) {
            road.trouble(Trouble.slowClose(Duration.ofMillis(2L * SOON_MILLIS)));

            caller.shutdownOutput();

            assertThat(ends.poll(SOON_MILLIS, TimeUnit.MILLISECONDS)).isNull();
            assertThat(ends.poll(LATE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo("end");
        }
    }

    @Test
    void whereNobodyListensTheCallerIsReset() throws Exception {
        echo.close();

        try (Socket caller = call()) {
            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private Socket call() throws IOException {
        Socket caller = new Socket();
        caller.connect(echoAddress());
        caller.setSoTimeout(LATE_MILLIS);
        return caller;
    }

    private InetSocketAddress echoAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), road.port());
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket caller, int bytes) throws IOException {
        return new String(caller.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static void assertSilent(Socket caller) throws IOException {
        caller.setSoTimeout(SOON_MILLIS);
        assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        caller.setSoTimeout(LATE_MILLIS);
    }

    private void answerAll() {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            InputStream in = caller.getInputStream();
            byte[] buffer = new byte[1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard.add(read);
                caller.getOutputStream().write(buffer, 0, read);
            }
            ends.add("end");
        } catch (IOException broken) {
            ends.add("reset");
        }
    }
}
