package org.lovebank.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class SessionTest {

    @Test
    void whoKnowsThePasswordIsLetInWithTokens() {
        // when
        Response answer = Gateway.signIn("Admin", GatewayUnderTest.ADMIN_PASSWORD);

        // then
        answer.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("tokenType", equalTo("Bearer"))
                .body("expiresInSeconds", equalTo(600))
                .body("accessToken", notNullValue())
                .body("refreshToken", notNullValue());
        Gateway.call(answer.path("accessToken"))
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldTheSame() {
        // given
        String known = People.volunteer().username();

        // when
        Response wrongPassword = Gateway.signIn(known, "not-the-password");
        Response unknownName = Gateway.signIn("nobody-" + UUID.randomUUID(), "not-the-password");

        // then
        for (Response answer : List.of(wrongPassword, unknownName)) {
            answer.then().statusCode(401).body("code", equalTo("SIGN_IN_REFUSED"));
        }
        assertThat(wrongPassword.<String>path("detail")).isEqualTo(unknownName.path("detail"));
    }

    @Test
    void aNameIsLockedAfterFiveAttemptsWhetherItExistsOrNotAndOpensAgain() {
        // given
        People.Person ren = People.volunteer();
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Gateway.signIn(ren.username(), "wrong-password").then().statusCode(401);
            Gateway.signIn(nobody, "wrong-password").then().statusCode(401);
        }

        // when
        Response right = Gateway.signIn(ren.username().toUpperCase(java.util.Locale.ROOT), ren.password());
        Response unknown = Gateway.signIn(nobody, "wrong-password");

        // then
        right.then().statusCode(429).body("code", equalTo("SIGN_IN_LOCKED")).header("Retry-After", notNullValue());
        unknown.then().statusCode(429);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.signIn(ren.username(), ren.password()).statusCode() == 201);
    }

    @Test
    void manyGuessesAtOnceAreCountedOneByOne() throws InterruptedException, ExecutionException {
        // given
        People.Person ren = People.volunteer();
        try (ExecutorService guessers = Executors.newFixedThreadPool(6)) {
            // when
            List<Future<Integer>> guesses = IntStream.range(0, 12)
                    .mapToObj(i -> guessers.submit(() ->
                            Gateway.signIn(ren.username(), "guess-number-" + i).statusCode()))
                    .toList();

            // then
            int judged = 0;
            for (Future<Integer> guess : guesses) {
                judged += guess.get() == 401 ? 1 : 0;
            }
            assertThat(judged).isEqualTo(5);
        }
    }

    @Test
    void whoSignsInFromSeveralDevicesAtOnceIsLetInOnEach() throws InterruptedException, ExecutionException {
        // given
        People.Person ren = People.volunteer();
        try (ExecutorService devices = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                // when
                List<Future<Integer>> answers = IntStream.range(0, 4)
                        .mapToObj(_ -> devices.submit(() ->
                                Gateway.signIn(ren.username(), ren.password()).statusCode()))
                        .toList();

                // then
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(201);
                }
            }
        }
    }

    @Test
    void aRefreshTokenIsGoodForOneUse() {
        // given
        People.Person ren = People.volunteer();
        String first = Gateway.signIn(ren.username(), ren.password()).path("refreshToken");

        // when
        Response refreshed = refresh(first);

        // then
        refreshed
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", greaterThan(0));
        Gateway.call(refreshed.path("access_token"))
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
        assertThat(refreshed.<String>path("refresh_token")).isNotEqualTo(first);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheWholeSession() {
        // given
        People.Person ren = People.volunteer();
        String stolen = Gateway.signIn(ren.username(), ren.password()).path("refreshToken");
        Response honest = refresh(stolen);

        // when
        Response thief = refresh(stolen);

        // then
        thief.then().statusCode(400).body("error", equalTo("invalid_grant"));
        refresh(honest.path("refresh_token")).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Gateway.call(honest.path("access_token"))
                .get("/api/v1/assignments")
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
        assertThat(Database.column(
                        "select end_reason from session s join login l on l.id = s.login_id where l.username = ?",
                        ren.username()))
                .containsExactly("TOKEN_REUSED");
    }

    @Test
    void whoSignsOutIsOut() {
        // given
        People.Person ren = People.volunteer();
        Response session = Gateway.signIn(ren.username(), ren.password());
        String token = session.path("accessToken");

        // when
        Gateway.call(token).delete("/api/v1/sessions/current").then().statusCode(204);

        // then
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(401);
        refresh(session.path("refreshToken")).then().statusCode(400);
    }

    @Test
    void whoseLoginIsSwitchedOffIsOutAndStaysOut() {
        // given
        People.Person ren = People.volunteer();
        Response session = Gateway.signIn(ren.username(), ren.password());
        String admin = Gateway.adminToken();
        String address = "/api/v1/logins/" + ren.loginId();
        String version = Gateway.call(admin).get(address).header("ETag");

        // when
        Gateway.call(admin)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body("{\"status\":\"DISABLED\"}")
                .patch(address)
                .then()
                .statusCode(200);

        // then
        Gateway.call(session.path("accessToken"))
                .get("/api/v1/assignments")
                .then()
                .statusCode(401);
        refresh(session.path("refreshToken")).then().statusCode(400);
        Gateway.signIn(ren.username(), ren.password()).then().statusCode(401);
    }

    @Test
    void noSecretStandsInTheDatabase() {
        // given
        People.Person ren = People.volunteer();
        String refreshToken = Gateway.signIn(ren.username(), ren.password()).path("refreshToken");

        // when
        List<String> everything = Database.column("select l::text from login l union all select r::text from"
                + " refresh_token r union all select k::text from idempotency_key k union all select e.data::text from"
                + " event_log e union all select a::text from access_audit a");

        // then
        assertThat(everything)
                .isNotEmpty()
                .noneMatch(row -> row.contains(ren.password()) || row.contains(refreshToken));
        assertThat(Database.column("select password_hash from login where username = ?", ren.username()))
                .allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    private static Response refresh(String token) {
        return Gateway.call()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", token)
                .post("/oauth2/token");
    }
}
