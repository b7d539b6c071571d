package org.lovebank.http.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.OnceRefusal.IdempotencyKeyMissing;
import org.lovebank.problem.Refused;

/** Reads the key of the present request: whose it is, for which address, and what was asked with it. */
@ApplicationScoped
class RequestKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{8,255}");

    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final ObjectMapper json;

    RequestKeys(CurrentCaller caller, HttpHeaders headers, UriInfo uri, Request request, ObjectMapper json) {
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.json = json;
    }

    RequestKey of(InvocationContext call) throws JsonProcessingException {
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
