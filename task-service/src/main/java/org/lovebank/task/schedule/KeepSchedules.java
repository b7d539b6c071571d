package org.lovebank.task.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;

/** Makes the orders of running agreements ahead of time and seats their volunteers; any number of replicas may do it. */
@ApplicationScoped
public class KeepSchedules {

    private static final Logger LOG = Logger.getLogger(KeepSchedules.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 200;

    private final RunningAgreements runningAgreements;
    private final MakeOrders makeOrders;
    private final SeatTurn seatTurn;
    private final Clock clock;

    KeepSchedules(RunningAgreements runningAgreements, MakeOrders makeOrders, SeatTurn seatTurn, Clock clock) {
        this.runningAgreements = runningAgreements;
        this.makeOrders = makeOrders;
        this.seatTurn = seatTurn;
        this.clock = clock;
    }

    @Scheduled(
            identity = "keep-agreement-schedules",
            every = "${lovebank.task.agreements-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void now() {
        Instant now = clock.instant();
        int made = 0;
        UUID last = FIRST;
        for (List<UUID> page = runningAgreements.after(last, PAGE);
                !page.isEmpty();
                page = runningAgreements.after(last, PAGE)) {
            for (UUID agreement : page) {
                made += orders(agreement, now);
            }
            last = page.getLast();
        }
        if (made > 0) {
            LOG.infof("orders made by agreements count=%d", made);
        }
        for (Turn turn : runningAgreements.openTurns(PAGE)) {
            seat(turn, now);
        }
    }

    private int orders(UUID agreement, Instant now) {
        try {
            return makeOrders.of(agreement, now);
        } catch (Refused refused) {
            LOG.warnf(
                    "agreement makes no orders agreementId=%s code=%s",
                    agreement, refused.refusal().code());
            return 0;
        }
    }

    private void seat(Turn turn, Instant now) {
        try {
            seatTurn.give(turn, now);
        } catch (Refused refused) {
            LOG.infof(
                    "turn not seated agreementId=%s code=%s",
                    turn.agreementId(), refused.refusal().code());
            seatTurn.giveUp(turn, refused, now);
            standIn(turn, now);
        }
    }

    /** The first stand-in who may serve is asked. */
    private void standIn(Turn turn, Instant now) {
        for (UUID standIn : seatTurn.standIns(turn)) {
            try {
                seatTurn.offer(turn, standIn, now);
                return;
            } catch (Refused refused) {
                LOG.infof(
                        "stand-in not asked agreementId=%s code=%s",
                        turn.agreementId(), refused.refusal().code());
            }
        }
    }
}
