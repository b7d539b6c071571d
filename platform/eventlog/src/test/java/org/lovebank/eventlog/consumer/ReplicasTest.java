package org.lovebank.eventlog.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.Effects;
import org.lovebank.eventlog.FarHouse;
import org.lovebank.eventlog.Killed;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.consumer.InboxBench.Replica;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultHits;
import org.lovebank.stack.testing.FaultRow;

@QuarkusTest
@TheHouse
class ReplicasTest {

    private static final List<UUID> SUBJECTS =
            IntStream.range(0, 12).mapToObj(shard -> Told.subjectIn(shard, 0)).toList();

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
    @FaultRow(19)
    void fault19AThousandRecordsThatComeAgainHaveNoSecondEffect() {
        // given
        far.beDiscreet();
        List<LogRecord> told = IntStream.range(0, 1_000)
                .mapToObj(i -> far.log(Told.of(SUBJECTS.get(i % 12), i)))
                .toList();
        far.sendAll(told);
        Map<String, String> settings =
                Map.of("sources." + far.name(), far.address().toString());
        try (Replica replica = bench.open(effects, _ -> {}, settings)) {
            awaitApplied(1_000);

            // when
            far.sendAll(told);

            // then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(replica.meter("lovebank.inbox.duplicates"))
                            .isEqualTo(1_000));
            assertThat(replica.meter("lovebank.inbox.applied")).isEqualTo(1_000);
        }
        assertAppliedOnceAndInOrder(1_000);
    }

    /** The frozen one believes for long that the shards are its own: here, because Kafka takes it for another house. */
    @Test
    @FaultRow(33)
    void fault33AConsumerThatWasFrozenWhileAnotherWentOnChangesNothing() throws Exception {
        // given
        String name = far.name();
        for (int version = 0; version < 40; version++) {
            far.tell(Told.of(Told.subjectIn(0, 0), version));
        }
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        FaultListener freeze = point -> {
            if (point == FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET && frozen.getCount() > 0) {
                FaultHits.count(point);
                frozen.countDown();
                awaitUninterruptibly(thawed);
            }
        };
        Map<String, String> small = Map.of("consumer.batch", "5");

        // when
        try (Replica zombie = bench.openAs("one-of-" + name, effects, freeze, small)) {
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();
            try (Replica _ = bench.openAs("two-of-" + name, effects, _ -> {}, Map.of())) {
                awaitApplied(40);
                thawed.countDown();

                // then
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(zombie.meter("lovebank.inbox.duplicates")
                                        + zombie.meter("lovebank.inbox.applied"))
                                .isEqualTo(40));
                assertThat(zombie.meter("lovebank.inbox.applied")).isLessThan(40);
            }
        }
        assertAppliedOnceAndInOrder(40);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @FaultRow(32)
    void fault32ConsumersThatComeAndGoAndDieLoseNothingAndDoubleNothing() {
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
            // and one after the other dies in the midst of its work, while the next one joins
            for (int storm = 0; storm < 2; storm++) {
                FaultPoint deadly = storm % 2 == 0
                        ? FaultPoint.CONSUMER_IN_TRANSACTION
                        : FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET;
                try (Replica dying = bench.open(effects, Killed.at(deadly, 2), settings)) {
                    int from = 960 + storm * 240;
                    tell(from, from + 240);
                    awaitApplied(from + 240);
                    assertThat(dying.meter("lovebank.inbox.parked")).isZero();
                }
            }
        }

        // then
        assertAppliedOnceAndInOrder(1_440);
    }

    @Test
    void twoReplicasThatBelieveToOwnTheSameShardsDoNoHarm() {
        // given two groups on one database, as after a partition that Kafka took away too late
        String name = far.name();

        // when
        try (Replica _ = bench.openAs("one-of-" + name, effects, _ -> {}, Map.of());
                Replica _ = bench.openAs("two-of-" + name, effects, _ -> {}, Map.of())) {
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
            far.tell(Told.of(SUBJECTS.get(i % 12), i));
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
