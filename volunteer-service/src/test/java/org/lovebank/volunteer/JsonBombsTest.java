package org.lovebank.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Bombs;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Bodies that were made to hurt whoever parses them: each is refused with a code, and nothing is kept of it. */
@QuarkusTest
@TheRegistry
@SuppressWarnings("NullAway.Init")
class JsonBombsTest {

    private static final int MILLION = 1_000_000;
    private static final String DAYS = "{\"workingDays\":%s}";

    private Community community;

    @BeforeEach
    void aCommunityOfItsOwn() {
        community = Community.fresh();
    }

    @Test
    void aBodyAsDeepAsAWellIsNotClimbedInto() {
        isRefused("[".repeat(100_000), 400);
        isRefused(policy("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)), 400);
    }

    @Test
    void aNumberOfAMillionDigitsIsNoNumber() {
        isRefused(policy(DAYS.formatted("9".repeat(MILLION))), 400);
        isRefused(policy(DAYS.formatted("0." + "9".repeat(MILLION))), 400);
    }

    @Test
    void anExponentIsNotWrittenOut() {
        isRefused(policy(DAYS.formatted("1e999999999")), 422);
    }

    @Test
    void twentyMegabytesOfTextAreNotRead() {
        // when
        byte[] body = area("a".repeat(20 * MILLION)).getBytes(StandardCharsets.UTF_8);

        // then
        HttpResponse<String> answer = Bombs.thrown(community.admin, "areas", "application/json", body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }

    @Test
    void aNameThatNeverEndsIsNoName() {
        isRefused("{\"" + "a".repeat(MILLION) + "\":1}", 400);
        isRefused("{" + "\"a\":1,".repeat(MILLION / 10) + "\"a\":1}", 400);
    }

    @Test
    void whatIsNoTextIsNotKept() {
        isRefused(area("a\\u0000b"), 400);
        isRefused(area("a\u0000b"), 400);
        isRefused(area("a\\ud800b"), 400);
        isRefused(area("a\\udc00\\ud800"), 400);
    }

    @Test
    void whatIsNotUtf8IsNoBody() {
        isRefused(area("\u00e9").getBytes(StandardCharsets.ISO_8859_1), 400);
    }

    private String area(String name) {
        return "{\"parentPath\":\"%s\",\"code\":\"bomb\",\"level\":\"GRID\",\"name\":\"%s\"}"
                .formatted(community.path, name);
    }

    private String policy(String content) {
        return "{\"code\":\"SERVICE_RECORD_PUBLICITY\",\"areaPath\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"a test\",\"content\":%s}"
                .formatted(community.path, LocalDate.now(Time.DAYS), content);
    }

    private void isRefused(String body, int status) {
        isRefused(body.getBytes(StandardCharsets.UTF_8), status);
    }

    private void isRefused(byte[] body, int status) {
        // given
        String text = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        String address = text.contains("SERVICE_RECORD_PUBLICITY") ? "registry-policies" : "areas";

        // when
        HttpResponse<String> answer = Bombs.thrown(community.admin, address, "application/json", body);

        // then
        assertThat(answer.statusCode()).as(text + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .as(text)
                .containsPattern("\"code\":\"(MALFORMED_BODY|MALFORMED_REQUEST|INVALID_INPUT|POLICY_CONTENT_WRONG)\"");
        assertThat(answer.body()).doesNotContainPattern("Exception|java\\.|org\\.|jackson|StreamRead");
        assertThat(community
                        .admin
                        .get("/api/v1/areas/" + community.path + ".bomb")
                        .statusCode())
                .isEqualTo(404);
    }
}
