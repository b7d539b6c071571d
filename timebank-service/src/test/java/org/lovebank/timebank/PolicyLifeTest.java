package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** A policy is drafted, signed by two, published for a day to come, and never changed; a branch follows it from a day on. */
@QuarkusTest
@TheHouse
class PolicyLifeTest {

    private final LocalDate today = LocalDate.now(Time.DAYS);

    private final Desk desk;
    private final String area = "cn.p" + UUID.randomUUID().toString().substring(0, 8);
    private final String code =
            "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final Visitor chair = Visitor.staff(Roles.BANK_COUNCIL, area);
    private final Visitor second = Visitor.staff(Roles.BANK_COUNCIL, area);

    PolicyLifeTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatTwoHaveSignedIsPublishedForADayToCome() {
        // given
        var draft = drafts(rules()).statusCode(201).body("state", equalTo("DRAFT"));
        String address = "/policy-packs/drafts/" + draft.extract().path("id");
        publish(address, today.plusDays(1)).statusCode(409).body("code", equalTo("POLICY_NOT_APPROVED"));
        sign(chair, draft).statusCode(409).body("code", equalTo("SECOND_PERSON_NEEDED"));
        sign(second, draft).statusCode(200).body("state", equalTo("APPROVED"));
        // when
        publish(address, today).statusCode(422).body("code", equalTo("DAY_NOT_IN_THE_FUTURE"));
        var published = publish(address, today.plusDays(1)).statusCode(200).body("state", equalTo("PUBLISHED"));
        // then
        int version = published.extract().path("publishedVersion");
        second.gets("/policy-packs/" + version)
                .statusCode(200)
                .body("code", equalTo(code))
                .body("content.conversionPoints", equalTo(7))
                .body("content.redemptionWindow.fromDay", equalTo(10))
                .body("effectiveOn", equalTo(today.plusDays(1).toString()));
        publish(address, today.plusDays(2)).statusCode(409).body("metadata.state", equalTo("PUBLISHED"));
    }

    @Test
    void oneNoEndsADraft() {
        // given
        var draft = drafts(rules());
        // when
        second.posts("/approvals/" + draft.extract().path("approvalId") + "/refusal", Map.of("reasonCode", "TOO_LOW"))
                .statusCode(200);
        // then
        String address = "/policy-packs/drafts/" + draft.extract().path("id");
        chair.gets(address).body("state", equalTo("REFUSED"));
        publish(address, today.plusDays(1)).statusCode(409).body("code", equalTo("POLICY_NOT_APPROVED"));
    }

    @Test
    void ofTwoVersionsForOneDayOneIsPublished() throws Exception {
        // given
        List<String> addresses = List.of(signedDraft(), signedDraft());
        // when
        List<Callable<Integer>> both = addresses.stream()
                .<Callable<Integer>>map(address ->
                        () -> publish(address, today.plusDays(3)).extract().statusCode())
                .toList();
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            statuses = threads.invokeAll(both).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        // then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(desk.count("select count(*) from policy_pack where code = ?", code))
                .isOne();
    }

    @Test
    void wrongNumbersHaveTheirCodes() {
        // when / then
        drafts(with("conversionMinutes", 0))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/rules/conversionMinutes"));
        drafts(with("pointsMode", "BARTER")).statusCode(400).body("code", equalTo("INVALID_INPUT"));
        drafts(with("categoryFactors", Map.of("GAMBLING", 2000))).statusCode(400);
        drafts(with("categoryFactors", Map.of("REPAIR", -1))).statusCode(400);
        drafts(with("pointsExpireAfterMonths", 0)).statusCode(400);
        drafts(with("bonus", 3)).statusCode(400).body("errors.code", hasItem("UNKNOWN_FIELD"));
        drafts(with("redemptionWindow", Map.of("fromDay", 20, "toDay", 10)))
                .statusCode(422)
                .body("code", equalTo("WINDOW_NEVER_OPENS"));
        drafts(with("redemptionWindow", Map.of("months", List.of(13), "fromDay", 1, "toDay", 10)))
                .statusCode(400);
        assertThat(desk.count("select count(*) from policy_draft where code = ?", code))
                .isZero();
    }

    @Test
    void onlyTheCouncilOfThePlaceDraftsAndSees() {
        // given
        var draft = drafts(rules()).statusCode(201);
        String address = "/policy-packs/drafts/" + draft.extract().path("id");
        Visitor elsewhere = Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere");
        // when / then
        elsewhere.gets(address).statusCode(404);
        elsewhere.posts("/policy-packs", body(rules())).statusCode(403);
        elsewhere
                .posts(
                        address + "/publication",
                        Map.of("effectiveOn", today.plusDays(1).toString()))
                .statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, area)
                .posts("/policy-packs", body(rules()))
                .statusCode(403);
        Visitor.holder(UUID.randomUUID()).gets(address).statusCode(403);
        chair.postsWithoutKey("/policy-packs", body(rules())).statusCode(400);
        chair.gets("/policy-packs/drafts")
                .body("items.id", hasItem(draft.extract().<String>path("id")));
    }

    @Test
    void aPresetBelongsToTheRoot() {
        // given
        Map<String, Object> body = body(rules());
        body.put("code", "NANJING");
        // when
        var refused = chair.posts("/policy-packs", body);
        // then
        refused.statusCode(422)
                .body("code", equalTo("POLICY_PACK_OF_ANOTHER_PLACE"))
                .body("metadata.areaPath", equalTo("cn"));
    }

    @Test
    void aBranchFollowsAnotherPackFromADayOn() {
        // given
        String branch = Visitor.staff(Roles.CENTER_ADMIN, area)
                .posts("/branches", Map.of("areaPath", area, "name", "分行"))
                .statusCode(201)
                .extract()
                .path("id");
        String changes = "/branches/" + branch + "/policy-changes";
        chair.posts(changes, change("NANJING", today)).statusCode(422).body("code", equalTo("DAY_NOT_IN_THE_FUTURE"));
        chair.posts(changes, change("NOBODYS", today.plusDays(1))).statusCode(422);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .posts(changes, change("NANJING", today.plusDays(1)))
                .statusCode(403);
        var proposed = chair.posts(changes, change("GUANGZHOU", today.plusDays(1)))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"));
        // when
        sign(second, proposed).statusCode(200);
        // then
        chair.gets(changes).body("items[0].state", equalTo("SETTLED"));
        chair.gets("/branches/" + branch).body("policyPack", equalTo("DEFAULT"));
        desk.run("update branch_policy set effective_on = ? where branch_id = ?::uuid", today, branch);
        chair.gets("/branches/" + branch).body("policyPack", equalTo("GUANGZHOU"));
    }

    @Test
    void thePresetsNameTheirSources() {
        // when
        var packs = chair.gets("/policy-packs?limit=100");
        // then
        packs.body(
                        "items.code",
                        hasItems(
                                "DEFAULT",
                                "NATIONAL",
                                "NANJING",
                                "GUANGZHOU",
                                "HAILIN",
                                "ZHANGJIAGANG",
                                "BEIJING",
                                "KUNSHAN",
                                "QUFU",
                                "LIANYUNGANG"))
                .body("items.find { it.code == 'KUNSHAN' }.source", notNullValue())
                .body(
                        "items.findAll { it.code == 'HAILIN' }.last().content.redemptionLimit.period",
                        equalTo("QUARTER"));
    }

    private String signedDraft() {
        var draft = drafts(rules()).statusCode(201);
        sign(second, draft).statusCode(200);
        return "/policy-packs/drafts/" + draft.extract().path("id");
    }

    private ValidatableResponse drafts(Map<String, Object> rules) {
        return chair.posts("/policy-packs", body(rules));
    }

    private Map<String, Object> body(Map<String, Object> rules) {
        return new HashMap<>(Map.of("areaPath", area, "code", code, "rules", rules, "source", "理事会决议"));
    }

    private static Map<String, Object> rules() {
        return new HashMap<>(Map.of(
                "conversionMinutes",
                60,
                "conversionPoints",
                7,
                "redemptionExpiryDays",
                7,
                "minHonourMinutesToRedeem",
                0,
                "redemptionWindow",
                Map.of("fromDay", 10, "toDay", 20)));
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> rules = rules();
        rules.put(name, value);
        return rules;
    }

    private static Map<String, Object> change(String pack, LocalDate day) {
        return Map.of("policyPack", pack, "effectiveOn", day.toString());
    }

    private ValidatableResponse publish(String address, LocalDate day) {
        return chair.posts(address + "/publication", Map.of("effectiveOn", day.toString()));
    }

    private static ValidatableResponse sign(Visitor member, ValidatableResponse proposed) {
        return member.posts(
                "/approvals/" + proposed.extract().path("approvalId") + "/signatures", Collections.emptyMap());
    }
}
