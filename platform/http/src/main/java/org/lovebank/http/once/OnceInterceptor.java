package org.lovebank.http.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** Stands before the use case's transaction and opens it, so that the key's row commits or vanishes with the effect. */
@Once
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OnceInterceptor {

    private final AnswerRepository answers;
    private final RequestKeys keys;
    private final ObjectMapper json;

    OnceInterceptor(AnswerRepository answers, RequestKeys keys, ObjectMapper json) {
        this.answers = answers;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        RequestKey key = keys.of(call);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var before = answers.claim(key);
                if (before.isPresent()) {
                    return before.get().replayed();
                }
                Response answer = (Response) call.proceed();
                answers.keep(key, Answer.of(answer, json));
                return answer;
            });
        } catch (Refused refused) {
            // What the field forbids stays forbidden for this key, though the refused transaction left nothing behind.
            if (refused.refusal().kind() == Refusal.Kind.INVALID && !(refused.refusal() instanceof OnceRefusal)) {
                QuarkusTransaction.requiringNew().run(() -> answers.keepRefusal(key, refused.refusal()));
            }
            throw refused;
        }
    }
}
