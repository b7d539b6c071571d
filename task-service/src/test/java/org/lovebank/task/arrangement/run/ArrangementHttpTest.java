package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.arrangement.offer.ReplaceRefused;
import org.lovebank.task.arrangement.run.KeepArrangement.Taken;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementHttpTest {

    private final String street = "cn.d" + UUID.randomUUID().toString().substring(0, 8) + ".s";
    private final String community = street + ".c";
    private final Person dispatcher = Person.with(UUID.randomUUID(), street, Roles.COMMUNITY_DISPATCHER);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    RunArrangements runArrangements;

    @Inject
    KeepArrangement keepArrangement;

    @Inject
    ReplaceRefused replaceRefused;

    @Inject
    AcceptAssignment acceptAssignment;

    @Inject
    AssignmentRepository assignments;

    @Inject
    DataSource database;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        while (runArrangements.next()) {
            // what an earlier test left
        }
        while (replaceRefused.next()) {
            // what an earlier test left
        }
        for (String path : List.of(street, community)) {
            registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "STREET", "街道", Instant.EPOCH));
        }
    }

    @Test
    void aPlanIsProposedSeatBySeatWithItsNumbersAndWhatStaysOpen() {
        // given
        Person ren = repairer();
        registry.registered(UUID.randomUUID(), new Profile().area(community).wantsToBeAskedByAPerson());
        UUID lamp = issued(OrderFixture.lamp(clock.instant()), "REPAIR");
        UUID song = issued(OrderFixture.lamp(clock.instant()), "CULTURE_SPORT");

        // when
        String id = wanted(dispatcher);
        assertThat(runArrangements.next()).isTrue();

        // then
        dispatcher
                .gets("/arrangements/" + id)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("summary.plan.orders", equalTo(2))
                .body("summary.plan.covered", equalTo(1))
                .body("snapshot", matchesPattern("[0-9a-f]{64}"))
                .body("result", matchesPattern("[0-9a-f]{64}"));
        var lines = dispatcher
                .gets("/arrangements/" + id + "/proposal")
                .statusCode(200)
                .extract();
        assertThat(lines.<List<String>>path("items.orderId")).containsExactly(lamp.toString());
        assertThat(lines.<String>path("items[0].volunteerId"))
                .isEqualTo(ren.id().toString());
        assertThat(lines.<String>path("items[0].change")).isEqualTo("NEW");
        int points = lines.<List<Integer>>path("items[0].factors.points").stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(lines.<Integer>path("items[0].score")).isEqualTo(points).isPositive();
        dispatcher
                .gets("/arrangements/" + id + "/uncovered")
                .statusCode(200)
                .body("items.orderId", equalTo(List.of(song.toString())))
                .body("items[0].reason", equalTo("NO_SKILL"));
    }

    @Test
    void onlyWhoCaresForTheWholeScopeArrangesIt() {
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        elsewhere
                .posts("/arrangements", asked(street, "2040-03-05", 7))
                .statusCode(403)
                .body("code", equalTo("SCOPE_NOT_YOURS"));
        Person ofOne = Person.with(UUID.randomUUID(), community, Roles.COMMUNITY_DISPATCHER);
        ofOne.posts("/arrangements", asked(street, "2040-03-05", 7)).statusCode(403);
        Person.resident().posts("/arrangements", asked(street, "2040-03-05", 7)).statusCode(403);
        String id = wanted(dispatcher);
        elsewhere.gets("/arrangements/" + id).statusCode(404);
        elsewhere.deletes("/arrangements/" + id).statusCode(404);
        elsewhere.gets("/arrangements/" + id + "/proposal").statusCode(404);
        elsewhere.gets("/arrangements?scope=" + street).statusCode(403);
        dispatcher.gets("/arrangements?scope=" + street).statusCode(200).body("items[0].id", equalTo(id));
    }

    @Test
    void whatCannotBeArrangedIsRefusedWithTheReason() {
        dispatcher
                .posts("/arrangements", asked(street, "2040-03-04", 7))
                .statusCode(422)
                .body("code", equalTo("HORIZON_NOT_USABLE"));
        dispatcher.posts("/arrangements", asked(street, "2040-03-05", 0)).statusCode(400);
        dispatcher.posts("/arrangements", asked(street, "2040-03-05", 32)).statusCode(400);
        dispatcher
                .posts("/arrangements", asked(street + ".nowhere", "2040-03-05", 7))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_SCOPE"));
        dispatcher.posts("/arrangements", asked("Not a path", "2040-03-05", 7)).statusCode(400);
        dispatcher.gets("/arrangements/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void ofManyWhoArrangeOnePlaceAtOnceOneDoes() throws Exception {
        // given
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String scope = i % 2 == 0 ? street : community;
            requests.add(() -> dispatcher
                    .posts("/arrangements", asked(scope, "2040-03-05", 7))
                    .extract()
                    .statusCode());
        }

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : together.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsOnly(202, 409).containsOnlyOnce(202);
        dispatcher
                .posts("/arrangements", asked(community, "2040-03-05", 7))
                .statusCode(409)
                .body("code", equalTo("ARRANGEMENT_RUNNING"));
    }

    @Test
    void whatIsCalledOffWhileItIsComputedLeavesNothing() {
        // given
        repairer();
        issued(OrderFixture.lamp(clock.instant()), "REPAIR");
        UUID id = UUID.fromString(wanted(dispatcher));
        Taken taken = keepArrangement.take(UUID.randomUUID()).orElseThrow();
        Snapshot snapshot = keepArrangement.snapshotOf(taken);

        // when
        dispatcher.deletes("/arrangements/" + id).statusCode(204);
        boolean kept = keepArrangement.propose(
                taken, snapshot, ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY));

        // then
        assertThat(kept).isFalse();
        dispatcher.gets("/arrangements/" + id).body("state", equalTo("CANCELLED"));
        assertThat(rows.count("select count(*) from proposal_line where arrangement_id = ?", id))
                .isZero();
        dispatcher.deletes("/arrangements/" + id).statusCode(409).body("metadata.state", equalTo("CANCELLED"));
    }

    @Test
    void whoTakesOverBeginsFromTheSameSnapshot() {
        // given: a worker froze the snapshot and is never heard of again; then somebody better registers
        repairer();
        issued(OrderFixture.lamp(clock.instant()), "REPAIR");
        UUID id = UUID.fromString(wanted(dispatcher));
        Taken taken = keepArrangement.take(UUID.randomUUID()).orElseThrow();
        Snapshot frozen = keepArrangement.snapshotOf(taken);
        registry.registered(
                UUID.randomUUID(),
                new Profile().area(community).skills("REPAIR").intentions());
        assertThat(runArrangements.next()).isFalse();

        // when
        clock.forward(Duration.ofMinutes(6));
        assertThat(runArrangements.next()).isTrue();

        // then
        String expected =
                ArrangementEngine.arrange(frozen, Mode.QUICK, Watcher.NOBODY).resultHash();
        dispatcher
                .gets("/arrangements/" + id)
                .body("state", equalTo("PROPOSED"))
                .body("snapshot", equalTo(frozen.hash()))
                .body("result", equalTo(expected))
                .body("progress.attempts", equalTo(2));
        boolean late =
                keepArrangement.propose(taken, frozen, ArrangementEngine.arrange(frozen, Mode.QUICK, Watcher.NOBODY));
        assertThat(late).isFalse();
        assertThat(rows.count("select count(*) from proposal_line where arrangement_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aDeclinedSeatIsOfferedToWhoStandsBy() {
        // given
        Person one = repairer();
        Person other = repairer();
        UUID lamp = issued(OrderFixture.lamp(clock.instant()), "REPAIR");
        UUID id = UUID.fromString(wanted(dispatcher));
        runArrangements.next();

        // when
        dispatcher
                .posts("/arrangements/" + id + "/offers", Map.of())
                .statusCode(200)
                .body("offered", equalTo(1));
        List<String> first = asked(lamp);
        answer(first.getFirst(), AssignmentState.DECLINED);
        assertThat(replaceRefused.next()).isTrue();
        assertThat(replaceRefused.next()).isFalse();

        // then
        List<String> both = asked(lamp);
        assertThat(both).hasSize(2);
        assertThat(rows.texts("select volunteer_id from assignment where order_id = ?", lamp))
                .containsExactlyInAnyOrder(one.id().toString(), other.id().toString());
        assertThat(rows.texts("select state from assignment where order_id = ? order by id", lamp))
                .containsExactly("DECLINED", "OFFERED");
        assertThat(rows.texts("select state from proposal_line where arrangement_id = ? order by id", id))
                .containsExactly("DECLINED", "OFFERED");
        dispatcher
                .posts("/arrangements/" + id + "/offers", Map.of())
                .statusCode(200)
                .body("offered", equalTo(0));
    }

    @Test
    void whatIsOfferedAlreadyIsKeptByTheNextArrangement() {
        // given
        repairer();
        issued(OrderFixture.lamp(clock.instant()), "REPAIR");
        String id = wanted(dispatcher);
        runArrangements.next();
        dispatcher.posts("/arrangements/" + id + "/offers", Map.of()).statusCode(200);

        // when
        String again = wanted(dispatcher);
        runArrangements.next();

        // then
        dispatcher.gets("/arrangements/" + again + "/proposal").body("items.change", equalTo(List.of("KEEP")));
        dispatcher.gets("/arrangements/" + id).body("state", equalTo("SUPERSEDED"));
    }

    private List<String> asked(UUID order) {
        return rows.texts("select id from assignment where order_id = ? order by id", order);
    }

    private void answer(String assignment, AssignmentState answer) {
        QuarkusTransaction.requiringNew()
                .run(() -> acceptAssignment.answer(
                        assignments.findById(UUID.fromString(assignment)), answer, clock.instant()));
    }

    private Person repairer() {
        return registry.registered(UUID.randomUUID(), new Profile().area(community));
    }

    private String wanted(Person who) {
        return who.posts("/arrangements", asked(street, "2040-03-05", 7))
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/arrangements/.*"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> asked(String scope, String from, int days) {
        return Map.of("scope", scope, "from", from, "days", days);
    }

    /** An order that the community has issued, to be arranged. */
    private UUID issued(Map<String, Object> order, String category) {
        Person resident = Person.with(UUID.randomUUID(), community, Roles.RESIDENT);
        var here = OrderFixture.with(OrderFixture.with(order, "areaPath", community), "categoryCode", category);
        UUID id = OrderFixture.placed(resident, here);
        try (Connection connection = database.getConnection();
                PreparedStatement issue = connection.prepareStatement(
                        "update service_order set state = 'ISSUED', dispatch_mode = 'COORDINATED' where id = ?")) {
            issue.setObject(1, id);
            issue.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return id;
    }
}
