package org.lovebank.task.agreement.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.AgreementFixture.active;
import static org.lovebank.task.AgreementFixture.drafted;
import static org.lovebank.task.AgreementFixture.id;
import static org.lovebank.task.AgreementFixture.saturdays;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.schedule.KeepSchedules;

/** A helper leaves: by their own signature, or entered by staff who say how it reached them. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class DepartureHttpTest {

    private static final Map<String, Object> SIGNED = Map.of("channel", "SIGNED");

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();
    private Person ren;
    private Person mei;
    private String agreement;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    KeepSchedules keepSchedules;

    @BeforeEach
    void twoHelpInTurn() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        ren = registry.repairer();
        mei = registry.repairer();
        agreement = active(station, saturdays(lin, stationId, ren, mei), lin, ren, mei);
        keepSchedules.now();
        assertThat(seats()).containsExactly("2040-03-10 " + ren.id(), "2040-03-17 " + mei.id());
    }

    @Test
    void whoLeavesSignsAndTheOthersTakeTheirDays() {
        // given
        int pairs = pairs();

        // when
        ren.posts(agreement + "/departures", SIGNED)
                .statusCode(201)
                .body("volunteerId", equalTo(ren.id().toString()))
                .body("recordedBy", equalTo(ren.id().toString()))
                .body("leftAt", equalTo("2040-03-05T02:00:00Z"));
        keepSchedules.now();

        // then
        assertThat(seats()).containsExactly("2040-03-10 " + mei.id(), "2040-03-17 " + mei.id());
        assertThat(cancelled()).containsExactly("2040-03-10 AGREEMENT_VOLUNTEER_LEFT");
        lin.gets(agreement)
                .body("state", equalTo("ACTIVE"))
                .body("departures.volunteerId", contains(ren.id().toString()))
                .body("departures.channel", contains("SIGNED"));
        assertThat(pairs()).isEqualTo(pairs - 1);
        assertThat(rows.texts(
                        "select data -> 'agreement' ->> 'volunteers' from event_log where subject = ?"
                                + " and type = 'task.agreement.state-changed.v1' order by seq desc limit 1",
                        id(agreement)))
                .containsExactly("1");
        ren.posts(agreement + "/handover-notes", Map.of("words", "钥匙")).statusCode(403);
        assertThatThrownBy(() -> rows.texts("delete from agreement_departure returning agreement_id"))
                .hasMessageContaining("permission");
    }

    @Test
    void staffEnterWhatReachedThemAndSayHow() {
        Map<String, Object> byPhone = Map.of("volunteerId", mei.id().toString(), "channel", "PHONE");
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts(agreement + "/departures", byPhone)
                .statusCode(404);
        registry.repairer().posts(agreement + "/departures", SIGNED).statusCode(404);
        ren.posts(agreement + "/departures", byPhone).statusCode(403).body("code", equalTo("AGREEMENT_NOT_YOURS"));
        ren.posts(agreement + "/departures", Map.of("channel", "PHONE"))
                .statusCode(422)
                .body("code", equalTo("LEAVING_NEEDS_CHANNEL"));
        station.posts(agreement + "/departures", Map.of("volunteerId", mei.id().toString(), "channel", "SIGNED"))
                .statusCode(422);
        lin.posts(agreement + "/departures", SIGNED).statusCode(404).body("code", equalTo("NOT_SERVING_HERE"));
        station.posts(agreement + "/departures", byPhone)
                .statusCode(201)
                .body("recordedBy", equalTo(station.id().toString()))
                .body("channel", equalTo("PHONE"));
        station.posts(agreement + "/departures", byPhone).statusCode(409).body("code", equalTo("LEFT_BEFORE"));
        mei.posts(agreement + "/departures", SIGNED).statusCode(409);
        assertThat(seats()).containsExactly("2040-03-10 " + ren.id());
    }

    @Test
    void whenTheLastOneLeavesTheAgreementRestsUntilOthersHaveSigned() {
        // given
        ren.posts(agreement + "/departures", SIGNED).statusCode(201);

        // when
        mei.posts(agreement + "/departures", SIGNED).statusCode(201);

        // then
        station.gets(agreement)
                .body("state", equalTo("SUSPENDED"))
                .body("reason", equalTo("AGREEMENT_VOLUNTEER_LEFT"))
                .body("departures", hasSize(2));
        keepSchedules.now();
        assertThat(seats()).isEmpty();
        station.posts(agreement + "/resumption", Map.of()).statusCode(409).body("code", equalTo("NOBODY_SERVES"));
        Person wu = registry.repairer();
        station.posts(agreement + "/amendments", saturdays(lin, stationId, wu)).statusCode(201);
        for (Person signer : List.of(lin, wu, station)) {
            signer.posts(agreement + "/signatures", Map.of("revision", 2)).statusCode(200);
        }
        station.posts(agreement + "/resumption", Map.of()).statusCode(200).body("departures", hasSize(0));
        keepSchedules.now();
        assertThat(seats()).containsExactly("2040-03-10 " + wu.id(), "2040-03-17 " + wu.id());
    }

    @Test
    void ofTwoWhoLeaveAtOnceBothHaveLeftAndItRestsOnce() throws Exception {
        // given
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Person leaver : List.of(ren, mei)) {
                answers.add(threads.submit(() -> leaver.posts(agreement + "/departures", SIGNED)
                        .extract()
                        .statusCode()));
            }
        }

        // then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactly(201, 201);
        station.gets(agreement).body("state", equalTo("SUSPENDED")).body("departures", hasSize(2));
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and data -> 'agreement' ->> 'state' = 'SUSPENDED'",
                        id(agreement)))
                .isEqualTo(1);
        assertThat(cancelled()).hasSize(2);
    }

    @Test
    void whatDoesNotRunIsNotLeftButEnded() {
        String draft = drafted(station, saturdays(lin, stationId, ren));
        ren.posts(draft + "/departures", SIGNED)
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NOT_IN_THAT_STATE"))
                .body("metadata.state", equalTo("DRAFT"));
        ren.posts(agreement + "/ending", Map.of("ending", "TERMINATED", "reason", "搬家"))
                .statusCode(200);
        mei.posts(agreement + "/departures", SIGNED).statusCode(409);
    }

    @Test
    void whoHasLeftOpensNoDoorWithTheCard() {
        // given
        var card = station.posts(agreement + "/pairing-cards", Map.of())
                .statusCode(201)
                .extract();
        String visits = "/pairings/" + card.<String>path("cardNo") + "/visits";
        Map<String, Object> scan = Map.of("code", card.<String>path("code"), "outcome", "WELL");
        ren.posts(agreement + "/departures", SIGNED).statusCode(201);

        // then
        ren.posts(visits, scan).statusCode(404).body("code", equalTo("NO_SUCH_CARD"));
        mei.posts(visits, scan).statusCode(201);
    }

    private int pairs() {
        return station.gets("/stats/pairing?area=" + Person.WALL)
                .statusCode(200)
                .extract()
                .path("activePairs");
    }

    private List<String> seats() {
        return rows.texts(
                "select o.occurs_on || ' ' || a.volunteer_id from agreement_occurrence o join assignment a"
                        + " on a.order_id = o.order_id where o.agreement_id = ? and a.state = 'ACCEPTED'"
                        + " order by o.occurs_on, a.volunteer_id",
                id(agreement));
    }

    private List<String> cancelled() {
        return rows.texts(
                "select o.occurs_on || ' ' || s.reason from agreement_occurrence o join service_order s"
                        + " on s.id = o.order_id where o.agreement_id = ? and s.state = 'CANCELLED' order by o.occurs_on",
                id(agreement));
    }
}
