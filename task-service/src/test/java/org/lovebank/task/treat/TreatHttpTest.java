package org.lovebank.task.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** 环卫工人的牛肉面: a restaurant gives, a community hands out passes, and everybody of the group eats once a day. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class TreatHttpTest {

    private final UUID restaurant = UUID.randomUUID();
    private final Person cook = OrderFixture.coordinator(restaurant);
    private final Person dispatcher = Person.dispatcher();
    private final Person station = Person.stationHead();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        registry.tell(new OrganisationChanged(restaurant, 1, "PARTNER", "牛肉面馆", Person.WALL, "ACTIVE", Instant.EPOCH));
    }

    @Test
    void aPartnerOffersACommunityIssuesAndAHolderTakesOneADay() {
        // given
        String treat = offered(noodles(2, "DAY"));
        dispatcher.posts(treat + "/issuance", Map.of()).statusCode(200).body("state", equalTo("ISSUED"));
        String code = pass(treat, Map.of("personId", UUID.randomUUID().toString()));

        // when
        take(treat, code)
                .statusCode(201)
                .body("periodFromOn", equalTo("2040-03-05"))
                .body("taken", equalTo(1))
                .body("left", equalTo(1));

        // then
        take(treat, code)
                .statusCode(409)
                .body("code", equalTo("PORTION_TAKEN"))
                .body("metadata.nextFromOn", equalTo("2040-03-06"));
        Person.resident()
                .gets(treat)
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("left", equalTo(1))
                .body("passes", equalTo(1));
        clock.forward(Duration.ofHours(14).minusSeconds(1));
        take(treat, code).statusCode(409);
        clock.forward(Duration.ofSeconds(1));
        take(treat, code).statusCode(201).body("periodFromOn", equalTo("2040-03-06"));
        Person.resident()
                .gets(treat + "/periods")
                .body("items.fromOn", contains("2040-03-06", "2040-03-05"))
                .body("items.taken", contains(1, 1));
        String next = cook.gets(treat + "/periods?limit=1").extract().path("next");
        cook.gets(treat + "/periods?limit=1&cursor=" + next).body("items.fromOn", contains("2040-03-05"));
        assertThat(rows.texts(
                        "select data -> 'treat' ->> 'state' from event_log where subject = ? order by seq", id(treat)))
                .containsExactly("OFFERED", "ISSUED");
    }

    @Test
    void ofManyAtOnceAsManyEatAsThereArePortions() throws Exception {
        // given
        String treat = issued(noodles(3, "WEEK"));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            codes.add(pass(treat, Map.of("workCardNo", "HW-" + i)));
        }
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (String code : codes) {
                answers.add(threads.submit(() -> take(treat, code).extract().statusCode()));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
        Person.resident().gets(treat).body("taken", equalTo(3)).body("left", equalTo(0));
        assertThat(rows.count("select count(*) from treat_portion where treat_id = ?", id(treat)))
                .isEqualTo(3);
        take(treat, codes.get(statuses.indexOf(409)))
                .statusCode(409)
                .body("code", equalTo("PORTIONS_USED_UP"))
                .body("metadata.portions", equalTo(3))
                .body("metadata.nextFromOn", equalTo("2040-03-12"));
    }

    @Test
    void onePassShownTwiceAtOnceIsOnePortion() throws Exception {
        // given
        String treat = issued(noodles(5, "MONTH"));
        String code = pass(treat, Map.of("workCardNo", "HW-77"));
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> take(treat, code).extract().statusCode()));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        cook.gets(treat).body("taken", equalTo(1));
    }

    @Test
    void aHolderHasOnePassAndALostOneIsReplacedWithoutASecondPortion() {
        // given
        String treat = issued(noodles(5, "DAY"));
        Map<String, Object> card = Map.of("workCardNo", "HW-1046");
        String lost = pass(treat, card);
        take(treat, lost).statusCode(201);
        station.posts(treat + "/passes", card).statusCode(409).body("code", equalTo("HAS_PASS"));

        // when
        String found = pass(treat, Map.of("workCardNo", "HW-1046", "replacing", true));

        // then
        take(treat, lost).statusCode(404).body("code", equalTo("NO_SUCH_PASS"));
        take(treat, found).statusCode(409).body("code", equalTo("PORTION_TAKEN"));
        cook.gets(treat).body("passes", equalTo(1)).body("taken", equalTo(1));
        clock.forward(Duration.ofDays(1));
        take(treat, found.toLowerCase(java.util.Locale.ROOT)).statusCode(201);
    }

    @Test
    void nobodyIsNamedAnywhere() {
        // given
        UUID eater = UUID.randomUUID();
        String treat = issued(noodles(5, "DAY"));
        take(treat, pass(treat, Map.of("personId", eater.toString()))).statusCode(201);
        take(treat, pass(treat, Map.of("workCardNo", "XG-HW-90817263"))).statusCode(201);

        // then
        for (String table :
                List.of("treat", "treat_pass", "treat_portion", "treat_period", "event_log", "idempotency_key")) {
            assertThat(rows.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneSatisfy(row -> assertThat(row).containsAnyOf(eater.toString(), "XG-HW-90817263"));
        }
        assertThatThrownBy(() -> rows.texts("delete from treat_portion returning treat_id"))
                .hasMessageContaining("permission");
    }

    @Test
    void whoGivesDoesNotIssueAndWhoIssuesDoesNotGive() {
        // given
        String treat = offered(noodles(5, "DAY"));
        UUID id = UUID.randomUUID();
        Person both = new Person(
                id,
                org.lovebank.stack.testing.TestTokens.forCaller(id)
                        .roles(Roles.COMMUNITY_DISPATCHER)
                        .areas("cn.xigu")
                        .orgs(restaurant.toString())
                        .claim("exp", 4_000_000_000L)
                        .sign());

        // then
        both.posts(treat + "/issuance", Map.of()).statusCode(403).body("code", equalTo("OWN_TREAT"));
        cook.posts(treat + "/issuance", Map.of()).statusCode(403);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .posts(treat + "/issuance", Map.of())
                .statusCode(404);
        station.posts(treat + "/passes", Map.of("workCardNo", "HW-1"))
                .statusCode(409)
                .body("metadata.state", equalTo("OFFERED"))
                .body("metadata.allowedNext", contains("ISSUED", "DECLINED", "CLOSED"));
        dispatcher.posts(treat + "/issuance", Map.of()).statusCode(200);
        dispatcher.posts(treat + "/issuance", Map.of()).statusCode(409);
        OrderFixture.coordinator(UUID.randomUUID())
                .posts(treat + "/portions", Map.of("code", "000000000000"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_TREAT"));
        dispatcher.posts(treat + "/portions", Map.of("code", "000000000000")).statusCode(403);
        cook.posts(treat + "/passes", Map.of("workCardNo", "HW-1")).statusCode(403);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts(treat + "/passes", Map.of("workCardNo", "HW-1"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_TREAT"));
        cook.posts(treat + "/portions", Map.of("code", "000000000000")).statusCode(404);
        cook.posts(treat + "/portions", Map.of("code", "short")).statusCode(400);
        station.posts(treat + "/passes", Map.of()).statusCode(422).body("code", equalTo("PASS_NEEDS_ONE_HOLDER"));
    }

    @Test
    void whatIsOverIsGivenNoMore() {
        // given
        String closed = issued(noodles(5, "DAY"));
        String code = pass(closed, Map.of("workCardNo", "HW-5"));
        String over = issued(with(noodles(5, "DAY"), "toOn", "2040-03-06"));
        String late = pass(over, Map.of("workCardNo", "HW-5"));

        // when
        cook.posts(closed + "/closing", Map.of("reason", "歇业")).statusCode(200).body("state", equalTo("CLOSED"));

        // then
        take(closed, code).statusCode(409).body("code", equalTo("TREAT_NOT_IN_THAT_STATE"));
        clock.forward(Duration.ofDays(2));
        take(over, late).statusCode(409).body("code", equalTo("TREAT_NOT_THAT_DAY"));
        Person.resident().gets(closed).statusCode(200).body("$", not(org.hamcrest.Matchers.hasKey("reason")));
    }

    @Test
    void whatIsNoTreatIsRefused() {
        cook.posts("/treats", with(noodles(5, "DAY"), "portions", 0)).statusCode(400);
        cook.posts("/treats", with(noodles(5, "DAY"), "toOn", "2040-03-01"))
                .statusCode(422)
                .body("code", equalTo("TREAT_DAYS_WRONG"));
        cook.posts("/treats", with(noodles(5, "DAY"), "title", "联系 138 0013 8000"))
                .statusCode(422)
                .body("code", equalTo("TEXT_NOT_PUBLISHABLE"));
        cook.posts("/treats", with(noodles(5, "DAY"), "areaPath", "cn.nowhere"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PLACE"));
        OrderFixture.coordinator(UUID.randomUUID())
                .posts("/treats", noodles(5, "DAY"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_PARTNER"));
        Person.resident().posts("/treats", noodles(5, "DAY")).statusCode(403);
    }

    @Test
    void whatIsNotIssuedYetIsForThePartnerAndTheStaff() {
        // given
        String treat = offered(noodles(5, "DAY"));

        // then
        Person.resident().gets(treat).statusCode(404);
        cook.gets("/treats").body("items", hasSize(1));
        station.gets("/treats?area=" + Person.WALL + "&state=OFFERED&limit=100")
                .body("items.id", hasItem(id(treat).toString()));
        Person.resident()
                .gets("/treats?area=" + Person.WALL + "&state=OFFERED")
                .statusCode(403)
                .body("code", equalTo("TREATS_NOT_YOURS"));
        dispatcher.posts(treat + "/decline", Map.of("reason", "已有同类")).statusCode(200);
        cook.gets(treat).body("state", equalTo("DECLINED")).body("reason", equalTo("已有同类"));
        String shown = issued(noodles(5, "DAY"));
        String next = Person.resident()
                .gets("/treats?area=cn.xigu&limit=1")
                .body("items.id", contains(id(shown).toString()))
                .extract()
                .path("next");
        if (next != null) {
            Person.resident()
                    .gets("/treats?area=cn.xigu&limit=1&cursor=" + next)
                    .body("items", hasSize(1));
        }
    }

    private Map<String, Object> noodles(int portions, String period) {
        Map<String, Object> treat = new LinkedHashMap<>();
        treat.put("areaPath", Person.WALL);
        treat.put("organisationId", restaurant.toString());
        treat.put("group", "SANITATION_WORKER");
        treat.put("title", "牛肉面一碗");
        treat.put("place", "福利路十二号面馆");
        treat.put("portions", portions);
        treat.put("period", period);
        treat.put("fromOn", "2040-03-05");
        treat.put("toOn", "2040-12-31");
        return treat;
    }

    private static Map<String, Object> with(Map<String, Object> treat, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(treat);
        other.put(field, value);
        return other;
    }

    private String offered(Map<String, Object> treat) {
        return "/treats/"
                + cook.posts("/treats", treat)
                        .statusCode(201)
                        .body("state", equalTo("OFFERED"))
                        .extract()
                        .<String>path("id");
    }

    private String issued(Map<String, Object> treat) {
        String path = offered(treat);
        dispatcher.posts(path + "/issuance", Map.of()).statusCode(200);
        return path;
    }

    private String pass(String treat, Map<String, Object> holder) {
        return station.posts(treat + "/passes", holder)
                .statusCode(201)
                .body("code", matchesPattern("[0-9A-V]{12}"))
                .extract()
                .path("code");
    }

    private ValidatableResponse take(String treat, String code) {
        return cook.posts(treat + "/portions", Map.of("code", code));
    }

    private static UUID id(String treat) {
        return UUID.fromString(treat.substring("/treats/".length()));
    }
}
