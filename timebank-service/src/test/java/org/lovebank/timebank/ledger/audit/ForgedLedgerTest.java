package org.lovebank.timebank.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.stack.proof.Finding;
import org.lovebank.stack.proof.TrustedKeys;
import org.lovebank.stack.proof.VerifyFromOutside;
import org.lovebank.stack.proof.WalkReport;
import org.lovebank.stack.testing.FaultRow;
import org.lovebank.timebank.fixture.Seals;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.audit.CheckpointReport.BadCheckpoint;
import org.lovebank.timebank.ledger.audit.LaneReport.BadRow;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.journal.HashChain;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.TransferTable;
import org.lovebank.timebank.ledger.lane.SmallHistory;

/** Attackers who know the code, hold the database and recompute what they change; seals and kept copies catch them. */
class ForgedLedgerTest {

    private static final TestBank BANK = new TestBank();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final TransferTable JOURNAL = new TransferTable();
    private static final HashChain CHAIN = new HashChain();

    @SuppressWarnings("NullAway.Init")
    private static Checkpoint first;

    @SuppressWarnings("NullAway.Init")
    private static Checkpoint second;

    @BeforeAll
    static void twoSealedHistories() {
        SmallHistory.writeTo(BANK);
        first = BANK.seal();
        SmallHistory.longTail(BANK);
        second = BANK.seal();
    }

    @Test
    void anUntouchedLedgerHoldsInsideAndOutside() throws SQLException {
        // when
        Found found = after("select 1");
        // then
        assertThat(found.lane()).isNull();
        assertThat(found.seals()).isEqualTo(new CheckpointReport(2, 2, null));
        assertThat(found.outside()).isEqualTo(new WalkReport(true, second.rows(), 0, 2, 2, List.of()));
    }

    @Test
    @FaultRow(42)
    void fault42ASuperusersHandIsNamedByItsFirstRow() throws SQLException {
        // when
        Found amount = after("update transfer set amount = amount + 60 where lane = 0 and seq = 50");
        Found swapped = after("update transfer set seq = 1000 where lane = 0 and seq = 50;"
                + "update transfer set seq = 50 where lane = 0 and seq = 51;"
                + "update transfer set seq = 51 where lane = 0 and seq = 1000");
        Found cut = after(
                "delete from transfer where seq > " + first.rows() + "; delete from ledger_checkpoint where no = 2");
        // then
        assertThat(second.rows() - first.rows()).isEqualTo(100);
        assertThat(amount.lane()).isEqualTo(new BadRow(50, "HASH_DIFFERS"));
        assertThat(amount.outside().findings().getFirst()).isEqualTo(new Finding("HASH_DIFFERS", 0, 50L, null));
        assertThat(swapped.lane()).isEqualTo(new BadRow(50, "HASH_DIFFERS"));
        assertThat(swapped.outside().findings().getFirst()).isEqualTo(new Finding("HASH_DIFFERS", 0, 50L, null));
        assertThat(cut.lane()).isNull();
        assertThat(cut.outside().findings()).contains(new Finding("JOURNAL_CUT", 0, first.rows() + 1, null));
    }

    @Test
    void aForgedTailIsCaughtByTheSealThoughEveryHashWasRecomputed() throws SQLException {
        // when
        Found found = after("update transfer set reason = 'forged' where lane = 0 and seq = 3", 3);
        // then
        assertThat(found.lane()).isNull();
        assertThat(found.seals().firstBad()).isEqualTo(new BadCheckpoint(1, "JOURNAL_CHANGED", 0, 1L, first.rows()));
        assertThat(found.outside().findings()).contains(new Finding("JOURNAL_CHANGED", 0, first.rows(), 1L));
    }

    @Test
    void aChangedAmountIsCaughtByTheRunningBalanceThoughEveryHashWasRecomputed() throws SQLException {
        // when
        Found found = after("update transfer set amount = amount + 1 where lane = 0 and seq = 3", 3);
        // then
        assertThat(found.lane()).isEqualTo(new BadRow(3, "BALANCE_DIFFERS"));
        assertThat(found.outside().findings()).contains(new Finding("BALANCE_DIFFERS", 0, 3L, null));
    }

    @Test
    void swappedRowsAreCaughtWhereTheyStand() throws SQLException {
        // when
        Found found = after("update transfer set seq = 1000 where lane = 0 and seq = 3;"
                + "update transfer set seq = 3 where lane = 0 and seq = 4;"
                + "update transfer set seq = 4 where lane = 0 and seq = 1000");
        // then
        assertThat(found.lane()).isEqualTo(new BadRow(3, "HASH_DIFFERS"));
        assertThat(found.outside().findings()).contains(new Finding("HASH_DIFFERS", 0, 3L, null));
    }

    @Test
    void aRemovedRowIsNamedFromOutsideToo() throws SQLException {
        // when
        Found found = after("delete from transfer where lane = 0 and seq = 2");
        // then
        assertThat(found.outside().findings().getFirst()).isEqualTo(new Finding("NUMBER_MISSING", 0, 2L, null));
    }

    @Test
    void aTailCutOffBehindItsSealIsCaughtByTheSeal() throws SQLException {
        // when
        Found found = after("delete from transfer where seq > " + first.rows());
        // then
        assertThat(found.lane()).isNull();
        assertThat(found.seals().firstBad())
                .isEqualTo(new BadCheckpoint(2, "JOURNAL_CUT", 0, first.rows() + 1, second.rows()));
    }

    @Test
    void anOlderStateWithItsSealsIsCaughtOnlyByTheCopyThatWasKept() throws SQLException {
        // when
        Found found = after(
                "delete from transfer where seq > " + first.rows() + "; delete from ledger_checkpoint where no = 2");
        // then
        assertThat(found.lane()).isNull();
        assertThat(found.seals().firstBad()).isNull();
        assertThat(found.outside().findings())
                .containsExactly(
                        new Finding("KEPT_CHECKPOINT_GONE", null, null, 2L),
                        new Finding("JOURNAL_CUT", 0, first.rows() + 1, null));
    }

    @Test
    void aSealWhoseContentWasChangedDoesNotHold() throws SQLException {
        // when
        Found found = after("update ledger_checkpoint set sealed_at = sealed_at - interval '1 hour' where no = 1");
        // then
        assertThat(found.seals().firstBad()).isEqualTo(new BadCheckpoint(1, "ROOT_DIFFERS", null, null, null));
    }

    @Test
    void aRemovedSealIsMissed() throws SQLException {
        // when
        Found found = after("delete from ledger_checkpoint where no = 1");
        // then
        assertThat(found.seals().firstBad()).isEqualTo(new BadCheckpoint(1, "CHECKPOINT_MISSING", null, null, null));
        assertThat(found.outside().findings()).contains(new Finding("KEPT_CHECKPOINT_GONE", null, null, 1L));
    }

    @Test
    void aSignatureOfAnotherKeyIsNotBelieved() throws SQLException {
        // when
        Found found = after("update ledger_checkpoint set signature = (select signature from ledger_checkpoint"
                + " where no = 1) where no = 2");
        // then
        assertThat(found.seals().firstBad()).isEqualTo(new BadCheckpoint(2, "SIGNATURE_DIFFERS", null, null, null));
        try (Connection connection = BANK.app()) {
            assertThat(new CheckpointAudit(Seals.foreign())
                            .verify(connection, 0)
                            .firstBad())
                    .isEqualTo(new BadCheckpoint(1, "KEY_UNKNOWN", null, null, null));
        }
    }

    @Test
    void afterARotationTheOldSealsAreStillBelieved() throws SQLException {
        // when
        try (Connection connection = BANK.app()) {
            CheckpointReport found = new CheckpointAudit(Seals.rotated()).verify(connection, 0);
            // then
            assertThat(found).isEqualTo(new CheckpointReport(2, 2, null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_checkpoint set key_id = 'mine'",
                "delete from ledger_checkpoint",
                "truncate ledger_checkpoint",
                "delete from ledger_verification"
            })
    void theServingRoleMayNotChangeASeal(String attack) {
        // when / then
        assertThatThrownBy(() -> {
                    try (Connection app = BANK.app();
                            Statement statement = app.createStatement()) {
                        statement.execute(attack);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger_checkpoint set key_id = 'mine'", "delete from ledger_checkpoint"})
    void norMayTheOwner(String attack) {
        // when / then
        assertThatThrownBy(() -> {
                    try (Connection owner = BANK.owner();
                            Statement statement = owner.createStatement()) {
                        statement.execute(attack);
                    }
                })
                .hasMessageContaining("append-only");
    }

    @Test
    void twoReplicasMakeOneSealEachAndNoNumberTwice() throws Exception {
        // given
        TestBank bank = new TestBank();
        SmallHistory.writeTo(bank);
        Callable<Boolean> replica = () -> bank.sealer().now().isPresent();
        // when
        try (var replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(List.of(replica, replica, replica, replica))
                    .forEach(one -> assertThat(one).succeedsWithin(java.time.Duration.ofSeconds(20)));
        }
        // then
        assertThat(bank.count("select count(*) from ledger_checkpoint")).isEqualTo(1);
        assertThat(bank.sealer().now()).isEmpty();
        assertThat(bank.sealer().whenDue()).isEmpty();
    }

    /** What is found after a superuser's attack that is then undone. */
    private static Found after(String attack) throws SQLException {
        return after(attack, Long.MAX_VALUE);
    }

    /** The attacker recomputes every hash of the lane from a row on. */
    private static Found after(String attack, long rehashFrom) throws SQLException {
        try (Connection god = BANK.superuser();
                Statement statement = god.createStatement()) {
            god.setAutoCommit(false);
            statement.execute("alter table transfer disable trigger all");
            statement.execute("alter table ledger_checkpoint disable trigger all");
            statement.execute(attack);
            rehash(god, rehashFrom);
            BadRow lane = new ChainAudit()
                    .verify(god).stream()
                            .map(LaneReport::firstBad)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            CheckpointReport seals = new CheckpointAudit(Seals.KEYS).verify(god, 0);
            WalkReport outside = new VerifyFromOutside(TrustedKeys.ofSeed(Seals.SEED), copies()).database(god);
            god.rollback();
            return new Found(lane, seals, outside);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> copies() throws IOException {
        return List.of(copy(first), copy(second));
    }

    private static String copy(Checkpoint checkpoint) throws IOException {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("no", checkpoint.no())
                .put("sealedAt", checkpoint.at().toString())
                .put("previousRoot", checkpoint.previousRoot())
                .put("root", checkpoint.root())
                .put("keyId", checkpoint.keyId())
                .put("signature", checkpoint.signature())
                .set("heads", JSON.valueToTree(checkpoint.heads())));
    }

    private static void rehash(Connection god, long from) throws SQLException {
        Head head = Head.beforeTheFirst();
        try (PreparedStatement update =
                god.prepareStatement("update transfer set hash = ? where lane = 0 and seq = ?")) {
            for (Transfer row : JOURNAL.read(god, 0, 0, 1_000)) {
                byte[] hash = row.hash();
                if (row.seq() >= from) {
                    hash = CHAIN.next(head.hash(), 0, row.seq(), row.entry(), row.recordedAt());
                    update.setBytes(1, hash);
                    update.setLong(2, row.seq());
                    update.executeUpdate();
                }
                head = new Head(row.seq(), hash, row.recordedAt());
            }
        }
    }

    private record Found(@org.jspecify.annotations.Nullable BadRow lane, CheckpointReport seals, WalkReport outside) {}
}
