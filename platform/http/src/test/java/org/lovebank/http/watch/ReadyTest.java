package org.lovebank.http.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.lovebank.stack.testing.EmbeddedDatabase;
import org.lovebank.stack.testing.HouseUnderTest;

/** Whether a house says the truth about being ready. */
@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
@SuppressWarnings("NullAway.Init")
class ReadyTest {

    private final Flyway flyway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    ReadyTest(Flyway flyway) {
        this.flyway = flyway;
    }

    @Test
    void aHouseWithoutItsDatabaseIsNotReadyAndIsAliveAllTheSame() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        String database = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        ready().statusCode(200).body("status", Matchers.equalTo("UP"));
        asSuperuser("alter database " + database + " allow_connections false");
        try {
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            ready().statusCode(503).body("status", Matchers.equalTo("DOWN"));
            at("/q/health/live").statusCode(200);
        } finally {
            asSuperuser("alter database " + database + " allow_connections true");
        }
        // Each look finds one dead connection and throws it away.
        int looks = 0;
        while (ready().extract().statusCode() != 200) {
            assertThat(++looks).isLessThan(20);
        }
    }

    @Test
    void aHouseThatLacksAMigrationIsNotReady() {
        // given
        Flyway further = Flyway.configure()
                .dataSource(flyway.getConfiguration().getDataSource())
                .locations("filesystem:src/test/resources/db/later")
                .load();

        // then
        assertThat(new SchemaReady(further, false).call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new SchemaReady(flyway, false).call().getStatus()).isEqualTo(Status.UP);
    }

    private ValidatableResponse ready() {
        return at("/q/health/ready");
    }

    private ValidatableResponse at(String path) {
        return given().baseUri("http://localhost")
                .basePath("")
                .port(management.getPort())
                .get(path)
                .then();
    }

    private static void asSuperuser(String statement) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + EmbeddedDatabase.port() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
