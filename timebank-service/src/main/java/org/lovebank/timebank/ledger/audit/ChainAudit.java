package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lovebank.events.Topics;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.audit.LaneReport.BadRow;
import org.lovebank.timebank.ledger.journal.HashChain;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.TransferTable;

/**
 * C6 and C4 row by row: walks each lane: numbers dense, time never back, every hash recomputed from the columns, every
 * balance the one before it and the amount. Reads in short pages, so it holds no snapshot open while the lanes write.
 */
public final class ChainAudit {

    private static final int PAGE = 1_000;

    private final TransferTable journal = new TransferTable();
    private final HashChain chain = new HashChain();

    /** A report for each lane that has rows, from their first ones. */
    public List<LaneReport> verify(Connection connection) throws SQLException {
        return verify(connection, Map.of());
    }

    /** The same from a place of each lane that is known to be good, such as a checkpoint's. */
    public List<LaneReport> verify(Connection connection, Map<Integer, Head> from) throws SQLException {
        List<LaneReport> reports = new ArrayList<>();
        for (int lane = 0; lane < Topics.SHARDS; lane++) {
            LaneReport report = verify(connection, lane, from.getOrDefault(lane, Head.beforeTheFirst()));
            if (report.transfers() > 0 || report.firstBad() != null) {
                reports.add(report);
            }
        }
        return reports;
    }

    private LaneReport verify(Connection connection, int lane, Head from) throws SQLException {
        Head head = from;
        RunningBalances balances = new RunningBalances(from.seq() == 0);
        while (true) {
            List<Transfer> page = journal.read(connection, lane, head.seq(), PAGE);
            balances.turnTo(connection, lane, head.seq(), page.size());
            for (Transfer row : page) {
                Optional<BadRow> bad = judge(head, lane, row, balances);
                if (bad.isPresent()) {
                    return report(lane, head, bad.get());
                }
                head = new Head(row.seq(), row.hash(), row.recordedAt());
            }
            if (page.size() < PAGE) {
                return new LaneReport(lane, head.seq(), HexFormat.of().formatHex(head.hash()), null);
            }
        }
    }

    private Optional<BadRow> judge(Head head, int lane, Transfer row, RunningBalances balances) {
        if (row.seq() != head.seq() + 1) {
            return Optional.of(new BadRow(head.seq() + 1, "NUMBER_MISSING"));
        }
        if (row.recordedAt().isBefore(head.recordedAt())) {
            return Optional.of(new BadRow(row.seq(), "TIME_RUNS_BACK"));
        }
        byte[] expected = chain.next(head.hash(), lane, row.seq(), row.entry(), row.recordedAt());
        if (!Arrays.equals(expected, row.hash())) {
            return Optional.of(new BadRow(row.seq(), "HASH_DIFFERS"));
        }
        return balances.follows(row) ? Optional.empty() : Optional.of(new BadRow(row.seq(), "BALANCE_DIFFERS"));
    }

    private static LaneReport report(int lane, Head lastGood, BadRow bad) {
        return new LaneReport(lane, lastGood.seq(), HexFormat.of().formatHex(lastGood.hash()), bad);
    }
}
