package org.lovebank.timebank.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.AccountClosed;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.closure.ClosureRefusal.ClosureNotFound;
import org.lovebank.timebank.ledger.chart.Chart;

/** The small transactions of a closure. */
@ApplicationScoped
class ChangeClosure {

    private final ClosureRepository closures;
    private final AccountRepository accounts;
    private final Chart chart;
    private final EventLog events;
    private final Clock clock;

    ChangeClosure(ClosureRepository closures, AccountRepository accounts, Chart chart, EventLog events, Clock clock) {
        this.closures = closures;
        this.accounts = accounts;
        this.chart = chart;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Closure read(UUID id) {
        return closures.findByIdOptional(id).orElseThrow(() -> new Refused(new ClosureNotFound()));
    }

    @Transactional
    void by(UUID id, BiConsumer<Closure, Instant> step) {
        step.accept(forChange(id), clock.instant());
    }

    /** Nothing is left: closed for good, and told. */
    @Transactional
    void close(UUID id) {
        Closure closure = forChange(id);
        if (closure.state() != ClosureState.MOVING) {
            return;
        }
        Account account = accounts.findForChange(closure.accountId()).orElseThrow();
        account.close();
        chart.close(account.id());
        closure.closed(clock.instant());
        ClosureView view = closure.view();
        events.append(new AccountClosed(
                account.id(), 2, view.cause().name(), view.movedMinutes(), view.expiredPoints(), view.changedAt()));
    }

    private Closure forChange(UUID id) {
        return closures.findForChange(id).orElseThrow(() -> new Refused(new ClosureNotFound()));
    }
}
