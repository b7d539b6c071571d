package org.lovebank.eventlog.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventLog;
import org.lovebank.eventlog.log.EventLogTable.Entry;
import org.lovebank.events.DomainEvent;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.http.trace.CurrentTrace;

/** Holds a transaction's events back until everything else is written, then writes them. */
@ApplicationScoped
class AppendAtCommit implements EventLog {

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource dataSource;
    private final EventLogTable table;
    private final Clock clock;
    private final FaultListener faults;
    private final Event<EventsCommitted> committed;

    AppendAtCommit(
            TransactionSynchronizationRegistry transaction,
            DataSource dataSource,
            EventLogTable table,
            Clock clock,
            FaultListener faults,
            Event<EventsCommitted> committed) {
        this.transaction = transaction;
        this.dataSource = dataSource;
        this.table = table;
        this.clock = clock;
        this.faults = faults;
        this.committed = committed;
    }

    @Override
    public void append(DomainEvent event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of the change it tells of");
        }
        pending().add(entry(event));
    }

    @Override
    public void append(Connection connection, List<? extends DomainEvent> events) throws SQLException {
        if (!events.isEmpty()) {
            faults.passed(FaultPoint.EVENTS_BEFORE_APPEND);
            List<Entry> entries =
                    events.stream().map(event -> new Entry(event, null, null)).toList();
            table.write(connection, entries, clock.instant());
        }
    }

    @Override
    public void committed() {
        committed.fire(new EventsCommitted());
    }

    private List<Entry> pending() {
        if (transaction.getResource(AppendAtCommit.class) instanceof Pending known) {
            return known.entries;
        }
        Pending fresh = new Pending();
        transaction.putResource(AppendAtCommit.class, fresh);
        transaction.registerInterposedSynchronization(fresh);
        return fresh.entries;
    }

    private void write(List<Entry> entries) {
        faults.passed(FaultPoint.EVENTS_BEFORE_APPEND);
        try (Connection connection = dataSource.getConnection()) {
            table.write(connection, entries, clock.instant());
        } catch (SQLException failed) {
            throw new IllegalStateException("events could not be appended", failed);
        }
    }

    private Entry entry(DomainEvent event) {
        String trace = CurrentTrace.header();
        return transaction.getResource(EventEnvelope.class) instanceof EventEnvelope cause
                ? new Entry(event, cause.id(), trace == null ? cause.traceparent() : trace)
                : new Entry(event, null, trace);
    }

    /** Interposed: runs after every ordinary synchronisation, and Hibernate flushes in an ordinary one. */
    private final class Pending implements Synchronization {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            write(entries);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                committed();
            }
        }
    }
}
