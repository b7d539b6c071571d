package org.lovebank.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardsTest {

    @Test
    void theHashIsMurmur3() {
        // given the published vector: "test", seed 0
        int test = ByteBuffer.wrap("test".getBytes(StandardCharsets.US_ASCII)).getInt();

        // when
        int hash = Shards.finish(4, Shards.mixed(test, 0));

        // then
        assertThat(hash).isEqualTo(0xba6bd213);
    }

    @Test
    void aSubjectStaysInItsShardForEver() {
        assertThat(Shards.of(UUID.fromString("01930000-0000-7000-8000-000000000001")))
                .isZero();
        assertThat(Shards.of(UUID.fromString("01930000-0000-7000-8000-000000000002")))
                .isEqualTo(7);
        assertThat(Shards.of(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff")))
                .isEqualTo(2);
    }

    @Test
    void subjectsSpreadOverAllShards() {
        // when
        long[] perShard = new long[12];
        IntStream.range(0, 12_000).forEach(i -> perShard[Shards.of(new UUID(0x0193_0000_0000_7000L, i))]++);

        // then
        assertThat(Arrays.stream(perShard)).allMatch(count -> count > 850 && count < 1150);
    }
}
