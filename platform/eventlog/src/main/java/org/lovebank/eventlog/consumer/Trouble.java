package org.lovebank.eventlog.consumer;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose fault a failure is: the surroundings', which pass, or the event's own, which may not. */
final class Trouble {

    /** SQL states: connection, resources, operator, deadlock and serialisation, locks. */
    private static final Set<String> SURROUNDINGS = Set.of("08", "53", "57", "40", "55", "58");

    private Trouble() {}

    /** Whether the database or the network is in trouble: patience has no end then. */
    static boolean ofTheSurroundings(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof IOException
                    || (cause instanceof SQLException sql && passes(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state) {
        return state == null || state.length() < 2 || SURROUNDINGS.contains(state.substring(0, 2));
    }
}
