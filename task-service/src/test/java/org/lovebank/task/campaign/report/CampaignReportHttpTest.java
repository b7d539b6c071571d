package org.lovebank.task.campaign.report;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** A campaign's report is counted from what names it, and from nothing else. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CampaignReportHttpTest {

    private final Person head = Person.stationHead();
    private final String code = "LIGHT_" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void aCampaign() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        head.posts(
                        "/campaigns",
                        new LinkedHashMap<>(Map.of(
                                "code",
                                code,
                                "name",
                                "送光明",
                                "areaPath",
                                Person.WALL,
                                "beginsOn",
                                "2040-03-05",
                                "gathers",
                                "BOOKS")))
                .statusCode(201);
    }

    @Test
    void whatNamesACampaignIsCountedOnce() {
        // given
        Person lin = Person.resident();
        Person ren = registry.repairer();
        var lamp = OrderFixture.with(OrderFixture.lamp(clock.instant()), "campaignCode", code);
        served(lin, ren, OrderFixture.open(lin, lamp));
        OrderFixture.placed(lin, OrderFixture.with(OrderFixture.lamp(clock.instant()), "campaignCode", code));
        OrderFixture.placed(lin, OrderFixture.lamp(clock.instant()));
        head.posts(
                        "/goods-donations",
                        Map.of("campaignCode", code, "areaPath", Person.WALL, "pieces", 12, "description", "儿童读物"))
                .statusCode(201);

        // when
        var report = head.gets("/campaigns/" + code + "/report");

        // then
        report.statusCode(200)
                .body("name", equalTo("送光明"))
                .body("areaPath", equalTo(Person.WALL))
                .body("ordersPlaced", equalTo(2))
                .body("ordersServed", equalTo(1))
                .body("services", equalTo(1))
                .body("serviceMinutes", equalTo(60))
                .body("activities", equalTo(0))
                .body("volunteers", equalTo(1))
                .body("recipients", equalTo(1))
                .body("opinions", equalTo(1))
                .body("$", not(hasKey("satisfactionTenths")))
                .body("goodsPieces", equalTo(12));
    }

    @Test
    void aReportIsForTheOfficesOfItsPlace() {
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .gets("/campaigns/" + code + "/report")
                .statusCode(403)
                .body("code", equalTo("PLACE_NOT_YOURS"));
        Person.resident().gets("/campaigns/" + code + "/report").statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        head.gets("/campaigns/NO_SUCH/report").statusCode(404).body("code", equalTo("NO_SUCH_CAMPAIGN"));
        head.gets("/campaigns/LOVING_TUTORS/report").statusCode(403).body("code", equalTo("PLACE_NOT_YOURS"));
        head.gets("/campaigns/LOVING_TUTORS/report?areaPath=" + Person.WALL).statusCode(200);
        head.gets("/campaigns/LOVING_TUTORS/report?areaPath=a..b")
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PLACE"));
    }

    private void served(Person lin, Person ren, UUID order) {
        UUID seat = OrderFixture.grabbed(ren, order);
        clock.forward(Duration.ofDays(2));
        ren.posts("/assignments/" + seat + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(60));
        ren.posts("/assignments/" + seat + "/check-out", Map.of()).statusCode(200);
        Person.witness()
                .posts("/assignments/" + seat + "/witness-signatures", Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200);
        lin.posts("/assignments/" + seat + "/confirmation", Map.of("score", 5)).statusCode(200);
    }
}
