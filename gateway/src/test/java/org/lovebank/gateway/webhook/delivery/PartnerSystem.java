package org.lovebank.gateway.webhook.delivery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent.WishState;
import org.lovebank.events.TaskEvent.WishStateChanged;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

/** A partner with a program, a place of its own, and a system that hears what it is told. */
final class PartnerSystem implements AutoCloseable {

    static final String TYPE = "task.wish.state-changed.v1";
    static final Duration SOON = Duration.ofSeconds(15);
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    final String place = "cn.w" + UUID.randomUUID().toString().substring(0, 8);
    final Program program;
    final String token;
    final Receiver receiver = new Receiver();
    private final EventSubscription ear;
    private final FanOut fanOut;

    PartnerSystem(EventSubscription ear, FanOut fanOut, String... scopes) {
        this.ear = ear;
        this.fanOut = fanOut;
        this.program = Programs.registered(List.of(scopes), List.of(place));
        this.token = program.token();
    }

    Response make() {
        return make(TYPE);
    }

    Response make(String type) {
        Response made = make(token, receiver.url(), type);
        made.then().statusCode(201).body("secret", startsWith("whsec_")).body("status", equalTo("ACTIVE"));
        fanOut.learn();
        return made;
    }

    static Response make(String token, String url, String type) {
        return Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of("url", url, "eventTypes", List.of(type)))
                .post("/api/v1/webhooks");
    }

    Response read(String id) {
        return Gateway.call(token).get("/api/v1/webhooks/" + id);
    }

    Response deliveries(String id) {
        return Gateway.call(token).get("/api/v1/webhooks/" + id + "/deliveries");
    }

    String status(String id) {
        return read(id).path("status");
    }

    List<Receiver.Message> heard(int count) {
        await().atMost(SOON).until(() -> receiver.heard().size() >= count);
        return receiver.heard();
    }

    /** A wish in this area, of which the street is told. */
    UUID happens(String area) {
        UUID wish = UUID.randomUUID();
        happens(UUID.randomUUID(), wish, area);
        return wish;
    }

    void happens(UUID event, UUID wish, String area) {
        WishState state = new WishState("W-1", "PUBLISHED", area, List.of("REPAIR"), List.of(), null, AT);
        happens(event, TYPE, new WishStateChanged(wish, 3, state));
    }

    /** As the consumer hands it over, inside its transaction. */
    void happens(UUID event, String type, DomainEvent told) {
        EventEnvelope envelope = new EventEnvelope("task", 1, 0, 0, 1, event, type, told.subject(), 3, AT, null, null);
        QuarkusTransaction.requiringNew().run(() -> ear.apply(envelope, told));
    }

    @Override
    public void close() {
        Database.change("update webhook set status = 'PAUSED', disabled_reason = null where client_id = '"
                + program.clientId() + "'");
        receiver.close();
    }
}
