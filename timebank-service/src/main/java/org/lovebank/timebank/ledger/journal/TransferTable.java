package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Transfer;

/** The journal: rows are added and read, nothing else. */
public final class TransferTable {

    static final String HEAD = """
            select seq, hash, recorded_at from transfer where lane = ? order by seq desc limit 1""";
    private static final String SELECT = "select " + TransferRow.COLUMNS + " from transfer t where ";
    static final String FIND = SELECT + "t.id = any (?)";
    private static final String GROUP =
            SELECT + "t.lane = ? and t.seq between ? and ? and t.group_id = ? order by t.seq";
    // The predicates are those of the partial indexes, word by word.
    private static final String BUILT_ON = SELECT + "t.ref_id = any (?) and t.kind in (6, 7) union all " + SELECT
            + "t.ref_id = any (?) and t.kind = 9";
    private static final String READ = SELECT + "t.lane = ? and t.seq > ? order by t.seq limit ?";
    // Rows come sorted by id, so that lanes which meet at an id wait for each other in one order.
    private static final String INSERT = String.join(";", """
            insert into transfer (lane, recorded_at, seq, id, kind, unit, debit_account, debit_stripe, debit_seq,
              debit_balance, debit_cumulative, credit_account, credit_stripe, credit_seq, credit_balance,
              credit_cumulative, amount, ref_id, fact_id, group_id, effective_at, actor, policy_version, reason,
              fingerprint, hash)
            select ?, ?, u.* from unnest(?::bigint[], ?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::int[],
                          ?::text[], ?::uuid[], ?::bytea[]) as u""", RejectionTable.LOOK);

    // Only the index can say what somebody adds at this moment: a row that is taken back at once waits for him. It
    // stands
    // behind all numbers of a lane that is seldom opened, and in no partial index.
    private static final String CLAIM = """
            savepoint claim;
            insert into transfer (lane, recorded_at, seq, id, kind, unit, debit_account, debit_stripe, debit_seq,
              debit_balance, credit_account, credit_stripe, credit_seq, credit_balance, amount, effective_at,
              policy_version, fingerprint, hash)
            select 11, now(), (uuid_hash_extended(id, 0) & 4611686018427387903) + 4611686018427387904, id, 99, 1, -1, 99, 1,
                   0, -2, 99, 1, 0, 1, now(), 0, id, decode(repeat('00', 32), 'hex')
              from unnest(?::uuid[]) as claimed (id) order by id
            on conflict (id) do nothing;
            rollback to savepoint claim;
            release savepoint claim""";

    static Head readHead(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getBytes(2), TransferRow.instant(row, "recorded_at"));
    }

    public List<Transfer> find(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            new ArrayColumns<>(select, ids).uuids(id -> id);
            return read(select);
        }
    }

    public Optional<Transfer> find(Connection connection, UUID id) throws SQLException {
        return find(connection, List.of(id)).stream().findFirst();
    }

    /** All transfers of the instruction that a transfer belongs to, itself included. */
    public List<Transfer> group(Connection connection, Transfer one) throws SQLException {
        if (one.entry().groupId() == null) {
            return List.of(one);
        }
        // An instruction's transfers stand side by side; a leg becomes at most a few.
        int reach = 4 * Instruction.MOST_LEGS;
        try (PreparedStatement select = connection.prepareStatement(GROUP)) {
            select.setInt(1, one.lane());
            select.setLong(2, one.seq() - reach);
            select.setLong(3, one.seq() + reach);
            select.setObject(4, Objects.requireNonNull(one.entry().groupId()));
            return read(select);
        }
    }

    /** What ended or reversed these transfers. */
    public List<Transfer> endsAndReversals(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BUILT_ON)) {
            new ArrayColumns<>(select, ids).uuids(id -> id).uuids(id -> id);
            return read(select);
        }
    }

    /** The rows of a lane after a number, in order. */
    public List<Transfer> read(Connection connection, int lane, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setInt(1, lane);
            select.setLong(2, after);
            select.setInt(3, limit);
            return read(select);
        }
    }

    /** Whether all of these ids are free; whoever is adding one of them is waited for. */
    boolean free(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            new ArrayColumns<>(claim, ids).uuids(id -> id);
            claim.execute();
            claim.getMoreResults();
            return claim.getUpdateCount() == ids.size();
        }
    }

    /**
     * Adds rows of one lane that were recorded at one instant.
     *
     * @throws SQLException of a collision, too, when one of their ids was refused since they were decided
     */
    public void insert(Connection connection, List<Transfer> transfers) throws SQLException {
        List<Transfer> byId = new ArrayList<>(transfers);
        byId.sort(Comparator.comparing(transfer -> transfer.entry().id()));
        Transfer first = byId.getFirst();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new ArrayColumns<>(insert, byId)
                    .one(first.lane())
                    .one(first.recordedAt().atOffset(ZoneOffset.UTC))
                    .longs(Transfer::seq)
                    .uuids(t -> t.entry().id())
                    .ints(t -> t.entry().kind().code())
                    .ints(t -> t.entry().unit().code())
                    .longs(t -> t.entry().debit().account())
                    .ints(t -> t.entry().debit().stripe())
                    .longs(t -> t.entry().debit().seq())
                    .longs(t -> t.entry().debit().balance())
                    .longs(t -> t.entry().debit().cumulative())
                    .longs(t -> t.entry().credit().account())
                    .ints(t -> t.entry().credit().stripe())
                    .longs(t -> t.entry().credit().seq())
                    .longs(t -> t.entry().credit().balance())
                    .longs(t -> t.entry().credit().cumulative())
                    .longs(t -> t.entry().amount())
                    .uuids(t -> t.entry().refId())
                    .uuids(t -> t.entry().factId())
                    .uuids(t -> t.entry().groupId())
                    .instants(t -> t.entry().stamp().effectiveAt())
                    .uuids(t -> t.entry().stamp().actor())
                    .ints(t -> t.entry().stamp().policyVersion())
                    .texts(t -> t.entry().stamp().reason())
                    .uuids(t -> t.entry().stamp().fingerprint())
                    .bytes(Transfer::hash)
                    .uuids(t -> t.entry().id());
            insert.execute();
            RejectionTable.mustNotMeet(
                    insert, byId.stream().map(t -> t.entry().id()).toList());
        }
    }

    private static List<Transfer> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Transfer> transfers = new ArrayList<>();
            while (rows.next()) {
                transfers.add(TransferRow.read(rows));
            }
            return transfers;
        }
    }
}
