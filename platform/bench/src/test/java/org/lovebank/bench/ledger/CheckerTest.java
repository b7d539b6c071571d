package org.lovebank.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.load.Numbers;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.testing.EmbeddedDatabase;

/** The checker is red on a journal that somebody doctored. */
class CheckerTest {

    private static final long RUN = 7;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Checker checker;

    @BeforeEach
    void threeDepositsInTheJournal() throws SQLException {
        HouseDatabase made = EmbeddedDatabase.createHouse("doctored");
        database = new Database(EmbeddedDatabase.port(), "", made.name());
        checker = new Checker(database);
        database.run("""
                create table account_kind (code int, unit int);
                create table ledger_account (id bigint, kind int);
                create table account_balance (ledger_account bigint, stripe int, debits bigint, credits bigint, version bigint);
                create table transfer (kind int, fact_id uuid, debit_account bigint, debit_stripe int, credit_account bigint,
                  credit_stripe int, amount bigint);
                create table deposit (record_id uuid);
                insert into account_kind values (1, 1), (11, 1);
                insert into ledger_account values (1, 1), (2, 11);
                insert into account_balance values (1, 0, 0, 180, 3), (2, 1, 180, 0, 3)""");
        for (long n = 0; n < 3; n++) {
            database.run("insert into transfer values (1, '%s', 2, 1, 1, 0, 60)".formatted(new UUID(RUN, n)));
            database.run("insert into deposit values ('%s')".formatted(new UUID(RUN, n)));
        }
    }

    @Test
    void aSoundJournalIsProved() throws SQLException {
        assertThat(checker.sums().ok()).isTrue();
        assertThat(checker.balances().ok()).isTrue();
        Proof answered = checker.answered("load", RUN, answers(3));
        assertThat(answered.ok()).isTrue();
        assertThat(answered.found()).isEqualTo("3 answered, 3 in the journal, 0 lost, 0 twice, 0 without a note");
    }

    @Test
    void aYesThatIsNotInTheJournalIsLost() throws SQLException {
        assertThat(checker.answered("load", RUN, answers(4)))
                .isEqualTo(new Proof(
                        "load: every yes is in the journal",
                        false,
                        "4 answered, 3 in the journal, 1 lost, 0 twice, 0 without a note"));
    }

    @Test
    void aRecordThatCountsTwiceIsSeen() throws SQLException {
        // given
        database.run("insert into transfer select * from transfer limit 1");
        // when, then
        assertThat(checker.answered("load", RUN, answers(3)).ok()).isFalse();
        assertThat(checker.balances().ok()).isFalse();
    }

    @Test
    void aDepositWithoutItsNoteIsSeen() throws SQLException {
        // given
        database.run("delete from deposit where record_id = '%s'".formatted(new UUID(RUN, 1)));
        // when, then
        assertThat(checker.answered("load", RUN, answers(3)).ok()).isFalse();
    }

    @Test
    void aBalanceFromNowhereIsSeen() throws SQLException {
        // given
        database.run("update account_balance set credits = 181 where ledger_account = 1");
        // when, then
        assertThat(checker.sums().ok()).isFalse();
        assertThat(checker.balances().ok()).isFalse();
    }

    private static Numbers answers(long count) {
        Numbers answers = new Numbers();
        LongStream.range(0, count).forEach(answers::add);
        return answers;
    }
}
