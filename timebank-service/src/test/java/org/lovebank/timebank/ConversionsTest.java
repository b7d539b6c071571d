package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Minutes become points once per key, at the branch's rate, and only by their holder. */
@QuarkusTest
@TheHouse
class ConversionsTest {

    private final Registry registry;
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    ConversionsTest(Registry registry) {
        this.registry = registry;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        account = Desk.accountOf(person);
        holder = Visitor.holder(person);
        registry.finalises(person, 125);
    }

    @Test
    void theSameKeyIsAnsweredAgain() {
        // given
        String key = UUID.randomUUID().toString();
        ExtractableResponse<?> first = convert(key, 70).statusCode(201).extract();
        // when
        ExtractableResponse<?> second = convert(key, 70).statusCode(201).extract();
        // then
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.asString()).isEqualTo(first.asString());
        holder.gets("/accounts/" + account).body("points", equalTo(10)).body("availableMinutes", equalTo(65));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // given
        String key = UUID.randomUUID().toString();
        convert(key, 70).statusCode(201);
        // when
        var again = convert(key, 120);
        // then
        again.statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        holder.gets("/accounts/" + account).body("points", equalTo(10));
    }

    @Test
    void whatWasRefusedStaysRefusedForItsKey() {
        // given
        String key = UUID.randomUUID().toString();
        convert(key, 180)
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_BALANCE"))
                .body("metadata.needed", equalTo(180))
                .body("metadata.available", equalTo(125));
        registry.finalises(person, 600);
        // when
        var again = convert(key, 180);
        // then
        again.statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE")).body("metadata.available", equalTo(125));
        convert(UUID.randomUUID().toString(), 180).statusCode(201);
    }

    @Test
    void lessThanALotIsNotConverted() {
        // when
        var answer = convert(UUID.randomUUID().toString(), 59);
        // then
        answer.statusCode(422)
                .body("code", equalTo("TOO_FEW_MINUTES_TO_CONVERT"))
                .body("metadata.lotMinutes", equalTo(60));
    }

    @Test
    void aRefusalSpeaksTheCallersLanguage() {
        // when
        var english = RestAssured.given()
                .auth()
                .oauth2(holder.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("accountId", account, "minutes", 600))
                .post("/api/v1/conversions")
                .then();
        // then
        english.statusCode(409).body("detail", equalTo("600 MIN are needed, 125 are available."));
        convert(UUID.randomUUID().toString(), 600).body("detail", equalTo("需要 600 MIN，可用 125。"));
    }

    @Test
    void nobodyConvertsForAnother() {
        // when
        var stranger =
                Visitor.holder(UUID.randomUUID()).posts("/conversions", Map.of("accountId", account, "minutes", 60));
        // then
        stranger.statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        holder.gets("/accounts/" + account).body("availableMinutes", equalTo(125));
    }

    @Test
    void aKeyOfAnotherCallerIsAnotherKey() {
        // given
        UUID neighbour = registry.registersVolunteer("cn.xigu");
        registry.finalises(neighbour, 60);
        String key = UUID.randomUUID().toString();
        convert(key, 60).statusCode(201);
        // when
        var answer = Visitor.holder(neighbour)
                .posts("/conversions", key, Map.of("accountId", Desk.accountOf(neighbour), "minutes", 60));
        // then
        answer.statusCode(201).body("points", equalTo(10)).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aCounterClerkDoesNotConvert() {
        // when
        var clerk = Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/conversions", Map.of("accountId", account, "minutes", 60));
        // then
        clerk.statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void withoutATokenNothingIsKnown() {
        // when
        var nobody = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("accountId", account, "minutes", 60))
                .post("/api/v1/conversions")
                .then();
        // then
        nobody.statusCode(401).body("code", equalTo("NOT_AUTHENTICATED"));
    }

    @Test
    void withoutAKeyNothingMoves() {
        // when
        var keyless = holder.postsWithoutKey("/conversions", Map.of("accountId", account, "minutes", 60));
        // then
        keyless.statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aWrongBodyIsNamedFieldByField() {
        // when
        var unknown = holder.posts("/conversions", Map.of("accountId", account, "minutes", 60, "hours", 1));
        var zero = holder.posts("/conversions", Map.of("accountId", account, "minutes", 0));
        var fraction = holder.posts("/conversions", Map.of("accountId", account, "minutes", 60.5));
        // then
        unknown.statusCode(400).body("errors[0].pointer", equalTo("#/hours"));
        zero.statusCode(400).body("errors[0].pointer", equalTo("#/minutes"));
        fraction.statusCode(400).body("errors[0].pointer", equalTo("#/minutes")).body("exception", nullValue());
    }

    private io.restassured.response.ValidatableResponse convert(String key, long minutes) {
        return holder.posts("/conversions", key, Map.of("accountId", account, "minutes", minutes));
    }
}
