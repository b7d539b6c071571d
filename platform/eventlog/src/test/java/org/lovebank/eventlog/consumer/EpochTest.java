package org.lovebank.eventlog.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.Effects;
import org.lovebank.eventlog.FarHouse;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.consumer.InboxBench.Replica;
import org.lovebank.eventlog.consumer.InboxRefusal.NotANewerEpoch;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.problem.Refused;

@QuarkusTest
@TheHouse
class EpochTest {

    private static final int SHARD = 2;
    private static final UUID ANNA = Told.subjectIn(SHARD, 0);
    private static final UUID BERT = Told.subjectIn(SHARD + 1, 0);
    private static final Signed OPERATOR = new Signed("operator-7", "compared both houses");

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Inject
    InboxBench bench;

    @Inject
    AcceptEpoch acceptEpoch;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    private FarHouse far;
    private Replica replica;

    @BeforeEach
    void fiveEventsAreApplied() {
        far = new FarHouse(kafka);
        LongStream.rangeClosed(1, 5).forEach(version -> far.tell(Told.of(ANNA, version)));
        replica = bench.open(
                new Effects(far, dataSource),
                _ -> {},
                Map.of("sources." + far.name(), far.address().toString()));
        awaitEffects("1@1", "2@2", "3@3", "4@4", "5@5");
    }

    @AfterEach
    void close() {
        replica.close();
        far.close();
    }

    @Test
    void aNewEpochThatForgotNothingGoesOn() {
        // given
        far.restoreTo(SHARD, 5);

        // when
        far.tell(Told.of(ANNA, 6));

        // then
        awaitEffects("1@1", "2@2", "3@3", "4@4", "5@5", "6@6");
        assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isZero();
        assertThat(rows.number("select epoch from inbox_cursor where source = ? and shard = ?", far.name(), SHARD))
                .isEqualTo(2);
    }

    @Test
    void aSourceThatForgotWhatIsAppliedHereIsNotBelieved() {
        // given
        far.restoreTo(SHARD, 3);

        // when it tells more than it forgot
        far.tell(Told.of(ANNA, 40));
        far.tell(Told.of(ANNA, 50));
        far.tell(Told.of(ANNA, 60));
        far.tell(Told.of(BERT, 1));

        // then other shards go on, this one waits for a person
        await().untilAsserted(() -> assertThat(
                        rows.number("select count(*) from effect where source = ? and subject = ?", far.name(), BERT))
                .isEqualTo(1));
        await().untilAsserted(() ->
                assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isEqualTo(1));
        awaitEffects("1@1", "2@2", "3@3", "4@4", "5@5");
    }

    @Test
    void aSourceThatWasPutBackTwiceIsNotBelievedWhereItsSecondLifeBegan() {
        // given a second life that nobody heard, which wrote what is applied here anew, and a third one after it
        far.restoreTo(SHARD, 3);
        far.log(Told.of(ANNA, 40));
        far.log(Told.of(ANNA, 50));
        far.restoreTo(SHARD, 5);

        // when
        far.tell(Told.of(ANNA, 60));

        // then
        await().untilAsserted(() ->
                assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isEqualTo(1));
        awaitEffects("1@1", "2@2", "3@3", "4@4", "5@5");
    }

    @Test
    void theAlarmIsRaisedEvenWhenTheSourceSaysNothingNew() {
        // when
        far.restoreTo(SHARD, 3);

        // then
        await().untilAsserted(() ->
                assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isEqualTo(1));
    }

    @Test
    void anOperatorAcceptsTheNewEpochAndTheShardGoesOn() {
        // given
        far.restoreTo(SHARD, 3);
        far.tell(Told.of(ANNA, 40));
        await().untilAsserted(() ->
                assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isEqualTo(1));

        // when
        acceptEpoch.of(far.name(), SHARD, 2, 3, OPERATOR);

        // then
        awaitEffects("1@1", "2@2", "3@3", "4@4", "5@5", "4@40");
        await().untilAsserted(() ->
                assertThat(replica.meter("lovebank.inbox.source.rolled.back")).isZero());
        assertThatThrownBy(() -> acceptEpoch.of(far.name(), SHARD, 2, 3, OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new NotANewerEpoch(2, 4)));
    }

    private void awaitEffects(String... expected) {
        await().untilAsserted(() -> assertThat(rows.texts(
                        "select seq || '@' || version from effect where source = ? and subject = ? order by place",
                        far.name(),
                        ANNA))
                .containsExactly(expected));
    }
}
