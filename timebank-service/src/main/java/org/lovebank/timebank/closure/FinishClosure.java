package org.lovebank.timebank.closure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.giving.Destinations;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.Balances;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.ledger.chart.Destination;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.GivingPostings.Rest;
import org.lovebank.timebank.ledger.lane.Ledger;

/** Empties a frozen account round by round and closes it; whoever finds one on its way goes on with it. */
@ApplicationScoped
public class FinishClosure {

    private static final Logger LOG = Logger.getLogger(FinishClosure.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;
    private static final int ROUNDS_AT_ONCE = 4;

    private final ChangeClosure change;
    private final ClosureRepository closures;
    private final BankOf bankOf;
    private final Destinations destinations;
    private final Chart chart;
    private final Ledger ledger;
    private final Clock clock;

    FinishClosure(
            ChangeClosure change,
            ClosureRepository closures,
            BankOf bankOf,
            Destinations destinations,
            Chart chart,
            Ledger ledger,
            Clock clock) {
        this.change = change;
        this.closures = closures;
        this.bankOf = bankOf;
        this.destinations = destinations;
        this.chart = chart;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Goes on as far as it gets; while something is held or owed, the job tries again. Not inside a transaction. */
    public void now(UUID id) {
        for (int i = 0; i < ROUNDS_AT_ONCE; i++) {
            Closure closure = change.read(id);
            if (closure.state() != ClosureState.MOVING) {
                return;
            }
            Rest rest = closure.counted();
            if (rest != null) {
                if (move(closure, rest)) {
                    continue;
                }
                return;
            }
            Balances left = chart.balances(closure.accountId());
            if (left.heldMinutes() > 0 || left.heldPoints() > 0 || left.overdrawn()) {
                return;
            }
            if (left.availableMinutes() == 0 && left.points() == 0) {
                change.close(id);
                return;
            }
            change.by(id, (it, at) -> it.count(new Rest(left.availableMinutes(), left.points())));
        }
    }

    /** Whether it may go on at once; where the limit between two branches is met it waits for room. */
    private boolean move(Closure closure, Rest rest) {
        int round = closure.round();
        try {
            ledger.post(instruction(closure, rest));
            change.by(closure.id(), (it, at) -> it.moved(round, at));
            return true;
        } catch (Refused refused) {
            switch (refused.refusal().code()) {
                case "INSUFFICIENT_BALANCE" -> change.by(closure.id(), (it, at) -> it.countAgain(round, at, null));
                case "ACCOUNT_CLOSED" -> change.by(closure.id(), (it, at) -> it.toThePool(round, at));
                case "CLEARING_LIMIT_REACHED" -> {
                    change.by(closure.id(), (it, at) -> it.countAgain(round, at, at.plus(PAUSE)));
                    return false;
                }
                default -> throw refused;
            }
            return true;
        }
    }

    private Instruction instruction(Closure closure, Rest rest) {
        Bank bank = bankOf.account(closure.accountId());
        UUID heir = closure.toAccount();
        Destination to = heir == null
                ? Destination.pool(bank.branch())
                : destinations.account(bank.at().id(), heir);
        UUID fingerprint = DerivedId.fingerprint("closure", closure.transferId(), rest);
        Stamp stamp =
                new Stamp(clock.instant(), closure.askedBy(), bank.policy().version(), null, fingerprint);
        return GivingPostings.emptying(
                closure.transferId(),
                closure.id(),
                closure.cause().transfer(),
                bank.holder(),
                bank.branch(),
                rest,
                to,
                stamp);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : moving()) {
            try {
                now(id);
            } catch (RuntimeException later) {
                LOG.warnf("closureId=%s stays where it is: %s", id, later.getMessage());
            }
        }
    }

    @Transactional
    List<UUID> moving() {
        return closures.moving(clock.instant().minus(PATIENCE), clock.instant(), AT_ONCE);
    }
}
