package org.lovebank.task.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Hamlet;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** Made slow by a lock that the test holds: the database is asked as ever and does not answer. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class TimeLimitHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    DataSource database;

    private Hamlet hamlet;
    private Person ren;
    private String candidates = "";

    @BeforeEach
    void anOrder() {
        clock.set(TestClock.MONDAY_TEN);
        hamlet = Hamlet.fresh(registry);
        ren = hamlet.volunteer(new Profile());
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "REPAIR"));
        candidates = "/orders/" + order + "/candidates";
    }

    @Test
    void aQueryThatTakesTooLongIsBrokenOffAndMayBeAskedAgain() throws SQLException {
        // given
        hamlet.dispatcher().gets(candidates).statusCode(200);

        // when
        whileLocked(() -> {
            hamlet.dispatcher()
                    .gets(candidates)
                    .statusCode(503)
                    .body("code", equalTo("MATCHING_TOO_SLOW"))
                    .body("title", equalTo("The machine is busy"))
                    .header("Retry-After", equalTo("2"));
            ren.gets("/me/menu").statusCode(503).header("Retry-After", notNullValue());
        });

        // then
        hamlet.dispatcher().gets(candidates).statusCode(200);
        ren.gets("/me/menu").statusCode(200);
    }

    @Test
    void theLimitHoldsForTheQueryAndNotForWhatFollows() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String before = timeout(connection);
            TimeLimitRepository limit = new TimeLimitRepository(java.time.Duration.ofMillis(250));
            assertThat(limit.within(connection, () -> timeout(connection))).isEqualTo("250ms");
            assertThat(timeout(connection)).isEqualTo(before);
            connection.rollback();
        }
    }

    private void whileLocked(Runnable asked) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table volunteer_skill in access exclusive mode");
            asked.run();
            connection.rollback();
        }
    }

    private static String timeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("show statement_timeout")) {
            row.next();
            return row.getString(1);
        }
    }
}
