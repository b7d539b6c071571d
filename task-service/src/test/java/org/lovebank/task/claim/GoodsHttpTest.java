package org.lovebank.task.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class GoodsHttpTest {

    private final Person lin = Person.resident();

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
    void goodsArePromisedDeliveredAndReceived() {
        // given
        Map<String, Object> coat = Map.of("kind", "GOODS", "categoryCode", "HARDSHIP_HELP", "description", "一件棉衣");
        UUID wish = published(lin, changed(lamp(clock.instant()), "needs", List.of(coat)));
        Person ren = registry.repairer();
        String claim = "/claims/"
                + ren.posts("/wishes/" + wish + "/claims", Map.of()).extract().path("id");

        // when
        lin.posts(claim + "/receipt", Map.of()).statusCode(409).body("code", equalTo("WISH_NOT_IN_THAT_STATE"));
        ren.posts(claim + "/delivery", Map.of()).statusCode(200).body("state", equalTo("DELIVERED"));
        ren.posts(claim + "/receipt", Map.of()).statusCode(403);
        ren.deletes(claim).statusCode(409);
        lin.posts(claim + "/receipt", Map.of()).statusCode(200).body("state", equalTo("FULFILLED"));

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("CONFIRMED"));
    }
}
