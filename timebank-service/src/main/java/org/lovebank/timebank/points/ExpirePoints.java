package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.BooksMoved;
import org.lovebank.timebank.ledger.LedgerRefusal.Remembered;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.PointPostings;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.points.PointLots.Lot;
import org.lovebank.timebank.points.PointsLotRepository.Due;

/**
 * Lets points expire whose day has come: what is left of a lot is reckoned from the journal, and the ledger is told how far
 * the journal was read. A spend that came in between makes it refuse; then it is reckoned anew, under another id.
 *
 * <p>Held points do not expire. When they come back after their day, they go with the next run: a hold makes nothing younger.
 */
@ApplicationScoped
class ExpirePoints {

    private static final int TRIES = 5;

    private final PointsLotRepository lots;
    private final ReckonPoints reckon;
    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    ExpirePoints(PointsLotRepository lots, ReckonPoints reckon, BankOf bankOf, Ledger ledger, Clock clock) {
        this.lots = lots;
        this.reckon = reckon;
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    List<Due> due(LocalDate today, int limit) {
        return lots.due(today, limit);
    }

    /** Must not be called inside a transaction. */
    void one(Due due) {
        Bank bank = bankOf.account(due.account());
        for (int tries = 1; tries <= TRIES; tries++) {
            PointLots reckoned = reckon.of(bank.holder());
            long left = reckoned.lots().stream()
                    .filter(lot -> lot.grant().id().equals(due.lot()))
                    .mapToLong(Lot::left)
                    .sum();
            if (left == 0 || expired(due.lot(), left, reckoned.version(), bank)) {
                settled(due.lot());
                return;
            }
        }
    }

    @Transactional
    void settled(UUID lot) {
        lots.settle(lot);
    }

    /** False when something moved in between. */
    private boolean expired(UUID lot, long left, long version, Bank bank) {
        UUID fingerprint = DerivedId.fingerprint("expiry", lot, left, version);
        Stamp stamp = new Stamp(clock.instant(), null, bank.policy().version(), null, fingerprint);
        try {
            ledger.post(PointPostings.expiry(lot, left, version, bank.holder(), bank.branch(), stamp));
            return true;
        } catch (Refused refused) {
            if (refused.refusal() instanceof BooksMoved
                    || (refused.refusal() instanceof Remembered before
                            && before.code().equals("BOOKS_MOVED"))) {
                return false;
            }
            throw refused;
        }
    }
}
