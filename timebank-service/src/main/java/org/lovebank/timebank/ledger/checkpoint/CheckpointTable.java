package org.lovebank.timebank.ledger.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The table of seals: rows are added and read, nothing else. */
public final class CheckpointTable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT =
            "select no, sealed_at, heads, previous_root, root, key_id, signature from ledger_checkpoint ";
    private static final String NEWEST = SELECT + "order by no desc limit 1";
    private static final String ONE = SELECT + "where no = ?";
    private static final String READ = SELECT + "where no > ? order by no limit ?";
    private static final String INSERT = """
            insert into ledger_checkpoint (no, sealed_at, heads, previous_root, root, key_id, signature)
            values (?, ?, ?::json, ?, ?, ?, ?)""";
    private static final String HEADS = """
            select s.lane, h.seq, h.hash
              from generate_series(0, 11) as s (lane)
             cross join lateral (select t.seq, t.hash from transfer t where t.lane = s.lane
                                  order by t.seq desc limit 1) as h
             order by s.lane""";

    /** The newest row of every lane that has one: one statement, and so one moment. */
    public List<SealedLane> heads(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEADS);
                ResultSet row = select.executeQuery()) {
            List<SealedLane> heads = new ArrayList<>();
            while (row.next()) {
                heads.add(new SealedLane(row.getInt(1), row.getLong(2), HEX.formatHex(row.getBytes(3))));
            }
            return heads;
        }
    }

    public Optional<Checkpoint> newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            return read(select).stream().findFirst();
        }
    }

    public Optional<Checkpoint> find(Connection connection, long no) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setLong(1, no);
            return read(select).stream().findFirst();
        }
    }

    /** Those after a number, in order. */
    public List<Checkpoint> read(Connection connection, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            return read(select);
        }
    }

    void insert(Connection connection, Checkpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, checkpoint.no());
            insert.setObject(2, checkpoint.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, JSON.writeValueAsString(checkpoint.heads()));
            insert.setBytes(4, HEX.parseHex(checkpoint.previousRoot()));
            insert.setBytes(5, HEX.parseHex(checkpoint.root()));
            insert.setString(6, checkpoint.keyId());
            insert.setBytes(7, HEX.parseHex(checkpoint.signature()));
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Checkpoint> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            while (row.next()) {
                checkpoints.add(new Checkpoint(
                        row.getLong("no"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("heads"), new TypeReference<List<SealedLane>>() {}),
                        HEX.formatHex(row.getBytes("previous_root")),
                        HEX.formatHex(row.getBytes("root")),
                        row.getString("key_id"),
                        HEX.formatHex(row.getBytes("signature"))));
            }
            return checkpoints;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
