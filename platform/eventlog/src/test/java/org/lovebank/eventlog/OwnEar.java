package org.lovebank.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent.AssignmentStateChanged;
import org.lovebank.events.Topics;

/** The house listens to itself, and answers a first version with a second one. */
@ApplicationScoped
class OwnEar implements EventSubscription {

    private final EventLog eventLog;
    private final DataSource dataSource;

    OwnEar(EventLog eventLog, DataSource dataSource) {
        this.eventLog = eventLog;
        this.dataSource = dataSource;
    }

    @Override
    public String source() {
        return "task";
    }

    @Override
    public String topic() {
        return Topics.TASK;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof AssignmentStateChanged changed) {
            if (changed.version() == 666) {
                throw new CannotApply("a bad number");
            }
            if (changed.version() == 1) {
                eventLog.append(Told.of(changed.subject(), 2));
            }
            remember(envelope, changed);
        }
    }

    private void remember(EventEnvelope envelope, AssignmentStateChanged changed) {
        String insert = "insert into effect (source, event_id, shard, seq, subject, version)"
                + " values ('own-ear', ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, envelope.id());
            statement.setInt(2, envelope.shard());
            statement.setLong(3, envelope.sequence());
            statement.setObject(4, changed.subject());
            statement.setLong(5, changed.version());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
