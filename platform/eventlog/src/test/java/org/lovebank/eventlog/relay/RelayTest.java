package org.lovebank.eventlog.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.Effects;
import org.lovebank.eventlog.FarHouse;
import org.lovebank.eventlog.Killed;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.Mailbox;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.consumer.InboxBench;
import org.lovebank.eventlog.relay.RelayBench.Replica;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultHits;
import org.lovebank.stack.testing.FaultRow;

@QuarkusTest
@TheHouse
class RelayTest {

    private static final int SHARD = 7;
    private static final UUID ANNA = Told.subjectIn(SHARD, 0);

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Inject
    RelayBench bench;

    @Inject
    InboxBench inboxes;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    private FarHouse log;
    private Mailbox mailbox;

    @BeforeEach
    void aLog() {
        log = new FarHouse(kafka);
        mailbox = new Mailbox(kafka, log);
    }

    @AfterEach
    void closeTheLog() {
        log.close();
    }

    @Test
    void aRowTravelsAsACloudEvent() {
        // given
        LogRecord row = log.log(Told.of(ANNA, 4));

        // when
        try (Replica _ = bench.open(log, _ -> {})) {
            awaitCursor(1);
        }

        // then
        ConsumerRecord<byte[], byte[]> record = mailbox.records().getFirst();
        assertThat(record.partition()).isEqualTo(SHARD);
        assertThat(new String(record.key(), UTF_8)).isEqualTo(ANNA.toString());
        assertThat(new String(record.value(), UTF_8)).isEqualTo(row.data());
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "content-type=application/json",
                        "ce_specversion=1.0",
                        "ce_id=" + row.id(),
                        "ce_type=task.assignment.state-changed.v1",
                        "ce_source=/" + log.name(),
                        "ce_subject=" + ANNA,
                        "ce_time=2026-11-21T04:00:00Z",
                        "ce_dataschema=urn:lovebank:event:task.assignment.state-changed.v1",
                        "ce_topic=" + log.topic(),
                        "ce_shard=" + SHARD,
                        "ce_sequence=1",
                        "ce_epoch=1",
                        "ce_epochbase=0",
                        "ce_aggversion=4");
    }

    @Test
    void deathBetweenAcknowledgementAndCursorSendsTwiceAndIsAppliedOnce() {
        // given
        Effects effects = new Effects(log, dataSource);
        LongStream.rangeClosed(1, 5).forEach(version -> log.log(Told.of(ANNA, version)));

        // when
        try (Replica replica = bench.open(log, Killed.at(FaultPoint.RELAY_AFTER_ACK_BEFORE_CURSOR, 1))) {
            awaitCursor(5);
            assertThat(replica.meter("lovebank.relay.restarts")).isEqualTo(1);
        }

        // then
        assertThat(mailbox.numbers(SHARD)).containsExactly(1L, 2L, 3L, 4L, 5L, 1L, 2L, 3L, 4L, 5L);
        try (var inbox = inboxes.open(effects, _ -> {}, Map.of())) {
            await().untilAsserted(() ->
                    assertThat(inbox.meter("lovebank.inbox.duplicates")).isEqualTo(5));
        }
        assertThat(rows.texts("select seq from effect where source = ? order by place", log.name()))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void deathInTheMiddleOfASendLeavesNoHole() {
        // given
        LongStream.rangeClosed(1, 6).forEach(version -> log.log(Told.of(ANNA, version)));

        // when
        try (Replica _ = bench.open(log, Killed.at(FaultPoint.RELAY_MID_SEND, 1))) {
            awaitCursor(6);
        }

        // then the beginning may lie there twice, but the last six are whole
        List<Long> numbers = mailbox.numbers(SHARD);
        assertThat(numbers.subList(numbers.size() - 6, numbers.size())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @FaultRow(34)
    void fault34ARelayThatWasFrozenWhileItsLeaseMovedBringsDuplicatesOnly() throws Exception {
        // given
        Effects effects = new Effects(log, dataSource);
        LongStream.rangeClosed(1, 6).forEach(version -> log.log(Told.of(ANNA, version)));
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        FaultListener freeze = point -> {
            if (point == FaultPoint.RELAY_MID_SEND && frozen.getCount() > 0) {
                FaultHits.count(point);
                frozen.countDown();
                awaitUninterruptibly(thawed);
            }
        };

        // when
        try (Replica zombie = bench.open(log, freeze)) {
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();
            endSessionsWithLeases();
            try (Replica _ = bench.open(log, _ -> {})) {
                awaitCursor(6);
                log.log(Told.of(ANNA, 7));
                awaitCursor(7);
                thawed.countDown();
                await().untilAsserted(() ->
                        assertThat(zombie.meter("lovebank.relay.restarts")).isPositive());
            }
        }

        // then
        assertThat(mailbox.numbers(SHARD).size()).isGreaterThan(7);
        assertThat(new TreeSet<>(mailbox.numbers(SHARD))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        try (var inbox = inboxes.open(effects, _ -> {}, Map.of())) {
            await().untilAsserted(() ->
                    assertThat(inbox.meter("lovebank.inbox.duplicates")).isPositive());
        }
        assertThat(rows.texts("select seq from effect where source = ? order by place", log.name()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    /** As when the server has given up a client that does not answer any more. */
    private void endSessionsWithLeases() {
        assertThat(rows.number("""
                        select count(pg_terminate_backend(pid)) from (select distinct pid from pg_locks
                         where locktype = 'advisory' and pid <> pg_backend_pid()
                           and database = (select oid from pg_database where datname = current_database())) leases
                        """)).isPositive();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoReplicasShareTheShardsAndOneTakesOverWhenTheOtherEnds() {
        try (Replica first = bench.open(log, _ -> {})) {
            // given
            await().untilAsserted(() -> assertThat(first.shards()).isEqualTo(12));

            // when
            try (Replica second = bench.open(log, _ -> {})) {
                await().untilAsserted(() ->
                        assertThat(List.of(first.shards(), second.shards())).containsExactly(6, 6));
                IntStream.range(0, 12).forEach(shard -> log.log(Told.of(Told.subjectIn(shard, 0), 1)));
                await().untilAsserted(() -> assertThat(mailbox.records()).hasSize(12));
                assertThat(first.meter("lovebank.relay.sent")).isEqualTo(6);
                assertThat(second.meter("lovebank.relay.sent")).isEqualTo(6);
            }

            // then
            await().untilAsserted(() -> assertThat(first.shards()).isEqualTo(12));
        }
    }

    @Test
    void twoReplicasUnderLoadLeaveNoHoleInAnyShard() {
        // given
        int events = 600;

        // when
        try (Replica first = bench.open(log, _ -> {});
                Replica second = bench.open(log, _ -> {})) {
            for (int i = 0; i < events; i++) {
                log.log(Told.of(Told.subjectIn(i % 12, 0), i));
            }
            await().untilAsserted(
                            () -> assertThat(first.meter("lovebank.relay.sent") + second.meter("lovebank.relay.sent"))
                                    .isEqualTo(events));
        }

        // then
        for (int shard = 0; shard < 12; shard++) {
            // A relay may send twice, and Kafka may take a young topic's second request before the first: that is why
            // consumers count. What may never be is a number that is not there.
            assertThat(new TreeSet<>(mailbox.numbers(shard)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events / 12).boxed().toList());
        }
    }

    @Test
    void aReplicaWhoseCursorWasMovedStopsMovingIt() {
        // given
        log.log(Told.of(ANNA, 1));
        try (Replica replica = bench.open(log, _ -> {})) {
            awaitCursor(1);

            // when an operator sets the cursor back while the replica holds the lease
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.change(
                            "update relay_cursor set last_seq = 0 where source = ? and shard = ?", log.name(), SHARD));
            log.log(Told.of(ANNA, 2));

            // then everything is sent again, and the cursor is right
            awaitCursor(2);
            assertThat(replica.meter("lovebank.relay.restarts")).isZero();
        }
        assertThat(mailbox.numbers(SHARD))
                .endsWith(1L, 2L)
                .filteredOn(number -> number == 1)
                .hasSize(2);
    }

    @Test
    void aHoleInTheLogIsNeverSkipped() {
        // given
        log.log(Told.of(ANNA, 1));
        LogRecord lost = log.log(Told.of(ANNA, 2));
        log.log(Told.of(ANNA, 3));
        log.lose(lost);
        UUID bert = Told.subjectIn(SHARD + 1, 0);

        // when
        try (Replica replica = bench.open(log, _ -> {})) {
            log.log(Told.of(bert, 1));
            await().untilAsserted(() ->
                    assertThat(replica.meter("lovebank.relay.sent")).isEqualTo(2));

            // then
            assertThat(replica.meter("lovebank.relay.hole")).isEqualTo(1);
            assertThat(mailbox.numbers(SHARD)).containsExactly(1L);
            assertThat(mailbox.numbers(SHARD + 1)).containsExactly(1L);
        }
    }

    private void awaitCursor(long last) {
        await().untilAsserted(() -> assertThat(rows.texts(
                        "select last_seq from relay_cursor where source = ? and shard = ?", log.name(), SHARD))
                .containsExactly(String.valueOf(last)));
    }
}
