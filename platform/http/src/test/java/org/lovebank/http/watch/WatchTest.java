package org.lovebank.http.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
@SuppressWarnings("NullAway.Init")
class WatchTest {

    private static final String NOTHING = "select 'lovebank.jars' as name, null as label, null::float8 as value";

    private final Watch watch;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    WatchTest(Watch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void emptyTheShelf() {
        JarsOnTheShelf.statement = NOTHING;
    }

    @Test
    void whatTheStatementSaysIsShownAndAFigureWithoutAValueIsNot() {
        // given
        JarsOnTheShelf.statement = """
                select 'lovebank.jars' as name, 'size=' || size as label, count as value
                  from (values ('small', 3), ('large', 0), ('broken', null)) as s (size, count)
                """;

        // when
        watch.look();

        // then
        assertThat(scrape())
                .contains("lovebank_jars{size=\"small\"} 3.0")
                .contains("lovebank_jars{size=\"large\"} 0.0")
                .doesNotContain("size=\"broken\"")
                .containsPattern("lovebank_database_bytes [1-9]")
                .containsPattern("lovebank_database_sessions\\{state=\"active\"} [1-9]");
    }

    @Test
    void aFigureThatCannotBeReadIsNotShownAsIfItWereNew() {
        // given
        JarsOnTheShelf.statement = "select 'lovebank.jars' as name, 'size=small' as label, 7 as value";
        watch.look();
        assertThat(scrape()).contains("lovebank_jars{size=\"small\"} 7.0");
        double age = age();

        // when
        JarsOnTheShelf.statement = "select no_such_column";
        watch.look();

        // then
        assertThat(scrape()).doesNotContain("lovebank_jars{size=\"small\"} 7.0").contains("lovebank_database_bytes");
        assertThat(age()).isGreaterThan(age);
    }

    @Test
    void answersAreCountedByTemplateAndNeverByTheIdInThePath() {
        // when
        given().auth()
                .oauth2(TestTokens.forCaller(UUID.randomUUID())
                        .roles(Roles.RESIDENT)
                        .sign())
                .header("If-Match", "\"6\"")
                .put("/api/v1/jars/471147")
                .then()
                .statusCode(412);
        given().get("/nowhere/471147").then().statusCode(404);

        // then
        assertThat(scrape())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/jars/\\{number}\"")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*le=\"0\\.25\"")
                .contains("agroal_active_count")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("471147");
    }

    private double age() {
        return scrape().lines()
                .filter(line -> line.startsWith("lovebank_watch_age_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        return given().baseUri("http://localhost")
                .basePath("")
                .port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
