package org.lovebank.task.complaint;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.Person;
import org.lovebank.task.Served;

/** Cases as their people bring, answer and decide them. */
final class CaseFixture {

    private CaseFixture() {}

    static ValidatableResponse state(Served service) {
        return service.recipient().gets("/assignments/" + service.assignment());
    }

    static UUID opened(Person who, Served service, String kind) {
        return UUID.fromString(
                open(who, service, kind).statusCode(201).extract().path("id"));
    }

    static ValidatableResponse open(Person who, Served service, String kind) {
        return who.posts("/complaints", complaint(kind, "ASSIGNMENT", service.assignment()));
    }

    static Map<String, Object> with(Served service, String kind, String field, @Nullable Object value) {
        Map<String, Object> complaint = complaint(kind, "ASSIGNMENT", service.assignment());
        if (value != null) {
            complaint.put(field, value);
        }
        return complaint;
    }

    static Map<String, Object> complaint(String kind, String about, UUID id) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("kind", kind);
        complaint.put("about", about);
        complaint.put("aboutId", id.toString());
        complaint.put("reason", "MINUTES_WRONG");
        complaint.put("words", "没有修一小时");
        return complaint;
    }

    static ValidatableResponse answer(Person who, UUID complaint) {
        return who.posts(at(complaint, "answer"), Map.of("words", "修了"));
    }

    static ValidatableResponse decide(Person who, UUID complaint, String finding) {
        return who.posts(at(complaint, "decision"), Map.of("finding", finding, "words", "已查"));
    }

    static String at(UUID complaint, String what) {
        return "/complaints/" + complaint + "/" + what;
    }
}
