package org.lovebank.eventlog.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.Effects;
import org.lovebank.eventlog.FarHouse;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.consumer.InboxBench.Replica;

@QuarkusTest
@TheHouse
class ReplicasTest {

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Inject
    InboxBench bench;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    private FarHouse far;
    private Effects effects;

    @BeforeEach
    void aFarHouse() {
        far = new FarHouse(kafka);
        effects = new Effects(far, dataSource);
    }

    @AfterEach
    void closeTheFarHouse() {
        far.close();
    }

    @Test
    void replicasThatComeAndGoApplyEveryEventOnceAndInOrder() {
        // given
        Map<String, String> settings =
                Map.of("sources." + far.name(), far.address().toString());

        // when
        try (Replica first = bench.open(effects, _ -> {}, settings)) {
            tell(0, 240);
            awaitApplied(240);
            try (Replica second = bench.open(effects, _ -> {}, settings)) {
                tell(240, 720);
                first.end();
                tell(720, 960);
                awaitApplied(960);
                assertThat(second.meter("lovebank.inbox.applied")).isPositive();
            }
        }

        // then
        assertAppliedOnceAndInOrder(960);
    }

    @Test
    void twoReplicasThatBelieveToOwnTheSameShardsDoNoHarm() {
        // given two groups on one database, as after a partition that Kafka took away too late
        String name = far.name();

        // when
        try (Replica _ = bench.openAs("one-of-" + name, effects, Map.of());
                Replica _ = bench.openAs("two-of-" + name, effects, Map.of())) {
            tell(0, 360);
            awaitApplied(360);
        }

        // then
        assertAppliedOnceAndInOrder(360);
    }

    @Test
    void aNewServiceReadsTheWholePastFromTheSourcesLog() {
        // given a past that Kafka never had
        for (int i = 0; i < 3000; i++) {
            far.log(Told.of(Told.subjectIn(i % 12, 0), i));
        }

        // when
        try (Replica _ = bench.open(
                effects, _ -> {}, Map.of("sources." + far.name(), far.address().toString()))) {
            awaitApplied(3000);
            LogRecord present = far.tell(Told.of(Told.subjectIn(0, 0), 3000));
            awaitApplied(3001);
            assertThat(present.sequence()).isEqualTo(251);
        }

        // then
        assertAppliedOnceAndInOrder(3001);
    }

    @Test
    void whatKafkaWillNeverBringIsFoundWithoutANewRecord() {
        // given
        Map<String, String> settings =
                Map.of("sources." + far.name(), far.address().toString());
        try (Replica replica = bench.open(effects, _ -> {}, settings)) {
            tell(0, 12);
            awaitApplied(12);

            // when
            far.log(Told.of(Told.subjectIn(4, 0), 12));

            // then
            awaitApplied(13);
            await().untilAsserted(() ->
                    assertThat(replica.meter("lovebank.inbox.lag")).isZero());
        }
    }

    private void tell(int from, int to) {
        for (int i = from; i < to; i++) {
            far.tell(Told.of(Told.subjectIn(i % 12, 0), i));
        }
    }

    private void awaitApplied(int events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(applied()).isGreaterThanOrEqualTo(events));
    }

    private void assertAppliedOnceAndInOrder(int events) {
        assertThat(applied()).isEqualTo(events);
        assertThat(rows.number("select count(distinct event_id) from effect where source = ?", far.name()))
                .isEqualTo(events);
        assertThat(rows.number("""
                        select count(*) from (
                          select seq - lag(seq, 1, 0::bigint) over (partition by shard order by place) as step
                            from effect where source = ?) steps
                         where step <> 1
                        """, far.name())).isZero();
    }

    private long applied() {
        return rows.number("select count(*) from effect where source = ?", far.name());
    }
}
