package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final String INSERT = """
            insert into transfer (lane, seq, id, kind, unit, debit_account, debit_stripe, debit_seq, debit_balance,
              debit_cumulative, credit_account, credit_stripe, credit_seq, credit_balance, credit_cumulative, amount,
              ref_id, fact_id, group_id, effective_at, recorded_at, actor, policy_version, reason, fingerprint, hash)
            select u.lane, u.seq, u.id, u.kind, u.unit, u.da, u.dst, u.ds, u.db, u.dc, u.ca, u.cst, u.cs, u.cb, u.cc,
                   u.amount, u.ref, u.fact, u.grp, timestamptz 'epoch' + u.effective * interval '1 microsecond',
                   timestamptz 'epoch' + u.recorded * interval '1 microsecond', u.actor, u.policy, u.reason,
                   u.fingerprint, u.hash
              from unnest(?::int[], ?::bigint[], ?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[], ?::int[],
                          ?::text[], ?::uuid[], ?::bytea[])
                as u (lane, seq, id, kind, unit, da, dst, ds, db, dc, ca, cst, cs, cb, cc, amount, ref, fact, grp,
                      effective, recorded, actor, policy, reason, fingerprint, hash)
             order by u.id
            """;

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

    public void insert(Connection connection, List<Transfer> transfers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new ArrayColumns<>(insert, transfers)
                    .ints(Transfer::lane)
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
                    .instants(Transfer::recordedAt)
                    .uuids(t -> t.entry().stamp().actor())
                    .ints(t -> t.entry().stamp().policyVersion())
                    .texts(t -> t.entry().stamp().reason())
                    .uuids(t -> t.entry().stamp().fingerprint())
                    .bytes(Transfer::hash);
            insert.executeUpdate();
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
