package org.lovebank.problem;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way in which a noun says no. Implemented by records inside the noun's sealed interface: the record's name is the
 * stable code ({@code NoPlaceLeft} becomes {@code NO_PLACE_LEFT}), its components are the facts that a client may read.
 * A component may never hold personal data: facts travel in the answer.
 */
public interface Refusal {

    Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** What kind of no this is; the kind decides the status, and nothing else does. */
    Kind kind();

    /** The stable code: upper snake case, at most 63 characters, never translated. */
    default String code() {
        return WORD_START.matcher(getClass().getSimpleName()).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** The facts behind the refusal, in the order in which the record names them. */
    default Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            facts.put(component.getName(), valueOf(component));
        }
        return facts;
    }

    private Object valueOf(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(this);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("a refusal is a record whose components can be read", cause);
        }
    }

    /** The kinds of no, each with its HTTP status. */
    enum Kind {
        /** The thing is not there, or not there for this caller. */
        MISSING(404),
        /** The thing is there, but its present state does not allow this. */
        CONFLICT(409),
        /** The caller is not who he says, or does not show that he is. */
        NOT_BELIEVED(401),
        /** The caller may not do this. */
        FORBIDDEN(403),
        /** The request is well formed but breaks a rule of the field. */
        INVALID(422),
        /** The thing was changed since the caller read it. */
        STALE(412),
        /** The caller must say which version it edits, or which key it retries. */
        UNCONDITIONAL(428),
        /** The request itself cannot be read. */
        MALFORMED(400),
        /** This caller has asked too often; try again after {@code retryAfterSeconds}. */
        LIMITED(429),
        /** The house cannot take more work now; try again after {@code retryAfterSeconds}. */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of this kind. */
        public int status() {
            return status;
        }
    }
}
