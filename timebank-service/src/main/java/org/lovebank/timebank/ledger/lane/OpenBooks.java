package org.lovebank.timebank.ledger.lane;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Books;
import org.lovebank.timebank.ledger.journal.FirstLook;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.JournalSession;
import org.lovebank.timebank.ledger.journal.SecondLook;

/** Everything that a batch needs to be decided, read and locked in the one order that cannot deadlock. */
final class OpenBooks {

    private final Books books = new Books();
    private final Map<UUID, Transfer> known = new HashMap<>();

    private final Head head;

    private OpenBooks(FirstLook.Seen seen) {
        this.head = seen.head();
    }

    /**
     * The lane's lock and known ids first, then the balance rows by id, then what was refused and whatever ended or reversed
     * what the batch builds on.
     */
    static OpenBooks of(JournalSession session, int lane, List<Posting> postings, FaultListener faults)
            throws SQLException {
        Set<UUID> ids = new HashSet<>();
        Set<Long> accounts = new TreeSet<>();
        List<Instruction> batch = postings.stream()
                .flatMap(posting -> posting.instructions().stream())
                .toList();
        postings.forEach(posting -> ids.add(posting.id()));
        for (Instruction instruction : batch) {
            ids.add(instruction.id());
            accounts.addAll(instruction.guards());
            for (Leg leg : instruction.legs()) {
                ids.addAll(leg.references());
                accounts.addAll(leg.accounts());
            }
        }
        faults.passed(FaultPoint.BATCH_BEFORE_LOCK);
        FirstLook.Seen seen = session.firstLook(lane, ids);
        faults.passed(FaultPoint.BATCH_LOOKED_UP);
        OpenBooks open = new OpenBooks(seen);
        open.know(seen, accounts);
        SecondLook.Held held = session.lock(lane, accounts, ids);
        held.books().forEach(open.books::open);
        held.rejections().forEach(open.books::know);
        faults.passed(FaultPoint.BATCH_ROWS_LOCKED);
        if (batch.stream().anyMatch(OpenBooks::buildsOnOthers)) {
            open.lookAgain(session, ids);
        }
        return open;
    }

    /** The newest row of the lane. */
    Head head() {
        return head;
    }

    Books books() {
        return books;
    }

    /** Whether this id was in the journal when the batch was opened. */
    boolean knows(UUID id) {
        return known.containsKey(id);
    }

    /** A transfer that was in the journal before this batch. */
    Transfer known(UUID id) {
        return Objects.requireNonNull(known.get(id));
    }

    private void know(FirstLook.Seen seen, Set<Long> accounts) {
        for (Transfer transfer : seen.transfers()) {
            know(transfer);
            accounts.add(transfer.entry().debit().account());
            accounts.add(transfer.entry().credit().account());
        }
    }

    /**
     * While this batch waited for balance rows, another lane may have written what this one builds on: with the rows
     * locked nothing more can come, so look once more.
     */
    private void lookAgain(JournalSession session, Collection<UUID> ids) throws SQLException {
        for (Transfer transfer : session.find(ids)) {
            if (!known.containsKey(transfer.entry().id())) {
                throw Trouble.collision();
            }
        }
        session.endsAndReversals(ids).forEach(this::know);
    }

    private void know(Transfer transfer) {
        known.put(transfer.entry().id(), transfer);
        books.know(transfer.entry());
    }

    private static boolean buildsOnOthers(Instruction instruction) {
        return instruction.legs().stream().anyMatch(leg -> !(leg instanceof Leg.Move move && move.basis() == null));
    }
}
