package org.lovebank.http.once;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** Stands before the resource: looks whether the key was refused before, and keeps a new refusal. */
@RefusalsKept
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RefusalsKeptInterceptor {

    private final AnswerRepository answers;
    private final RequestKeys keys;

    RefusalsKeptInterceptor(AnswerRepository answers, RequestKeys keys) {
        this.answers = answers;
        this.keys = keys;
    }

    @AroundInvoke
    Object keep(InvocationContext call) throws Exception {
        RequestKey key = keys.of(call);
        QuarkusTransaction.requiringNew().run(() -> answers.mustNotBeRefused(key));
        try {
            return call.proceed();
        } catch (Refused refused) {
            if (isForGood(refused.refusal())) {
                QuarkusTransaction.requiringNew().run(() -> answers.keepRefusal(key, refused.refusal()));
            }
            throw refused;
        }
    }

    /** A rule said no. What is not there, not allowed or busy may be another time; a key's own misuse is no answer. */
    private static boolean isForGood(Refusal refusal) {
        boolean rule = refusal.kind() == Refusal.Kind.CONFLICT || refusal.kind() == Refusal.Kind.INVALID;
        return rule && !refusal.code().startsWith("IDEMPOTENCY_KEY_");
    }
}
