package org.lovebank.task.matching.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.Hamlet.to;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.task.Hamlet;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** Every hard filter from outside: somebody who fits stays, somebody whom the rule takes off the list is counted there. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class HardFilterHttpTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2040, 3, 7);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    private Hamlet hamlet;
    private Person fits;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        hamlet = Hamlet.fresh(registry);
        fits = hamlet.volunteer(fitting());
    }

    @Test
    void notActive() {
        for (String status : List.of("PAUSED", "SUSPENDED", "WITHDRAWN")) {
            hamlet.volunteer(fitting().status(status));
        }
        onlyTheFittingOneStays(plain(), "NOT_ACTIVE", 3);
    }

    @Test
    void prefersHumanDispatch() {
        Person human = hamlet.volunteer(fitting());
        UUID order = hamlet.issued(plain());
        assertThat(ids(order)).contains(human.id().toString());
        registry.tell(new VolunteerProfileChanged(
                human.id(),
                2,
                fitting().area(hamlet.path()).wantsToBeAskedByAPerson().state()));
        onlyTheFittingOneStays(order, "PREFERS_HUMAN_DISPATCH", 1);
        registry.tell(new VolunteerProfileChanged(
                human.id(), 3, fitting().area(hamlet.path()).state()));
        assertThat(ids(order)).contains(human.id().toString());
    }

    @Test
    void ownWish() {
        registry.registered(hamlet.lin().id(), fitting().area(hamlet.path()));
        onlyTheFittingOneStays(plain(), "OWN_WISH", 1);
    }

    @Test
    void notQualifiedOnTheDay() {
        hamlet.volunteer(new Profile());
        hamlet.volunteer(
                new Profile().qualified("NURSE", WEDNESDAY.minusDays(1)).vettedUntil(WEDNESDAY));
        onlyTheFittingOneStays(with(plain(), "qualificationKind", "NURSE"), "NOT_QUALIFIED", 2);
    }

    @Test
    void notVettedOnTheDay() {
        hamlet.volunteer(new Profile().vettedUntil(WEDNESDAY.minusDays(1)));
        hamlet.volunteer(new Profile());
        onlyTheFittingOneStays(with(plain(), "contactWithMinors", true), "NOT_VETTED", 2);
    }

    @Test
    void underAge() {
        hamlet.volunteer(fitting().ageBand("16_TO_17"));
        hamlet.volunteer(fitting().ageBand("UNKNOWN"));
        onlyTheFittingOneStays(plain(), "UNDER_AGE", 2);
    }

    @Test
    void aHazardIsForInsuredAdults() {
        hamlet.volunteer(fitting().ageBand("16_TO_17"));
        policy(
                "ELIGIBILITY",
                Map.of(
                        "vettedCategories",
                        List.of(),
                        "qualifications",
                        Map.of(),
                        "minorsMayServe",
                        true,
                        "minorsMayDo",
                        List.of("REPAIR"),
                        "minorsFrom",
                        "06:00",
                        "minorsTo",
                        "22:00"));
        assertThat(ids(hamlet.issued(plain()))).hasSize(2);
        Map<String, Object> hazard = with(with(plain(), "hazardous", true), "riskStatement", "登高作业，须两人扶梯");
        hamlet.dispatcher()
                .gets("/orders/" + hamlet.issued(hazard) + "/candidates")
                .statusCode(422)
                .body("code", equalTo("INSURANCE_MISSING"));
        onlyTheFittingOneStays(with(hazard, "insurancePolicyNo", "PICC-2040-1"), "NOT_INSURED", 1);
    }

    @Test
    void languageNotSpoken() {
        hamlet.volunteer(new Profile().languages("cantonese"));
        policy("MATCHING_LANGUAGE", Map.of("mandatoryFor", List.of("REPAIR")));
        onlyTheFittingOneStays(with(plain(), "language", "lanzhou"), "LANGUAGE_NOT_SPOKEN", 1);
    }

    @Test
    void noFreeHours() {
        hamlet.volunteer(fitting().free(DayOfWeek.TUESDAY, "08:00", "20:00"));
        hamlet.volunteer(fitting().free(DayOfWeek.WEDNESDAY, "08:00", "10:30"));
        hamlet.volunteer(fitting().free(DayOfWeek.WEDNESDAY, "08:00", "11:00"));
        UUID order = hamlet.issued(plain());
        assertThat(ids(order)).hasSize(2);
        assertThat(counted(order, "NO_FREE_HOURS")).isEqualTo(2);
    }

    @Test
    void busyElsewhere() {
        Person busy = hamlet.volunteer(fitting());
        grabbed(busy, hamlet.open(with(plain(), "durationMinutes", 240)));
        onlyTheFittingOneStays(plain(), "BUSY", 1);
    }

    @Test
    void atCapacityThatDay() {
        Person full = hamlet.volunteer(fitting());
        for (String from : List.of("2040-03-06T22:00:00Z", "2040-03-07T10:00:00Z")) {
            Map<String, Object> hour = with(plain(), "from", from);
            String to = java.time.Instant.parse(from).plusSeconds(3600).toString();
            grabbed(full, hamlet.open(with(hour, "to", to)));
        }
        onlyTheFittingOneStays(plain(), "AT_CAPACITY", 1);
    }

    @Test
    void atCapacityThatDayThoughTheWeekHasRoom() {
        policy("MATCHING_LIMITS", Map.of("scopeSteps", 2, "bufferMinutes", 30, "maxPerDay", 1, "maxPerWeek", 5));
        grabbedAnHour(hamlet.volunteer(fitting()), "2040-03-07T10:00:00Z");
        onlyTheFittingOneStays(plain(), "AT_CAPACITY", 1);
    }

    @Test
    void atCapacityThatWeekThoughTheDayIsFree() {
        Person full = hamlet.volunteer(fitting());
        grabbedAnHour(full, "2040-03-06T02:00:00Z");
        grabbedAnHour(full, "2040-03-08T02:00:00Z");
        onlyTheFittingOneStays(plain(), "AT_CAPACITY", 1);
    }

    @Test
    void declinedBefore() {
        Person no = hamlet.volunteer(fitting());
        UUID order = hamlet.issued(plain());
        String offer = hamlet.dispatcher()
                .posts("/orders/" + order + "/assignments", to(no))
                .statusCode(201)
                .extract()
                .path("id");
        no.posts("/assignments/" + offer + "/decline", Map.of()).statusCode(200);
        onlyTheFittingOneStays(order, "GAVE_IT_BACK", 1);
    }

    @Test
    void unwanted() {
        Person unwanted = hamlet.volunteer(fitting());
        hamlet.lin().posts("/excluded-volunteers", to(unwanted)).statusCode(201);
        onlyTheFittingOneStays(plain(), "UNWANTED", 1);
    }

    @Test
    void whoCannotDoItOrLivesTooFarIsNotEvenLookedAt() {
        hamlet.volunteer(new Profile().intentions("CULTURE_SPORT"));
        Hamlet far = Hamlet.fresh(registry);
        far.volunteer(fitting());
        // A path that only begins alike is another place.
        registry.registered(
                UUID.randomUUID(), fitting().area(hamlet.path().replace(".jiedao.shequ", "-b.jiedao.shequ")));
        UUID order = hamlet.issued(plain());
        assertThat(ids(order)).containsExactly(fits.id().toString());
        assertThat(hamlet.dispatcher()
                        .gets("/orders/" + order + "/candidates")
                        .extract()
                        .<Integer>path("considered"))
                .isEqualTo(1);
    }

    @Test
    void whoLivesNearerStandsHigherWhenTheMiddlesAreKnown() {
        // given: a hundredth of a degree northwards is 1,112 metres
        String home = hamlet.grid("g1", 36.0900, 103.6200);
        String next = hamlet.grid("g2", 36.1000, 103.6200);
        String unknown = hamlet.path() + ".g9";
        Person near = registry.registered(
                UUID.randomUUID(), new Profile().intentions("LEGAL_AID").area(home));
        Person far = registry.registered(
                UUID.randomUUID(), new Profile().intentions("LEGAL_AID").area(next));
        Person somewhere = registry.registered(
                UUID.randomUUID(), new Profile().intentions("LEGAL_AID").area(unknown));
        UUID order = hamlet.issued(with(hamlet.order(clock.instant(), "LEGAL_AID"), "areaPath", home));

        // when
        var answer =
                hamlet.dispatcher().gets("/orders/" + order + "/candidates").extract();

        // then
        String factor = "candidates.find { it.volunteerId == '%s' }.factors.find { it.code == 'NEAR' }.%s";
        assertThat(answer.<Integer>path(factor.formatted(near.id(), "value"))).isEqualTo(1000);
        assertThat(answer.<Integer>path(factor.formatted(far.id(), "value"))).isEqualTo(1000 - 1112 * 1000 / 8000);
        assertThat(answer.<String>path(factor.formatted(far.id(), "text"))).isEqualTo("1–2 km away");
        assertThat(answer.<Integer>path(factor.formatted(somewhere.id(), "value")))
                .isEqualTo(700);
        assertThat(answer.<String>path(factor.formatted(somewhere.id(), "text")))
                .isEqualTo("in a neighbouring area");
        assertThat(answer.asString()).doesNotContain("1112", "36.1", "36090000");
    }

    private Map<String, Object> plain() {
        return hamlet.order(clock.instant(), "REPAIR");
    }

    private void policy(String code, Map<String, Object> content) {
        Person.with(UUID.randomUUID(), hamlet.path(), Roles.CENTER_ADMIN)
                .posts(
                        "/task-policies",
                        Map.of(
                                "code",
                                code,
                                "areaPath",
                                hamlet.path(),
                                "effectiveOn",
                                "2040-03-05",
                                "content",
                                content,
                                "reason",
                                "议事会决定"))
                .statusCode(201);
    }

    private void grabbedAnHour(Person volunteer, String from) {
        String to = java.time.Instant.parse(from).plusSeconds(3600).toString();
        grabbed(volunteer, hamlet.open(with(with(plain(), "from", from), "to", to)));
    }

    private static Profile fitting() {
        return new Profile().languages("lanzhou").qualified("NURSE", WEDNESDAY).vettedUntil(WEDNESDAY);
    }

    private void onlyTheFittingOneStays(Map<String, Object> order, String filter, int excluded) {
        onlyTheFittingOneStays(hamlet.issued(order), filter, excluded);
    }

    private void onlyTheFittingOneStays(UUID order, String filter, int excluded) {
        assertThat(ids(order)).containsExactly(fits.id().toString());
        assertThat(counted(order, filter)).isEqualTo(excluded);
    }

    private int counted(UUID order, String filter) {
        return hamlet.dispatcher()
                .gets("/orders/" + order + "/candidates")
                .statusCode(200)
                .extract()
                .path("funnel.find { it.code == '" + filter + "' }.excluded");
    }

    private List<String> ids(UUID order) {
        return hamlet.dispatcher()
                .gets("/orders/" + order + "/candidates")
                .statusCode(200)
                .extract()
                .path("candidates.volunteerId");
    }
}
