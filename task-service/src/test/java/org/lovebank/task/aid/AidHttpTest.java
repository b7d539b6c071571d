package org.lovebank.task.aid;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AidHttpTest {

    private final Person head = Person.stationHead();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void ninetyHouseholdsAreHandedFiveHundredYuanEach() {
        // given
        List<UUID> households =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(90).toList();

        // when
        String id = head.posts("/aid-distributions", sheet("2040-01-17", households, 50_000))
                .statusCode(201)
                .body("households", equalTo(90))
                .body("amountCents", equalTo(4_500_000))
                .extract()
                .path("id");
        head.posts("/aid-distributions", sheet("2040-02-01", households.subList(0, 10), 10_000))
                .statusCode(201);

        // then
        head.gets("/aid-distributions/" + id)
                .body("lines.size()", equalTo(90))
                .body("lines[0].signedFor", equalTo(true));
        head.gets("/aid-distributions?areaPath=" + Person.WALL)
                .body("items.id", hasItem(id))
                .body("items.lines", equalTo(new ArrayList<>(java.util.Collections.nCopies(2, null))));
        head.gets("/aid-distributions/totals?areaPath=cn.xigu.fulilu.jiequ22&from=2040-01-01&to=2040-12-31")
                .body("distributions", equalTo(2))
                .body("households", equalTo(90))
                .body("amountCents", equalTo(4_600_000));
    }

    @Test
    void whoIsNotOfTheAreaLearnsNothing() {
        // given
        String id = head.posts("/aid-distributions", sheet("2039-05-01", List.of(UUID.randomUUID()), 100))
                .extract()
                .path("id");
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);

        // then
        elsewhere.gets("/aid-distributions/" + id).statusCode(404).body("code", equalTo("NO_SUCH_AID_DISTRIBUTION"));
        elsewhere.gets("/aid-distributions?areaPath=" + Person.WALL).statusCode(403);
        elsewhere
                .gets("/aid-distributions/totals?areaPath=" + Person.WALL + "&from=2039-01-01&to=2039-12-31")
                .statusCode(403);
        Person.resident().gets("/aid-distributions/" + id).statusCode(403);
    }

    @Test
    void whatIsNoAidIsRefusedWhole() {
        UUID household = UUID.randomUUID();
        head.posts("/aid-distributions", sheet("2040-03-06", List.of(household), 100))
                .statusCode(422)
                .body("code", equalTo("AID_IN_THE_FUTURE"));
        head.posts("/aid-distributions", sheet("2039-06-01", List.of(household, household), 100))
                .statusCode(422)
                .body("code", equalTo("HOUSEHOLD_TWICE"));
        head.posts(
                        "/aid-distributions",
                        changed(sheet("2039-06-01", List.of(household), 100), "campaignCode", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CAMPAIGN"));
        head.posts(
                        "/aid-distributions",
                        changed(sheet("2039-06-01", List.of(household), 100), "occasionCode", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_OCCASION"));
        head.posts("/aid-distributions", changed(sheet("2039-06-01", List.of(household), 100), "lines", List.of()))
                .statusCode(400);
        head.posts(
                        "/aid-distributions",
                        changed(
                                sheet("2039-06-01", List.of(household), 100),
                                "lines",
                                List.of(Map.of("householdId", household.toString()))))
                .statusCode(400);
        head.gets("/aid-distributions/totals?areaPath=" + Person.WALL + "&from=2039-06-01&to=2039-06-30")
                .body("households", equalTo(0));
    }

    private static Map<String, Object> sheet(String day, List<UUID> households, int cents) {
        List<Map<String, Object>> lines = households.stream()
                .<Map<String, Object>>map(household ->
                        Map.of("householdId", household.toString(), "amountCents", cents, "signedFor", true))
                .toList();
        return new LinkedHashMap<>(Map.of(
                "areaPath",
                Person.WALL,
                "donor",
                "某商贸集团",
                "campaignCode",
                "POVERTY_RELIEF",
                "occasionCode",
                "SPRING_FESTIVAL",
                "handedOutOn",
                day,
                "lines",
                lines));
    }
}
