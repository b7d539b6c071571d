package org.lovebank.stack.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads journal and checkpoints straight from the love bank's tables, in the order of the export, then the open tail. */
final class LedgerTables {

    private static final int LANES = 12;
    private static final int PAGE = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = """
            select *, (extract(epoch from effective_at) * 1000000)::bigint as effective_micros,
                      (extract(epoch from recorded_at) * 1000000)::bigint as recorded_micros
              from transfer where lane = ? and seq > ? and seq <= ? order by seq limit ?""";
    private static final String SEALS = """
            select *, (extract(epoch from sealed_at) * 1000000)::bigint as sealed_micros
              from ledger_checkpoint where no > ? order by no limit 1""";

    private final Connection connection;
    private final Map<Integer, Long> read = new HashMap<>();

    LedgerTables(Connection connection) {
        this.connection = connection;
    }

    void walk(LedgerWalk walk) throws SQLException {
        long no = 0;
        while (true) {
            ProvedCheckpoint seal = next(no);
            if (seal == null) {
                break;
            }
            for (ProvedCheckpoint.Head head : seal.heads()) {
                rows(walk, head.lane(), head.sequence());
            }
            walk.checkpoint(seal);
            no = seal.no();
        }
        for (int lane = 0; lane < LANES; lane++) {
            rows(walk, lane, Long.MAX_VALUE);
        }
    }

    private @Nullable ProvedCheckpoint next(long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SEALS)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                ObjectNode line = JSON.createObjectNode()
                        .put("no", row.getLong("no"))
                        .put("sealedAtMicros", row.getLong("sealed_micros"))
                        .put("previousRoot", hex(row, "previous_root"))
                        .put("root", hex(row, "root"))
                        .put("keyId", row.getString("key_id"))
                        .put("signature", hex(row, "signature"));
                line.set("heads", JSON.readTree(row.getString("heads")));
                return ProvedCheckpoint.of(line);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("the heads of a checkpoint cannot be read", broken);
            }
        }
    }

    private void rows(LedgerWalk walk, int lane, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            int count = PAGE;
            while (count == PAGE) {
                select.setInt(1, lane);
                select.setLong(2, read.getOrDefault(lane, 0L));
                select.setLong(3, upTo);
                select.setInt(4, PAGE);
                count = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        count++;
                        walk.transfer(transfer(row));
                        read.put(lane, row.getLong("seq"));
                    }
                }
            }
        }
    }

    private static ProvedTransfer transfer(ResultSet row) throws SQLException {
        return new ProvedTransfer(
                row.getInt("lane"),
                row.getLong("seq"),
                row.getInt("kind"),
                row.getInt("unit"),
                row.getObject("id", UUID.class),
                side(row, "debit"),
                side(row, "credit"),
                row.getLong("amount"),
                row.getObject("ref_id", UUID.class),
                row.getObject("fact_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getLong("effective_micros"),
                row.getLong("recorded_micros"),
                row.getObject("actor", UUID.class),
                row.getInt("policy_version"),
                row.getObject("fingerprint", UUID.class),
                row.getString("reason"),
                hex(row, "hash"));
    }

    private static ProvedTransfer.Side side(ResultSet row, String side) throws SQLException {
        long minutes = row.getLong(side + "_cumulative");
        Long cumulative = row.wasNull() ? null : minutes;
        return new ProvedTransfer.Side(
                row.getLong(side + "_account"),
                row.getInt(side + "_stripe"),
                row.getLong(side + "_seq"),
                row.getLong(side + "_balance"),
                cumulative);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
