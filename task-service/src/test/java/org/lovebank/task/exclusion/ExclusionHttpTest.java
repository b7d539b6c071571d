package org.lovebank.task.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.Hamlet.to;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Hamlet;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ExclusionHttpTest {

    private static final String EXCLUDED = "/excluded-volunteers";

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    private Hamlet hamlet;
    private Person ren;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        hamlet = Hamlet.fresh(registry);
        ren = hamlet.volunteer(new Profile());
    }

    @Test
    void whomTheRecipientDoesNotWantToSeeAgainIsOnNoListAndNoMenu() {
        // given
        UUID order = hamlet.open(hamlet.order(clock.instant(), "REPAIR"));
        String menu = "items.findAll { it.id == '" + order + "' }.size()";
        ren.gets("/me/menu?limit=100").body(menu, equalTo(1));

        // when
        String exclusion = excluded(hamlet.lin(), ren);

        // then
        hamlet.dispatcher()
                .gets("/orders/" + order + "/candidates")
                .body("candidates.size()", equalTo(0))
                .body("funnel.find { it.code == 'UNWANTED' }.excluded", equalTo(1));
        ren.gets("/me/menu?limit=100").body(menu, equalTo(0));
        hamlet.lin().deletes(EXCLUDED + "/" + exclusion).statusCode(204);
        ren.gets("/me/menu?limit=100").body(menu, equalTo(1));
        ren.posts("/orders/" + order + "/assignments", Map.of()).statusCode(201);
    }

    @Test
    void aGrabIsAnsweredAsIfSomethingElseWereAskedForAndNothingIsDisclosed() {
        // given
        UUID order = hamlet.open(hamlet.order(clock.instant(), "REPAIR"));
        UUID speaking = hamlet.open(with(hamlet.order(clock.instant(), "HARDSHIP_HELP"), "language", "lanzhou"));
        languageIsNeeded("HARDSHIP_HELP");
        excluded(hamlet.lin(), ren);

        // when
        String unwanted = ren.posts("/orders/" + order + "/assignments", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE_FOR_ORDER"))
                .body("metadata.obstacle", equalTo("NOT_SUITED"))
                .extract()
                .asString();
        String mute = ren.posts("/orders/" + speaking + "/assignments", Map.of())
                .statusCode(403)
                .extract()
                .asString();

        // then
        assertThat(shape(unwanted, order)).isEqualTo(shape(mute, speaking));
        assertThat(unwanted.toLowerCase(java.util.Locale.ROOT)).doesNotContain("exclu", "unwanted", "recipient");
        hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", with(to(ren), "reason", "没有别人"))
                .statusCode(403)
                .body("metadata.obstacle", equalTo("NOT_SUITED"));
    }

    @Test
    void aWishOfTheirsCannotBeClaimedEither() {
        // given
        Person lin = Person.resident();
        Person wang = registry.repairer();
        UUID wish = WishFixture.published(lin, WishFixture.lamp(clock.instant()));
        excluded(lin, wang);

        // then
        wang.posts("/wishes/" + wish + "/claims", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("metadata.obstacle", equalTo("NOT_SUITED"));
        registry.repairer().posts("/wishes/" + wish + "/claims", Map.of()).statusCode(201);
    }

    @Test
    void theRecipientTheirProxyAndTheStaffOfTheirPlaceDecideAndNobodyElse() {
        // given
        Person proxy = registry.proxyOf(hamlet.path(), hamlet.lin().id());
        Person stranger = Person.with(UUID.randomUUID(), hamlet.path(), Roles.PROXY);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_WORKER);
        Person station = Person.with(UUID.randomUUID(), hamlet.path(), Roles.STATION_WORKER);
        UUID granny = hamlet.lin().id();
        org.lovebank.task.OrderFixture.placed(
                proxy, with(hamlet.order(clock.instant(), "REPAIR"), "beneficiaryId", granny.toString()));
        Map<String, Object> forGranny = Map.of(
                "beneficiaryId", granny.toString(), "volunteerId", ren.id().toString(), "reason", "不投缘");

        // then
        for (Person other : List.of(stranger, elsewhere, ren)) {
            other.posts(EXCLUDED, forGranny).statusCode(403).body("code", equalTo("NOT_YOUR_RECIPIENT"));
            other.gets(EXCLUDED + "?beneficiary=" + granny).statusCode(403);
        }
        String id = proxy.posts(EXCLUDED, forGranny).statusCode(201).extract().path("id");
        station.posts(EXCLUDED, forGranny).statusCode(201).body("id", equalTo(id));
        station.gets(EXCLUDED + "?beneficiary=" + granny)
                .body("items.volunteerId", equalTo(List.of(ren.id().toString())))
                .body("items[0].reason", equalTo("不投缘"))
                .body("items[0].recordedBy", equalTo(proxy.id().toString()));
        ren.gets(EXCLUDED).statusCode(200).body("items.size()", equalTo(0));
        ren.deletes(EXCLUDED + "/" + id).statusCode(404).body("code", equalTo("NO_SUCH_EXCLUSION"));
        station.deletes(EXCLUDED + "/" + id).statusCode(204);
        station.deletes(EXCLUDED + "/" + id).statusCode(404);
        hamlet.lin()
                .posts(EXCLUDED, Map.of("volunteerId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("NOBODY_TO_EXCLUDE"));
        hamlet.lin().posts(EXCLUDED, Map.of()).statusCode(400);
    }

    @Test
    void theListIsPagedAndNothingOfItIsTold() {
        // given
        int told = events();
        Person second = hamlet.volunteer(new Profile());
        excluded(hamlet.lin(), ren);
        excluded(hamlet.lin(), second);

        // when
        var first = hamlet.lin().gets(EXCLUDED + "?limit=1").statusCode(200).extract();

        // then
        assertThat(first.<List<String>>path("items.volunteerId"))
                .containsExactly(ren.id().toString());
        hamlet.lin()
                .gets(EXCLUDED + "?limit=1&cursor=" + first.path("next"))
                .body("items.volunteerId", equalTo(List.of(second.id().toString())));
        assertThat(events()).isEqualTo(told);
    }

    private String excluded(Person by, Person volunteer) {
        return by.posts(EXCLUDED, Map.of("volunteerId", volunteer.id().toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int events() {
        return rows.count("select count(*) from event_log");
    }

    private void languageIsNeeded(String category) {
        Person.with(UUID.randomUUID(), hamlet.path(), Roles.CENTER_ADMIN)
                .posts(
                        "/task-policies",
                        Map.of(
                                "code", "MATCHING_LANGUAGE",
                                "areaPath", hamlet.path(),
                                "effectiveOn", "2040-03-05",
                                "content", Map.of("mandatoryFor", List.of(category)),
                                "reason", "老人只会方言"))
                .statusCode(201);
    }

    /** An answer without what is different in every answer. */
    private static String shape(String answer, UUID order) {
        return answer.replace(order.toString(), "ORDER").replaceAll("\"(requestId|traceId|instance)\":\"[^\"]*\"", "");
    }
}
