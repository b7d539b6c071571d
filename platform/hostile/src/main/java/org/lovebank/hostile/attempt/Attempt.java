package org.lovebank.hostile.attempt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.hostile.wire.Octets;

/**
 * One request that should do no harm.
 *
 * @param trick what is wrong with it, such as {@code body /needs/0/durationMinutes = -1}
 * @param mayBreakOff whether the server may close the connection instead of an answer: the request is no HTTP
 */
public record Attempt(
        String trick,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable Octets body,
        boolean mayBreakOff) {

    public Attempt {
        headers = Map.copyOf(headers);
    }

    Attempt with(String newTrick, String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Attempt(newTrick, method, target, changed, body, mayBreakOff);
    }

    Attempt without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Attempt("no " + header, method, target, changed, body, mayBreakOff);
    }

    Attempt sent(String newTrick, Octets newBody) {
        return new Attempt(newTrick, method, target, headers, newBody, mayBreakOff);
    }

    Attempt sent(String newTrick, String newBody) {
        return sent(newTrick, Octets.of(newBody));
    }

    Attempt to(String newTrick, String newTarget) {
        return new Attempt(newTrick, method, newTarget, headers, body, mayBreakOff);
    }

    Attempt by(String newMethod) {
        return new Attempt("method " + newMethod, newMethod, target, headers, body, mayBreakOff);
    }

    Attempt mayBreakOffToo() {
        return new Attempt(trick, method, target, headers, body, true);
    }
}
