package org.lovebank.task.activity.hourcode;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.HourCodeWrong;
import org.lovebank.task.policy.ActivityPolicy.HourCodes;
import org.lovebank.task.policy.Policies;

/**
 * Stands before the idempotency key and its transaction: a wrong try stays counted though the refused transaction leaves
 * nothing behind, and nobody holds one connection while waiting for a second.
 */
@TriesAreFew
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
class TriesAreFewInterceptor {

    private static final AreaPath ANYWHERE = new AreaPath("cn");

    private final WrongCodes wrongCodes;
    private final Policies policies;
    private final CurrentCaller caller;
    private final Clock clock;

    TriesAreFewInterceptor(WrongCodes wrongCodes, Policies policies, CurrentCaller caller, Clock clock) {
        this.wrongCodes = wrongCodes;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Instant now = clock.instant();
        UUID person = caller.get().id();
        wrongCodes.takeTry(
                person, policies.content(HourCodes.class, ANYWHERE, now).wrongPerHour(), now);
        boolean wrong = false;
        try {
            return call.proceed();
        } catch (Refused refused) {
            wrong = refused.refusal() instanceof HourCodeWrong;
            throw refused;
        } finally {
            if (!wrong) {
                wrongCodes.giveBack(person);
            }
        }
    }
}
