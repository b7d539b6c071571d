package org.lovebank.task.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

/** Whom to call at the door of an order: sealed, for who comes, around that time. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class OrderPhoneHttpTest {

    private static final String PHONE = "139 0931 7722";
    private static final Instant PLANNED = TestClock.MONDAY_TEN.plus(Duration.ofDays(2));

    private final Person lin = Person.resident();

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
    }

    @Test
    void eachVolunteerWhoComesReadsPhoneAndAddressAroundThatTimeAndEachLookIsWrittenDown() {
        // given
        UUID order = open(lin, with(with(lamp(clock.instant()), "contactPhone", PHONE), "headcount", 2));
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        grabbed(ren, order);
        grabbed(mei, order);
        lin.gets(folded(order)).statusCode(200).body("contactPhone", equalTo(PHONE));
        clock.set(PLANNED.minus(Duration.ofHours(24)).minusSeconds(1));
        ren.gets(folded(order)).statusCode(403).body("code", equalTo("ORDER_NOT_DISCLOSED"));

        // when
        clock.forward(Duration.ofSeconds(1));
        ren.gets(folded(order))
                .statusCode(200)
                .body("contactPhone", equalTo(PHONE))
                .body("address", equalTo("3号楼2单元501"))
                .body("disclosedUntilAt", equalTo("2040-03-07T05:00:00Z"));
        mei.gets(folded(order)).statusCode(200).body("contactPhone", equalTo(PHONE));

        // then
        clock.set(Instant.parse("2040-03-07T05:00:00Z"));
        ren.gets(folded(order)).statusCode(403);
        lin.gets("/disclosures")
                .statusCode(200)
                .body("items.viewerId", contains(mei.id().toString(), ren.id().toString()))
                .body("items.shown", everyItem(contains("privateText", "address", "contactPhone")))
                .body("items.orderId", everyItem(equalTo(order.toString())));
        ren.gets("/disclosures").body("items", hasSize(0));
    }

    @Test
    void whoGaveTheirSeatBackAndWhoNeverHadOneReadNothing() {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "contactPhone", PHONE));
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);
        ren.posts("/assignments/" + seat + "/withdrawal", Map.of("reason", "生病"))
                .statusCode(200);
        Person mei = registry.repairer();
        grabbed(mei, order);
        clock.set(PLANNED);

        // then
        ren.gets(folded(order)).statusCode(403).body("code", equalTo("ORDER_NOT_DISCLOSED"));
        registry.repairer().gets(folded(order)).statusCode(404).body("code", equalTo("NO_SUCH_ORDER"));
        Person.dispatcher().gets(folded(order)).statusCode(403);
        Person.resident().gets(folded(order)).statusCode(404);
        lin.gets("/disclosures").body("items", hasSize(0));
        mei.gets(folded(order)).statusCode(200).body("contactPhone", equalTo(PHONE));
    }

    @Test
    void thePhoneStandsInNoListNoEventNoErrorAndInNoTable() {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "contactPhone", PHONE));
        Person ren = registry.repairer();
        grabbed(ren, order);

        // then
        lin.posts("/orders", with(lamp(clock.instant()), "contactPhone", "call me at 0931 7722"))
                .statusCode(400)
                .body(not(containsString("7722")));
        lin.posts("/orders", with(with(lamp(clock.instant()), "contactPhone", PHONE), "areaPath", "cn.nowhere"))
                .statusCode(422)
                .body(not(containsString("7722")));
        for (Person reader : new Person[] {lin, ren, Person.dispatcher()}) {
            reader.gets("/orders/" + order).statusCode(200).body("$", not(hasKey("contactPhone")));
        }
        lin.gets("/orders").statusCode(200).body(not(containsString("7722")));
        for (String table : rows.texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
            assertThat(rows.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneSatisfy(row -> assertThat(row).contains("0931 7722"));
        }
    }

    @Test
    void aWishThatBecomesAnOrderBringsItsPhone() {
        // given
        UUID wish = WishFixture.published(lin, WishFixture.changed(WishFixture.lamp(PLANNED), "contactPhone", PHONE));

        // when
        String order = Person.dispatcher()
                .posts("/wishes/" + wish + "/conversion", Map.of())
                .statusCode(201)
                .extract()
                .path("orderId");

        // then
        lin.gets("/orders/" + order + "/private-text").statusCode(200).body("contactPhone", equalTo(PHONE));
    }

    @Test
    void whoAnswersForPersonalDataReadsTheLooksOfTheirPlace() {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "contactPhone", PHONE));
        Person ren = registry.repairer();
        grabbed(ren, order);
        clock.set(PLANNED);
        ren.gets(folded(order)).statusCode(200);
        Person officer = Person.with(UUID.randomUUID(), "cn.xigu", Roles.DPO);

        // then
        officer.gets("/disclosures?area=" + Person.WALL)
                .statusCode(200)
                .body("items.orderId", hasItem(order.toString()));
        String next = officer.gets("/disclosures?area=cn.xigu&limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        officer.gets("/disclosures?area=" + Person.WALL + "&cursor=" + next).statusCode(400);
        officer.gets("/disclosures?area=" + Person.ELSEWHERE)
                .statusCode(403)
                .body("code", equalTo("DISCLOSURES_NOT_YOURS"));
        Person.stationHead().gets("/disclosures?area=" + Person.WALL).statusCode(403);
    }

    private static String folded(UUID order) {
        return "/orders/" + order + "/private-text";
    }
}
