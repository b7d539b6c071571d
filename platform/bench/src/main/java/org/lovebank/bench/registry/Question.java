package org.lovebank.bench.registry;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of the registry, each time of somebody or somewhere else.
 *
 * @param figure whether it is a figure, for which more time is given
 * @param call the request of a number
 * @param sql the bare question that is measured beside, prepared
 * @param values the values of a number for it
 */
record Question(String name, boolean figure, LongFunction<Call> call, String sql, LongFunction<List<Object>> values) {

    /**
     * A request; {@code expected} stands at the beginning of a right answer.
     *
     * @param body of a POST; a GET has none
     */
    record Call(String path, @Nullable String body, String expected) {

        static Call get(String path, String expected) {
            return new Call(path, null, expected);
        }
    }
}
