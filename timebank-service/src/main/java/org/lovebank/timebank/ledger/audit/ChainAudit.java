package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lovebank.events.Topics;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.audit.LaneReport.BadRow;
import org.lovebank.timebank.ledger.journal.HashChain;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.TransferTable;

/** C6: walks each lane from its first row: numbers dense, time never back, every hash recomputed from the columns. */
public final class ChainAudit {

    private static final int PAGE = 1_000;

    private final TransferTable journal = new TransferTable();
    private final HashChain chain = new HashChain();

    /** A report for each lane that has rows. */
    public List<LaneReport> verify(Connection connection) throws SQLException {
        List<LaneReport> reports = new ArrayList<>();
        for (int lane = 0; lane < Topics.SHARDS; lane++) {
            LaneReport report = verify(connection, lane);
            if (report.transfers() > 0 || report.firstBad() != null) {
                reports.add(report);
            }
        }
        return reports;
    }

    private LaneReport verify(Connection connection, int lane) throws SQLException {
        Head head = Head.beforeTheFirst();
        while (true) {
            List<Transfer> page = journal.read(connection, lane, head.seq(), PAGE);
            for (Transfer row : page) {
                if (row.seq() != head.seq() + 1) {
                    return report(lane, head, new BadRow(head.seq() + 1, "NUMBER_MISSING"));
                }
                if (row.recordedAt().isBefore(head.recordedAt())) {
                    return report(lane, head, new BadRow(row.seq(), "TIME_RUNS_BACK"));
                }
                byte[] expected = chain.next(head.hash(), lane, row.seq(), row.entry(), row.recordedAt());
                if (!Arrays.equals(expected, row.hash())) {
                    return report(lane, head, new BadRow(row.seq(), "HASH_DIFFERS"));
                }
                head = new Head(row.seq(), row.hash(), row.recordedAt());
            }
            if (page.size() < PAGE) {
                return new LaneReport(lane, head.seq(), HexFormat.of().formatHex(head.hash()), null);
            }
        }
    }

    private static LaneReport report(int lane, Head lastGood, BadRow bad) {
        return new LaneReport(lane, lastGood.seq(), HexFormat.of().formatHex(lastGood.hash()), bad);
    }
}
