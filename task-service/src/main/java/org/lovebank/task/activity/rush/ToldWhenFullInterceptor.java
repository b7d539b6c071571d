package org.lovebank.task.activity.rush;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lovebank.access.CurrentCaller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.rush.RushRepository.Seen;

/** Stands before the idempotency key; whoever may be trying again passes, so that a yes that was given is said again. */
@ToldWhenFull
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
class ToldWhenFullInterceptor {

    /** Who waits longer goes in beside the others: nothing but speed depends on the door. */
    private static final int LONGEST_SECONDS = 2;

    private final FullShifts fullShifts;
    private final LookOnce lookOnce;
    private final Doors doors;
    private final CurrentCaller caller;

    ToldWhenFullInterceptor(FullShifts fullShifts, LookOnce lookOnce, Doors doors, CurrentCaller caller) {
        this.fullShifts = fullShifts;
        this.lookOnce = lookOnce;
        this.doors = doors;
        this.caller = caller;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        for (Object given : call.getParameters()) {
            if (given instanceof AskedForPlace asked && asked.volunteerId() == null && asked.shiftId() != null) {
                return oneOfMany(call, asked.shiftId(), caller.get().id());
            }
        }
        return call.proceed();
    }

    private Object oneOfMany(InvocationContext call, UUID shiftId, UUID volunteerId) throws Exception {
        mustNotBeFull(shiftId, volunteerId);
        Semaphore door = doors.of(shiftId);
        boolean inTurn = door.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS);
        try {
            mustNotBeFull(shiftId, volunteerId);
            return call.proceed();
        } finally {
            if (inTurn) {
                door.release();
            }
        }
    }

    private void mustNotBeFull(UUID shiftId, UUID volunteerId) {
        Optional<Refusal> answer = fullShifts.answer(shiftId);
        if (answer.isPresent()) {
            Seen seen = lookOnce.since(shiftId, System.nanoTime());
            if (seen.full() && !seen.askers().contains(volunteerId)) {
                throw new Refused(answer.get());
            }
        }
    }
}
