package org.lovebank.task.activity.consignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.ActivityFixture.at;
import static org.lovebank.task.ActivityFixture.shift;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ConsignmentHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    private final Person leader = ActivityFixture.leader();

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void whatTraineesMakeAndSellIsNotedAndNeverBecomesTime() {
        // given
        String series = weavingClass();
        String work = "/activity-series/" + series + "/consignments";
        int events = rows.count("select count(*) from event_log");

        // when
        String id = leader.posts(
                        work, Map.of("makerId", UUID.randomUUID(), "item", "编织围巾", "pieces", 10, "priceCents", 3500))
                .statusCode(201)
                .extract()
                .path("items[0].id");
        leader.posts(work + "/" + id + "/sales", Map.of("pieces", 6, "receivedCents", 21_000))
                .statusCode(201);

        // then
        leader.gets(work)
                .body("pieces", equalTo(10))
                .body("soldPieces", equalTo(6))
                .body("receivedCents", equalTo(21_000));
        leader.posts(work + "/" + id + "/sales", Map.of("pieces", 5, "receivedCents", 17_500))
                .statusCode(409)
                .body("code", equalTo("MORE_SOLD_THAN_BROUGHT"))
                .body("metadata.left", equalTo(4));
        leader.posts(work + "/" + UUID.randomUUID() + "/sales", Map.of("pieces", 1, "receivedCents", 1))
                .statusCode(404);
        leader.posts(work, Map.of("makerId", UUID.randomUUID(), "item", "串珠", "pieces", 0, "priceCents", 1))
                .statusCode(400);
        registry.repairer().gets(work).statusCode(404);
        assertThat(rows.count("select count(*) from event_log")).isEqualTo(events);
    }

    private String weavingClass() {
        Map<String, Object> activity = at(clock.instant().plus(Duration.ofDays(5)));
        return leader.posts(
                        "/activity-series",
                        Map.of(
                                "activity",
                                activity,
                                "shifts",
                                List.of(shift(activity, 6, 0)),
                                "rule",
                                "FREQ=WEEKLY;BYDAY=SA"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
