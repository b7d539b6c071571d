package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/**
 * Takes up what the registry says of a service record and brings it into the ledger.
 *
 * <p>The event's transaction and the lane's are two. The lane commits first; if this one then fails, the event comes
 * again and posts the same ids again, which the ledger answers without moving anything. So the effect is once, and
 * nothing is marked as heard before it is on disk.
 */
@ApplicationScoped
public class NoteRecord {

    private final DepositRepository deposits;
    private final SettleDeposit settleDeposit;
    private final Clock clock;

    NoteRecord(DepositRepository deposits, SettleDeposit settleDeposit, Clock clock) {
        this.deposits = deposits;
        this.settleDeposit = settleDeposit;
        this.clock = clock;
    }

    @Transactional
    public void as(DepositStage stage, UUID record, long version, ServiceRecordState state) {
        Deposit deposit = deposits.findForChange(record).orElseGet(() -> new Deposit(record));
        if (deposit.follow(version, state, stage, clock.instant())) {
            // The ledger first: a lane may be about to write a partner's note of the same record, and would wait for
            // ours.
            settleDeposit.now(deposit);
            deposits.persist(deposit);
        }
    }
}
