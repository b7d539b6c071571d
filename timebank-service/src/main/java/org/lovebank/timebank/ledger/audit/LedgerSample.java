package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.lovebank.timebank.ledger.audit.DepositAudit.Stranger;
import org.lovebank.timebank.ledger.audit.SampleAudit.Sample;
import org.lovebank.timebank.ledger.checkpoint.CheckpointTable;
import org.lovebank.timebank.ledger.checkpoint.SealedLane;
import org.lovebank.timebank.ledger.journal.Head;

/** Looks into the ledger here and there: some accounts, the newest rows, what stands for a service record. */
@ApplicationScoped
public class LedgerSample {

    private static final int STRETCH = 20_000;
    private static final int MOST_STRANGERS = 500;

    private final AuditConnections connections;
    private final DepositAudit deposits = new DepositAudit();
    private final SampleAudit accounts = new SampleAudit();
    private final CheckpointTable checkpoints = new CheckpointTable();

    LedgerSample(AuditConnections connections) {
        this.connections = connections;
    }

    /** The minutes that stand in the journal for these records. */
    public Map<UUID, Long> minutesOf(Collection<UUID> records) {
        return ask(connection -> deposits.minutes(connection, records));
    }

    /** Deposits, older than an instant, whose record this house never heard of: the first 500. */
    public List<Stranger> depositsWithoutRecord(Instant before) {
        return ask(connection -> {
            List<Stranger> found = new ArrayList<>();
            for (SealedLane head : checkpoints.heads(connection)) {
                for (long after = 0; after < head.sequence() && found.size() < MOST_STRANGERS; after += STRETCH) {
                    found.addAll(deposits.withoutRecord(
                            connection, head.lane(), after, after + STRETCH, before, MOST_STRANGERS - found.size()));
                }
            }
            return found;
        });
    }

    /** Some accounts from a random one on. */
    public Sample accounts(int most) {
        return ask(connection -> {
            long highest = accounts.highest(connection);
            return accounts.of(connection, ThreadLocalRandom.current().nextLong(Math.max(1, highest)) + 1, most);
        });
    }

    /** The rows since the newest checkpoint. */
    public List<LaneReport> newestRows() {
        return ask(connection -> {
            Map<Integer, Head> from = new HashMap<>();
            checkpoints
                    .newest(connection)
                    .ifPresent(seal -> seal.heads()
                            .forEach(head -> from.put(
                                    head.lane(),
                                    new Head(
                                            head.sequence(),
                                            HexFormat.of().parseHex(head.hash()),
                                            Head.beforeTheFirst().recordedAt()))));
            return new ChainAudit().verify(connection, from);
        });
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = connections.open()) {
            return question.ask(connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
