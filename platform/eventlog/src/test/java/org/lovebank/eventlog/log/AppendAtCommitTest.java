package org.lovebank.eventlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.EventLog;
import org.lovebank.eventlog.Killed;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.Shards;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.http.fault.FaultPoint;

@QuarkusTest
@TheHouse
class AppendAtCommitTest {

    @Inject
    EventLog eventLog;

    @Inject
    EntityManager entities;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    EventLogTable table;

    @Inject
    Event<EventsCommitted> committed;

    @Test
    void theEventIsTheTransactionsLastWord() {
        // given
        rows.change("delete from write_order");
        UUID subject = UUID.randomUUID();

        // when the event is told first, and the entity is flushed at commit
        QuarkusTransaction.requiringNew().run(() -> {
            eventLog.append(Told.of(subject, 1));
            entities.persist(new Note(UUID.randomUUID(), "written by the flush"));
        });

        // then
        assertThat(rows.texts("select what from write_order order by place")).containsExactly("note", "event_log");
    }

    @Test
    void aChangeThatRollsBackLeavesNoEventAndNoHole() {
        // given
        UUID subject = UUID.randomUUID();
        long before = head(subject);

        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    eventLog.append(Told.of(subject, 1));
                    throw new ChangedMyMind();
                }))
                .isInstanceOf(ChangedMyMind.class);
        QuarkusTransaction.requiringNew().run(() -> eventLog.append(Told.of(subject, 2)));

        // then
        assertThat(rows.texts("select version || '@' || seq from event_log where subject = ?", subject))
                .containsExactly("2@" + (before + 1));
    }

    @Test
    void aDeathBeforeTheEventsAreWrittenTakesTheChangeWithIt() {
        // given
        UUID note = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        EventLog deadly = new AppendAtCommit(
                transaction,
                dataSource,
                table,
                Clock.systemUTC(),
                Killed.at(FaultPoint.EVENTS_BEFORE_APPEND, 1),
                committed);

        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    entities.persist(new Note(note, "never seen"));
                    deadly.append(Told.of(subject, 1));
                }))
                .hasRootCauseInstanceOf(Killed.class);

        // then
        assertThat(rows.number("select count(*) from note where id = ?", note)).isZero();
        assertThat(rows.number("select count(*) from event_log where subject = ?", subject))
                .isZero();
    }

    @Test
    void eventsOfOneTransactionKeepTheOrderInWhichTheyWereTold() {
        // given
        UUID subject = UUID.randomUUID();

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            for (int version = 1; version <= 20; version++) {
                eventLog.append(Told.of(subject, version));
                eventLog.append(Told.of(UUID.randomUUID(), version));
            }
        });

        // then
        assertThat(rows.texts("select version from event_log where subject = ? order by seq", subject))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
    }

    @Test
    void withoutATransactionNothingCanBeTold() {
        assertThatThrownBy(() -> eventLog.append(Told.of(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlainJdbcWriterCommitsItsEventsItself() throws Exception {
        // given
        UUID subject = UUID.randomUUID();

        // when
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            eventLog.append(connection, List.of(Told.of(subject, 1), Told.of(subject, 2)));
            connection.commit();
            connection.setAutoCommit(true);
        }

        // then
        assertThat(rows.texts("select version from event_log where subject = ? order by seq", subject))
                .containsExactly("1", "2");
    }

    @Test
    void whatIsLoggedCannotBeChanged() {
        // given
        QuarkusTransaction.requiringNew().run(() -> eventLog.append(Told.of(UUID.randomUUID(), 1)));

        // then neither by right nor by trigger
        assertThatThrownBy(() -> rows.change("update event_log set version = 9"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change("delete from event_log")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change("truncate event_log")).hasMessageContaining("permission denied");
    }

    @Test
    void numbersStayDenseWhenSixWritersRaceAndSomeRollBack() throws Exception {
        // given
        long[] before = heads();
        AtomicInteger told = new AtomicInteger();
        Callable<Void> writer = () -> {
            for (int i = 0; i < 60; i++) {
                writeOrRollBack(RandomGenerator.getDefault(), told);
            }
            return null;
        };

        // when
        try (var writers = Executors.newFixedThreadPool(6)) {
            for (var done : writers.invokeAll(java.util.Collections.nCopies(6, writer))) {
                done.get();
            }
        }

        // then
        long[] after = heads();
        long grown = IntStream.range(0, 12)
                .mapToLong(shard -> after[shard] - before[shard])
                .sum();
        assertThat(grown).isEqualTo(told.get());
        assertThat(rows.number("select count(*) from event_log"))
                .isEqualTo(rows.number("select sum(m) from (select max(seq) m from event_log group by shard) x"));
    }

    private void writeOrRollBack(RandomGenerator dice, AtomicInteger told) {
        boolean rollBack = dice.nextInt(100) < 15;
        int events = 1 + dice.nextInt(4);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                for (int version = 1; version <= events; version++) {
                    eventLog.append(Told.of(UUID.randomUUID(), version));
                }
                if (rollBack) {
                    throw new ChangedMyMind();
                }
            });
            told.addAndGet(events);
        } catch (ChangedMyMind expected) {
            assertThat(rollBack).isTrue();
        }
    }

    private long head(UUID subject) {
        return rows.number("select coalesce(max(seq), 0) from event_log where shard = ?", Shards.of(subject));
    }

    private long[] heads() {
        return IntStream.range(0, 12)
                .mapToLong(shard -> rows.number("select coalesce(max(seq), 0) from event_log where shard = ?", shard))
                .toArray();
    }

    private static final class ChangedMyMind extends RuntimeException {}
}
