package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.journal.JournalConnection;
import org.lovebank.timebank.ledger.journal.JournalSession;

/** One request in two lanes at once, as when replicas have different numbers of lanes: the simulation found these. */
class TwoLanesTest {

    private final TestBank bank = new TestBank();
    private final Books holder = bank.holder();

    @AfterEach
    void theBooksAreSound() {
        bank.booksMustBeSound();
    }

    @Test
    void whatOneLaneRefusedAnotherDoesNotPost() throws SQLException {
        // given: too little for a hold that a second lane has begun to look at
        Instruction hold = hold(60);
        try (OpenLedger other = OpenLedger.on(bank, 1);
                Connection connection = secondLane()) {
            JournalSession session = beforeItsRows(connection, () -> {
                assertThat(other.told(hold)).isEqualTo("INSUFFICIENT_BALANCE");
                earn(other, 100);
            });

            // when
            var written = new BatchWriter(1, Clock.systemUTC(), _ -> {}).write(session, List.of(Posting.of(hold)));
            connection.commit();

            // then
            assertThat(written.rows()).isEmpty();
            assertThat(written.outcomes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.No.class,
                            no -> assertThat(no.refusal().code()).isEqualTo("INSUFFICIENT_BALANCE"));
            assertThat(bank.balances(holder).availableMinutes()).isEqualTo(100);
        }
    }

    @Test
    void whatOneLanePostedTogetherAnotherDoesNotRefuse() throws SQLException {
        // given: a batch that a second lane has begun to look at
        UUID batch = UUID.randomUUID();
        Posting posting = Posting.together(batch, batch, List.of(Posting.of(hold(30)), Posting.of(hold(30))));
        try (OpenLedger other = OpenLedger.on(bank, 1);
                Connection connection = secondLane()) {
            earn(other, 60);
            JournalSession session = beforeItsRows(
                    connection,
                    () -> assertThat(other.ledger().submit(posting).join().replayed())
                            .isFalse());

            // when, then: it decides again, and then knows
            assertThatThrownBy(() -> new BatchWriter(1, Clock.systemUTC(), _ -> {}).write(session, List.of(posting)))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failed -> assertThat(Trouble.of(failed)).isEqualTo(Trouble.COLLISION));
            connection.rollback();
            assertThat(other.ledger().submit(posting).join().replayed()).isTrue();
        } catch (Refused refused) {
            throw new AssertionError(refused.refusal().code(), refused);
        }
    }

    private Instruction hold(long minutes) {
        UUID hold = UUID.randomUUID();
        return PostingTable.hold(hold, hold, holder, Unit.MIN, minutes, TestBank.stamp(hold));
    }

    private void earn(OpenLedger ledger, long minutes) {
        UUID record = UUID.randomUUID();
        ledger.post(PostingTable.settle(record, holder, bank.branch(), minutes, null, TestBank.stamp(record)));
    }

    private Connection secondLane() throws SQLException {
        Connection connection = bank.app();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A session that has had its first look when something happens, and locks its rows after that. */
    private static JournalSession beforeItsRows(Connection connection, Runnable happens) {
        JournalSession session = new JournalConnection(connection);
        return (JournalSession) Proxy.newProxyInstance(
                JournalSession.class.getClassLoader(),
                new Class<?>[] {JournalSession.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        happens.run();
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
