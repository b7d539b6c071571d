package org.lovebank.task.wall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;
import org.lovebank.task.wall.Ear.Heard;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WallStreamTest {

    private final Person lin = Person.resident();

    @Test
    void whoLeavesIsNoErrorInTheLog() {
        ExtLogRecord left = new ExtLogRecord(Level.ERROR, "told to nobody", "");
        left.setLoggerName(PublisherResponseHandler.class.getName());
        left.setThrown(new IOException("Broken pipe"));
        ExtLogRecord broken = new ExtLogRecord(Level.ERROR, "not told", "");
        broken.setLoggerName(PublisherResponseHandler.class.getName());
        broken.setThrown(new IllegalStateException("no writer"));

        assertThat(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .as("the console asks org.lovebank.http.listener")
                .anyMatch(handler -> handler.isLoggable(broken) && !handler.isLoggable(left));
    }

    @TestHTTPResource("/api/v1/wishes/stream")
    URI stream;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    Listeners listeners;

    @Inject
    WallSettings settings;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void whoListensHearsWhatEverybodyMaySeeAndNothingElse() throws Exception {
        try (Ear ear = listening(Person.WALL, null)) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ear.header("content-type")).startsWith("text/event-stream");
            assertThat(ear.header("cache-control")).isEqualTo("no-store");
            assertThat(ear.next().name()).isEqualTo("open");

            // when
            UUID draft = posted(lin, lamp(clock.instant()));
            UUID wish = published(lin, lamp(clock.instant()));
            WishFixture.claimed(registry.repairer(), wish);
            listeners.look();

            // then
            Heard first = ear.next();
            Heard second = ear.next();
            assertThat(json(first).path("state").asText()).isEqualTo("PUBLISHED");
            assertThat(json(first).path("title").asText()).isEqualTo("修台灯");
            assertThat(json(first).path("needs").get(0).asText()).isEqualTo("REPAIR");
            assertThat(json(first).path("offers").get(0).asText()).isEqualTo("EDUCATION");
            assertThat(json(first).path("wallAreaPath").asText()).isEqualTo(Person.WALL);
            assertThat(json(second).path("state").asText()).isEqualTo("CLAIMED");
            assertThat(List.of(
                            json(first).path("wishId").asText(),
                            json(second).path("wishId").asText()))
                    .containsOnly(wish.toString());
            assertThat(first.data() + second.data())
                    .doesNotContain(lin.id().toString(), "林", "138", "501", draft.toString(), "claim");
            assertThat(ear.silent()).isTrue();
        }
    }

    @Test
    void thePageNamesTheStreamThatTellsItOfANewNote() throws Exception {
        // given
        String address = "/api/v1/wishes/wall/page?limit=100&area=" + Person.WALL;
        String before = given().accept("text/html").get(address).asString();
        String live = before.replaceAll("(?s).*data-live=\"([^\"]+)\".*", "$1");
        try (Ear ear = new Ear(stream.resolve(live), null)) {
            ear.next();

            // when
            UUID wish = published(lin, lamp(clock.instant()));
            listeners.look();

            // then
            assertThat(ear.next().name()).isEqualTo("wish");
            assertThat(before).doesNotContain("note-" + wish);
            assertThat(given().accept("text/html").get(address).asString()).contains("note-" + wish);
        }
    }

    @Test
    void whoComesBackMissesNothingThoughTheListenersBeganAnew() throws Exception {
        // given
        String seen;
        UUID before;
        try (Ear ear = listening(Person.WALL, null)) {
            ear.next();
            before = published(lin, lamp(clock.instant()));
            listeners.look();
            Heard heard = ear.next();
            assertThat(json(heard).path("wishId").asText()).isEqualTo(before.toString());
            seen = String.valueOf(heard.id());
        }
        await().untilAsserted(() -> assertThat(gone()).isZero());
        List<String> meanwhile = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            meanwhile.add(published(lin, lamp(clock.instant())).toString());
        }

        // when
        List<String> told = new ArrayList<>();
        try (Ear ear = listening(Person.WALL, seen)) {
            UUID after = published(lin, lamp(clock.instant()));
            listeners.look();
            meanwhile.add(after.toString());
            Heard heard = ear.next();
            while (told.size() < meanwhile.size()) {
                if ("wish".equals(heard.name())) {
                    told.add(json(heard).path("wishId").asText());
                    seen = String.valueOf(heard.id());
                }
                if (told.size() < meanwhile.size()) {
                    heard = ear.next();
                }
            }
            assertThat(ear.silent()).isTrue();
        }

        // then
        assertThat(told).containsExactlyInAnyOrderElementsOf(meanwhile);
        try (Ear ear = listening(Person.WALL, seen)) {
            assertThat(ear.next().name()).isEqualTo("open");
        }
    }

    /** The line that was left is noticed when something is said. */
    private int gone() {
        clock.forward(Duration.ofSeconds(20));
        listeners.look();
        return listeners.count();
    }

    @Test
    void anotherWallIsNotHeardAndTheOneBelowIs() throws Exception {
        try (Ear elsewhere = listening(Person.ELSEWHERE, null);
                Ear street = listening("cn.xigu", null)) {
            elsewhere.next();
            street.next();

            // when
            UUID wish = published(lin, lamp(clock.instant()));
            listeners.look();

            // then
            assertThat(json(street.next()).path("wishId").asText()).isEqualTo(wish.toString());
            assertThat(elsewhere.silent()).isTrue();
        }
    }

    @Test
    void aSilentLineIsShownToBeAliveAndMovesOn() throws Exception {
        try (Ear ear = listening(Person.ELSEWHERE, null)) {
            Heard open = ear.next();
            published(lin, lamp(clock.instant()));
            listeners.look();
            assertThat(ear.silent()).isTrue();

            // when
            clock.forward(Duration.ofSeconds(15));
            listeners.look();

            // then
            Heard beat = ear.next();
            assertThat(beat.comment()).isEqualTo("beat");
            assertThat(beat.data()).isNull();
            assertThat(beat.id()).isNotEqualTo(open.id());
            try (Ear again = listening(Person.ELSEWHERE, beat.id())) {
                assertThat(again.next().id()).isEqualTo(beat.id());
            }
        }
    }

    @Test
    void whoIsOfAnotherLifeReadsTheWallAnew() throws Exception {
        String end;
        try (Ear ear = listening(Person.WALL, null)) {
            end = String.valueOf(ear.next().id());
        }
        for (String strange :
                List.of("nonsense", "2" + end.substring(1), end.replaceFirst("\\.[0-9a-z]+", ".zzzzzz"))) {
            try (Ear ear = listening(Person.WALL, strange)) {
                Heard heard = ear.next();
                assertThat(heard.name()).as(strange).isEqualTo("reset");
                assertThat(heard.id()).isNotEqualTo(strange);
            }
        }
    }

    @Test
    void whatLeftTheWallIsToldWithoutItsWords() throws Exception {
        UUID wish = published(lin, lamp(clock.instant()));
        try (Ear ear = listening(Person.WALL, null)) {
            ear.next();

            // when
            Person.dispatcher()
                    .posts("/wishes/" + wish + "/reviews", Map.of("decision", "TAKE_DOWN", "reason", "核实中"))
                    .statusCode(201);
            listeners.look();

            // then
            JsonNode note = json(ear.next());
            assertThat(note.path("state").asText()).isEqualTo("TAKEN_DOWN");
            assertThat(note.path("onWall").asBoolean()).isFalse();
            assertThat(note.has("title")).isFalse();
            assertThat(note.toString()).doesNotContain("核实");
        }
    }

    @Test
    void thereAreAsManyListenersAsTheHouseCanServe() throws Exception {
        await().untilAsserted(() -> assertThat(gone()).isZero());
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < settings.listeners(); i++) {
                Ear ear = listening(Person.WALL, null);
                ears.add(ear);
                ear.next();
            }
            given().get(stream + "?wall=" + Person.WALL)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("TOO_MANY_LISTENERS"));
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
        await().untilAsserted(() -> assertThat(gone()).isZero());
        given().get(stream).then().statusCode(400);
        given().get(stream + "?wall=Not%20a%20place").then().statusCode(422);
    }

    @Test
    void everybodyReadsTheWallAndOnlyTheWall() {
        // given
        UUID wish = published(lin, lamp(clock.instant()));
        UUID draft = posted(lin, WishFixture.changed(lamp(clock.instant()), "draft", true));

        // then
        given().get("/api/v1/wishes?limit=100&wall=" + Person.WALL)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(wish.toString()))
                .body(not(containsString(lin.id().toString())));
        given().get("/api/v1/wishes/" + wish)
                .then()
                .statusCode(200)
                .body("title", notNullValue())
                .body("postedBy", nullValue())
                .body("beneficiaryId", nullValue());
        given().get("/api/v1/wishes/" + draft).then().statusCode(404);
        given().get("/api/v1/wishes").then().statusCode(401);
        given().get("/api/v1/wishes?state=DRAFT&wall=" + Person.WALL).then().statusCode(403);
        given().get("/api/v1/wishes/" + wish + "/private-text").then().statusCode(401);
        given().auth()
                .oauth2("not.a.token")
                .get("/api/v1/wishes?wall=" + Person.WALL)
                .then()
                .statusCode(401);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.RESIDENT)
                .gets("/wishes/" + wish)
                .statusCode(200);
    }

    private Ear listening(String wall, @Nullable String lastEventId) throws Exception {
        return new Ear(URI.create(stream + "?wall=" + wall), lastEventId);
    }

    private static JsonNode json(Heard heard) throws Exception {
        return new ObjectMapper().readTree(String.valueOf(heard.data()));
    }
}
