package org.lovebank.task.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.AgreementFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.schedule.KeepSchedules;

/** Who looked at whose private data, and when they may. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class DisclosureHttpTest {

    private static final String PHONE = "138 0013 8111";

    private final Person lin = Person.resident();
    private final Instant planned = TestClock.MONDAY_TEN.plus(Duration.ofDays(3));

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    KeepSchedules keepSchedules;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aPersonReadsWhoLookedAtTheirDataAndNobodyElseDoes() {
        // given
        UUID wish = published(lin, changed(lamp(planned), "contactPhone", PHONE));
        Person ren = registry.repairer();
        claimed(ren, wish);
        clock.set(planned);

        // when
        ren.gets("/wishes/" + wish + "/private-text").statusCode(200).body("contactPhone", equalTo(PHONE));

        // then
        lin.gets("/disclosures")
                .statusCode(200)
                .body("items.viewerId", contains(ren.id().toString()))
                .body("items.viewerMaskedName", contains("王**"))
                .body("items.purpose", contains("SERVICE"))
                .body("items[0].shown", contains("privateText", "address", "contactPhone"))
                .body("items.wishId", contains(wish.toString()));
        ren.gets("/disclosures").statusCode(200).body("items", hasSize(0));
        lin.gets("/wishes/" + wish).body("$", not(hasKey("contactPhone")));
        assertThat(rows.texts("select t::text from wish t"))
                .noneSatisfy(row -> assertThat(row).contains("0013 8111"));
    }

    @Test
    void aPhoneIsAPhone() {
        lin.posts("/wishes", changed(lamp(planned), "contactPhone", "call me")).statusCode(400);
    }

    @Test
    void whatIsFoldedInsideAnOrderIsForItsPeopleAndForWhoComesAroundThatTime() {
        // given
        Person ren = registry.repairer();
        Person station = Person.stationHead();
        String agreement =
                AgreementFixture.active(station, AgreementFixture.saturdays(lin, UUID.randomUUID(), ren), lin, ren);
        keepSchedules.now();
        String order = "/orders/"
                + rows.texts(
                                "select order_id from agreement_occurrence where agreement_id = ? order by occurs_on",
                                AgreementFixture.id(agreement))
                        .getFirst()
                + "/private-text";
        Instant saturday = Instant.parse("2040-03-10T02:00:00Z");

        // then
        lin.gets(order).statusCode(200).body("$", not(hasKey("disclosedUntilAt")));
        ren.gets(order).statusCode(403).body("code", equalTo("ORDER_NOT_DISCLOSED"));
        clock.set(saturday.minus(Duration.ofHours(24)).minusSeconds(1));
        ren.gets(order).statusCode(403);
        clock.forward(Duration.ofSeconds(1));
        ren.gets(order).statusCode(200).body("disclosedUntilAt", equalTo("2040-03-10T05:00:00Z"));
        clock.set(saturday.plus(Duration.ofHours(3)));
        ren.gets(order).statusCode(403);
        station.gets(order).statusCode(403);
        registry.repairer().gets(order).statusCode(404);
        lin.gets("/disclosures").body("items.viewerId", contains(ren.id().toString()));
    }

    @Test
    void theBookIsReadPageByPage() {
        // given
        UUID wish = published(lin, lamp(planned));
        Person ren = registry.repairer();
        claimed(ren, wish);
        clock.set(planned);
        for (int look = 0; look < 3; look++) {
            ren.gets("/wishes/" + wish + "/private-text").statusCode(200);
        }

        // then
        String next = lin.gets("/disclosures?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        lin.gets("/disclosures?limit=2&cursor=" + next).body("items", hasSize(1));
    }
}
