package org.lovebank.timebank.ledger.lane;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Decision;
import org.lovebank.timebank.ledger.decision.Verdict;
import org.lovebank.timebank.ledger.journal.HashChain;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.JournalSession;

/**
 * One transaction of a lane: lane lock, known ids, balance rows by id, decision, inserts, balances. Commits nothing
 * itself.
 */
final class BatchWriter {

    private final int lane;
    private final Clock clock;
    private final FaultListener faults;
    private final HashChain chain = new HashChain();

    BatchWriter(int lane, Clock clock, FaultListener faults) {
        this.lane = lane;
        this.clock = clock;
        this.faults = faults;
    }

    /** Writes what is good of a batch and says what became of each. */
    Written write(JournalSession session, List<Posting> postings) throws SQLException {
        OpenBooks open = OpenBooks.of(session, lane, postings, faults);
        Head head = open.head();
        Decision decision = new Decision(open.books());
        List<Judged> judged =
                postings.stream().map(posting -> Judged.by(decision, posting)).toList();
        Instant recordedAt = notBefore(head.recordedAt());
        Map<UUID, List<Transfer>> posted = number(judged, head, recordedAt);
        faults.passed(FaultPoint.BATCH_DECIDED);
        remember(session, judged, open, recordedAt);
        List<Transfer> rows = new ArrayList<>();
        posted.values().forEach(rows::addAll);
        if (!rows.isEmpty()) {
            session.insert(rows);
            enclose(session, judged);
            faults.passed(FaultPoint.BATCH_INSERTED);
            session.update(open.books().changedAccounts());
            faults.passed(FaultPoint.BATCH_BALANCED);
        }
        lookUpReplayed(session, judged, open, posted);
        return new Written(judged.stream().map(each -> each.outcome(posted)).toList(), rows);
    }

    /** What becomes of each posting, and the new rows in the order of their numbers. */
    record Written(List<Outcome> outcomes, List<Transfer> rows) {}

    /** A clock may jump; the journal's time never runs back. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    private Map<UUID, List<Transfer>> number(List<Judged> judged, Head head, Instant recordedAt) {
        Map<UUID, List<Entry>> entries = new LinkedHashMap<>();
        judged.forEach(each -> each.entries(entries));
        Map<UUID, List<Transfer>> posted = new LinkedHashMap<>();
        long seq = head.seq();
        byte[] hash = head.hash();
        for (var good : entries.entrySet()) {
            List<Transfer> transfers = new ArrayList<>();
            for (Entry entry : good.getValue()) {
                seq++;
                hash = chain.next(hash, lane, seq, entry, recordedAt);
                transfers.add(new Transfer(lane, seq, entry, recordedAt, hash));
            }
            posted.put(good.getKey(), transfers);
        }
        return posted;
    }

    /** Only what goes with transfers of this very batch: an earlier one wrote its own. */
    private static void enclose(JournalSession session, List<Judged> judged) throws SQLException {
        Map<Enclosure.Table, List<Enclosure>> enclosures = new HashMap<>();
        for (Judged each : judged) {
            if (each.writesSomething()) {
                for (Enclosure enclosure : each.posting().enclosures()) {
                    enclosures
                            .computeIfAbsent(enclosure.table(), _ -> new ArrayList<>())
                            .add(enclosure);
                }
            }
        }
        for (var table : enclosures.entrySet()) {
            session.beside(connection -> table.getKey().write(connection, table.getValue()));
        }
    }

    private void remember(JournalSession session, List<Judged> judged, OpenBooks open, Instant at) throws SQLException {
        List<Rejection> refused = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (Judged each : judged) {
            for (Rejection rejection : each.rejections()) {
                refused.add(rejection);
                ids.add(rejection.id());
                // A batch that goes together is refused under its own id, and in the journal under those of its parts.
                each.posting().instructions().forEach(instruction -> ids.add(instruction.id()));
            }
        }
        if (refused.isEmpty()) {
            return;
        }
        // Another lane may have posted the same while this one waited for its rows: then it is no rejection at all.
        for (Transfer transfer : session.find(ids)) {
            if (!open.knows(transfer.entry().id())) {
                throw Trouble.collision();
            }
        }
        session.remember(refused, at);
    }

    /** Adds what an earlier batch wrote for instructions that came again. */
    private void lookUpReplayed(
            JournalSession session, List<Judged> judged, OpenBooks open, Map<UUID, List<Transfer>> posted)
            throws SQLException {
        for (Judged each : judged) {
            for (Verdict verdict : each.verdicts()) {
                if (verdict instanceof Verdict.Replayed(UUID id) && !posted.containsKey(id)) {
                    posted.put(id, session.group(open.known(id)));
                }
            }
        }
    }
}
