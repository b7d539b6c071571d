package org.lovebank.timebank;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** What a branch says of itself, and who leads it. */
@QuarkusTest
@TheHouse
class BranchesTest {

    private static final Visitor CENTRE = Visitor.staff(Roles.CENTER_ADMIN, "cn");

    private final String place = "cn.b" + UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk;

    BranchesTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void theCouncilWritesPurposeAndSlogan() {
        // given
        String branch = opened();
        Map<String, Object> texts = Map.of(
                "name", "梦之家爱心银行",
                "purposeZh", "服务他人，快乐自己",
                "sloganZh", "储蓄爱心，收获希望",
                "sloganEn", "Save love, harvest hope");
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, place);
        // when
        ValidatableResponse changed = council.puts(branch, "\"v0\"", texts);
        // then
        changed.statusCode(200).header("ETag", equalTo("\"v1\"")).body("sloganZh", equalTo("储蓄爱心，收获希望"));
        Visitor.holder(UUID.randomUUID())
                .gets(branch)
                .statusCode(200)
                .body("purposeZh", equalTo("服务他人，快乐自己"))
                .body("sloganEn", equalTo("Save love, harvest hope"))
                .header("ETag", equalTo("\"v1\""));
        council.puts(branch, "\"v0\"", texts).statusCode(412);
        council.puts(branch, "", texts).statusCode(428);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .puts(branch, "\"v1\"", texts)
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_YOUR_AREAS"));
        Visitor.staff(Roles.BANK_TELLER, place).puts(branch, "\"v1\"", texts).statusCode(403);
    }

    @Test
    void theCentreSeatsTheCouncilAndEverybodySeesWhoSitsThere() {
        // given
        String members = opened() + "/council-members";
        UUID chair = UUID.randomUUID();
        // when
        ValidatableResponse seated = CENTRE.posts(members, member(chair, "CHAIR"));
        // then
        seated.statusCode(201).body("sitting", equalTo(true)).body("seat", equalTo("CHAIR"));
        String id = seated.extract().path("id");
        Visitor.holder(UUID.randomUUID())
                .gets(members)
                .body("items.personId", contains(chair.toString()))
                .body("items", hasSize(1));
        Assertions.assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.council-member.changed.v1' and subject = ?",
                        UUID.fromString(id)))
                .isEqualTo(1);
        Visitor.staff(Roles.BANK_COUNCIL, place)
                .posts(members, member(UUID.randomUUID(), "MEMBER"))
                .statusCode(403);
        Visitor.staff(Roles.CENTER_ADMIN, "cn.elsewhere")
                .posts(members, member(UUID.randomUUID(), "MEMBER"))
                .statusCode(403);
    }

    @Test
    void aTermEndsAndAnotherBegins() {
        // given
        String members = opened() + "/council-members";
        UUID person = UUID.randomUUID();
        String id = CENTRE.posts(members, member(person, "MEMBER")).extract().path("id");
        CENTRE.posts(members, member(person, "CHAIR")).statusCode(409).body("code", equalTo("SITS_ALREADY"));
        String yesterday = LocalDate.now(Time.DAYS).minusDays(1).toString();
        // when
        ValidatableResponse ended = CENTRE.puts(
                members + "/" + id, "\"v0\"", Map.of("seat", "MEMBER", "termFrom", "2026-01-01", "termTo", yesterday));
        // then
        ended.statusCode(200).body("sitting", equalTo(false));
        Map<String, Object> next = new HashMap<>(member(person, "CHAIR"));
        next.put("termFrom", LocalDate.now(Time.DAYS).toString());
        CENTRE.posts(members, next).statusCode(201);
        CENTRE.puts(
                        members + "/" + id,
                        "\"v1\"",
                        Map.of("seat", "MEMBER", "termFrom", "2026-02-01", "termTo", "2026-01-01"))
                .statusCode(422)
                .body("code", equalTo("TERM_OUT_OF_ORDER"));
        CENTRE.puts(members + "/" + UUID.randomUUID(), "\"v0\"", Map.of("seat", "MEMBER", "termFrom", "2026-02-01"))
                .statusCode(404);
    }

    @Test
    void ofManyAtOnceAPersonIsSeatedOnce() {
        // given
        String members = opened() + "/council-members";
        Map<String, Object> wanted = member(UUID.randomUUID(), "MEMBER");
        // when
        List<CompletableFuture<Integer>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> CENTRE.posts(members, wanted).extract().statusCode()))
                .limit(6)
                .toList();
        // then
        Assertions.assertThat(asked.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(1);
        CENTRE.gets(members).body("items", hasSize(1));
    }

    @Test
    void theSameKeySeatsOnce() {
        // given
        String members = opened() + "/council-members";
        Map<String, Object> wanted = member(UUID.randomUUID(), "MEMBER");
        String key = UUID.randomUUID().toString();
        // when
        String first = CENTRE.posts(members, key, wanted).extract().path("id");
        String second =
                CENTRE.posts(members, key, wanted).statusCode(201).extract().path("id");
        // then
        Assertions.assertThat(second).isEqualTo(first);
    }

    private String opened() {
        String id = CENTRE.posts("/branches", Map.of("areaPath", place, "name", "爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
        return "/branches/" + id;
    }

    private static Map<String, Object> member(UUID person, String seat) {
        return Map.of("personId", person, "seat", seat, "termFrom", "2026-01-01");
    }
}
