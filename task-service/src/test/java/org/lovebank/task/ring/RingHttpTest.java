package org.lovebank.task.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.published;

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
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RingHttpTest {

    private static final String PROPOSED = "select count(*) from ring where id = ?::uuid and state = 'PROPOSED'";

    private final String wall =
            "cn.xigu.fulilu.w" + UUID.randomUUID().toString().substring(0, 8);
    private final Person dispatcher = Person.dispatcher();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    EndOverdueRings endOverdueRings;

    private Person lin = dispatcher;
    private Person ren = dispatcher;
    private Person zhao = dispatcher;
    private final List<UUID> wishes = new ArrayList<>();

    @BeforeEach
    void threeNeighboursWhoseNotesAnswerEachOther() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, wall, null, "COMMUNITY", "街区", Instant.EPOCH));
        lin = neighbour("LEGAL_AID");
        ren = neighbour("CULTURE_SPORT");
        zhao = neighbour("REPAIR");
        wishes.add(note(lin, "REPAIR", "LEGAL_AID", 60));
        wishes.add(note(ren, "LEGAL_AID", "CULTURE_SPORT", 60));
        wishes.add(note(zhao, "CULTURE_SPORT", "REPAIR", 90));
    }

    @Test
    void threeWhoNeedWhatTheNextOneOffersAreARingAndAllSayYes() {
        // when
        String ring = searched();
        assertThat(search()).isEmpty();

        // then
        lin.gets("/rings/" + ring).statusCode(200).body("hands.size()", equalTo(3));
        lin.gets("/rings").body("items[0].id", equalTo(ring));
        Person.resident().gets("/rings/" + ring).statusCode(404);
        accepts(lin, ring).body("state", equalTo("PROPOSED"));
        accepts(ren, ring).body("state", equalTo("PROPOSED"));
        assertThat(rows.count("select count(*) from assignment where volunteer_id = ?", lin.id()))
                .isZero();
        accepts(zhao, ring).body("state", equalTo("ACCEPTED"));
        accepts(zhao, ring).body("state", equalTo("ACCEPTED"));
        for (UUID wish : wishes) {
            assertThat(rows.texts("select state from wish where id = ?", wish)).containsExactly("CLAIMED");
        }
        assertThat(rows.texts("select volunteer_id from assignment where wish_id = ?", wishes.getFirst()))
                .containsExactly(zhao.id().toString());
    }

    @Test
    void whenEverybodyServedTheRingIsToldWithWhatTheShortestServiceLasted() {
        // given
        String ring = searched();
        for (Person one : List.of(lin, ren, zhao)) {
            accepts(one, ring);
        }

        // when
        for (Person one : List.of(lin, ren, zhao)) {
            serves(one, one.equals(ren) ? 80 : 50);
        }

        // then
        lin.gets("/rings/" + ring).body("state", equalTo("FULFILLED")).body("settledMinutes", equalTo(50));
        assertThat(rows.texts(
                        "select data -> 'ring' ->> 'state' from event_log where subject = ? order by seq",
                        UUID.fromString(ring)))
                .startsWith("PROPOSED")
                .endsWith("FULFILLED");
        assertThat(rows.texts(
                        "select data -> 'ring' ->> 'settledMinutes' from event_log where subject = ? order by seq desc limit 1",
                        UUID.fromString(ring)))
                .containsExactly("50");
    }

    @Test
    void oneNoSetsEverybodyFree() {
        // given
        String ring = searched();
        accepts(lin, ring);

        // when
        ren.posts("/rings/" + ring + "/decline", Map.of()).statusCode(200).body("state", equalTo("RELEASED"));

        // then
        zhao.posts("/rings/" + ring + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("RING_NOT_IN_THAT_STATE"))
                .body("metadata.state", equalTo("RELEASED"));
        assertThat(search()).hasSize(1);
    }

    @Test
    void aYesAndANoAtOnceHaveOneOutcome() throws Exception {
        // given
        String ring = searched();
        accepts(lin, ring);
        accepts(ren, ring);
        List<Callable<Integer>> answers = List.of(
                () -> zhao.posts("/rings/" + ring + "/acceptance", Map.of())
                        .extract()
                        .statusCode(),
                () -> ren.posts("/rings/" + ring + "/decline", Map.of())
                        .extract()
                        .statusCode());

        // when
        List<Integer> codes = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : together.invokeAll(answers)) {
                codes.add(answer.get());
            }
        }

        // then
        assertThat(codes).containsExactlyInAnyOrder(200, 409);
        String state = lin.gets("/rings/" + ring).extract().path("state");
        int promised = rows.count(
                "select count(*) from ring_leg where assignment_id is not null and ring_id = ?", UUID.fromString(ring));
        assertThat(promised).isEqualTo(state.equals("ACCEPTED") ? 3 : 0);
    }

    @Test
    void aNoteThatSomebodyElseTookOnEndsTheRing() {
        // given
        String ring = searched();
        accepts(lin, ring);
        accepts(ren, ring);
        registry.registered(UUID.randomUUID(), new Profile().area(wall).intentions("CULTURE_SPORT"))
                .posts("/wishes/" + wishes.getLast() + "/claims", Map.of())
                .statusCode(201);

        // when
        zhao.posts("/rings/" + ring + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("RING_CANNOT_CLOSE"))
                .body("metadata.because", equalTo("ALREADY_CLAIMED"));

        // then
        lin.gets("/rings/" + ring).body("state", equalTo("RELEASED"));
        assertThat(rows.texts("select state from wish where id = ?", wishes.getFirst()))
                .containsExactly("PUBLISHED");
        assertThat(rows.count("select count(*) from assignment where volunteer_id = ?", lin.id()))
                .isZero();
    }

    @Test
    void whoDoesNotAnswerInTwoDaysLetsGo() {
        // given
        String ring = searched();
        accepts(lin, ring);

        // when
        clock.forward(Duration.ofHours(49));
        zhao.posts("/rings/" + ring + "/acceptance", Map.of()).statusCode(409).body("code", equalTo("RING_LAPSED"));
        // A hundred at a time, the oldest first: other tests have left theirs.
        for (int round = 0; round < 10 && rows.count(PROPOSED, ring) > 0; round++) {
            endOverdueRings.now();
        }

        // then
        lin.gets("/rings/" + ring).body("state", equalTo("RELEASED")).body("reason", equalTo("NOT_ANSWERED"));
    }

    @Test
    void whoAskedNotToBeMatchedByAMachineIsInNoRing() {
        // given
        registry.registered(zhao.id(), new Profile().area(wall));
        registry.tell(new org.lovebank.events.VolunteerEvent.VolunteerProfileChanged(
                zhao.id(),
                2,
                new Profile()
                        .area(wall)
                        .intentions("REPAIR")
                        .wantsToBeAskedByAPerson()
                        .state()));

        // then
        assertThat(search()).isEmpty();
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .posts("/rings/searches", Map.of("communityPath", wall))
                .statusCode(403)
                .body("code", equalTo("COMMUNITY_NOT_YOURS"));
    }

    private io.restassured.response.ValidatableResponse accepts(Person who, String ring) {
        return who.posts("/rings/" + ring + "/acceptance", Map.of()).statusCode(200);
    }

    private String searched() {
        List<String> found = search();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> search() {
        return dispatcher
                .posts("/rings/searches", Map.of("communityPath", wall))
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Comes, helps so many minutes, is seen, and the other side says so. */
    private void serves(Person giver, int minutes) {
        clock.set(TestClock.MONDAY_TEN);
        String assignment = rows.texts("select id from assignment where volunteer_id = ?", giver.id())
                .getFirst();
        UUID receiver =
                UUID.fromString(rows.texts("select beneficiary_id from assignment where volunteer_id = ?", giver.id())
                        .getFirst());
        Person other = List.of(lin, ren, zhao).stream()
                .filter(one -> one.id().equals(receiver))
                .findFirst()
                .orElseThrow();
        String path = "/assignments/" + assignment;
        giver.posts(path + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(minutes));
        giver.posts(path + "/check-out", Map.of()).statusCode(200);
        other.posts(path + "/witness-signatures", Map.of("method", "SIGNED")).statusCode(200);
        other.posts(path + "/confirmation", Map.of()).statusCode(200);
    }

    private Person neighbour(String offers) {
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().area(wall).intentions(offers));
        return Person.with(id, wall, Roles.RESIDENT, Roles.VOLUNTEER);
    }

    private UUID note(Person who, String needs, String offers, int minutes) {
        Map<String, Object> note = changed(lamp(clock.instant()), "wallAreaPath", wall);
        note = changed(note, "to", clock.instant().plus(Duration.ofDays(4)).toString());
        note = changed(note, "needs", List.of(need(needs, "请帮忙", minutes)));
        return published(who, changed(note, "offers", List.of(need(offers, "可以帮忙", 60))));
    }
}
