package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.events.EventJson;
import org.lovebank.events.TimebankEvent.CheckpointMade;
import org.lovebank.events.Topics;
import org.lovebank.timebank.ledger.DerivedId;

/** The seals as a log of record for Kafka: one shard, numbered as they are. The ledger itself is the subject. */
@ApplicationScoped
class CheckpointLog implements LogSource {

    private static final UUID LEDGER = DerivedId.of("ledger");
    private static final String HEAD = "select coalesce(max(no), 0) from ledger_checkpoint";

    private final CheckpointTable table = new CheckpointTable();

    @Override
    public String name() {
        return "timebank-checkpoints";
    }

    @Override
    public String topic() {
        return Topics.CHECKPOINTS;
    }

    @Override
    public Optional<Duration> retention() {
        return Optional.of(Topics.CHECKPOINT_RETENTION);
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public long[] heads(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new long[] {row.getLong(1)};
        }
    }

    @Override
    public List<LogRecord> read(Connection connection, int shard, long after, int limit) throws SQLException {
        return table.read(connection, after, limit).stream()
                .map(CheckpointLog::record)
                .toList();
    }

    private static LogRecord record(Checkpoint checkpoint) {
        CheckpointMade event = new CheckpointMade(
                LEDGER,
                checkpoint.no(),
                checkpoint.at(),
                checkpoint.heads().stream()
                        .map(head -> new org.lovebank.events.TimebankEvent.SealedLane(
                                head.lane(), head.sequence(), head.hash()))
                        .toList(),
                checkpoint.previousRoot(),
                checkpoint.root(),
                checkpoint.keyId(),
                checkpoint.signature());
        return new LogRecord(
                0,
                checkpoint.no(),
                DerivedId.of("checkpoint:" + checkpoint.no()),
                EventJson.typeOf(event),
                LEDGER,
                checkpoint.no(),
                checkpoint.at(),
                null,
                null,
                new String(EventJson.write(event), StandardCharsets.UTF_8));
    }
}
