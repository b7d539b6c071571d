package org.lovebank.task.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.AgreementFixture.drafted;
import static org.lovebank.task.AgreementFixture.marked;
import static org.lovebank.task.AgreementFixture.proposed;
import static org.lovebank.task.AgreementFixture.saturdays;
import static org.lovebank.task.AgreementFixture.schedule;
import static org.lovebank.task.AgreementFixture.sections;
import static org.lovebank.task.AgreementFixture.with;
import static org.lovebank.task.AgreementFixture.without;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AgreementWordingHttpTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void allFourItemsAreFixedBeforeAnybodySigns() {
        // given
        Map<String, Object> text = saturdays(lin, stationId, registry.repairer());
        for (String field : List.of("beneficiaryId", "contents", "schedule", "volunteers")) {
            text = without(text, field);
        }

        // when
        String agreement = drafted(station, text);

        // then
        station.posts(agreement + "/proposal", Map.of())
                .statusCode(422)
                .body("code", equalTo("FIXED_ITEMS_OPEN"))
                .body("metadata.open", containsInAnyOrder("BENEFICIARY", "CONTENTS", "SCHEDULE", "VOLUNTEERS"));
        station.gets(agreement).body("state", equalTo("DRAFT"));
    }

    @Test
    void whatTheRulesDemandIsWrittenInTenSections() {
        // given
        Map<String, Object> text = saturdays(lin, stationId, registry.repairer());
        Map<String, Object> thirty = with(text, "schedule", schedule("FREQ=WEEKLY", "2040-03-05", "2040-04-03"));
        Map<String, Object> twentyNine = with(text, "schedule", schedule("FREQ=WEEKLY", "2040-03-05", "2040-04-02"));

        // then
        refused(thirty, "MUST_BE_WRITTEN").body("metadata.reasons", contains("TERM"));
        proposed(station, twentyNine);
        refused(marked(twentyNine, "OUTSIDE_AREA", "PARTY_ASKS"), "MUST_BE_WRITTEN")
                .body("metadata.reasons", contains("OUTSIDE_AREA", "PARTY_ASKS"));
        refused(marked(thirty, "WRITTEN"), "SECTIONS_EMPTY").body("metadata.empty", hasSize(10));
        Map<String, Object> nine = new java.util.LinkedHashMap<>(sections());
        nine.put("DISPUTE", " ");
        refused(with(marked(thirty, "WRITTEN"), "terms", nine), "SECTIONS_EMPTY")
                .body("metadata.empty", contains("DISPUTE"));
        proposed(station, with(marked(thirty, "WRITTEN"), "terms", sections()));
    }

    @Test
    void dangerousServiceHasMeasuresInsuranceAndNoMinors() {
        // given
        Map<String, Object> text = with(
                marked(saturdays(lin, stationId, registry.repairer()), "HAZARDOUS", "WRITTEN"), "terms", sections());
        Person child = registry.registered(UUID.randomUUID(), new Profile().ageBand("16_TO_17"));
        Map<String, Object> provided = with(with(text, "riskMeasures", "两人同行，断电作业。"), "insurancePolicyNo", "PICC-1");

        // then
        refused(text, "RISK_NOT_PROVIDED_FOR");
        proposed(station, provided);
        refused(with(provided, "volunteers", List.of(child.id().toString())), "VOLUNTEER_NOT_ELIGIBLE")
                .body("metadata.obstacle", equalTo("UNDER_AGE"));
        refused(marked(provided, "HAZARDOUS", "WRITTEN", "CONTACT_WITH_MINORS"), "VOLUNTEER_NOT_ELIGIBLE")
                .body("metadata.obstacle", equalTo("NOT_VETTED"));
    }

    @Test
    void theNumberOfVolunteersFitsTheMode() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();

        // then
        refused(with(saturdays(lin, stationId, ren), "mode", "MANY_TO_ONE"), "VOLUNTEERS_WRONG");
        refused(with(saturdays(lin, stationId, ren, mei), "mode", "ONE_TO_ONE"), "VOLUNTEERS_WRONG");
        refused(saturdays(lin, stationId, ren, ren), "VOLUNTEERS_WRONG");
        refused(
                with(
                        saturdays(lin, stationId, ren),
                        "standIns",
                        List.of(ren.id().toString())),
                "VOLUNTEERS_WRONG");
        refused(saturdays(ren, stationId, ren), "BENEFICIARY_HELPS_THEMSELVES");
        refused(saturdays(lin, stationId, Person.resident()), "VOLUNTEER_NOT_ELIGIBLE");
        refused(without(saturdays(lin, stationId, ren), "stationId"), "NOBODY_STANDS_BEHIND");
        proposed(station, saturdays(lin, stationId, ren, mei));
    }

    @Test
    void aScheduleThatCannotBeIsRefusedInADraftToo() {
        // given
        Map<String, Object> text = saturdays(lin, stationId, registry.repairer());

        // then
        draftRefused(text, schedule("FREQ=HOURLY", "2040-03-05", "2040-04-01"), "SCHEDULE_TOO_OFTEN");
        draftRefused(text, schedule("weekly", "2040-03-05", "2040-04-01"), "SCHEDULE_UNREADABLE");
        draftRefused(
                text,
                schedule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2040-03-05", "2040-04-01"),
                "SCHEDULE_NEVER_OCCURS");
        draftRefused(text, schedule("FREQ=DAILY", "2040-03-05", "2041-03-06"), "SCHEDULE_TOO_LONG");
        draftRefused(text, schedule("FREQ=DAILY", "2040-04-05", "2040-04-01"), "SCHEDULE_TOO_LONG");
        draftRefused(text, schedule("FREQ=DAILY", "2040-01-05", "2040-03-04"), "SCHEDULE_TOO_LONG");
    }

    private io.restassured.response.ValidatableResponse refused(Map<String, Object> text, String code) {
        return station.posts(drafted(station, text) + "/proposal", Map.of())
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private void draftRefused(Map<String, Object> text, Map<String, Object> schedule, String code) {
        station.posts("/agreements", Map.of("areaPath", Person.WALL, "text", with(text, "schedule", schedule)))
                .statusCode(422)
                .body("code", equalTo(code));
    }
}
