package org.lovebank.task.occasion;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
class OccasionHttpTest {

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
    void theOccasionsOfTheDocumentsStandInTheCalendar() {
        Person.resident()
                .gets("/occasions?from=2026-01-01&to=2026-12-31")
                .statusCode(200)
                .body("code", hasItems("LEI_FENG_DAY", "SPRING_FESTIVAL", "MID_AUTUMN", "ELDERS_DAY", "PARTY_DAY"))
                .body("find { it.code == 'LEI_FENG_DAY' }.on", equalTo("2026-03-05"))
                .body("find { it.code == 'ELDERS_DAY' }.on", equalTo("2026-10-18"));
    }

    @Test
    void theCentreAddsADayOnce() {
        Person center = Person.with(UUID.randomUUID(), "cn", Roles.CENTER_ADMIN);
        Map<String, Object> day = new LinkedHashMap<>(Map.of(
                "code",
                "SPRING_FESTIVAL",
                "on",
                "2041-02-01",
                "nameZh",
                "春节",
                "nameEn",
                "Spring festival",
                "source",
                "Chinese calendar"));

        center.posts("/occasions", day).statusCode(201).body("on", equalTo("2041-02-01"));
        center.posts("/occasions", day).statusCode(409).body("code", equalTo("OCCASION_ALREADY_THERE"));

        Person.resident().gets("/occasions").body("code", hasItem("SPRING_FESTIVAL"));
        Person.resident().posts("/occasions", day).statusCode(403);
        center.posts("/occasions", changed(day, "on", "2041-02-30")).statusCode(400);
    }

    @Test
    void aCalendarIsReadForAYearAtMost() {
        Person.resident()
                .gets("/occasions?from=2026-01-01&to=2036-01-01")
                .statusCode(422)
                .body("code", equalTo("CALENDAR_TOO_LONG"));
        Person.resident().gets("/occasions?from=+999999999-12-31").statusCode(400);
    }
}
