package org.lovebank.task.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.problem.Refused;
import org.lovebank.task.matching.TimeRefusal.MatchingTooSlow;

/** Gives a query of matching so long and no longer: whoever waits is told to come again, and the others go on. */
@ApplicationScoped
public class TimeLimitRepository {

    private static final String CANCELED = "57014";
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Duration limit;

    TimeLimitRepository(@ConfigProperty(name = "lovebank.task.matching-limit") Duration limit) {
        this.limit = limit;
    }

    /** A query that the database may break off. */
    @FunctionalInterface
    public interface Query<T> {
        T answer() throws SQLException;
    }

    /** The answer within the limit, in the connection's transaction; what follows in it has the time of before. */
    public <T> T within(Connection connection, Query<T> query) throws SQLException {
        set(connection, "'" + limit.toMillis() + "ms'");
        try {
            T answer = query.answer();
            set(connection, "default");
            return answer;
        } catch (SQLException failed) {
            if (CANCELED.equals(failed.getSQLState())) {
                throw new Refused(new MatchingTooSlow(RETRY_AFTER_SECONDS));
            }
            throw failed;
        }
    }

    private static void set(Connection connection, String timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout to " + timeout);
        }
    }
}
