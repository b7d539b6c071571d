package org.lovebank.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.lovebank.events.DomainEvent;

/** A subscription whose effect is a row per event, so that a test can count and order them. */
public final class Effects implements EventSubscription {

    private final LogSource source;
    private final DataSource dataSource;
    private volatile Consumer<EventEnvelope> rule = _ -> {};

    public Effects(LogSource source, DataSource dataSource) {
        this.source = source;
        this.dataSource = dataSource;
    }

    /** What must hold for an event to be applied: the rule throws if it does not. */
    public void rule(Consumer<EventEnvelope> strict) {
        rule = strict;
    }

    @Override
    public String source() {
        return source.name();
    }

    @Override
    public String topic() {
        return source.topic();
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        String insert = "insert into effect (source, event_id, shard, seq, subject, version) values (?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, envelope.source());
            statement.setObject(2, envelope.id());
            statement.setInt(3, envelope.shard());
            statement.setLong(4, envelope.sequence());
            statement.setObject(5, event.subject());
            statement.setLong(6, event.version());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        rule.accept(envelope);
    }
}
