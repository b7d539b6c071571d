package org.lovebank.timebank.closure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.ledger.chart.Chart;

/** Freezes an account and keeps where its rest is to go; in the transaction of whoever decided that. */
@ApplicationScoped
public class BeginClosure {

    private final ClosureRepository closures;
    private final Chart chart;
    private final Clock clock;

    BeginClosure(ClosureRepository closures, Chart chart, Clock clock) {
        this.closures = closures;
        this.chart = chart;
        this.clock = clock;
    }

    /**
     * Of an account whose holder has died.
     *
     * @param toAccount the heir's; null: the public pool
     * @return the closure, which {@link FinishClosure} carries out after the transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID of(Account account, ClosureCause cause, @Nullable UUID toAccount) {
        Closure closure = closure(account, cause, toAccount, null);
        freeze(account, cause);
        return closure.id();
    }

    /** The holder died before a teller checked whom the rest was for: heirs apply instead. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropWaiting(UUID account) {
        closures.ofAccount(account)
                .filter(closure -> closure.state() == ClosureState.WAITING_FOR_CHECK)
                .ifPresent(closure -> closure.drop(clock.instant()));
    }

    Closure closure(Account account, ClosureCause cause, @Nullable UUID toAccount, @Nullable UUID askedBy) {
        Closure closure = new Closure(
                UuidCreator.getTimeOrderedEpoch(), account.id(), cause, toAccount, askedBy, clock.instant());
        closures.persist(closure);
        return closure;
    }

    void freeze(Account account, ClosureCause cause) {
        account.freeze(cause.frozenFor());
        chart.setStatus(account.id(), true);
    }
}
