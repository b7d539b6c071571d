package org.lovebank.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private final MovableClock clock = new MovableClock();
    private final Issuer ours = new Issuer(TestSettings.OURS, "key-1", clock);

    @Test
    void aFloodOfUnknownKeyIdsReadsTheKeysOnce() {
        // given
        AtomicInteger reads = new AtomicInteger();
        KeyRing ring = new KeyRing(
                () -> {
                    reads.incrementAndGet();
                    return ours.keys();
                },
                TestSettings.ours());

        // when
        for (int i = 0; i < 1_000; i++) {
            ring.find(new KeyName(TestSettings.OURS, "forged-" + i));
        }

        // then
        assertThat(reads).hasValue(1);
        assertThat(ring.find(new KeyName(TestSettings.OURS, "key-1")))
                .isEqualTo(ours.keys().get(new KeyName(TestSettings.OURS, "key-1")));
    }

    @Test
    void whoHasNoKeysYetIsNotReadyAndLooksAgainSoon() throws InterruptedException {
        // given: an issuer on its way up
        AtomicInteger reads = new AtomicInteger();
        KeyRing ring = new KeyRing(() -> reads.incrementAndGet() == 1 ? Map.of() : ours.keys(), TestSettings.ours());

        // when / then
        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.hasKeys()).isFalse();
        for (int look = 0; look < 100 && !ring.hasKeys(); look++) {
            Thread.sleep(50);
        }
        assertThat(ring.isEmpty()).isFalse();
        assertThat(reads).hasValue(2);
    }

    @Test
    void aNewKeyIsFoundAsSoonAsTheThrottleAllows() {
        // given
        AtomicInteger reads = new AtomicInteger();
        Issuer next = new Issuer(TestSettings.OURS, "key-2", clock);
        KeyRing ring = new KeyRing(
                () -> reads.incrementAndGet() == 1 ? ours.keys() : next.keys(),
                new TestSettings(List.of(TestSettings.OURS), List.of("file:/a"), Duration.ZERO));
        ring.readAgain();

        // when
        PublicKey found = ring.find(new KeyName(TestSettings.OURS, "key-2"));

        // then
        assertThat(found).isEqualTo(next.keys().get(new KeyName(TestSettings.OURS, "key-2")));
    }

    @Test
    void aSourceThatFailsTakesNoKeyAway() {
        // given
        AtomicInteger reads = new AtomicInteger();
        KeyRing ring = new KeyRing(
                () -> {
                    if (reads.incrementAndGet() > 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    return ours.keys();
                },
                TestSettings.ours());
        ring.readAgain();

        // when
        ring.readAgain();

        // then
        assertThat(ring.find(new KeyName(TestSettings.OURS, "key-1")))
                .isEqualTo(ours.keys().get(new KeyName(TestSettings.OURS, "key-1")));
        assertThat(reads).hasValue(2);
    }

    @Test
    void aKeySetThatIsAwayCountsAsItWasReadLastWhileTheOthersChange(@TempDir Path folder) throws IOException {
        // given
        Issuer other = new Issuer(TestSettings.OTHER, "key-1", clock);
        Path file = Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[" + other.publicJson() + "]}");
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] set = ("{\"keys\":[" + ours.publicJson() + "]}").getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/jwks", exchange -> {
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        issuer.start();
        String url = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks";
        PublishedTokenKeys keys = new PublishedTokenKeys(new TestSettings(
                List.of(TestSettings.OURS, TestSettings.OTHER),
                List.of(url, file.toUri().toString()),
                Duration.ZERO));
        Map<KeyName, PublicKey> before = keys.read();

        // when
        issuer.stop(0);
        Map<KeyName, PublicKey> after = keys.read();

        // then
        assertThat(before)
                .containsOnlyKeys(new KeyName(TestSettings.OURS, "key-1"), new KeyName(TestSettings.OTHER, "key-1"));
        assertThat(after).isEqualTo(before);
    }
}
