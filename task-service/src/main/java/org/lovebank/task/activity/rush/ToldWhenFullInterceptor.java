package org.lovebank.task.activity.rush;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.CurrentCaller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** Stands before the idempotency key; whoever may be trying again passes, so that a yes that was given is said again. */
@ToldWhenFull
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
class ToldWhenFullInterceptor {

    private final FullShifts fullShifts;
    private final RushRepository rush;
    private final CurrentCaller caller;

    ToldWhenFullInterceptor(FullShifts fullShifts, RushRepository rush, CurrentCaller caller) {
        this.fullShifts = fullShifts;
        this.rush = rush;
        this.caller = caller;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        for (Object given : call.getParameters()) {
            if (given instanceof AskedForPlace asked && asked.volunteerId() == null) {
                mustNotBeFull(asked.shiftId());
            }
        }
        return call.proceed();
    }

    private void mustNotBeFull(UUID shiftId) {
        // A request without a shift is for validation to refuse.
        Optional<Refusal> full = shiftId == null ? Optional.empty() : fullShifts.answer(shiftId);
        if (full.isPresent() && !rush.isKnown(shiftId, caller.get().id())) {
            throw new Refused(full.get());
        }
    }
}
