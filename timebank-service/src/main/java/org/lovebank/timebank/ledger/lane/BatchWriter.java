package org.lovebank.timebank.ledger.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Decision;
import org.lovebank.timebank.ledger.decision.Verdict;
import org.lovebank.timebank.ledger.journal.BalanceTable;
import org.lovebank.timebank.ledger.journal.HashChain;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.RejectionTable;
import org.lovebank.timebank.ledger.journal.TransferTable;

/**
 * One transaction of a lane: lane lock, known ids, balance rows by id, decision, inserts, balances. Commits nothing
 * itself.
 */
final class BatchWriter {

    /** Class of the lanes' advisory locks; the second key is the lane. */
    static final int LANE_LOCK = 7412;

    private final int lane;
    private final Clock clock;
    private final TransferTable journal = new TransferTable();
    private final BalanceTable balances = new BalanceTable();
    private final RejectionTable rejections = new RejectionTable();
    private final HashChain chain = new HashChain();

    BatchWriter(int lane, Clock clock) {
        this.lane = lane;
        this.clock = clock;
    }

    /** Writes what is good of a batch and says what became of each. */
    List<Outcome> write(Connection connection, List<Posting> postings) throws SQLException {
        List<Instruction> batch = postings.stream().map(Posting::instruction).toList();
        lock(connection);
        // A statement of its own: its snapshot must be taken after the lock was had.
        Head head = journal.head(connection, lane);
        OpenBooks open = OpenBooks.of(connection, lane, batch);
        Decision decision = new Decision(open.books());
        List<Verdict> verdicts = batch.stream().map(decision::decide).toList();
        Instant recordedAt = notBefore(head.recordedAt());
        Map<UUID, List<Transfer>> posted = number(verdicts, batch, head, recordedAt);
        remember(connection, verdicts, recordedAt);
        if (!posted.isEmpty()) {
            journal.insert(
                    connection, posted.values().stream().flatMap(List::stream).toList());
            enclose(connection, postings, verdicts);
            balances.update(connection, open.books().changedAccounts());
        }
        return outcomes(connection, batch, verdicts, posted, open);
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LANE_LOCK);
            lock.setInt(2, lane);
            lock.execute();
        }
    }

    /** A clock may jump; the journal's time never runs back. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    private Map<UUID, List<Transfer>> number(
            List<Verdict> verdicts, List<Instruction> batch, Head head, Instant recordedAt) {
        Map<UUID, List<Transfer>> posted = new HashMap<>();
        long seq = head.seq();
        byte[] hash = head.hash();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Posted good) {
                List<Transfer> transfers = new ArrayList<>();
                for (Entry entry : good.entries()) {
                    seq++;
                    hash = chain.next(hash, lane, seq, entry, recordedAt);
                    transfers.add(new Transfer(lane, seq, entry, recordedAt, hash));
                }
                posted.put(batch.get(i).id(), transfers);
            }
        }
        return posted;
    }

    /** Only what goes with transfers of this very batch: an earlier one wrote its own. */
    private static void enclose(Connection connection, List<Posting> postings, List<Verdict> verdicts)
            throws SQLException {
        Map<EnclosureTable, List<Enclosure>> enclosures = new HashMap<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Posted) {
                for (Enclosure enclosure : postings.get(i).enclosures()) {
                    enclosures
                            .computeIfAbsent(enclosure.table(), _ -> new ArrayList<>())
                            .add(enclosure);
                }
            }
        }
        for (var table : enclosures.entrySet()) {
            table.getKey().write(connection, table.getValue());
        }
    }

    private void remember(Connection connection, List<Verdict> verdicts, Instant at) throws SQLException {
        List<Rejection> refused = verdicts.stream()
                .filter(Verdict.Rejected.class::isInstance)
                .map(verdict -> ((Verdict.Rejected) verdict).rejection())
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        // Another lane may have posted the same id while this one waited for its rows: then it is no rejection at all.
        if (!journal.find(connection, refused.stream().map(Rejection::id).toList())
                .isEmpty()) {
            throw Trouble.collision();
        }
        rejections.insert(connection, refused, at);
    }

    private List<Outcome> outcomes(
            Connection connection,
            List<Instruction> batch,
            List<Verdict> verdicts,
            Map<UUID, List<Transfer>> posted,
            OpenBooks open)
            throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            UUID id = batch.get(i).id();
            outcomes.add(
                    switch (verdicts.get(i)) {
                        case Verdict.Posted _ -> done(posted, id, false);
                        case Verdict.Replayed _ when posted.containsKey(id) -> done(posted, id, true);
                        case Verdict.Replayed _ ->
                            new Outcome.Done(new Receipt(journal.group(connection, open.known(id)), true));
                        case Verdict.Rejected rejected ->
                            new Outcome.No(rejected.rejection().refusal());
                        case Verdict.Refused refused -> new Outcome.No(refused.refusal());
                        case Verdict.Failed failed -> new Outcome.Broken(failed.cause());
                    });
        }
        return outcomes;
    }

    private static Outcome done(Map<UUID, List<Transfer>> posted, UUID id, boolean replayed) {
        return new Outcome.Done(new Receipt(Objects.requireNonNull(posted.get(id)), replayed));
    }
}
