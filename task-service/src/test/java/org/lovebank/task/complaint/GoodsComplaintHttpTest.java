package org.lovebank.task.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
class GoodsComplaintHttpTest {

    private final Person head = Person.stationHead();

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
    void brokenGoodsHangTheWishUpAgain() {
        // given
        Person lin = Person.resident();
        Person giver = registry.repairer();
        Map<String, Object> coat =
                new LinkedHashMap<>(Map.of("kind", "GOODS", "categoryCode", "HARDSHIP_HELP", "description", "一件棉衣"));
        UUID wish = published(lin, changed(lamp(clock.instant()), "needs", List.of(coat)));
        UUID claim = UUID.fromString(giver.posts("/wishes/" + wish + "/claims", Map.of())
                .statusCode(201)
                .extract()
                .path("id"));
        lin.posts("/complaints", complaint("DISPUTE", "CLAIM", claim)).statusCode(409);
        giver.posts("/claims/" + claim + "/delivery", Map.of()).statusCode(200);

        // when
        UUID dispute = UUID.fromString(lin.posts("/complaints", complaint("DISPUTE", "CLAIM", claim))
                .statusCode(201)
                .body("frozen", equalTo(true))
                .extract()
                .path("id"));
        lin.posts("/claims/" + claim + "/receipt", Map.of()).statusCode(409);
        giver.deletes("/claims/" + claim).statusCode(409);
        answer(giver, dispute).statusCode(200);
        decide(head, dispute, "UPHELD").statusCode(200);
        lin.posts(at(dispute, "acceptance"), Map.of()).statusCode(200);
        giver.posts(at(dispute, "acceptance"), Map.of()).statusCode(200);

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
        lin.gets("/claims/" + claim).body("state", equalTo("RELEASED"));
    }

    private static Map<String, Object> complaint(String kind, String about, UUID id) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("kind", kind);
        complaint.put("about", about);
        complaint.put("aboutId", id.toString());
        complaint.put("reason", "MINUTES_WRONG");
        complaint.put("words", "没有修一小时");
        return complaint;
    }

    private static ValidatableResponse answer(Person who, UUID complaint) {
        return who.posts(at(complaint, "answer"), Map.of("words", "修了"));
    }

    private static ValidatableResponse decide(Person who, UUID complaint, String finding) {
        return who.posts(at(complaint, "decision"), Map.of("finding", finding, "words", "已查"));
    }

    private static String at(UUID complaint, String what) {
        return "/complaints/" + complaint + "/" + what;
    }
}
