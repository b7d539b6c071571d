package org.lovebank.task.subsidy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class SubsidyHttpTest {

    private final Person head = Person.stationHead();
    private final UUID volunteer = UUID.randomUUID();

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
    void aMealIsNotedInCentsAndShownToItsVolunteer() {
        // given
        Map<String, Object> meal = meal();

        // when
        String id = head.posts("/subsidies", meal).statusCode(201).extract().path("id");

        // then
        Person.volunteer(volunteer)
                .gets("/subsidies")
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].amountCents", equalTo(1500))
                .body("items[0].kind", equalTo("MEAL"));
        Person.volunteer(UUID.randomUUID()).gets("/subsidies").body("items.size()", equalTo(0));
        head.gets("/subsidies?areaPath=cn.xigu.fulilu.jiequ22").body("items.id", hasItem(id));
        Person.resident()
                .gets("/subsidies?areaPath=" + Person.WALL)
                .statusCode(403)
                .body("code", equalTo("PLACE_NOT_YOURS"));
    }

    @Test
    void theSameMealIsNotedOnceUntilItIsTakenBack() {
        // given
        Map<String, Object> meal = meal();
        String id = head.posts("/subsidies", meal).statusCode(201).extract().path("id");

        // when
        head.posts("/subsidies", meal).statusCode(409).body("code", equalTo("SUBSIDY_ALREADY_NOTED"));
        head.posts("/subsidies/" + id + "/cancellation", Map.of("reason", "登记错误"))
                .statusCode(200)
                .body("cancelled", equalTo(true));
        head.posts("/subsidies/" + id + "/cancellation", Map.of("reason", "再次"))
                .statusCode(409)
                .body("code", equalTo("SUBSIDY_ALREADY_CANCELLED"));

        // then
        head.posts("/subsidies", meal).statusCode(201);
        Person.volunteer(volunteer).gets("/subsidies").body("items.cancelled", equalTo(List.of(false, true)));
    }

    @Test
    void whatIsNoSubsidyIsRefused() {
        head.posts("/subsidies", changed(meal(), "volunteerId", head.id().toString()))
                .statusCode(403)
                .body("code", equalTo("SUBSIDY_TO_ONESELF"));
        head.posts("/subsidies", changed(meal(), "paidOn", "2040-03-06"))
                .statusCode(422)
                .body("code", equalTo("SUBSIDY_IN_THE_FUTURE"));
        head.posts("/subsidies", changed(meal(), "amountCents", 10_001))
                .statusCode(422)
                .body("code", equalTo("SUBSIDY_OVER_LIMIT"))
                .body("metadata.mostCents", equalTo(10_000));
        head.posts("/subsidies", changed(meal(), "amountCents", 0)).statusCode(400);
        head.posts("/subsidies", changed(meal(), "amountCents", 12.5)).statusCode(400);
        head.posts("/subsidies", changed(meal(), "activityId", UUID.randomUUID().toString()))
                .statusCode(400);
        head.posts("/subsidies", changed(meal(), "areaPath", Person.ELSEWHERE))
                .statusCode(403)
                .body("code", equalTo("PLACE_NOT_YOURS"));
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);
        String id = head.posts("/subsidies", meal()).extract().path("id");
        elsewhere
                .posts("/subsidies/" + id + "/cancellation", Map.of("reason", "x"))
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_SUBSIDY"));
        Person.resident().posts("/subsidies", meal()).statusCode(403);
    }

    private Map<String, Object> meal() {
        return new LinkedHashMap<>(Map.of(
                "areaPath",
                Person.WALL,
                "volunteerId",
                volunteer.toString(),
                "assignmentId",
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                "kind",
                "MEAL",
                "amountCents",
                1500,
                "fundSource",
                "街道志愿服务经费",
                "paidOn",
                "2040-03-05"));
    }
}
