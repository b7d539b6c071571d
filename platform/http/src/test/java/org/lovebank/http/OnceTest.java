package org.lovebank.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
class OnceTest {

    private static final String REN = token();
    private static final String MEI = token();

    private static String token() {
        return TestTokens.forCaller(UUID.randomUUID()).roles(Roles.RESIDENT).sign();
    }

    private static Response make(String token, String key, String label, Object minutes) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body("{\"label\":\"" + label + "\",\"minutes\":" + minutes + "}")
                .post("/api/v1/jars");
    }

    private static int jars(String label) {
        return given().get("/api/v1/jars?limit=100&label=" + label)
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void theSameKeyAndBodyDoOneThing() {
        // given
        String key = UUID.randomUUID().toString();
        Response first = make(REN, key, "once", 60);

        // when
        Response second = make(REN, key, "once", 60);

        // then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).endsWith(first.jsonPath().getString("id"));
        assertThat(jars("once")).isEqualTo(1);
    }

    @Test
    void aKeyWithQuotesIsTheSameKey() {
        // given
        String key = UUID.randomUUID().toString();
        make(REN, key, "quoted", 60);

        // when
        Response second = make(REN, '"' + key + '"', "quoted", 60);

        // then
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(jars("quoted")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // given
        String key = UUID.randomUUID().toString();
        make(REN, key, "other", 60);

        // when
        Response second = make(REN, key, "other", 61);

        // then
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(jars("other")).isEqualTo(1);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        // given
        String key = UUID.randomUUID().toString();
        make(REN, key, "two", 60);

        // when
        Response second = make(MEI, key, "two", 60);

        // then
        assertThat(second.header("Idempotent-Replayed")).isNull();
        assertThat(jars("two")).isEqualTo(2);
    }

    @Test
    void whatTheFieldRefusedLeavesNothingAndStaysRefused() {
        // given
        String key = UUID.randomUUID().toString();
        make(REN, key, "large", 5_000);

        // when
        Response second = make(REN, key, "large", 5_000);

        // then
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getString("code")).isEqualTo("JAR_TOO_LARGE");
        assertThat(second.jsonPath().getInt("metadata.minutes")).isEqualTo(5_000);
        assertThat(jars("large")).isZero();
    }

    @Test
    void aWrongFieldDoesNotUseUpTheKey() {
        // given
        String key = UUID.randomUUID().toString();
        make(REN, key, "field", -1);

        // when
        Response second = make(REN, key, "field", 60);

        // then
        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void withoutAKeyNothingIsDone() {
        // when
        Response answer = make(REN, " ", "none", 60);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(jars("none")).isZero();
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldToWait() throws Exception {
        // given
        String key = UUID.randomUUID().toString();
        JarResource.inside = new CountDownLatch(1);
        JarResource.holdOpen = new CountDownLatch(1);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> make(REN, key, "running", 60));
        assertThat(JarResource.inside.await(10, TimeUnit.SECONDS)).isTrue();

        // when
        Response second = make(REN, key, "running", 60);

        // then
        JarResource.holdOpen.countDown();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(jars("running")).isEqualTo(1);
    }
}
