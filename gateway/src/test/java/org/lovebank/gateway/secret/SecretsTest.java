package org.lovebank.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.problem.Refused;

class SecretsTest {

    private static final String MASTER = "0123456789abcdef0123456789abcdef";

    private record Cost(int memoryKib, int passes, int atOnce) implements SecretSettings {

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(10);
        }
    }

    @Test
    void aSecretIsRecognisedByItsHashAndNoOther() {
        // given
        Secrets secrets = new Secrets(new Cost(1_024, 1, 2));
        String hash = secrets.hash("open sesame");

        // when / then
        assertThat(secrets.matches("open sesame", hash)).isTrue();
        assertThat(secrets.matches("open sesame ", hash)).isFalse();
        assertThat(secrets.matches("open sesame", null)).isFalse();
        assertThat(hash).startsWith("$argon2id$v=19$m=1024,t=1,p=1$").isNotEqualTo(secrets.hash("open sesame"));
    }

    @Test
    void aHashOfOlderCostIsStillRecognised() {
        // given
        String old = new Secrets(new Cost(512, 2, 2)).hash("open sesame");

        // when / then
        assertThat(new Secrets(new Cost(1_024, 1, 2)).matches("open sesame", old))
                .isTrue();
    }

    @Test
    void whoFindsAllTurnsTakenIsToldToComeBack() throws InterruptedException {
        // given
        Secrets secrets = new Secrets(new Cost(16_384, 60, 1));
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        CyclicBarrier together = new CyclicBarrier(3);

        // when
        List<Thread> comers = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    try {
                        together.await();
                        secrets.hash("secret");
                    } catch (Refused told) {
                        refused.add(told.getMessage());
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        refused.add("broken");
                    }
                }))
                .limit(3)
                .toList();
        for (Thread comer : comers) {
            comer.join();
        }

        // then
        assertThat(refused).isNotEmpty().containsOnly("TOO_MANY_SIGN_INS");
    }

    @Test
    void whatIsSealedOpensAtItsPlaceUnderItsKeyOnly() {
        // given
        MasterKey key = new MasterKey(Optional.of(MASTER));
        byte[] clear = "private".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(clear, "key-1");

        // when / then
        assertThat(key.open(sealed, "key-1")).isEqualTo(clear);
        assertThat(sealed).isNotEqualTo(key.seal(clear, "key-1"));
        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "key-2"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(Optional.of(MASTER + "x")).open(sealed, "key-1"))
                .withMessageStartingWith("LOVEBANK_MASTER_KEY is not the one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short"})
    void withoutAMasterKeyNothingStarts(String master) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(Optional.of(master)))
                .withMessageStartingWith("LOVEBANK_MASTER_KEY must be set");
    }
}
