package org.lovebank.timebank.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.audit.LaneReport.BadRow;
import org.lovebank.timebank.ledger.lane.SmallHistory;

/** The journal cannot be changed by those who serve it; who changes it all the same is found. */
class TamperingTest {

    private static final TestBank BANK = new TestBank();

    @BeforeAll
    static void aHistory() {
        SmallHistory.writeTo(BANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer set amount = 1",
                "delete from transfer",
                "truncate transfer",
                "update transfer_reject set code = 'OK'",
                "delete from transfer_reject",
                "truncate transfer_reject",
                "update policy_pack set code = 'MINE'",
                "delete from policy_pack",
                "insert into account_kind values (99, 'MINE', 1, 'BRANCH', false)",
                "delete from account_balance",
                "delete from ledger_account",
                "alter table transfer disable trigger all",
                "set session_replication_role = replica"
            })
    void theServingRoleMayNot(String attack) {
        // when / then
        assertThatThrownBy(() -> run(BANK.app(), attack)).isInstanceOf(SQLException.class);
        BANK.booksMustBeSound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer set amount = 1",
                "delete from transfer",
                "truncate transfer",
                "delete from transfer_reject",
                "truncate transfer_reject",
                "update policy_pack set source = ''",
                "set session_replication_role = replica"
            })
    void evenTheOwnerMayNot(String attack) {
        // when / then
        assertThatThrownBy(() -> run(BANK.owner(), attack)).isInstanceOf(SQLException.class);
        BANK.booksMustBeSound();
    }

    @Test
    void noReplicationRoleSwitchesTheTriggersOff() {
        // when / then
        assertThatThrownBy(() ->
                        run(BANK.superuser(), "set session_replication_role = replica; update transfer set amount = 1"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theFloorStandsInTheTableToo() {
        // when / then
        assertThatThrownBy(() -> run(
                        BANK.app(),
                        "update account_balance set debits = credits + 1 where floor is not null and stripe = 0"))
                .hasMessageContaining("no_overdraft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount = amount + 1",
                "kind = 9",
                "credit_account = credit_account + 1",
                "debit_balance = 0",
                "policy_version = 7",
                "actor = gen_random_uuid()",
                "effective_at = effective_at - interval '1 day'",
                "reason = 'no reason'",
                "fact_id = gen_random_uuid()",
                "fingerprint = gen_random_uuid()"
            })
    void aChangedColumnIsFoundWhereItStands(String change) throws SQLException {
        // when
        Found found = after("update transfer set " + change + " where lane = 0 and seq = 3");
        // then
        assertThat(found.chains()).extracting(LaneReport::firstBad).containsExactly(new BadRow(3, "HASH_DIFFERS"));
    }

    @Test
    void aRemovedRowIsFound() throws SQLException {
        // when
        Found found = after("delete from transfer where lane = 0 and seq = 2");
        // then
        assertThat(found.chains()).extracting(LaneReport::firstBad).containsExactly(new BadRow(2, "NUMBER_MISSING"));
        assertThat(found.broken()).contains("C4-sums", "C6-dense");
    }

    @Test
    void minutesFromNothingAreFound() throws SQLException {
        // when
        Found found = after("update account_balance set credits = credits + 60 where ledger_account ="
                + " (select min(id) from ledger_account where kind = 2)");
        // then
        assertThat(found.broken()).containsExactly("C1", "C4-sums");
    }

    @Test
    void minutesEarnedWithoutServiceAreFound() throws SQLException {
        // when
        Found found = after("update transfer set credit_cumulative = 999 where kind = 2");
        // then
        assertThat(found.broken()).containsExactly("C4-earned");
    }

    @Test
    void anOverdraftInThePastIsFound() throws SQLException {
        // when
        Found found = after("update transfer set debit_balance = -1 where kind = 5");
        // then
        assertThat(found.broken()).contains("C5", "C4-running");
    }

    @Test
    void aHoldThatVanishedIsFound() throws SQLException {
        // when
        Found found = after("update transfer set kind = 4 where kind = 7");
        // then
        assertThat(found.broken()).contains("C12");
    }

    @Test
    void aRecordThatCameInTwiceIsFound() throws SQLException {
        // when
        Found found = after("""
                insert into transfer select (t).* from (select jsonb_populate_record(t, jsonb_build_object(
                    'seq', 900, 'id', gen_random_uuid(), 'group_id', null, 'credit_seq', 900, 'debit_seq', 900)) as t
                  from transfer t where t.kind = 1 order by t.seq limit 1) as again""");
        // then
        assertThat(found.broken()).contains("C7", "C4-sums");
    }

    @Test
    void anIdWithTwoFatesIsFound() throws SQLException {
        // when
        Found found = after("insert into transfer_reject select id, fingerprint, 'X', 'INVALID', '{}', now()"
                + " from transfer where seq = 1");
        // then
        assertThat(found.broken()).containsExactly("C3");
    }

    /** What the audits find after a superuser's attack that is then undone. */
    private static Found after(String attack) throws SQLException {
        try (Connection god = BANK.superuser();
                Statement statement = god.createStatement()) {
            god.setAutoCommit(false);
            statement.execute("alter table transfer disable trigger all");
            statement.execute(attack);
            List<String> broken = new BooksAudit()
                    .run(god).stream()
                            .filter(check -> !check.holds())
                            .map(Check::name)
                            .toList();
            Found found = new Found(new ChainAudit().verify(god), broken);
            god.rollback();
            return found;
        }
    }

    private record Found(List<LaneReport> chains, List<String> broken) {}

    private static void run(Connection fresh, String sql) throws SQLException {
        try (Connection connection = fresh;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
