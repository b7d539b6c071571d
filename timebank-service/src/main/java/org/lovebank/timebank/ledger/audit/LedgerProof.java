package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys;
import org.lovebank.timebank.ledger.checkpoint.CheckpointTable;
import org.lovebank.timebank.ledger.checkpoint.SealedLane;
import org.lovebank.timebank.ledger.journal.Head;

/** Proves the ledger: chain and running balances row by row, the seals, the invariants of the books. */
@ApplicationScoped
public class LedgerProof {

    private final AuditConnections connections;
    private final BooksAudit books = new BooksAudit();
    private final EventsAudit events = new EventsAudit();
    private final CheckpointAudit seals;
    private final CheckpointTable checkpoints = new CheckpointTable();

    LedgerProof(AuditConnections connections, CheckpointKeys keys) {
        this.connections = connections;
        this.seals = new CheckpointAudit(keys);
    }

    /** Reads the whole journal: minutes for millions of rows, so not on every request's way. */
    public Proof run() {
        return run(0);
    }

    /** The same, but the chain only from a checkpoint on; what that one seals is taken as good. */
    public Proof run(long fromCheckpoint) {
        try (Connection connection = connections.open()) {
            Map<Integer, Head> from = start(connection, fromCheckpoint);
            CheckpointReport sealed = seals.verify(connection, fromCheckpoint);
            List<LaneReport> lanes = new ChainAudit().verify(connection, from);
            List<Check> checks = inOneSnapshot(connection);
            boolean ok = sealed.firstBad() == null
                    && lanes.stream().allMatch(lane -> lane.firstBad() == null)
                    && checks.stream().allMatch(Check::holds);
            long rows = lanes.stream()
                    .mapToLong(lane -> lane.transfers()
                            - from.getOrDefault(lane.lane(), Head.beforeTheFirst())
                                    .seq())
                    .sum();
            return new Proof(ok, rows, lanes, checks, sealed);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** How many rows there are to walk from a checkpoint on; 0 means from the first row. */
    public long rowsFrom(long checkpoint) {
        try (Connection connection = connections.open()) {
            long sealed = start(connection, checkpoint).values().stream()
                    .mapToLong(Head::seq)
                    .sum();
            return checkpoints.heads(connection).stream()
                            .mapToLong(SealedLane::sequence)
                            .sum()
                    - sealed;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private Map<Integer, Head> start(Connection connection, long checkpoint) throws SQLException {
        Optional<Checkpoint> from = checkpoint == 0 ? Optional.empty() : checkpoints.find(connection, checkpoint);
        Map<Integer, Head> heads = new HashMap<>();
        from.ifPresent(seal -> seal.heads()
                .forEach(head -> heads.put(
                        head.lane(),
                        new Head(
                                head.sequence(),
                                HexFormat.of().parseHex(head.hash()),
                                Head.beforeTheFirst().recordedAt()))));
        return heads;
    }

    private List<Check> inOneSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            List<Check> checks = new ArrayList<>(books.run(connection));
            checks.add(events.run(connection));
            return checks;
        } finally {
            connection.rollback();
        }
    }

    /**
     * {@code ok} when every link, every seal and every invariant holds; else the reports name the first bad row.
     * {@code rows} were walked.
     */
    public record Proof(
            boolean ok, long rows, List<LaneReport> lanes, List<Check> checks, CheckpointReport checkpoints) {}
}
