package org.lovebank.task.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.AgreementFixture.active;
import static org.lovebank.task.AgreementFixture.drafted;
import static org.lovebank.task.AgreementFixture.saturdays;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.AgreementFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PairingHttpTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();

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
    void aScannedCardIsAVisitOnceADay() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        Handed card = card(agreement);
        Map<String, Object> scan = Map.of("code", card.code(), "outcome", "WELL");

        // when
        ren.posts(card.path() + "/visits", scan)
                .statusCode(201)
                .body("kind", equalTo("CARE"))
                .body("agreementId", equalTo(AgreementFixture.id(agreement).toString()))
                .body("visitedId", equalTo(lin.id().toString()))
                .body("visitorId", equalTo(ren.id().toString()));

        // then
        ren.posts(card.path() + "/visits", scan).statusCode(409).body("code", equalTo("SCANNED_TODAY"));
        station.posts(card.path() + "/visits", scan).statusCode(201);
        clock.forward(Duration.ofHours(14));
        ren.posts(card.path() + "/visits", scan).statusCode(201);
        assertThat(rows.count("select count(*) from visit where agreement_id = ?", AgreementFixture.id(agreement)))
                .isEqualTo(3);
    }

    @Test
    void aCardShowsMaskedNamesToItsPeopleAndNothingToOthers() {
        // given
        Person ren = registry.repairer();
        Handed card = card(active(station, saturdays(lin, stationId, ren), lin, ren));

        // then
        ren.gets(card.path())
                .statusCode(200)
                .body("volunteers", contains("王**"))
                .body("mode", equalTo("ONE_TO_ONE"))
                .body("$", not(hasKey("code")));
        lin.gets(card.path()).statusCode(200);
        Person.resident().gets(card.path()).statusCode(404);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .gets(card.path())
                .statusCode(404);
        ren.gets("/pairings/12345678901").statusCode(422).body("code", equalTo("CARD_NUMBER_MISTYPED"));
        assertThat(rows.texts("select t::text from pairing_card t"))
                .noneSatisfy(row -> assertThat(row).contains(card.code()));
    }

    @Test
    void onlyTheRightCodeOfTheLiveCardOpens() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        Handed former = card(agreement);
        Handed card = card(agreement);

        // then
        ren.posts(former.path() + "/visits", Map.of("code", former.code(), "outcome", "WELL"))
                .statusCode(403)
                .body("code", equalTo("WRONG_CARD_CODE"));
        ren.posts(card.path() + "/visits", Map.of("code", former.code(), "outcome", "WELL"))
                .statusCode(403);
        registry.repairer()
                .posts(card.path() + "/visits", Map.of("code", card.code(), "outcome", "WELL"))
                .statusCode(404);
        station.posts(agreement + "/suspension", Map.of("reason", "住院")).statusCode(200);
        ren.posts(card.path() + "/visits", Map.of("code", card.code(), "outcome", "WELL"))
                .statusCode(409)
                .body("code", equalTo("PAIR_NOT_ACTIVE"));
    }

    @Test
    void nobodyHasACardBeforeAllHaveSigned() {
        String draft = drafted(station, saturdays(lin, stationId, registry.repairer()));
        station.posts(draft + "/pairing-cards", Map.of()).statusCode(409).body("code", equalTo("NO_CARD_YET"));
        lin.posts(draft + "/pairing-cards", Map.of()).statusCode(403);
    }

    private Handed card(String agreement) {
        var answer = station.posts(agreement + "/pairing-cards", Map.of())
                .statusCode(201)
                .extract();
        return new Handed("/pairings/" + answer.<String>path("cardNo"), answer.path("code"));
    }

    private record Handed(String path, String code) {}
}
