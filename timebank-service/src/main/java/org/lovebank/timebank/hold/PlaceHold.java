package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.hold.HoldRefusal.HoldExists;
import org.lovebank.timebank.hold.HoldRefusal.TooManyPayers;
import org.lovebank.timebank.hold.order.FundedOrder;
import org.lovebank.timebank.hold.order.FundedOrderRepository;
import org.lovebank.timebank.hold.order.HoldTerms;
import org.lovebank.timebank.hold.order.Wanted;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;

/** Notes that minutes are to be set aside for an order; the ledger is asked next. */
@ApplicationScoped
class PlaceHold {

    /** With the deposit's own legs, as many captures as one instruction of the ledger may have. */
    private static final int MOST_PAYERS = 12;

    private final HoldRepository holds;
    private final FundedOrderRepository orders;
    private final BankOf bankOf;
    private final Clock clock;

    PlaceHold(HoldRepository holds, FundedOrderRepository orders, BankOf bankOf, Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.bankOf = bankOf;
        this.clock = clock;
    }

    /**
     * The intent, committed before the ledger is asked.
     *
     * @param mayAsk refuses an account that is not for the one who asks
     * @return whether the same was asked before under this id
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean as(UUID id, Wanted wanted, Consumer<Account> mayAsk) {
        Bank bank = bankOf.account(wanted.accountId());
        mayAsk.accept(bank.account());
        FundedOrder order = orders.findForChange(wanted.orderId());
        Optional<OrderHold> before = holds.findByIdOptional(id);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(wanted.fingerprint())) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return true;
        }
        order.mustStand();
        mustBeFree(holds.live(wanted.orderId()), wanted.accountId());
        Instant now = clock.instant();
        HoldTerms terms = new HoldTerms(
                bank.policy().version(), expiry(bank.policy().rules().holdExpiryDays(), now));
        holds.persistAndFlush(new OrderHold(id, wanted, bank.account(), terms, now));
        return false;
    }

    private static void mustBeFree(List<OrderHold> live, UUID account) {
        live.stream()
                .filter(hold -> hold.wanted().accountId().equals(account))
                .findFirst()
                .ifPresent(hold -> {
                    throw new Refused(new HoldExists(hold.id()));
                });
        if (live.size() >= MOST_PAYERS) {
            throw new Refused(new TooManyPayers(MOST_PAYERS));
        }
    }

    /** By the branch's pack, else by the rule for all holds. */
    private Instant expiry(@Nullable Integer days, Instant now) {
        int lasting = days == null ? holds.expiryDays(LocalDate.ofInstant(now, Time.DAYS)) : days;
        return now.plus(Duration.ofDays(lasting));
    }
}
