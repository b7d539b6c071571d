package org.lovebank.timebank.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.ring.RingPostings.Share;

/**
 * Posts what a ring's people owe it: one instruction, all of them or none. The ledger commits before the settlement is
 * marked; if that fails, the same legs are asked for again and are there already.
 */
@ApplicationScoped
class SettleRing {

    private final RingSettlementRepository settlements;
    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    SettleRing(RingSettlementRepository settlements, BankOf bankOf, Ledger ledger, Clock clock) {
        this.settlements = settlements;
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether it is settled now. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean now(UUID ringId) {
        RingSettlement settlement = settlements.findForChange(ringId).orElseThrow();
        if (settlement.isSettled()) {
            return true;
        }
        List<Bank> banks = new ArrayList<>();
        for (UUID member : settlement.members()) {
            Optional<Bank> bank = bankOf.volunteer(member);
            if (bank.isEmpty()) {
                settlement.postpone("NO_ACCOUNT_YET", clock.instant());
                return false;
            }
            banks.add(bank.get());
        }
        try {
            post(settlement, banks);
            settlement.settled(clock.instant());
        } catch (Refused notYet) {
            settlement.postpone(notYet.refusal().code(), clock.instant());
        }
        return settlement.isSettled();
    }

    private void post(RingSettlement settlement, List<Bank> banks) {
        UUID ring = settlement.ringId();
        Stamp stamp = new Stamp(
                settlement.fulfilledAt(),
                null,
                banks.getFirst().policy().version(),
                null,
                DerivedId.fingerprint("ring", ring, settlement.minutes(), settlement.members()));
        List<Share> shares = banks.stream()
                .map(bank -> new Share(bank.holder(), bank.branch()))
                .toList();
        ledger.post(RingPostings.settle(ring, settlement.tries(), shares, settlement.minutes(), stamp));
    }
}
