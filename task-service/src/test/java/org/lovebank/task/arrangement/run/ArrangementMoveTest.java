package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementMoveTest {

    @Inject
    Street street;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    RunArrangements runArrangements;

    private Street.Place place = new Street.Place("", "", Person.dispatcher());
    private Person ren = Person.dispatcher();
    private UUID lamp = UUID.randomUUID();
    private String first = "";
    private String moved = "";

    /** Ren was asked for a time at which another promise of theirs stands by now; the next plan moves them. */
    @BeforeEach
    void aSeatThatIsMoved() {
        place = street.fresh();
        ren = street.repairer(place);
        lamp = street.lamp(place);
        String before = arranged();
        place.dispatcher()
                .posts("/arrangements/" + before + "/offers", Map.of())
                .statusCode(200)
                .body("offered", equalTo(1));
        first = seats("OFFERED").getFirst();
        Instant start = Instant.parse(
                ren.gets("/assignments/" + first).statusCode(200).extract().path("plannedFrom"));
        Map<String, Object> other = OrderFixture.lamp(clock.instant());
        other.put("from", start.toString());
        other.put("to", start.plus(Duration.ofMinutes(60)).toString());
        UUID grabbed = street.issued(place, other);
        street.change(
                "update service_order set state = 'OPEN_GRAB', dispatch_mode = 'SELF_SELECT' where id = ?", grabbed);
        OrderFixture.grabbed(ren, grabbed);

        String after = arranged();
        place.dispatcher().gets("/arrangements/" + after + "/proposal").body("items.change", equalTo(List.of("MOVE")));
        place.dispatcher()
                .posts("/arrangements/" + after + "/offers", Map.of())
                .statusCode(200)
                .body("offered", equalTo(1))
                .body("refused", equalTo(List.of()));
        moved = seats("OFFERED").getLast();
    }

    @Test
    void theFirstOfferStandsUntilTheOtherIsTaken() {
        // then: asked for both
        assertThat(seats("OFFERED")).containsExactly(first, moved);
        ren.gets("/assignments/" + moved).body("insteadOf", equalTo(first));

        // when
        ren.posts("/assignments/" + moved + "/acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));

        // then
        ren.gets("/assignments/" + first)
                .body("state", equalTo("CALLED_OFF"))
                .body("endReason", equalTo("TAKEN_AT_ANOTHER_TIME"));
        ren.posts("/assignments/" + first + "/acceptance", Map.of()).statusCode(409);
        assertThat(rows.count("select filled from service_order where id = ?", lamp))
                .isEqualTo(1);
        assertThat(rows.texts(
                        "select state from proposal_line where order_id = ? and assignment_id is not null order by id",
                        lamp))
                .containsExactly("CALLED_OFF", "ACCEPTED");
    }

    @Test
    void whoDeclinesTheMoveIsStillAskedForTheFirstTime() {
        // when
        ren.posts("/assignments/" + moved + "/decline", Map.of()).statusCode(200);

        // then
        assertThat(seats("OFFERED")).containsExactly(first);
        ren.posts("/assignments/" + first + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("TIME_CLASH"));
    }

    @Test
    void whoSaysYesToBothAtOnceHasOneSeat() throws Exception {
        // given: the other promise is gone, so that both times are free
        String promise = rows.texts("select id from assignment where volunteer_id = ? and state = 'ACCEPTED'", ren.id())
                .getFirst();
        ren.posts("/assignments/" + promise + "/withdrawal", Map.of()).statusCode(200);
        List<Callable<Integer>> yeses = List.of(first, moved).stream()
                .<Callable<Integer>>map(seat -> () -> ren.posts("/assignments/" + seat + "/acceptance", Map.of())
                        .extract()
                        .statusCode())
                .toList();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : together.invokeAll(yeses)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(seats("ACCEPTED")).hasSize(1);
        assertThat(seats("CALLED_OFF")).hasSize(1);
        assertThat(rows.count("select filled from service_order where id = ?", lamp))
                .isEqualTo(1);
    }

    @Test
    void arrangedAnewWhoSaidYesKeepsTheSeatAndOnlyTheRestIsPlanned() {
        // given
        ren.posts("/assignments/" + moved + "/acceptance", Map.of()).statusCode(200);
        String before = rows.texts("select id from arrangement where scope_path = ? order by id desc", place.street())
                .getFirst();
        clock.forward(Duration.ofDays(1));
        street.repairer(place);
        UUID next = street.lamp(place);

        // when
        String again = place.dispatcher()
                .posts("/arrangements/" + before + "/reruns", Map.of())
                .statusCode(202)
                .body("from", equalTo("2040-03-06"))
                .body("days", equalTo(6))
                .extract()
                .path("id");
        assertThat(runArrangements.next()).isTrue();

        // then
        place.dispatcher()
                .gets("/arrangements/" + again + "/proposal")
                .body("items.orderId", equalTo(List.of(next.toString())))
                .body("items.change", equalTo(List.of("NEW")));
        assertThat(seats("ACCEPTED")).containsExactly(moved);

        // when the days are over
        clock.forward(Duration.ofDays(6));
        place.dispatcher()
                .posts("/arrangements/" + before + "/reruns", Map.of())
                .statusCode(422)
                .body("code", equalTo("HORIZON_NOT_USABLE"));
    }

    private List<String> seats(String state) {
        return rows.texts("select id from assignment where order_id = ? and state = ? order by id", lamp, state);
    }

    private String arranged() {
        String id = street.wanted(place.dispatcher(), place.street());
        assertThat(runArrangements.next()).isTrue();
        return id;
    }
}
