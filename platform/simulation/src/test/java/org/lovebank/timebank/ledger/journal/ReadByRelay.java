package org.lovebank.timebank.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.simulation.event.LogRows;
import org.lovebank.timebank.ledger.Transfer;

/** The journal as one replica's relay reads it: what the replica committed lately first, then what the database has. */
public final class ReadByRelay implements LogRows {

    private final Rows journal;
    private final RecentTransfers recent;
    private final Map<Long, UUID> publicIds;

    public ReadByRelay(Rows journal, RecentTransfers recent, Map<Long, UUID> publicIds) {
        this.journal = journal;
        this.recent = recent;
        this.publicIds = publicIds;
    }

    /** The journal's rows in the database. */
    public interface Rows {

        long[] heads();

        List<Transfer> after(int lane, long seq, int limit);
    }

    @Override
    public long[] heads() {
        return journal.heads();
    }

    @Override
    public List<LogRecord> read(int shard, long after, int limit) {
        List<Transfer> atHand = recent.after(shard, after, limit);
        List<Transfer> transfers = atHand.isEmpty() ? journal.after(shard, after, limit) : atHand;
        List<LogRecord> records = new ArrayList<>();
        transfers.forEach(transfer -> records.add(TransferLog.record(transfer, publicIds)));
        return records;
    }
}
