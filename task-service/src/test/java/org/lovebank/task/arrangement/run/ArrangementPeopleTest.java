package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementPeopleTest {

    @Inject
    Street street;

    @Inject
    Registry registry;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    RunArrangements runArrangements;

    private Street.Place place = new Street.Place("", "", Person.dispatcher());

    @BeforeEach
    void beginTheDay() {
        place = street.fresh();
    }

    @Test
    void ofTwoWhoNeedTheSamePersonWhoHasWaitedLongerIsServed() {
        // given: a window in which there is time for one; the longer waiting was entered later
        street.repairer(place);
        Map<String, Object> narrow = OrderFixture.lamp(clock.instant());
        narrow.put(
                "to",
                Instant.parse((String) narrow.get("from"))
                        .plus(Duration.ofMinutes(60))
                        .toString());
        UUID shorter = street.issued(place, narrow);
        UUID longer = street.issued(place, narrow);
        UUID third = street.issued(place, narrow);
        street.change("update service_order set placed_at = placed_at - interval '1 day' where id = ?", shorter);
        street.change("update service_order set placed_at = placed_at - interval '5 days' where id = ?", longer);
        street.change("update service_order set placed_at = placed_at - interval '2 days' where id = ?", third);

        // then
        String id = arranged();
        place.dispatcher()
                .gets("/arrangements/" + id + "/proposal")
                .body("items.orderId", equalTo(List.of(longer.toString())));
        place.dispatcher().gets("/arrangements/" + id + "/uncovered").body("items", hasSize(2));
    }

    @Test
    void theYoungAreArrangedOnlyWhereTheCouncilLetsThemServe() {
        // given
        UUID young = UUID.randomUUID();
        registry.registered(
                young,
                new Profile().area(place.community()).intentions("ENVIRONMENT").ageBand("16_TO_17"));
        UUID park = street.issued(
                place, OrderFixture.with(OrderFixture.lamp(clock.instant()), "categoryCode", "ENVIRONMENT"));

        // then: not by the rules of the country, and the funnel says for whose age
        String id = arranged();
        place.dispatcher()
                .gets("/arrangements/" + id + "/uncovered")
                .body("items[0].orderId", equalTo(park.toString()))
                .body("items[0].reason", equalTo("NO_ADULT"))
                .body("items[0].funnel.VETTING", equalTo(1))
                .body("items[0].funnel.AGE", equalTo(0));

        // when
        policy(true, "06:00", "22:00");

        // then: the guardian has not agreed
        String still = arranged();
        place.dispatcher().gets("/arrangements/" + still + "/uncovered").body("items[0].reason", equalTo("NO_ADULT"));

        // when
        registry.tell(new VolunteerProfileChanged(
                young,
                2,
                new Profile()
                        .area(place.community())
                        .intentions("ENVIRONMENT")
                        .ageBand("16_TO_17")
                        .guarded(UUID.randomUUID())
                        .state()));

        // then
        String again = arranged();
        place.dispatcher()
                .gets("/arrangements/" + again + "/proposal")
                .body("items.volunteerId", equalTo(List.of(young.toString())));
    }

    @Test
    void theYoungAreNotArrangedAtNightNorInHazardousWorkNorBelowEight() {
        // given
        policy(true, "06:00", "11:00");
        for (String band : List.of("8_TO_15", "UNDER_8")) {
            registry.registered(
                    UUID.randomUUID(),
                    new Profile()
                            .area(place.community())
                            .intentions(band.equals("UNDER_8") ? "CULTURE_SPORT" : "ENVIRONMENT")
                            .ageBand(band)
                            .guarded(UUID.randomUUID()));
        }
        // ten to two: an hour of it lies after eleven
        street.issued(place, OrderFixture.with(OrderFixture.lamp(clock.instant()), "categoryCode", "ENVIRONMENT"));
        Map<String, Object> early =
                OrderFixture.with(OrderFixture.lamp(clock.instant()), "categoryCode", "ENVIRONMENT");
        early.put(
                "to",
                Instant.parse((String) early.get("from"))
                        .plus(Duration.ofMinutes(60))
                        .toString());
        UUID hazardous = street.issued(place, early);
        street.change(
                "update service_order set hazardous = true, risk_statement = '高处作业', insurance_policy_no = 'P-1'"
                        + " where id = ?",
                hazardous);
        Map<String, Object> song = OrderFixture.with(early, "categoryCode", "CULTURE_SPORT");
        street.issued(place, song);

        // then
        String id = arranged();
        place.dispatcher().gets("/arrangements/" + id + "/proposal").body("items", hasSize(0));
        assertThat(rows.texts(
                        "select distinct reason from uncovered_order where arrangement_id = ?", UUID.fromString(id)))
                .containsExactly("NO_ADULT");

        // when
        UUID bright = street.issued(place, early);

        // then
        String again = arranged();
        place.dispatcher()
                .gets("/arrangements/" + again + "/proposal")
                .body("items.orderId", equalTo(List.of(bright.toString())));
    }

    private void policy(boolean minorsMayServe, String from, String to) {
        Map<String, Object> content = new HashMap<>();
        content.put("vettedCategories", List.of("TUTORING"));
        content.put("qualifications", Map.of());
        content.put("minorsMayServe", minorsMayServe);
        content.put("minorsMayDo", List.of("ENVIRONMENT", "CULTURE_SPORT"));
        content.put("minorsFrom", from);
        content.put("minorsTo", to);
        Person.with(UUID.randomUUID(), "cn", Roles.CENTER_ADMIN)
                .posts(
                        "/task-policies",
                        Map.of(
                                "code", "ELIGIBILITY",
                                "areaPath", place.street(),
                                "effectiveOn", "2040-03-05",
                                "content", content,
                                "reason", "街道规定"))
                .statusCode(201);
    }

    private String arranged() {
        String id = street.wanted(place.dispatcher(), place.street());
        assertThat(runArrangements.next()).isTrue();
        return id;
    }
}
