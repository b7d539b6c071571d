package org.lovebank.task.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lovebank.task.WishFixture.SECRET;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RelayHttpTest {

    private final Person lin = Person.resident();
    private final Instant planned = TestClock.MONDAY_TEN.plus(Duration.ofHours(30));

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    CloseRelays closeRelays;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aColleagueTakesAPromiseOverInPersonAndTheWishFollows() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        UUID wish = published(lin, lamp(planned));
        UUID assignment = claimed(ren, wish);
        String relay = offered(ren, assignment, mei);
        mei.gets("/relays").body("items.id", contains(relay.substring("/relays/".length())));

        // when
        String taken = mei.posts(relay + "/acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("newAssignmentId");

        // then
        ren.gets("/assignments/" + assignment).body("state", equalTo("RELAYED"));
        mei.gets("/assignments/" + taken)
                .body("state", equalTo("ACCEPTED"))
                .body("plannedFrom", equalTo(planned.toString()));
        lin.gets("/wishes/" + wish).body("state", equalTo("CLAIMED"));
        clock.set(planned);
        ren.gets("/wishes/" + wish + "/private-text").statusCode(403);
        mei.gets("/wishes/" + wish + "/private-text").statusCode(200).body("privateText", equalTo(SECRET));
        mei.posts("/assignments/" + taken + "/check-in", Map.of()).statusCode(200);
        lin.gets("/wishes/" + wish).body("state", equalTo("FULFILLING"));
        assertThat(rows.texts(
                        "select data ->> 'state' from event_log where type = 'task.relay.state-changed.v1' and subject = ?"
                                + " order by seq",
                        UUID.fromString(relay.substring("/relays/".length()))))
                .containsExactly("OFFERED", "ACCEPTED");
    }

    @Test
    void ofTwoColleaguesAtOnceOneTakesOver() throws Exception {
        // given
        Person ren = registry.repairer();
        UUID assignment = claimed(ren, published(lin, lamp(planned)));
        List<Person> colleagues = List.of(registry.repairer(), registry.repairer(), registry.repairer());
        List<String> relays = new ArrayList<>();
        for (Person colleague : colleagues) {
            relays.add(offered(ren, assignment, colleague));
        }
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                Person colleague = colleagues.get(i);
                String relay = relays.get(i);
                answers.add(threads.submit(() -> colleague
                        .posts(relay + "/acceptance", Map.of())
                        .extract()
                        .statusCode()));
            }
        }

        // then
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(rows.count(
                        "select count(*) from assignment where state = 'ACCEPTED' and wish_id = (select wish_id from"
                                + " assignment where id = ?)",
                        assignment))
                .isEqualTo(1);
        assertThat(rows.texts("select state from relay where assignment_id = ? order by state", assignment))
                .containsExactly("ACCEPTED", "SUPERSEDED", "SUPERSEDED");
    }

    @Test
    void onlyTheColleagueAnswersAndOnlyWhoAskedTakesItBack() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        UUID assignment = claimed(ren, published(lin, lamp(planned)));
        String relay = offered(ren, assignment, mei);

        // then
        ren.posts(relay + "/acceptance", Map.of()).statusCode(403).body("code", equalTo("NOT_YOUR_RELAY"));
        Person.stationHead().posts(relay + "/acceptance", Map.of()).statusCode(403);
        registry.repairer().posts(relay + "/acceptance", Map.of()).statusCode(404);
        registry.repairer().gets(relay).statusCode(404);
        mei.posts(relay + "/withdrawal", Map.of()).statusCode(403);
        mei.posts(relay + "/decline", Map.of()).statusCode(200).body("state", equalTo("DECLINED"));
        mei.posts(relay + "/acceptance", Map.of()).statusCode(409).body("metadata.state", equalTo("DECLINED"));
        String again = offered(ren, assignment, mei);
        ren.posts(again + "/withdrawal", Map.of()).statusCode(200);
        mei.posts(again + "/acceptance", Map.of()).statusCode(409);
        ren.gets("/assignments/" + assignment).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void theRulesHoldForTheColleagueToo() {
        // given
        Person ren = registry.repairer();
        UUID wish = published(lin, lamp(planned));
        UUID assignment = claimed(ren, wish);
        Person child = registry.registered(UUID.randomUUID(), new Profile().ageBand("16_TO_17"));
        Person busy = registry.repairer();
        claimed(busy, published(Person.resident(), lamp(planned)));

        // then
        child.posts(offered(ren, assignment, child) + "/acceptance", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("metadata.obstacle", equalTo("UNDER_AGE"));
        busy.posts(offered(ren, assignment, busy) + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("TIME_CLASH"));
        ask(ren, assignment, ren).statusCode(422).body("code", equalTo("NO_COLLEAGUE"));
        ask(ren, assignment, lin).statusCode(422);
        ask(ren, assignment, busy).statusCode(409).body("code", equalTo("ASKED_ALREADY"));
        offered(ren, assignment, registry.repairer());
        ask(ren, assignment, registry.repairer()).statusCode(409).body("code", equalTo("ENOUGH_ASKED"));
        ask(lin, assignment, registry.repairer()).statusCode(403);
        ask(registry.repairer(), assignment, busy).statusCode(404);
        ren.gets("/assignments/" + assignment).body("state", equalTo("ACCEPTED"));
        lin.gets("/wishes/" + wish).body("state", equalTo("CLAIMED"));
    }

    @Test
    void anUnansweredRelayEndsAndAPromiseThatEndsTakesItsRelaysAlong() {
        // given
        Person ren = registry.repairer();
        UUID wish = published(lin, lamp(planned));
        UUID assignment = claimed(ren, wish);
        Person mei = registry.repairer();
        String late = offered(ren, assignment, mei);

        // then
        clock.forward(Duration.ofHours(24).minusSeconds(1));
        closeRelays.now();
        mei.gets(late).body("state", equalTo("OFFERED"));
        clock.forward(Duration.ofSeconds(1));
        mei.posts(late + "/acceptance", Map.of()).statusCode(409).body("metadata.state", equalTo("EXPIRED"));
        closeRelays.now();
        mei.gets(late).body("state", equalTo("EXPIRED"));
        String open = offered(ren, assignment, mei);
        String claim = rows.texts("select id from claim where assignment_id = ?", assignment)
                .getFirst();
        ren.deletes("/claims/" + claim).statusCode(204);
        mei.gets(open).body("state", equalTo("SUPERSEDED"));
        mei.posts(open + "/acceptance", Map.of()).statusCode(409);
        ask(ren, assignment, mei)
                .statusCode(409)
                .body("metadata.state", equalTo("LATE_WITHDRAWN"))
                .body("code", equalTo("ASSIGNMENT_NOT_IN_THAT_STATE"));
    }

    @Test
    void nobodyHandsOverWhatHasBegun() {
        // given
        Person ren = registry.repairer();
        UUID assignment = claimed(ren, published(lin, lamp(planned)));

        // then
        clock.set(planned);
        ask(ren, assignment, registry.repairer()).statusCode(409).body("code", equalTo("TOO_LATE_TO_RELAY"));
        ren.posts("/assignments/" + assignment + "/check-in", Map.of()).statusCode(200);
        ask(ren, assignment, registry.repairer()).statusCode(409).body("metadata.allowedNext", hasItem("CHECKED_OUT"));
    }

    private static ValidatableResponse ask(Person who, UUID assignment, Person colleague) {
        return who.posts(
                "/assignments/" + assignment + "/relays",
                Map.of("toVolunteerId", colleague.id().toString()));
    }

    private static String offered(Person who, UUID assignment, Person colleague) {
        return "/relays/"
                + ask(who, assignment, colleague).statusCode(201).extract().<String>path("id");
    }
}
