package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.audit.CheckpointReport.BadCheckpoint;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys;
import org.lovebank.timebank.ledger.checkpoint.CheckpointTable;
import org.lovebank.timebank.ledger.checkpoint.SealedLane;

/** Walks the seals: numbered, chained, signed by a key that is believed, and the journal still holds what they seal. */
public final class CheckpointAudit {

    private static final int PAGE = 200;
    private static final String HASH = "select hash from transfer where lane = ? and seq = ?";

    private final CheckpointKeys keys;
    private final CheckpointTable table = new CheckpointTable();

    public CheckpointAudit(CheckpointKeys keys) {
        this.keys = keys;
    }

    /** From the seal with this number on, itself included; 0 for all. */
    public CheckpointReport verify(Connection connection, long from) throws SQLException {
        Checkpoint last = null;
        long checked = 0;
        while (true) {
            long after = last == null ? Math.max(0, from - 1) : last.no();
            List<Checkpoint> page = table.read(connection, after, PAGE);
            for (Checkpoint one : page) {
                Optional<BadCheckpoint> bad = judge(connection, last, after + 1, one);
                if (bad.isPresent()) {
                    return new CheckpointReport(checked, last == null ? 0 : last.no(), bad.get());
                }
                checked++;
                last = one;
                after = one.no();
            }
            if (page.size() < PAGE) {
                return new CheckpointReport(checked, last == null ? 0 : last.no(), null);
            }
        }
    }

    private Optional<BadCheckpoint> judge(Connection connection, @Nullable Checkpoint last, long due, Checkpoint one)
            throws SQLException {
        String wrong = wrongByItself(last, due, one);
        if (!wrong.isEmpty()) {
            return Optional.of(
                    new BadCheckpoint(wrong.equals("CHECKPOINT_MISSING") ? due : one.no(), wrong, null, null, null));
        }
        Map<Integer, SealedLane> earlier = last == null ? Map.of() : last.lanes();
        for (SealedLane lane : one.heads()) {
            SealedLane before = earlier.get(lane.lane());
            long since = before == null ? 0 : before.sequence();
            String found = hash(connection, lane);
            String broken = lane.sequence() < since
                    ? "LANE_RUNS_BACK"
                    : found.isEmpty() ? "JOURNAL_CUT" : found.equals(lane.hash()) ? "" : "JOURNAL_CHANGED";
            if (!broken.isEmpty()) {
                return Optional.of(new BadCheckpoint(one.no(), broken, lane.lane(), since + 1, lane.sequence()));
            }
        }
        return Optional.empty();
    }

    private String wrongByItself(@Nullable Checkpoint last, long due, Checkpoint one) {
        if (one.no() != due) {
            return "CHECKPOINT_MISSING";
        }
        if (last != null && one.at().isBefore(last.at())) {
            return "TIME_RUNS_BACK";
        }
        if (!one.holdsTogether()) {
            return "ROOT_DIFFERS";
        }
        String root = last == null ? Checkpoint.NO_ROOT : last.root();
        if ((last != null || one.no() == 1) && !one.previousRoot().equals(root)) {
            return "CHAIN_DIFFERS";
        }
        if (!keys.knows(one.keyId())) {
            return "KEY_UNKNOWN";
        }
        return keys.signed(one) ? "" : "SIGNATURE_DIFFERS";
    }

    private static String hash(Connection connection, SealedLane lane) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setInt(1, lane.lane());
            select.setLong(2, lane.sequence());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? HexFormat.of().formatHex(row.getBytes(1)) : "";
            }
        }
    }
}
