package org.lovebank.timebank.ledger.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.events.EventJson;
import org.lovebank.events.TimebankEvent.TransferPosted;
import org.lovebank.events.Topics;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;

/** The journal as a log of record for Kafka: shard = lane. Each transfer is its own subject, for it never changes. */
@ApplicationScoped
class TransferLog implements LogSource {

    private static final String HEADS = """
            select coalesce((select max(t.seq) from transfer t where t.lane = s.lane), 0)
              from generate_series(0, ?) as s (lane) order by s.lane
            """;
    private static final String PUBLIC_IDS = "select id, public_id from ledger_account where id = any (?)";

    private static final int PUBLIC_IDS_KEPT = 50_000;

    private final TransferTable journal = new TransferTable();
    private final RecentTransfers recent;
    private final Cache<Long, UUID> publicIds =
            Caffeine.newBuilder().maximumSize(PUBLIC_IDS_KEPT).build();

    TransferLog(RecentTransfers recent) {
        this.recent = recent;
    }

    @Override
    public String name() {
        return "timebank-transfers";
    }

    @Override
    public String topic() {
        return Topics.TRANSFERS;
    }

    @Override
    public int shards() {
        return Topics.SHARDS;
    }

    @Override
    public long[] heads(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setInt(1, shards() - 1);
            long[] heads = new long[shards()];
            try (ResultSet rows = select.executeQuery()) {
                for (int lane = 0; rows.next(); lane++) {
                    heads[lane] = rows.getLong(1);
                }
            }
            return heads;
        }
    }

    @Override
    public List<LogRecord> read(Connection connection, int shard, long after, int limit) throws SQLException {
        List<Transfer> atHand = recent.after(shard, after, limit);
        List<Transfer> transfers = atHand.isEmpty() ? journal.read(connection, shard, after, limit) : atHand;
        Map<Long, UUID> publicIds = publicIds(connection, transfers);
        List<LogRecord> records = new ArrayList<>();
        for (Transfer transfer : transfers) {
            records.add(record(transfer, publicIds));
        }
        return records;
    }

    static LogRecord record(Transfer transfer, Map<Long, UUID> publicIds) {
        Entry entry = transfer.entry();
        TransferPosted event = new TransferPosted(
                entry.id(),
                1,
                entry.kind().name(),
                entry.unit().name(),
                entry.amount(),
                Objects.requireNonNull(publicIds.get(entry.debit().account())),
                Objects.requireNonNull(publicIds.get(entry.credit().account())),
                reference(entry),
                entry.stamp().policyVersion(),
                entry.stamp().effectiveAt(),
                transfer.recordedAt());
        String json = new String(EventJson.write(event), StandardCharsets.UTF_8);
        return new LogRecord(
                transfer.lane(),
                transfer.seq(),
                entry.id(),
                EventJson.typeOf(event),
                entry.id(),
                1,
                transfer.recordedAt(),
                null,
                null,
                json);
    }

    private static @Nullable UUID reference(Entry entry) {
        return entry.kind() == TransferKind.REVERSAL ? entry.refId() : entry.factId();
    }

    /** A public id never changes, so those that were asked for lately are kept. */
    private Map<Long, UUID> publicIds(Connection connection, List<Transfer> transfers) throws SQLException {
        Set<Long> accounts = transfers.stream()
                .flatMap(t -> Stream.of(
                        t.entry().debit().account(), t.entry().credit().account()))
                .collect(Collectors.toSet());
        Map<Long, UUID> ids = new HashMap<>(publicIds.getAllPresent(accounts));
        accounts.removeAll(ids.keySet());
        if (!accounts.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement(PUBLIC_IDS)) {
                new ArrayColumns<>(select, accounts).longs(Long::longValue);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.put(row.getLong(1), row.getObject(2, UUID.class));
                        publicIds.put(row.getLong(1), row.getObject(2, UUID.class));
                    }
                }
            }
        }
        return ids;
    }
}
