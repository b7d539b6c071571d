package org.lovebank.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
class ConventionsTest {

    private static final UUID REN = UUID.randomUUID();

    private static RequestSpecification ren() {
        return given().auth()
                .oauth2(TestTokens.forCaller(REN).roles(Roles.RESIDENT).sign())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Response post(String body) {
        return ren().contentType(ContentType.JSON).body(body).post("/api/v1/jars");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"a\",\"minutes\":1,\"extra\":2}|#/extra|UNKNOWN_FIELD",
                "{\"label\":\"a\",\"minutes\":\"60\"}|#/minutes|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":60.5}|#/minutes|WRONG_VALUE",
                "{\"label\":5,\"minutes\":60}|#/label|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":0}|#/minutes|POSITIVE",
                "{\"label\":\"\",\"minutes\":1}|#/label|NOT_BLANK",
                "{\"minutes\":1}|#/label|NOT_BLANK",
                "{\"label\":\"a\"}|#/minutes|NOT_NULL",
                "{\"label\":\"aaaaaaaaaaaaaaaaaaaaa\",\"minutes\":1}|#/label|SIZE",
                "{\"label\":\"a\",\"minutes\":1,\"filledOn\":\"+10000-01-01\"}|#/filledOn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"filledOn\":\"+999999999-12-31\"}|#/filledOn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"filledOn\":\"0000-12-31\"}|#/filledOn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"filledOn\":20260}|#/filledOn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"filledOn\":[2026,1,1]}|#/filledOn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"soldIn\":\"10000-01\"}|#/soldIn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"soldIn\":[2026,1]}|#/soldIn|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"closedAt\":\"+10000-01-01T00:00:00Z\"}|#/closedAt|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"closedAt\":\"0000-12-31T23:59:59Z\"}|#/closedAt|WRONG_VALUE",
                "{\"label\":\"a\",\"minutes\":1,\"closedAt\":1767225600}|#/closedAt|WRONG_VALUE",
            })
    void aWrongFieldIsNamedWithItsCode(String body, String pointer, String code) {
        // when
        Response answer = post(body);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"a\",\"minutes\":1|MALFORMED_BODY",
                "{\"label\":\"a\",\"label\":\"b\",\"minutes\":1}|MALFORMED_BODY",
                "{\"label\":\"a\",\"minutes\":1} {}|MALFORMED_BODY",
                "[]|MALFORMED_BODY",
            })
    void aBodyThatCannotBeReadIsAProblemToo(String body, String code) {
        // when
        Response answer = post(body);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"filledOn\":\"0001-01-01\"",
                "\"filledOn\":\"9999-12-31\"",
                "\"closedAt\":\"9999-12-31T23:59:59.9Z\""
            })
    void aYearHasFourDigits(String field) {
        assertThat(post("{\"label\":\"a\",\"minutes\":1," + field + "}").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,200", "9999-12-31,200", "+5874898-01-01,400", "+999999999-12-31,400", "-0001-01-01,400"})
    void aYearInAQueryHasFourDigitsToo(String day, int status) {
        // when
        Response answer = ren().queryParam("filledOn", day).get("/api/v1/jars/filled");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(status == 400 ? "MALFORMED_REQUEST" : null);
    }

    @Test
    void anEmptyBodyIsMissing() {
        // when
        Response answer = ren().contentType(ContentType.JSON).post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing-here,404,NO_SUCH_RESOURCE",
        "DELETE,/api/v1/jars,405,METHOD_NOT_ALLOWED",
        "PUT,/api/v1/jars/one,404,NO_SUCH_RESOURCE",
        "GET,/elsewhere,404,NO_SUCH_RESOURCE"
    })
    void anAddressThatDoesNotExistIsAProblem(String method, String path, int status, String code) {
        // when
        Response answer = ren().header("If-Match", "*").request(method, path);

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void anotherMediaTypeIsRefusedInWords() {
        // when
        Response answer = ren().contentType("text/plain").body("hello").post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"v1\"", "text/html,心"})
    void whoAcceptsWhatCannotBeReadIsRefusedBeforeAnythingIsDone(String accepted) {
        // given
        String label = UUID.randomUUID().toString().substring(0, 8);

        // when
        Response answer = ren().header("Accept", accepted)
                .contentType(ContentType.JSON)
                .body("{\"label\":\"" + label + "\",\"minutes\":1}")
                .post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_ACCEPTABLE");
        assertThat(ren().queryParam("label", label)
                        .get("/api/v1/jars")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void ourOwnMistakeTellsNothing() {
        // when
        Response answer = given().header("X-Request-Id", "request-4711").get("/api/v1/jars/broken");

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString())
                .doesNotContain("王小明")
                .doesNotContain("13800138000")
                .doesNotContain("Exception");
        assertThat(answer.jsonPath().getString("requestId")).isEqualTo("request-4711");
        assertThat(answer.header("X-Request-Id")).isEqualTo("request-4711");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void whoWaitedForEachOtherMayTryAgain() {
        // when
        CompletableFuture<Response> one = CompletableFuture.supplyAsync(() -> given().get("/api/v1/jars/1/then/2"));
        Response two = given().get("/api/v1/jars/2/then/1");

        // then
        Response stopped = two.statusCode() == 200 ? one.join() : two;
        Response through = two.statusCode() == 200 ? two : one.join();
        assertThat(through.statusCode()).isEqualTo(200);
        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.jsonPath().getString("code")).isEqualTo("BUSY");
        assertThat(stopped.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void whoseChangeIsFoundTooLateAtTheCommitIsToldSo() {
        // when
        Response answer = given().get("/api/v1/jars/lost");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("ANOTHER_CHANGE_CAME_FIRST");
    }

    @Test
    void whatNobodyAnnotatedIsClosed() {
        assertThat(ren().get("/api/v1/jars/forgotten").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsAskedWhoHeIs() {
        // when
        Response answer = given().contentType(ContentType.JSON).body("{}").post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aTokenThatIsNotBelievedIsAProblem() {
        // when
        Response answer = given().auth()
                .oauth2("not.a.token")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void aRoleThatMayNotIsTold() {
        // given
        String volunteer = TestTokens.forCaller(REN).roles(Roles.VOLUNTEER).sign();

        // when
        Response answer = given().auth()
                .oauth2(volunteer)
                .contentType(ContentType.JSON)
                .body("{\"label\":\"a\",\"minutes\":1}")
                .post("/api/v1/jars");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aListIsReadPageByPageWithoutGapOrRepeat() {
        // given
        for (int i = 0; i < 7; i++) {
            post("{\"label\":\"paged\",\"minutes\":" + (i + 1) + "}");
        }
        List<Integer> seen = new ArrayList<>();
        String next = "/api/v1/jars?label=paged&limit=3";

        // when
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.minutes", Integer.class));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // then
        assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        // given
        for (int i = 0; i < 2; i++) {
            post("{\"label\":\"mine\",\"minutes\":1}");
        }
        String cursor =
                given().get("/api/v1/jars?label=mine&limit=1").jsonPath().getString("next");

        // when
        Response answer = given().get("/api/v1/jars?label=theirs&limit=1&cursor=" + cursor);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource({"'\"v7\"',200", "*,200", "'\"v6\", \"v7\"',200", "'\"v6\"',412", "'W/\"v7\"',412", "'',428"})
    void anEditNamesTheVersionThatItEdits(String ifMatch, int status) {
        // given
        RequestSpecification edit = ren();
        if (!ifMatch.isEmpty()) {
            edit.header("If-Match", ifMatch);
        }

        // when
        Response answer = edit.put("/api/v1/jars/3");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
