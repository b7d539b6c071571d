package org.lovebank.http.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.OnceRefusal.IdempotencyKeyMissing;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** Stands before the use case's transaction and opens it, so that the key's row commits or vanishes with the effect. */
@Once
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OnceInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{8,255}");

    private final AnswerRepository answers;
    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final ObjectMapper json;

    OnceInterceptor(
            AnswerRepository answers,
            CurrentCaller caller,
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        RequestKey key = key(call);
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

    private RequestKey key(InvocationContext call) throws JsonProcessingException {
        String given = headers.getHeaderString(HEADER);
        String key = given == null ? "" : given.replaceAll("^\"|\"$", "");
        if (!VISIBLE.matcher(key).matches()) {
            throw new Refused(new IdempotencyKeyMissing());
        }
        Caller who = caller.get();
        String address = request.getMethod() + ' ' + uri.getRequestUri().getRawPath();
        return RequestKey.of(
                who.clientId() + '\n' + who.id() + '\n' + address + '\n' + key,
                // The key, which is kept nowhere, salts the print: a phone number alone could be guessed from it.
                key + '\n' + address + '\n' + body(call));
    }

    /** What the resource was given: the deserialised body says more about sameness than its white space does. */
    private String body(InvocationContext call) throws JsonProcessingException {
        StringBuilder all = new StringBuilder(String.valueOf(uri.getRequestUri().getRawQuery()));
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getAnnotations().length == 0
                    || parameters[i].isAnnotationPresent(jakarta.validation.Valid.class)
                    || parameters[i].isAnnotationPresent(jakarta.validation.constraints.NotNull.class)) {
                all.append('\n')
                        .append(new String(json.writeValueAsBytes(call.getParameters()[i]), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
