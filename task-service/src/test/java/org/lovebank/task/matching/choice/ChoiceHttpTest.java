package org.lovebank.task.matching.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.Hamlet.to;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.task.Hamlet;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ChoiceHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    DataSource database;

    @Inject
    ForgetChoices forgetChoices;

    private Hamlet hamlet;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        hamlet = Hamlet.fresh(registry);
    }

    @Test
    void theRankingThatWasShownIsKeptWithTheOfferAndTheSameInputGivesTheSameHash() {
        // given
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        Person second = hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        hamlet.volunteer(new Profile().intentions("LEGAL_AID").status("PAUSED"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));
        var shown = candidates(order);

        // when
        String seat = offer(order, with(to(best), "snapshot", shown.path("snapshot")));

        // then
        var kept = hamlet.dispatcher()
                .gets("/assignments/" + seat + "/ranking")
                .statusCode(200)
                .extract();
        assertThat(kept.<String>path("snapshot")).isEqualTo(shown.<String>path("snapshot"));
        assertThat(kept.<List<String>>path("candidates.volunteerId"))
                .containsExactly(best.id().toString(), second.id().toString());
        assertThat(kept.<List<Integer>>path("candidates.score"))
                .isEqualTo(shown.<List<Integer>>path("candidates.score"));
        assertThat(kept.<List<Object>>path("candidates[0].factors"))
                .isEqualTo(shown.<List<Object>>path("candidates[0].factors"));
        assertThat(kept.<Integer>path("rank")).isEqualTo(1);
        assertThat(kept.<Integer>path("of")).isEqualTo(2);
        assertThat(kept.<Integer>path("considered")).isEqualTo(3);
        assertThat(kept.<Integer>path("excluded.find { it.code == 'NOT_ACTIVE' }.excluded"))
                .isEqualTo(1);
        assertThat(kept.<Integer>path("weightsVersion")).isEqualTo(shown.<Integer>path("weightsVersion"));
        assertThat(kept.<String>path("engine")).isEqualTo(shown.<String>path("engine"));
        // Computed again from what is in the database, the order and the hash are the same; after a change they are
        // not.
        assertThat(candidates(order).<String>path("snapshot")).isEqualTo(kept.<String>path("snapshot"));
        hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        assertThat(candidates(order).<String>path("snapshot")).isNotEqualTo(kept.<String>path("snapshot"));
        hamlet.dispatcher()
                .gets("/assignments/" + seat + "/ranking")
                .body("snapshot", equalTo(kept.<String>path("snapshot")));
    }

    @Test
    void whoPassesOverSomebodyBetterSaysWhyAndTheMachinesListStays() {
        // given
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        Person second = hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        Person stranger = hamlet.volunteer(new Profile().intentions("CULTURE_SPORT"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));

        // then
        hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", to(second))
                .statusCode(422)
                .body("code", equalTo("OVERRIDE_REASON_MISSING"))
                .body("metadata.rank", equalTo(2))
                .body("metadata.of", equalTo(2));
        hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", with(to(stranger), "reason", "  "))
                .statusCode(422)
                .body("metadata.rank", equalTo(0));
        hamlet.dispatcher()
                .asks()
                .header("Accept-Language", "zh-CN")
                .body(to(second))
                .post("/api/v1/orders/" + order + "/assignments")
                .then()
                .statusCode(422);
        assertThat(rows.count("select count(*) from assignment where order_id = ?", order))
                .isZero();
        String seat = offer(order, with(to(second), "reason", "住同一单元，老人熟悉"));
        hamlet.dispatcher()
                .gets("/assignments/" + seat + "/ranking")
                .body("overrideReason", equalTo("住同一单元，老人熟悉"))
                .body("rank", equalTo(2))
                .body("candidates[0].volunteerId", equalTo(best.id().toString()));
        offer(order, with(to(stranger), "reason", "能说方言"));
        hamlet.dispatcher()
                .gets("/orders/" + order + "/rankings?limit=1")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].rank", equalTo(2));
    }

    @Test
    void whoIsAsGoodAsTheBestNotYetAskedNeedsNoReason() {
        // given
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        Person second = hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        Person alike = hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        Person human = hamlet.volunteer(new Profile().skills("LEGAL_AID").wantsToBeAskedByAPerson());
        UUID order = hamlet.issued(with(hamlet.order(clock.instant(), "LEGAL_AID"), "headcount", 3));

        // then
        offer(order, to(best));
        offer(order, to(second));
        offer(order, to(alike));
        offer(order, to(human));
        assertThat(rows.texts(
                        "select rank from match_snapshot where order_id = ? and volunteer_id = ?", order, human.id()))
                .containsExactly("0");
    }

    @Test
    void whatWasLookedAtIsWhatStandsThereOrItIsLookedAtAgain() {
        // given
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));
        String seen = candidates(order).path("snapshot");
        hamlet.volunteer(new Profile().skills("LEGAL_AID"));

        // then
        hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", with(to(best), "snapshot", seen))
                .statusCode(409)
                .body("code", equalTo("RANKING_CHANGED"))
                .body("metadata.snapshot", equalTo(candidates(order).<String>path("snapshot")));
        hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", with(to(best), "snapshot", "sha256:short"))
                .statusCode(400);
        assertThat(rows.count("select count(*) from match_snapshot where order_id = ?", order))
                .isZero();
    }

    @Test
    void theChosenSeeTheirOwnLineAndOthersNothing() {
        // given
        hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        Person chosen = hamlet.volunteer(new Profile().intentions("LEGAL_AID"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));
        String seat = offer(order, with(to(chosen), "reason", "离得近"));
        String ranking = "/assignments/" + seat + "/ranking";

        // then
        chosen.gets(ranking)
                .statusCode(200)
                .body("candidates.volunteerId", equalTo(List.of(chosen.id().toString())))
                .body("candidates[0].factors.size()", equalTo(6))
                .body("rank", equalTo(2))
                .body("overrideReason", nullValue())
                .body("askedBy", nullValue())
                .body("excluded", nullValue());
        hamlet.volunteer(new Profile()).gets(ranking).statusCode(404).body("code", equalTo("NO_SUCH_RANKING"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .gets(ranking)
                .statusCode(404);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .gets("/orders/" + order + "/rankings")
                .statusCode(404);
        hamlet.lin().gets(ranking).statusCode(403);
        hamlet.dispatcher()
                .gets("/assignments/" + UUID.randomUUID() + "/ranking")
                .statusCode(404);
    }

    @Test
    void aDispatchToAnOrganisationKeepsTheRankingToo() {
        // given
        UUID team = UUID.randomUUID();
        registry.tell(new OrganisationChanged(team, 1, "SOCIAL_ORG", "义工联盟", hamlet.path(), "ACTIVE", Instant.EPOCH));
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));
        String seen = candidates(order).path("snapshot");

        // when
        String dispatch = hamlet.dispatcher()
                .posts("/orders/" + order + "/dispatches", Map.of("organisationId", team.toString()))
                .statusCode(201)
                .extract()
                .path("id");

        // then
        for (Person who : List.of(hamlet.dispatcher(), OrderFixture.coordinator(team))) {
            who.gets("/dispatches/" + dispatch + "/ranking")
                    .statusCode(200)
                    .body("snapshot", equalTo(seen))
                    .body("candidates.volunteerId", equalTo(List.of(best.id().toString())))
                    .body("volunteerId", nullValue());
        }
        OrderFixture.coordinator(UUID.randomUUID())
                .gets("/dispatches/" + dispatch + "/ranking")
                .statusCode(404);
        hamlet.lin().gets("/dispatches/" + dispatch + "/ranking").statusCode(403);
    }

    @Test
    void aKeptRankingIsNeverChangedAndForgottenWhenItsDaysAreOver() throws SQLException {
        // given
        Person best = hamlet.volunteer(new Profile().skills("LEGAL_AID"));
        UUID order = hamlet.issued(hamlet.order(clock.instant(), "LEGAL_AID"));
        String seat = offer(order, to(best));

        // then
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update match_snapshot set rank = 9 where order_id = ?")) {
            update.setObject(1, order);
            org.assertj.core.api.Assertions.assertThatThrownBy(update::executeUpdate)
                    .isInstanceOf(SQLException.class);
        }
        clock.forward(Duration.ofDays(1096).minusSeconds(1));
        forgetChoices.now();
        hamlet.dispatcher().gets("/assignments/" + seat + "/ranking").statusCode(200);
        clock.forward(Duration.ofSeconds(1));
        forgetChoices.now();
        hamlet.dispatcher().gets("/assignments/" + seat + "/ranking").statusCode(404);
    }

    private io.restassured.response.ExtractableResponse<io.restassured.response.Response> candidates(UUID order) {
        return hamlet.dispatcher()
                .gets("/orders/" + order + "/candidates")
                .statusCode(200)
                .extract();
    }

    private String offer(UUID order, Map<String, Object> asked) {
        return hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", asked)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
