package org.lovebank.task.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.access.Roles;
import org.lovebank.problem.Language;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.words.PlainWords;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class IntakeHttpTest {

    private static final String HASH = "a".repeat(64);

    private final Person lin = Person.resident();
    private final Person grid = Person.with(UUID.randomUUID(), Person.WALL, Roles.GRID_DUTY);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aGridVolunteerBringsWhatAHouseholdNeeds() {
        // given
        Map<String, Object> matter = matter("GRID_DUTY");
        matter.put("beneficiaryId", lin.id().toString());
        matter.put("dimension", "COMPANIONSHIP");

        // when
        UUID intake = UUID.fromString(grid.posts("/intakes", matter)
                .statusCode(201)
                .body("intakeNo", matchesPattern("I20400305-\\d{6,}"))
                .body("state", equalTo("RECEIVED"))
                .body("dimension", equalTo("COMPANIONSHIP"))
                .body("dueAt", equalTo("2040-03-06T02:00:00Z"))
                .extract()
                .path("id"));

        // then
        lin.gets("/intakes/" + intake).statusCode(200).body("recordedBy", nullValue());
        Person.stationHead()
                .gets("/intakes/" + intake)
                .body("recordedBy", equalTo(grid.id().toString()))
                .body("reporterKind", equalTo("GRID_DUTY"));
        Person.resident().gets("/intakes/" + intake).statusCode(404);
        assertThat(rows.texts("select data -> 'matter' ->> 'state' from event_log where subject = ?", intake))
                .containsExactly("RECEIVED");
        assertThat(rows.texts("select data::text from event_log where subject = ?", intake))
                .allSatisfy(told -> assertThat(told)
                        .doesNotContain("灯", "138 0013", lin.id().toString()));
        assertThat(rows.texts("select encode(words, 'escape') from intake where id = ?", intake))
                .allSatisfy(kept -> assertThat(kept).doesNotContain("138 0013"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GRID_DUTY,GRID_DUTY,true
            GRID_DUTY,RESIDENT,false
            GRID_DUTY,STATION_HEAD,false
            CHAT_GROUP,GRID_DUTY,true
            CHAT_GROUP,VOLUNTEER,false
            PHONE,STATION_WORKER,true
            PHONE,RESIDENT,false
            COUNTER,COMMUNITY_DISPATCHER,true
            PARTNER,PARTNER_CLIENT,true
            PARTNER,STATION_HEAD,false
            APP,RESIDENT,true
            APP,PROXY,true
            APP,PARTNER_CLIENT,false
            PHOTO_REPORT,RESIDENT,true
            PHOTO_REPORT,GRID_DUTY,true
            """)
    void everyWayInHasItsPeople(String channel, String role, boolean may) {
        Person who = Person.with(UUID.randomUUID(), Person.WALL, role);
        Map<String, Object> matter = matter(channel);
        matter.put("photos", List.of(Map.of("id", UUID.randomUUID().toString(), "sha256", HASH)));
        var answer = who.posts("/intakes", matter);
        if (may) {
            answer.statusCode(201).body("photos", hasSize(1)).body("photos[0].sha256", equalTo(HASH));
        } else {
            answer.statusCode(403).body("code", equalTo("CHANNEL_NOT_YOURS"));
        }
    }

    @Test
    void aGridVolunteerOfElsewhereBringsNothingHere() {
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.GRID_DUTY);
        elsewhere.posts("/intakes", matter("GRID_DUTY")).statusCode(403).body("code", equalTo("CHANNEL_NOT_YOURS"));
    }

    @Test
    void whatCannotBeWrittenDownIsRefusedWithItsReason() {
        grid.posts("/intakes", with("PHOTO_REPORT", "photos", List.of()))
                .statusCode(422)
                .body("code", equalTo("PHOTO_MISSING"));
        grid.posts("/intakes", with("GRID_DUTY", "summary", "林奶奶电话 13800138000"))
                .statusCode(422)
                .body("code", equalTo("SUMMARY_NOT_PUBLISHABLE"))
                .body("metadata.findings.matter", contains("PHONE_NUMBER"));
        grid.posts("/intakes", with("GRID_DUTY", "categoryCode", "FLYING"))
                .statusCode(422)
                .body("code", equalTo("MATTER_CATEGORY_UNKNOWN"));
        Person wide = Person.with(UUID.randomUUID(), "cn", Roles.GRID_DUTY);
        wide.posts("/intakes", with("GRID_DUTY", "areaPath", "cn.nowhere"))
                .statusCode(422)
                .body("code", equalTo("MATTER_PLACE_UNKNOWN"));
        grid.posts("/intakes", with("GRID_DUTY", "photos", List.of(Map.of("id", "x", "sha256", "y"))))
                .statusCode(400);
        grid.posts("/intakes", with("GRID_DUTY", "upload", "bytes")).statusCode(400);
    }

    @Test
    void whoHasNoSmartphoneFollowsByNumberAndPlace() {
        // given
        Person counter = Person.with(UUID.randomUUID(), Person.WALL, Roles.STATION_WORKER);
        String number = counter.posts("/intakes", matter("PHONE"))
                .statusCode(201)
                .body("dueAt", equalTo("2040-03-06T02:00:00Z"))
                .extract()
                .path("intakeNo");

        // when
        var told = Person.witness().gets("/intakes/follow-up?no=" + number + "&area=" + Person.WALL);

        // then
        told.statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("receivedOn", equalTo("2040-03-05"))
                .body("plainWords", containsString("before 2040-03-06 10:00"))
                .body(not(containsString("灯")))
                .body(not(containsString(counter.id().toString())));
        Person.witness()
                .asks()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/intakes/follow-up?no=" + number + "&area=" + Person.WALL)
                .then()
                .statusCode(200);
        Person.witness()
                .gets("/intakes/follow-up?no=" + number + "&area=" + Person.ELSEWHERE)
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_INTAKE"));
        Person.witness().gets("/intakes/follow-up?no=1&area=" + Person.WALL).statusCode(400);
    }

    @Test
    void everyStateAndEndHasPlainWordsInBothLanguages() {
        for (Language language : Language.values()) {
            for (IntakeState state : IntakeState.values()) {
                assertThat(state == IntakeState.SETTLED || PlainWords.knows("INTAKE." + state, language))
                        .as(state + " in " + language)
                        .isTrue();
            }
            for (Outcome outcome : Outcome.values()) {
                assertThat(PlainWords.knows("INTAKE." + outcome, language))
                        .as(outcome + " in " + language)
                        .isTrue();
            }
        }
    }

    @Test
    void theWordsAreForWhoDecidesAndEveryReadingIsWrittenDown() {
        // given
        UUID intake =
                UUID.fromString(lin.posts("/intakes", matter("APP")).extract().path("id"));
        Person head = Person.stationHead();

        // then
        lin.gets("/intakes/" + intake + "/words").statusCode(200).body("words", containsString("138 0013 8000"));
        head.gets("/intakes/" + intake + "/words").statusCode(200).body("words", containsString("138 0013 8000"));
        grid.gets("/intakes/" + intake + "/words").statusCode(404);
        assertThat(rows.texts("select reader_id::text from intake_reading where intake_id = ?", intake))
                .containsExactly(head.id().toString());
    }

    @Test
    void anAreasMattersAreForItsOfficesAndOnesOwnForOneself() {
        // given
        String mine =
                lin.posts("/intakes", matter("APP")).statusCode(201).extract().path("id");

        // then
        lin.gets("/intakes").body("items.id", contains(mine));
        lin.gets("/intakes?area=" + Person.WALL).statusCode(403).body("code", equalTo("NOT_YOUR_INTAKE"));
        grid.gets("/intakes?area=" + Person.WALL + "&open=true").statusCode(403);
        Person.dispatcher().gets("/intakes?area=" + Person.WALL + "&limit=100").body("items.id", hasItem(mine));
        Person.dispatcher().gets("/intakes?area=" + Person.ELSEWHERE).statusCode(403);
        Person.dispatcher().gets("/intakes?area=Not%20A%20Place").statusCode(422);
        Person.resident().gets("/intakes").body("items", hasSize(0)).body("next", nullValue());
        lin.gets("/intakes/" + mine).body("intakeNo", notNullValue()).header("ETag", notNullValue());
    }

    private static Map<String, Object> with(String channel, String field, Object value) {
        Map<String, Object> matter = matter(channel);
        matter.put(field, value);
        return matter;
    }

    static Map<String, Object> matter(String channel) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("channel", channel);
        matter.put("areaPath", Person.WALL);
        matter.put("summary", "三单元楼道灯不亮");
        matter.put("words", "林奶奶说灯坏了三天，电话 138 0013 8000");
        matter.put("categoryCode", "REPAIR");
        return matter;
    }
}
