package org.lovebank.task.activity.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PartnersHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    private final Person leader = ActivityFixture.leader();

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void partnersAreNamedOnceAndKnownToEverybody() {
        String id = published(leader, tidying(clock.instant()), 5, 0).id();
        Map<String, Object> hospital = Map.of("name", "武警边防医院", "part", "义诊");
        leader.posts("/activities/" + id + "/partners", hospital).statusCode(201);
        leader.posts("/activities/" + id + "/partners", Map.of("name", "中庆燃气", "part", "燃气安全检查"))
                .statusCode(201);
        leader.posts("/activities/" + id + "/partners", hospital)
                .statusCode(409)
                .body("code", equalTo("PARTNER_NAMED_ALREADY"));
        Person.resident().gets("/activities/" + id + "/partners").body("name", contains("武警边防医院", "中庆燃气"));
        registry.repairer().posts("/activities/" + id + "/partners", hospital).statusCode(403);
        leader.posts("/activities/" + id + "/partners", changed(hospital, "name", " "))
                .statusCode(400);
    }

    @Test
    void manyReceiveOneVisitAndOnlyTheirNumberIsShown() {
        String id = published(leader, changed(tidying(clock.instant()), "title", "中秋敬老"), 5, 0)
                .id();
        List<UUID> elders = Stream.generate(UUID::randomUUID).limit(120).toList();
        leader.posts("/activities/" + id + "/recipients", Map.of("beneficiaryIds", elders))
                .statusCode(200)
                .body("count", equalTo(120));
        leader.posts("/activities/" + id + "/recipients", Map.of("beneficiaryIds", elders.subList(0, 10)))
                .body("count", equalTo(120));
        List<UUID> more = Stream.generate(UUID::randomUUID).limit(81).toList();
        leader.posts("/activities/" + id + "/recipients", Map.of("beneficiaryIds", more))
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_FOR_ACTIVITY"));
        String seen = Person.resident()
                .gets("/activities/" + id + "/recipients")
                .body("count", equalTo(120))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(elders.getFirst().toString());
        leader.posts("/activities/" + id + "/recipients", Map.of("beneficiaryIds", List.of()))
                .statusCode(400);
    }
}
