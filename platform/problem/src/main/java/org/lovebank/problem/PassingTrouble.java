package org.lovebank.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the database could not do now and may do in a moment: two changes that waited for each other, a lock or a
 * connection that was not had in time, a server that is just going or coming. The change was rolled back, so the caller
 * may ask again; our own mistakes are never among these.
 *
 * <p>Source of the classes: PostgreSQL's manual, appendix A, error codes.
 */
final class PassingTrouble {

    private static final int DEEPEST = 10;
    /** Deadlock, serialization failure, lock not available, statement cancelled by its time limit. */
    private static final Set<String> CODES = Set.of("40P01", "40001", "55P03", "57014");
    /** Connection lost or refused; too few resources; an operator ends or starts the server. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private PassingTrouble() {}

    /** Whether some cause of this error is such a trouble; a COMMIT that broke is only told beside the rollback. */
    static boolean in(Throwable error) {
        return in(error, DEEPEST);
    }

    private static boolean in(@Nullable Throwable error, int depth) {
        if (error == null || depth == 0) {
            return false;
        }
        return (error instanceof SQLException trouble && passes(trouble.getSQLState()))
                || in(error.getCause(), depth - 1)
                || Stream.of(error.getSuppressed()).anyMatch(beside -> in(beside, depth - 1));
    }

    private static boolean passes(@Nullable String state) {
        // The driver always names a state; the pool, which waited for a free connection in vain, names none.
        return state == null
                || CODES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
