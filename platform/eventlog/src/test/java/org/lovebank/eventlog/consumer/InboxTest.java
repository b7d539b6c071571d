package org.lovebank.eventlog.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import org.lovebank.eventlog.wire.CloudEventRecords;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.eventlog.wire.Lineage;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultRow;

@QuarkusTest
@TheHouse
class InboxTest {

    private static final int SHARD = 3;
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final UUID ANNA = Told.subjectIn(SHARD, 0);
    private static final UUID BERT = Told.subjectIn(SHARD, 1);

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
    void whatIsDeliveredTwiceIsAppliedOnce() {
        // given
        List<LogRecord> told =
                List.of(far.tell(Told.of(ANNA, 1)), far.tell(Told.of(BERT, 1)), far.tell(Told.of(ANNA, 2)));

        // when
        told.forEach(far::send);
        LogRecord last = far.tell(Told.of(BERT, 2));

        // then
        try (Replica replica = listenToKafkaOnly()) {
            awaitEffects(1, 2, 3, 4);
            assertThat(replica.meter("lovebank.inbox.duplicates")).isEqualTo(3);
            assertThat(last.sequence()).isEqualTo(4);
        }
    }

    @Test
    void aRecordThatKafkaLostComesFromTheSourcesLog() {
        // given
        far.tell(Told.of(ANNA, 1));
        far.log(Told.of(ANNA, 2));
        far.log(Told.of(BERT, 1));

        // when
        far.tell(Told.of(ANNA, 3));

        // then
        try (Replica replica = listenToKafkaOnly()) {
            awaitEffects(1, 2, 3, 4);
            assertThat(replica.meter("lovebank.inbox.gaps.healed")).isEqualTo(1);
            assertThat(replica.meter("lovebank.inbox.gap.open")).isZero();
        }
    }

    @Test
    void aCopyOfTheSourceThatIsGoneIsPassedOver() {
        // given
        far.tell(Told.of(ANNA, 1));
        far.log(Told.of(ANNA, 2));
        far.tell(Told.of(ANNA, 3));
        far.beDiscreet();

        // when
        try (Replica replica =
                bench.open(effects, _ -> {}, Map.of("sources." + far.name(), NOBODY + "," + far.address()))) {
            // then
            awaitEffects(1, 2, 3);
            assertThat(replica.meter("lovebank.inbox.gaps.healed")).isEqualTo(1);
        }
    }

    @Test
    void aSourceThatDoesNotShowItsLogDoesNotHoldBackWhatKafkaBrings() {
        // given
        far.beMute();
        far.tell(Told.of(ANNA, 1));
        far.tell(Told.of(ANNA, 2));

        // when
        try (Replica _ = listen()) {
            // then
            awaitEffects(1, 2);
        }
    }

    @Test
    @FaultRow(20)
    void fault20RecordsOutOfOrderOrMissingAreAppliedWholeAndInOrder() {
        // given
        List<LogRecord> told = LongStream.rangeClosed(1, 8)
                .mapToObj(version -> far.log(Told.of(ANNA, version)))
                .toList();

        // when
        for (int place : new int[] {0, 2, 1, 4, 3, 7, 6}) {
            far.send(told.get(place));
        }

        // then
        try (Replica replica = listenToKafkaOnly()) {
            awaitEffects(1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(replica.meter("lovebank.inbox.gaps.healed")).isPositive();
            assertThat(replica.meter("lovebank.inbox.gap.open")).isZero();
        }
    }

    @Test
    @FaultRow(21)
    void fault21ForeignRecordsAreKeptAndTheStreamGoesOn() {
        // given
        far.tell(Told.of(ANNA, 1));
        LogRecord astray = far.log(Told.of(ANNA, 2));
        ProducerRecord<byte[], byte[]> wrongTopic =
                CloudEventRecords.of(far, astray, Lineage.endingWith(new Epoch(1, 0)));
        wrongTopic.headers().remove("ce_topic").add("ce_topic", "another.topic".getBytes(UTF_8));

        // when
        far.send(new ProducerRecord<>(far.topic(), SHARD, "k".getBytes(UTF_8), new byte[] {0, 1, 2, (byte) 0xff}));
        far.send(wrongTopic);
        far.send(new ProducerRecord<>(far.topic(), SHARD, null, null));
        far.tell(Told.of(ANNA, 3));

        // then
        try (Replica replica = listenToKafkaOnly()) {
            awaitEffects(1, 2, 3);
            assertThat(rows.texts("select reason from inbox_foreign where topic = ? order by id", far.topic()))
                    .containsExactly("no ce_specversion", "ce_topic is not " + far.topic(), "no ce_specversion");
            assertThat(replica.meter("lovebank.inbox.foreign")).isEqualTo(3);
        }
    }

    @Test
    void deathInsideTheTransactionLeavesNothingHalfDone() {
        // given
        LongStream.rangeClosed(1, 5).forEach(version -> far.tell(Told.of(ANNA, version)));

        // when
        try (Replica replica = listen(Killed.at(FaultPoint.CONSUMER_IN_TRANSACTION, 3))) {
            // then
            awaitEffects(1, 2, 3, 4, 5);
            assertThat(replica.meter("lovebank.inbox.failures")).isEqualTo(1);
        }
    }

    @Test
    void deathBetweenCommitAndOffsetAppliesNothingTwice() {
        // given
        LongStream.rangeClosed(1, 5).forEach(version -> far.tell(Told.of(ANNA, version)));

        // when
        try (Replica replica = listen(Killed.at(FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET, 1))) {
            await().untilAsserted(() -> assertThat(replica.meter("restarts")).isEqualTo(1));
            far.tell(Told.of(ANNA, 6));

            // then
            awaitEffects(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void anEventThatFailsForAWhileIsTriedAgainAndNotParked() {
        // given
        far.tell(Told.of(ANNA, 1));
        far.tell(Told.of(BERT, 1));
        far.tell(Told.of(ANNA, 2));
        var failures = new java.util.concurrent.atomic.AtomicInteger();
        effects.rule(envelope -> {
            if (envelope.sequence() == 2 && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        // when
        try (Replica _ = listen()) {
            // then
            awaitEffects(1, 2, 3);
            assertThat(parked()).isEmpty();
        }
    }

    @Test
    void anEventThatKeepsFailingIsParkedAtLast() {
        // given
        far.tell(Told.of(ANNA, 1));
        far.tell(Told.of(BERT, 1));
        effects.rule(envelope -> {
            if (envelope.sequence() == 1) {
                throw new IllegalStateException("a bug of ours");
            }
        });

        // when
        try (Replica _ = listen()) {
            // then
            awaitEffects(2);
            assertThat(parked()).containsExactly("1 KEEPS_FAILING java.lang.IllegalStateException: a bug of ours");
        }
    }

    @Test
    @FaultRow(23)
    void fault23WhatThisBuildCannotReadIsParkedWithItsReason() {
        // given
        far.send(far.log(SHARD, "task.assignment.state-changed.v9", ANNA, 1, "{}"));
        far.send(far.log(SHARD, "task.assignment.state-changed.v1", BERT, 1, "{\"version\": \"many\"}"));
        UUID cara = Told.subjectIn(SHARD, 2);
        far.tell(Told.of(cara, 1));

        // when
        try (Replica _ = listenToKafkaOnly()) {
            // then
            awaitEffects(3);
            assertThat(rows.texts("select reason from inbox_parked where source = ? order by seq", far.name()))
                    .containsExactly("UNKNOWN_TYPE", "UNREADABLE");
        }
    }

    private Replica listen() {
        return listen(_ -> {});
    }

    private Replica listen(FaultListener faults) {
        return bench.open(
                effects, faults, Map.of("sources." + far.name(), far.address().toString()));
    }

    /** Without sweeps, so that only what Kafka brings can show a gap. */
    private Replica listenToKafkaOnly() {
        far.beDiscreet();
        return listen();
    }

    private List<String> parked() {
        return rows.texts(
                "select seq || ' ' || reason || ' ' || error from inbox_parked where source = ? order by seq",
                far.name());
    }

    private void awaitEffects(long... sequences) {
        List<String> expected =
                LongStream.of(sequences).mapToObj(String::valueOf).toList();
        await().untilAsserted(() -> assertThat(
                        rows.texts("select seq from effect where source = ? order by place", far.name()))
                .containsExactlyElementsOf(expected));
    }
}
