package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.PointsExpiring;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.points.PointLots.Lot;
import org.lovebank.timebank.points.PointsLotRepository.Due;

/** Tells 90, 30 and 7 days before points expire, once each per lot; of what is spent or held by then nothing is told. */
@ApplicationScoped
class TellExpiry {

    private final PointsLotRepository lots;
    private final ReckonPoints reckon;
    private final BankOf bankOf;
    private final EventLog events;
    private final Clock clock;

    TellExpiry(PointsLotRepository lots, ReckonPoints reckon, BankOf bankOf, EventLog events, Clock clock) {
        this.lots = lots;
        this.reckon = reckon;
        this.bankOf = bankOf;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<Due> due(LocalDate today, int limit) {
        return lots.toBeTold(today, limit);
    }

    @Transactional
    void one(Due due) {
        if (!lots.told(due.lot(), due.days())) {
            return;
        }
        Bank bank = bankOf.account(due.account());
        reckon.of(bank.holder()).lots().stream()
                .filter(lot -> lot.grant().id().equals(due.lot()) && lot.left() > 0)
                .forEach(lot -> tell(due, bank, lot));
    }

    private void tell(Due due, Bank bank, Lot lot) {
        events.append(new PointsExpiring(
                due.lot(),
                versionOf(due.days()),
                due.account(),
                bank.account().ownerId(),
                lot.left(),
                due.expiresOn(),
                due.days(),
                clock.instant()));
    }

    /** The first, second and third word about a lot. */
    private static long versionOf(int days) {
        return switch (days) {
            case 90 -> 1;
            case 30 -> 2;
            default -> 3;
        };
    }
}
