package org.lovebank.task.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class BatchHttpTest {

    private final Person dispatcher = Person.dispatcher();

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
    void aChatGroupsListIsWrittenDownLineByLine() {
        // given
        Person grid = Person.with(UUID.randomUUID(), Person.WALL, Roles.GRID_DUTY);
        Map<String, Object> bad = new LinkedHashMap<>(Map.of("summary", "微信 lin_nainai88 找我"));
        Map<String, Object> list = Map.of(
                "channel",
                "CHAT_GROUP",
                "areaPath",
                Person.WALL,
                "lines",
                List.of(Map.of("summary", "楼道灯不亮"), bad, Map.of("summary", "想学用手机", "dimension", "ADVICE")));

        // when
        var answer = grid.posts("/intakes/batches", list)
                .statusCode(201)
                .body("received", equalTo(2))
                .body("refused", equalTo(1))
                .body("lines[0].intake.channel", equalTo("CHAT_GROUP"))
                .body("lines[1].code", equalTo("SUMMARY_NOT_PUBLISHABLE"))
                .body("lines[1].intake", nullValue())
                .body("lines[2].intake.dimension", equalTo("ADVICE"));
        String batch = answer.extract().path("batchId");
        UUID first = UUID.fromString(answer.extract().path("lines[0].intake.id"));
        dispatcher
                .posts("/intakes/" + first + "/triage", Map.of("outcome", "ANSWERED", "note", "物业今天来换"))
                .statusCode(200);

        // then
        grid.gets("/intakes/batches/" + batch)
                .statusCode(200)
                .body("lines.intake.state", contains("SETTLED", "RECEIVED"))
                .body("lines.intake.outcome", hasItems("ANSWERED"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.GRID_DUTY)
                .gets("/intakes/batches/" + batch)
                .statusCode(404);
        grid.posts("/intakes/batches", Map.of("channel", "CHAT_GROUP", "areaPath", Person.WALL, "lines", List.of()))
                .statusCode(400);
    }
}
