package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.ServiceRecordCorrected;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** Takes up that one service record stands in the place of another, and brings that into the ledger. */
@ApplicationScoped
public class CorrectRecord {

    private final DepositRepository deposits;
    private final SettleDeposit settleDeposit;
    private final Clock clock;

    CorrectRecord(DepositRepository deposits, SettleDeposit settleDeposit, Clock clock) {
        this.deposits = deposits;
        this.settleDeposit = settleDeposit;
        this.clock = clock;
    }

    /** {@code stage}: how far the correction should come. Its own news may have come before; then that stays. */
    @Transactional
    public void by(ServiceRecordCorrected news, DepositStage stage) {
        Deposit old = find(news.subject());
        if (!follow(old, news.version(), news.state(), DepositStage.TAKEN_BACK)) {
            return;
        }
        Deposit correction = find(news.correctionId());
        follow(correction, news.correctionVersion(), news.correction(), stage);
        correction.correct(news.subject());
        settleDeposit.correction(old, correction);
    }

    private Deposit find(UUID record) {
        return deposits.findForChange(record).orElseGet(() -> new Deposit(record));
    }

    private boolean follow(Deposit deposit, long version, ServiceRecordState state, DepositStage stage) {
        boolean news = deposit.follow(version, state, stage, clock.instant());
        if (news) {
            deposits.persist(deposit);
        }
        return news;
    }
}
