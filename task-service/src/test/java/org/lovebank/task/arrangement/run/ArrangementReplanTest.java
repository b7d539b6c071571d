package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.arrangement.offer.CloseArrangements;
import org.lovebank.task.arrangement.offer.ReplaceRefused;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementReplanTest {

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

    @Inject
    ReplaceRefused replaceRefused;

    @Inject
    CloseArrangements closeArrangements;

    private Street.Place place = new Street.Place("", "", Person.dispatcher());
    private Person repairs = Person.dispatcher();
    private Person both = Person.dispatcher();
    private Person advises = Person.dispatcher();
    private UUID lamp = UUID.randomUUID();
    private UUID letter = UUID.randomUUID();
    private String arrangement = "";

    /** A lamp and a letter at the same hour: one repairs, one advises best and could repair as well, one only advises. */
    @BeforeEach
    void aPlanForTwo() {
        place = street.fresh();
        repairs = registry.registered(UUID.randomUUID(), profile().intentions().skills("REPAIR"));
        both = registry.registered(
                UUID.randomUUID(), profile().intentions("REPAIR").skills("LEGAL_AID"));
        advises = registry.registered(UUID.randomUUID(), profile().intentions("LEGAL_AID"));
        Map<String, Object> hour = OrderFixture.lamp(clock.instant());
        hour.put(
                "to",
                Instant.parse((String) hour.get("from"))
                        .plus(Duration.ofMinutes(60))
                        .toString());
        lamp = street.issued(place, hour);
        letter = street.issued(place, OrderFixture.with(hour, "categoryCode", "LEGAL_AID"));
        arrangement = street.wanted(place.dispatcher(), place.street());
        assertThat(runArrangements.next()).isTrue();
        assertThat(seat(lamp, "PROPOSED")).containsExactly(repairs.id().toString());
        assertThat(seat(letter, "PROPOSED")).containsExactly(both.id().toString());
    }

    @Test
    void whoeverIsOnlyPlannedIsMovedAndReplacedInTurn() {
        // given: only the lamp's seat was offered
        offer(lamp);

        // when
        refuses(repairs, lamp);

        // then
        assertThat(seat(lamp, "OFFERED")).containsExactly(both.id().toString());
        assertThat(seat(letter, "PROPOSED")).containsExactly(advises.id().toString());
        assertThat(seat(letter, "CALLED_OFF")).containsExactly(both.id().toString());
        place.dispatcher()
                .posts("/arrangements/" + arrangement + "/offers", Map.of())
                .statusCode(200)
                .body("offered", equalTo(1))
                .body("refused", equalTo(List.of()));
        assertThat(seat(letter, "OFFERED")).containsExactly(advises.id().toString());
    }

    @Test
    void whoSaidYesIsNotMovedForSomebodyElsesNo() {
        // given
        offer(lamp, letter);
        answers(both, letter, "acceptance");

        // when
        refuses(repairs, lamp);

        // then: nobody is left for the lamp, and the letter is as it was
        assertThat(seat(lamp, "OFFERED")).isEmpty();
        assertThat(seat(letter, "ACCEPTED")).containsExactly(both.id().toString());
    }

    @Test
    void aNoIsLookedAfterOnce() {
        // given
        offer(lamp);
        refuses(repairs, lamp);

        // when
        answers(both, lamp, "decline");
        while (replaceRefused.next()) {
            // every seat that was refused
        }

        // then: neither of them is asked again
        assertThat(rows.texts("select volunteer_id from assignment where order_id = ? order by id", lamp))
                .containsExactly(repairs.id().toString(), both.id().toString());
        assertThat(replaceRefused.next()).isFalse();
    }

    @Test
    void whatWasOfferedIsClosedWhenItsDaysAreOver() {
        // given
        offer(lamp);
        clock.forward(Duration.ofDays(6));
        closeArrangements.now();
        place.dispatcher().gets("/arrangements/" + arrangement).body("state", equalTo("OFFERING"));

        // when
        clock.forward(Duration.ofDays(2));
        closeArrangements.now();

        // then
        place.dispatcher().gets("/arrangements/" + arrangement).body("state", equalTo("CLOSED"));
        place.dispatcher()
                .posts("/arrangements/" + arrangement + "/offers", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("CLOSED"));
    }

    private Profile profile() {
        return new Profile().area(place.community());
    }

    private void offer(UUID... orders) {
        List<String> ids = java.util.Arrays.stream(orders).map(UUID::toString).toList();
        place.dispatcher()
                .posts("/arrangements/" + arrangement + "/offers", Map.of("orderIds", ids))
                .statusCode(200)
                .body("offered", equalTo(ids.size()));
    }

    private void refuses(Person who, UUID order) {
        answers(who, order, "decline");
        assertThat(replaceRefused.next()).isTrue();
    }

    private void answers(Person who, UUID order, String answer) {
        String seat = rows.texts("select id from assignment where order_id = ? and volunteer_id = ?", order, who.id())
                .getFirst();
        who.posts("/assignments/" + seat + "/" + answer, Map.of()).statusCode(200);
    }

    private List<String> seat(UUID order, String state) {
        return rows.texts(
                "select volunteer_id from proposal_line where arrangement_id = ? and order_id = ? and state = ?"
                        + " and change <> 'STANDBY'",
                UUID.fromString(arrangement),
                order,
                state);
    }
}
