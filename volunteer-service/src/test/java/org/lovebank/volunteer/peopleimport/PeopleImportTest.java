package org.lovebank.volunteer.peopleimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Tables.told;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Tables;
import org.lovebank.volunteer.fixture.TheRegistry;

/** People come as rows of a table under the rules that hold for one who comes to the counter. */
@QuarkusTest
@TheRegistry
class PeopleImportTest {

    private static final String HEAD = "name,idType,idNo,phone,identityTypes,specialties,occupation,politicalStatus,"
            + "consents,consentVersion,charterVersion\n";

    @Inject
    Rows rows;

    private Community community;
    private Tables tables;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        tables = new Tables(community, "PEOPLE");
    }

    @Test
    void rightRowsBecomeVolunteersAndActiveOnesAreTold() {
        // given
        Map<String, Object> one = Invented.person("王小桥");

        // when
        Response run = tables.taken(
                HEAD
                        + row(
                                one,
                                "APPLIANCE_REPAIR;理发",
                                "RETIRED",
                                "群众",
                                "VOLUNTEER_FILE/OPTIONAL；VOLUNTEER_FILE/SENSITIVE",
                                "2026-1")
                        + row(Invented.person("李小河"), "", "", "", "", ""),
                "");

        // then
        assertThat(told(run)).isEqualTo("DONE 2 read 2 kept 0 known 0 wrong");
        Response volunteers = expect(200, community.head.get("/api/v1/volunteers?areaPath=" + community.path));
        assertThat(volunteers.<List<String>>path("items.channel")).containsOnly("IMPORT");
        assertThat(volunteers.<List<String>>path("items.status")).containsExactly("ACTIVE", "SUBMITTED");
        assertThat(volunteers.<List<String>>path("items[0].specialties"))
                .containsExactly("APPLIANCE_REPAIR", "HAIRDRESSING");
        assertThat(volunteers.<String>path("items[0].registeredBy"))
                .isEqualTo(community.head.id().toString());
        UUID id = UUID.fromString(volunteers.path("items[0].id"));
        assertThat(rows.eventTypes(id)).containsExactly("vol.volunteer.registered.v1");
        assertThat(rows.texts("select channel from consent where person_id = ?", id))
                .containsExactly("PAPER", "PAPER");
        assertThat(expect(200, community.worker.post("/api/v1/persons/lookups", Map.of("phone", one.get("phone"))))
                        .<List<String>>path("items.id"))
                .containsExactly(id.toString());
        assertThat(rows.texts("select number::text from import_part where run_id = ?::uuid", run.<String>path("id")))
                .isEmpty();
        assertThat(rows.texts("select wrapped_key::text from import_run where id = ?::uuid", run.<String>path("id")))
                .containsExactly("null");
    }

    @Test
    void peopleNamedTwiceOrKnownAlreadyAreFound() {
        // given
        Map<String, Object> known = Invented.person("王小桥");
        expect(201, community.worker.post("/api/v1/volunteers", Invented.volunteer(known, community.path, "ONSITE")));
        Map<String, Object> fresh = Invented.person("李小河");
        Map<String, Object> samePhone = Invented.person("李 小河");
        samePhone.put("phone", "+86 " + fresh.get("phone"));
        Map<String, Object> family = Invented.person("李大河");
        family.put("phone", fresh.get("phone"));

        // when
        Response run = tables.taken(
                HEAD
                        + row(known, "", "", "", "", "")
                        + row(fresh, "", "", "", "", "")
                        + row(samePhone, "", "", "", "", "")
                        + row(family, "", "", "", "", "")
                        + row(fresh, "", "", "", "", ""),
                "&mode=SKIP_BAD");

        // then
        assertThat(told(run)).isEqualTo("DONE 5 read 2 kept 0 known 3 wrong");
        assertThat(tables.problems(run))
                .containsExactlyInAnyOrder("2:0 PERSON_KNOWN", "4:0 ROWS_NAME_ONE_PERSON", "6:0 ROWS_NAME_ONE_PERSON");
        Response again = tables.taken(HEAD + row(fresh, "", "", "", "", ""), "");
        assertThat(told(again)).isEqualTo("REFUSED 1 read 0 kept 0 known 1 wrong");
    }

    @Test
    void theRulesOfRegistrationHoldForRows() {
        // given
        Map<String, Object> wrongDigit = Invented.person("王小桥");
        wrongDigit.put("idNo", "620104198005170011");
        Map<String, Object> child = Invented.person(
                "李小河", LocalDate.now(org.lovebank.http.Time.DAYS).minusYears(15));

        // when
        Response run = tables.taken(
                HEAD
                        + row(wrongDigit, "MAGIC", "", "", "", "")
                        + row(Invented.person("赵大山"), "", "RETIRED", "", "", "")
                        + row(child, "", "", "", "", "2026-1")
                        + row(Invented.person("=cmd|' /C calc'!A0"), "", "", "", "", ""),
                "");

        // then
        assertThat(told(run)).isEqualTo("REFUSED 4 read 0 kept 0 known 4 wrong");
        assertThat(tables.problems(run))
                .containsExactlyInAnyOrder(
                        "2:0 RESIDENT_ID_NOT_VALID",
                        "2:6 CELL_UNREADABLE",
                        "3:0 CONSENT_MISSING",
                        "4:0 GUARDIAN_CONSENT_MISSING",
                        "5:0 NAME_NOT_VALID");
        assertThat(expect(200, community.head.get("/api/v1/volunteers?areaPath=" + community.path))
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void twoTablesOfTheSamePeopleInAnotherOrderDoNotWaitForEachOther() {
        // given
        Tables there = new Tables(Community.fresh(), "PEOPLE");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            people.add(row(another(i), "", "", "", "", "2026-1"));
        }
        byte[] one = (HEAD + String.join("", people)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] other = (HEAD + String.join("", people.reversed())).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        // when
        String here = expect(202, tables.bring(one, "")).path("id");
        String thereId = expect(202, there.bring(other, "&mode=SKIP_BAD")).path("id");
        Response first = tables.ended(here);
        Response second = there.ended(thereId);

        // then
        assertThat(List.of(first.<String>path("state"), second.<String>path("state")))
                .isSubsetOf("DONE", "REFUSED");
        assertThat(first.<Integer>path("rowsKept") + second.<Integer>path("rowsKept"))
                .isEqualTo(900);
    }

    /** One of many: the fixture's own people are too few for a long table. */
    private static Map<String, Object> another(int serial) {
        return Map.of(
                "name", "王小桥",
                "idNo", Invented.residentId(LocalDate.of(1951, 2, 3), serial),
                "phone", String.format(Locale.ROOT, "139%08d", 50_000_000 + serial));
    }

    private static String row(
            Map<String, Object> person,
            String specialties,
            String occupation,
            String politicalStatus,
            String consents,
            String charterVersion) {
        return String.join(
                        ",",
                        "\"" + person.get("name") + "\"",
                        "居民身份证",
                        String.valueOf(person.get("idNo")),
                        String.valueOf(person.get("phone")),
                        "RESIDENT",
                        specialties,
                        occupation,
                        politicalStatus,
                        consents,
                        consents.isEmpty() ? "" : "2026-1",
                        charterVersion)
                + "\n";
    }
}
