package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.journal.JournalConnection;
import org.lovebank.timebank.ledger.journal.JournalSession;

/** One id with two bodies in two lanes at once: they have no balance row in common, and yet only one of them happens. */
class TwoBodiesTest {

    private static final String WAITING = "select count(*) from pg_locks where not granted";

    private final TestBank bank = new TestBank();
    private final UUID id = UUID.randomUUID();
    private final Books rich = bank.holder();
    private final Instruction good = hold(rich);
    private final Instruction bad = hold(bank.holder());

    @BeforeEach
    void oneHasSomething() {
        UUID record = UUID.randomUUID();
        try (OpenLedger ledger = OpenLedger.on(bank, 1)) {
            ledger.post(PostingTable.settle(record, rich, bank.branch(), 100, null, TestBank.stamp(record)));
        }
    }

    @AfterEach
    void theBooksAreSound() {
        bank.booksMustBeSound();
    }

    @Test
    void whoRefusesWaitsForWhoPosts() throws SQLException {
        try (Connection first = lane();
                Connection second = lane()) {
            // given
            write(0, new JournalConnection(first), good);

            // when
            CompletableFuture<String> refusing = writeBeside(1, second, bad);
            await().until(() -> bank.count(WAITING) > 0);
            first.commit();

            // then
            assertThat(refusing.join()).isEqualTo("COLLISION");
            assertThat(told(bad)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
    }

    @Test
    void whoPostsWaitsForWhoRefuses() throws SQLException {
        try (Connection first = lane();
                Connection second = lane()) {
            // given
            assertThat(write(1, new JournalConnection(first), bad)).isEqualTo("INSUFFICIENT_BALANCE");

            // when
            CompletableFuture<String> posting = writeBeside(0, second, good);
            await().until(() -> bank.count(WAITING) > 0);
            first.commit();

            // then
            assertThat(posting.join()).isEqualTo("COLLISION");
            assertThat(told(good)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(told(bad)).isEqualTo("INSUFFICIENT_BALANCE");
        }
    }

    @Test
    void bothInFlightDoNotWaitForEachOther() throws SQLException {
        try (Connection first = lane();
                Connection second = lane()) {
            // given: the journal has the one, uncommitted, when the other is refused
            CompletableFuture<CompletableFuture<String>> refusing = new CompletableFuture<>();
            JournalSession posting = when("update", second, () -> {
                refusing.complete(writeBeside(1, first, bad));
                await().until(() -> bank.count(WAITING) > 0);
            });

            // when, then: the refusal waits, and the posting does not
            assertThat(write(0, posting, good)).isEqualTo("OK");
            second.commit();
            assertThat(refusing.join().join()).isEqualTo("COLLISION");
        }
    }

    @Test
    void whatWasRefusedSinceIsNotPosted() throws SQLException {
        try (Connection first = lane();
                Connection second = lane()) {
            // given
            JournalSession posting = when("insert", second, () -> {
                assertThat(write(1, new JournalConnection(first), bad)).isEqualTo("INSUFFICIENT_BALANCE");
                first.commit();
            });

            // when, then
            assertThat(write(0, posting, good)).isEqualTo("COLLISION");
        }
    }

    @Test
    void othersAreNotHeldUp() throws SQLException {
        try (Connection first = lane();
                Connection second = lane()) {
            // given
            assertThat(write(1, new JournalConnection(first), bad)).isEqualTo("INSUFFICIENT_BALANCE");
            UUID other = UUID.randomUUID();

            // when, then: somebody is being refused, but not this one
            assertThat(write(
                            0,
                            new JournalConnection(second),
                            PostingTable.settle(other, bank.holder(), bank.branch(), 5, null, TestBank.stamp(other))))
                    .isEqualTo("OK");
            second.commit();
            first.commit();
        }
    }

    private Instruction hold(Books holder) {
        return PostingTable.hold(id, id, holder, Unit.MIN, 60, TestBank.stamp(UUID.randomUUID()));
    }

    private String told(Instruction instruction) {
        try (OpenLedger ledger = OpenLedger.on(bank, 1)) {
            return ledger.told(instruction);
        }
    }

    private Connection lane() throws SQLException {
        Connection connection = bank.app();
        connection.setAutoCommit(false);
        return connection;
    }

    private static CompletableFuture<String> writeBeside(int lane, Connection connection, Instruction instruction) {
        return CompletableFuture.supplyAsync(() -> write(lane, new JournalConnection(connection), instruction));
    }

    /** "OK", the code of the refusal, or the kind of trouble; nothing is committed. */
    private static String write(int lane, JournalSession session, Instruction instruction) {
        try {
            var written =
                    new BatchWriter(lane, Clock.systemUTC(), _ -> {}).write(session, List.of(Posting.of(instruction)));
            return switch (written.outcomes().getFirst()) {
                case Outcome.No no -> no.refusal().code();
                case Outcome.Done _ -> "OK";
                case Outcome.Broken broken -> throw new AssertionError(broken.cause());
            };
        } catch (SQLException failed) {
            return rolledBack(session, Trouble.of(failed));
        }
    }

    private static String rolledBack(JournalSession session, Trouble trouble) {
        try {
            session.rollback();
            return trouble.name();
        } catch (SQLException gone) {
            throw new AssertionError(gone);
        }
    }

    /** A session before whose call something happens. */
    private static JournalSession when(String call, Connection connection, Happening happens) {
        JournalSession session = new JournalConnection(connection);
        return (JournalSession) Proxy.newProxyInstance(
                JournalSession.class.getClassLoader(),
                new Class<?>[] {JournalSession.class},
                (_, method, arguments) -> {
                    if (method.getName().equals(call)) {
                        happens.now();
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private interface Happening {
        void now() throws SQLException;
    }
}
