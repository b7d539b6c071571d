package org.lovebank.task.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.shift;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.ActivityFixture.Published;
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
class SignUpHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    private final Person leader = ActivityFixture.leader();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void aYesTakesAPlaceAndIsTold() {
        // given
        Published tidying = published(leader, tidying(now), 2, 1);
        Person ren = registry.repairer();

        // when
        String id = tidying.asked(ren)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("recordedBy", equalTo(ren.id().toString()))
                .extract()
                .path("id");

        // then
        ren.gets("/signups").body("items[0].id", equalTo(id));
        leader.gets("/activities/" + tidying.id() + "/signups").body("items.id", contains(id));
        ren.gets("/activities/" + tidying.id() + "/signups").statusCode(403);
        leader.gets("/activities/" + tidying.id() + "/shifts").body("[0].taken", equalTo(1));
        assertThat(rows.texts("select data ->> 'state' from event_log where subject = ?", UUID.fromString(id)))
                .containsExactly("APPROVED");
    }

    @Test
    void fullMeansInLineAndThenNo() {
        Published tidying = published(leader, tidying(now), 1, 1);
        tidying.signedUp(registry.repairer());
        tidying.asked(registry.repairer()).statusCode(201).body("state", equalTo("WAITLISTED"));
        tidying.asked(registry.repairer())
                .statusCode(409)
                .body("code", equalTo("SHIFT_FULL"))
                .body("metadata.seats", equalTo(1));
    }

    @Test
    void onePersonSignsUpOnce() {
        Published tidying = published(leader, tidying(now), 1, 0);
        Person ren = registry.repairer();
        tidying.signedUp(ren);
        tidying.asked(ren)
                .statusCode(409)
                .body("code", equalTo("ALREADY_SIGNED_UP"))
                .body("metadata.state", equalTo("APPROVED"));
    }

    @Test
    void nobodyIsPromisedToTwoPlacesWhateverTheyAre() {
        // given
        Person ren = registry.repairer();
        Published first = published(leader, tidying(now), 5, 0);
        Published atTheSameTime = published(leader, tidying(now), 5, 0);
        var lamp = changed(WishFixture.lamp(now.plus(Duration.ofDays(1))));
        UUID wish = WishFixture.published(Person.resident(), lamp);
        String signUp = first.signedUp(ren);

        // when / then
        atTheSameTime.asked(ren).statusCode(409).body("code", equalTo("TIME_CLASH"));
        ren.posts("/wishes/" + wish + "/claims", Map.of()).statusCode(409).body("code", equalTo("TIME_CLASH"));
        ren.deletes("/signups/" + signUp).statusCode(200).body("state", equalTo("CANCELLED"));
        ren.posts("/wishes/" + wish + "/claims", Map.of()).statusCode(201);
        atTheSameTime.asked(ren).statusCode(409).body("code", equalTo("TIME_CLASH"));
    }

    @Test
    void theLawAndTheTermsStandInTheWay() {
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        refused(new Profile().status("PAUSED"), tidying(now), "NOT_ACTIVE");
        refused(new Profile(), changed(tidying(now), "qualificationKind", "LAWYER"), "NOT_QUALIFIED");
        refused(
                new Profile().qualified("LAWYER", longAgo),
                changed(tidying(now), "qualificationKind", "LAWYER"),
                "NOT_QUALIFIED");
        refused(new Profile(), changed(tidying(now), "contactWithMinors", true), "NOT_VETTED");
        refused(new Profile().ageBand("16_TO_17"), tidying(now), "TOO_YOUNG");
        refused(
                new Profile().ageBand("16_TO_17"),
                changed(tidying(now), "hazardous", true, "insurancePolicyNo", "P-1"),
                "DANGER_FOR_MINORS");
        var open = changed(tidying(now), "minorsAllowed", true);
        refused(new Profile().ageBand("UNDER_8"), open, "TOO_YOUNG");
        refused(new Profile().ageBand("8_TO_15"), changed(open, "minAge", 16), "TOO_YOUNG");
        refused(new Profile().ageBand("8_TO_15"), open, "GUARDIAN_CONSENT_MISSING");
        var night = changed(ActivityFixture.at(now.plus(Duration.ofHours(11))), "minorsAllowed", true);
        refused(new Profile().ageBand("8_TO_15"), night, "NIGHT_FOR_MINORS");
        Person stranger = Person.volunteer(UUID.randomUUID());
        published(leader, tidying(now), 5, 0).asked(stranger).statusCode(403);
    }

    @Test
    void aChildTakesPartWithTheGuardiansConsent() {
        // given
        Published littleHosts = littleHosts();
        UUID consent = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().ageBand("8_TO_15").guarded(consent));
        Person child = Person.with(id, Person.WALL, Roles.MINOR_VOLUNTEER);

        // when / then
        asked(littleHosts, child, UUID.randomUUID())
                .statusCode(403)
                .body("metadata.barrier", equalTo("GUARDIAN_CONSENT_MISSING"));
        asked(littleHosts, child, consent)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("guardianConsents", equalTo(true));
        assertThat(rows.texts("select guardian_consent_id::text from sign_up where volunteer_id = ?", id))
                .containsExactly(consent.toString());
    }

    @Test
    void whatTheRegistryKnowsOfAGuardianNeedNotBeSaidAgain() {
        Published littleHosts = littleHosts();
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().ageBand("16_TO_17").guarded(UUID.randomUUID()));
        littleHosts
                .asked(Person.with(id, Person.WALL, Roles.MINOR_VOLUNTEER))
                .statusCode(201)
                .body("guardianConsents", equalTo(true));
    }

    @Test
    void aConsentThatWasTakenBackOpensNothing() {
        // given
        Published littleHosts = littleHosts();
        UUID consent = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Profile profile = new Profile().ageBand("8_TO_15");
        registry.registered(id, profile.guarded(consent));
        registry.tell(new VolunteerProfileChanged(
                id, 2, new Profile().ageBand("8_TO_15").state()));
        Person child = Person.with(id, Person.WALL, Roles.MINOR_VOLUNTEER);

        // when / then
        asked(littleHosts, child, consent)
                .statusCode(403)
                .body("metadata.barrier", equalTo("GUARDIAN_CONSENT_MISSING"));
        littleHosts.asked(child).statusCode(403);
        registry.tell(new VolunteerProfileChanged(
                id, 1, new Profile().ageBand("8_TO_15").guarded(consent).state()));
        littleHosts.asked(child).statusCode(403);
        registry.tell(new VolunteerProfileChanged(
                id, 3, new Profile().ageBand("8_TO_15").guarded(consent).state()));
        littleHosts.asked(child).statusCode(201);
    }

    @Test
    void aConsentThatIsTakenBackEndsThePlacesToCome() {
        // given
        Published one = published(leader, changed(tidying(now), "minorsAllowed", true), 1, 1);
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().ageBand("8_TO_15").guarded(UUID.randomUUID()));
        one.asked(Person.with(id, Person.WALL, Roles.MINOR_VOLUNTEER)).statusCode(201);
        Person ren = registry.repairer();
        one.asked(ren).statusCode(201).body("state", equalTo("WAITLISTED"));

        // when
        registry.tell(new VolunteerProfileChanged(
                id, 2, new Profile().ageBand("8_TO_15").state()));

        // then
        assertThat(rows.texts(
                        "select state from sign_up where volunteer_id in (?, ?) order by applied_at, id", id, ren.id()))
                .containsExactly("CANCELLED", "OFFERED");
    }

    @Test
    void whoComesOfAgeKeepsThePlacesThatAConsentGave() {
        // given
        Published littleHosts = littleHosts();
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().ageBand("16_TO_17").guarded(UUID.randomUUID()));
        littleHosts.asked(Person.with(id, Person.WALL, Roles.MINOR_VOLUNTEER)).statusCode(201);

        // when
        registry.tell(new VolunteerProfileChanged(
                id, 2, new Profile().ageBand("18_TO_59").state()));

        // then
        assertThat(rows.texts("select state from sign_up where volunteer_id = ?", id))
                .containsExactly("APPROVED");
    }

    @Test
    void aGrownUpsReferenceToAGuardianIsNotKept() {
        Published littleHosts = littleHosts();
        Person ren = registry.repairer();
        asked(littleHosts, ren, UUID.randomUUID()).statusCode(201).body("guardianConsents", equalTo(false));
    }

    private Published littleHosts() {
        return published(leader, changed(tidying(now), "title", "我做社区小主人", "minorsAllowed", true), 5, 0);
    }

    private static ValidatableResponse asked(Published activity, Person who, UUID consent) {
        return who.posts(
                "/activities/" + activity.id() + "/signups",
                Map.of("shiftId", activity.shiftId(), "guardianConsentId", consent));
    }

    @Test
    void whoHoldsTheLicenceIsTaken() {
        var clinic = changed(tidying(now), "title", "法律诊所", "categoryCode", "LEGAL_AID", "qualificationKind", "LAWYER");
        Published legalClinic = published(leader, clinic, 5, 0);
        Person lawyer =
                registry.registered(UUID.randomUUID(), new Profile().qualified("LAWYER", LocalDate.of(2050, 1, 1)));
        legalClinic.asked(lawyer).statusCode(201).body("state", equalTo("APPROVED"));
        legalClinic.asked(registry.repairer()).statusCode(403).body("metadata.barrier", equalTo("NOT_QUALIFIED"));
    }

    @Test
    void nobodyIsSignedUpByAnothersWill() {
        Published work = published(leader, changed(tidying(now), "title", "社区拆迁宣传"), 5, 0);
        Person ren = registry.repairer();
        Map<String, Object> named =
                Map.of("shiftId", work.shiftId(), "volunteerId", ren.id().toString());
        leader.posts("/activities/" + work.id() + "/signups", named)
                .statusCode(403)
                .body("code", equalTo("SIGN_UP_FOR_ANOTHER"));
        registry.repairer()
                .posts("/activities/" + work.id() + "/signups", changed(named, "channel", "PHONE"))
                .statusCode(403);
        String id = leader.posts("/activities/" + work.id() + "/signups", changed(named, "channel", "PHONE"))
                .statusCode(201)
                .body("channel", equalTo("PHONE"))
                .body("recordedBy", equalTo(leader.id().toString()))
                .extract()
                .path("id");
        ren.deletes("/signups/" + id)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reason", nullValue());
    }

    @Test
    void aPlaceIsTakenBackExcusedOrMissed() {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person early = registry.repairer();
        Person late = registry.repairer();
        Person excused = registry.repairer();
        Person absent = registry.repairer();
        String earlyId = tidying.signedUp(early);
        String lateId = tidying.signedUp(late);
        String excusedId = tidying.signedUp(excused);
        String absentId = tidying.signedUp(absent);

        // when / then
        registry.repairer().deletes("/signups/" + earlyId).statusCode(404);
        early.deletes("/signups/" + earlyId).body("state", equalTo("CANCELLED"));
        early.deletes("/signups/" + earlyId)
                .statusCode(409)
                .body("metadata.state", equalTo("CANCELLED"))
                .body("metadata.allowedNext", equalTo(List.of()));
        clock.forward(Duration.ofHours(1));
        late.deletes("/signups/" + lateId).body("state", equalTo("LATE_CANCELLED"));
        excused.posts("/signups/" + excusedId + "/leave", Map.of("reason", "照顾家人"))
                .statusCode(403);
        leader.posts("/signups/" + excusedId + "/leave", Map.of("reason", "照顾家人"))
                .statusCode(200)
                .body("state", equalTo("LEAVE"));
        leader.posts("/signups/" + absentId + "/absence", Map.of("reason", "没有来"))
                .statusCode(409)
                .body("code", equalTo("TOO_EARLY_FOR_ABSENCE"));
        clock.forward(Duration.ofHours(24));
        absent.posts("/signups/" + absentId + "/absence", Map.of("reason", "没有来"))
                .statusCode(403);
        leader.posts("/signups/" + absentId + "/absence", Map.of("reason", "没有来"))
                .statusCode(200)
                .body("state", equalTo("ABSENT"));
    }

    @Test
    void whereEachOneIsApprovedByHandTheOrganiserDecides() {
        var activity = tidying(now);
        Published picked = published(leader, activity, changed(shift(activity, 1, 1), "byHand", true));
        Person first = registry.repairer();
        String firstId = picked.asked(first)
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .extract()
                .path("id");
        String second = picked.asked(registry.repairer())
                .body("state", equalTo("APPLIED"))
                .extract()
                .path("id");
        picked.asked(registry.repairer()).statusCode(409).body("code", equalTo("SHIFT_FULL"));
        first.posts("/signups/" + firstId + "/approval", Map.of()).statusCode(403);
        leader.posts("/signups/" + firstId + "/approval", Map.of()).body("state", equalTo("APPROVED"));
        leader.posts("/signups/" + firstId + "/approval", Map.of()).statusCode(409);
        leader.posts("/signups/" + second + "/approval", Map.of()).body("state", equalTo("WAITLISTED"));
        leader.posts("/signups/" + second + "/rejection", Map.of("reason", "人已够"))
                .body("state", equalTo("REJECTED"));
    }

    @Test
    void signingUpEndsAtItsDeadlineButWhoTurnsUpIsWrittenDown() {
        var activity = changed(
                tidying(now), "signUpUntil", now.plus(Duration.ofHours(2)).toString());
        Published tidying = published(leader, activity, 5, 0);
        clock.forward(Duration.ofHours(2));
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("SIGN_UP_OVER"));
        Person turnsUp = registry.repairer();
        leader.posts(
                        "/activities/" + tidying.id() + "/signups",
                        Map.of(
                                "shiftId",
                                tidying.shiftId(),
                                "volunteerId",
                                turnsUp.id().toString(),
                                "channel",
                                "COUNTER"))
                .statusCode(201);
        leader.posts("/activities/" + tidying.id() + "/cancellation", Map.of("reason", "大风"))
                .statusCode(200);
        turnsUp.gets("/signups").body("items[0].state", equalTo("CANCELLED"));
        assertThat(rows.count("select count(*) from volunteer_time where volunteer_id = ?", turnsUp.id()))
                .isZero();
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("ACTIVITY_NOT_IN_THAT_STATE"));
    }

    private void refused(Profile profile, Map<String, Object> activity, String barrier) {
        Published published = published(leader, activity, 5, 0);
        published
                .asked(registry.registered(UUID.randomUUID(), profile))
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE_FOR_ACTIVITY"))
                .body("metadata.barrier", equalTo(barrier));
    }
}
