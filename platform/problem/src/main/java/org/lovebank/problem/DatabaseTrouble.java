package org.lovebank.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the database said no to without our having made a mistake.
 *
 * <p>Source of the classes: PostgreSQL's manual, appendix A, error codes.
 */
final class DatabaseTrouble {

    private static final int DEEPEST = 10;
    /** Deadlock, serialization failure, lock not available, statement cancelled by its time limit. */
    private static final Set<String> CODES = Set.of("40P01", "40001", "55P03", "57014");
    /** Connection lost or refused; too few resources; an operator ends or starts the server. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    /** A character not in the repertoire, an untranslatable one; a day or moment too far away. */
    private static final Set<String> VALUES = Set.of("22021", "22P05", "22008");

    private DatabaseTrouble() {}

    /**
     * Whether it could not do it now and may in a moment: two changes that waited for each other, a lock or a connection
     * that was not had in time, a server that is just going or coming. The change was rolled back, so the caller may ask
     * again. A COMMIT that broke is only told beside the rollback.
     */
    static boolean passes(Throwable error) {
        return saysOf(error, DatabaseTrouble::passes, DEEPEST);
    }

    /** Whether it was given what it has no room for: a NUL or the year 300000 parses, and the caller has to write something else. */
    static boolean isOfValue(Throwable error) {
        return saysOf(error, state -> state != null && VALUES.contains(state), DEEPEST);
    }

    private static boolean saysOf(@Nullable Throwable error, Predicate<@Nullable String> state, int depth) {
        if (error == null || depth == 0) {
            return false;
        }
        return (error instanceof SQLException trouble && state.test(trouble.getSQLState()))
                || saysOf(error.getCause(), state, depth - 1)
                || Stream.of(error.getSuppressed()).anyMatch(beside -> saysOf(beside, state, depth - 1));
    }

    private static boolean passes(@Nullable String state) {
        // The driver always names a state; the pool, which waited for a free connection in vain, names none.
        return state == null
                || CODES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
