package org.lovebank.eventlog.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.eventlog.Effects;
import org.lovebank.eventlog.FarHouse;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.consumer.InboxBench;
import org.lovebank.eventlog.consumer.InboxBench.Replica;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.eventlog.parking.ParkingRefusal.StillNotDeliverable;
import org.lovebank.problem.Refused;
import org.lovebank.stack.testing.FaultRow;

@QuarkusTest
@TheHouse
class ParkingTest {

    private static final int SHARD = 5;
    private static final UUID ANNA = Told.subjectIn(SHARD, 0);
    private static final UUID BERT = Told.subjectIn(SHARD, 1);
    private static final Signed OPERATOR = new Signed("operator-7", "the team exists now");

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Inject
    InboxBench bench;

    @Inject
    DataSource dataSource;

    @Inject
    ParkingDatabase database;

    @Inject
    Discard discard;

    @Inject
    Rows rows;

    private FarHouse far;
    private Effects effects;
    private ReDrive reDrive;
    private Replica replica;

    @BeforeEach
    void annasFirstEventIsPoison() {
        far = new FarHouse(kafka);
        effects = new Effects(far, dataSource);
        reDrive = new ReDrive(Subscriptions.of(List.of(effects)), database);
        effects.rule(envelope -> {
            if (envelope.subject().equals(ANNA) && envelope.version() == 1) {
                throw new CannotApply("no such team");
            }
        });
        replica = bench.open(
                effects, _ -> {}, Map.of("sources." + far.name(), far.address().toString()));
        far.tell(Told.of(BERT, 1));
        far.tell(Told.of(ANNA, 1));
        far.tell(Told.of(ANNA, 2));
        far.tell(Told.of(BERT, 2));
    }

    @AfterEach
    void close() {
        replica.close();
        far.close();
    }

    @Test
    void aPoisonEventHoldsBackItsOwnSubjectOnly() {
        awaitEffects("BERT 1", "BERT 2");
        assertThat(parkedRows()).containsExactly("2 CANNOT_APPLY null", "3 BEHIND null");
        assertThat(rows.number("select last_seq from inbox_cursor where source = ? and shard = ?", far.name(), SHARD))
                .isEqualTo(4);
    }

    @Test
    @FaultRow(22)
    void fault22APoisonEventHoldsBackOnlyItsSubjectUntilItIsDrivenAgainInOrder() {
        // given
        awaitEffects("BERT 1", "BERT 2");
        far.tell(Told.of(BERT, 3));
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(applied(BERT, 3)).isOne());
        effects.rule(_ -> {});

        // when
        int applied = reDrive.subject(far.name(), ANNA, OPERATOR);
        far.tell(Told.of(ANNA, 3));

        // then
        assertThat(applied).isEqualTo(2);
        awaitEffects("BERT 1", "BERT 2", "BERT 3", "ANNA 1", "ANNA 2", "ANNA 3");
        assertThat(parkedRows()).containsExactly("2 CANNOT_APPLY REDRIVEN", "3 BEHIND REDRIVEN");
        assertThat(rows.texts(
                        "select operator || ': ' || reason from eventlog_audit where action = 'redrive' and detail like ?",
                        far.name() + "%"))
                .containsExactly("operator-7: the team exists now");
    }

    @Test
    void whatStillFailsStaysParkedWhole() {
        // given
        awaitEffects("BERT 1", "BERT 2");

        // when
        assertThatThrownBy(() -> reDrive.subject(far.name(), ANNA, OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new StillNotDeliverable(SHARD, 2, "CANNOT_APPLY")));

        // then
        far.tell(Told.of(ANNA, 3));
        await().untilAsserted(() ->
                assertThat(parkedRows()).containsExactly("2 CANNOT_APPLY null", "3 BEHIND null", "5 BEHIND null"));
        assertThat(rows.number("select attempts from inbox_parked where source = ? and seq = 2", far.name()))
                .isEqualTo(2);
    }

    @Test
    void aDiscardedEventIsGivenUpAndTheRestCanBeDriven() {
        // given
        awaitEffects("BERT 1", "BERT 2");

        // when
        discard.event(far.name(), 1, SHARD, 2, OPERATOR);
        int applied = reDrive.subject(far.name(), ANNA, OPERATOR);

        // then
        assertThat(applied).isEqualTo(1);
        awaitEffects("BERT 1", "BERT 2", "ANNA 2");
        assertThat(parkedRows()).containsExactly("2 CANNOT_APPLY DISCARDED", "3 BEHIND REDRIVEN");
    }

    @Test
    void theLastDiscardFreesTheSubject() {
        // given
        awaitEffects("BERT 1", "BERT 2");

        // when
        discard.event(far.name(), 1, SHARD, 2, OPERATOR);
        discard.event(far.name(), 1, SHARD, 3, OPERATOR);
        far.tell(Told.of(ANNA, 3));

        // then
        awaitEffects("BERT 1", "BERT 2", "ANNA 3");
    }

    @Test
    void nothingIsDecidedTwice() {
        // given
        awaitEffects("BERT 1", "BERT 2");
        discard.event(far.name(), 1, SHARD, 2, OPERATOR);

        // then
        assertThatThrownBy(() -> discard.event(far.name(), 1, SHARD, 2, OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new NothingParked()));
    }

    private long applied(UUID subject, long version) {
        return rows.number(
                "select count(*) from effect where source = ? and subject = ? and version = ?",
                far.name(),
                subject,
                version);
    }

    private List<String> parkedRows() {
        return rows.texts(
                "select seq || ' ' || reason || ' ' || coalesce(resolution, 'null') from inbox_parked"
                        + " where source = ? order by seq",
                far.name());
    }

    private void awaitEffects(String... expected) {
        await().untilAsserted(() -> assertThat(rows.texts(
                        "select case subject when ? then 'ANNA ' else 'BERT ' end || version from effect"
                                + " where source = ? order by place",
                        ANNA,
                        far.name()))
                .containsExactly(expected));
    }
}
